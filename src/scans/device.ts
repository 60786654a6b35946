/** What a scan was made with, told by the user agent: enough for a chart, nothing of who it was. */
import type { Device } from '../store/scan-log.js'

/** Minimal browsers name neither "Mobile" nor their telephone. */
const mini = /Opera Mini|Opera Mobi|J2ME|MIDP|UCWEB/i
const tablet = /iPad|Tablet|PlayBook|Kindle/i
const phone = /Mobile|iPhone|iPod|Windows Phone|KaiOS|SymbianOS|BlackBerry|BB10/i
const computer = /Windows NT|Macintosh|X11|CrOS/i

/** An iPad that asks for computers' pages says that it is a Mac, and counts as one. */
export function deviceOf(userAgent: string): Device {
  if (mini.test(userAgent)) return 'phone'
  if (tablet.test(userAgent)) return 'tablet'
  if (phone.test(userAgent)) return 'phone'
  // Android without "Mobile" is a tablet: Google's rule.
  if (/Android/i.test(userAgent)) return 'tablet'
  return computer.test(userAgent) ? 'computer' : 'other'
}
