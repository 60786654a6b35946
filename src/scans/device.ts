/** What a scan was made with, told by the user agent: enough for a chart, nothing of who it was. */
import type { Device } from '../store/scan-log.js'

/** Android without "Mobile" is a tablet by Google's rule; iPads of today say that they are Macs. */
const tablet = /iPad|Tablet|PlayBook|Silk(?!.*Mobile)|Kindle|Android(?!.*Mobile)/i
const phone =
  /iPhone|iPod|Android|Windows Phone|Mobile|Opera Mini|Opera Mobi|J2ME|MIDP|KaiOS|SymbianOS|BlackBerry|BB10/i
const computer = /Windows NT|Macintosh|X11|CrOS/i

/** In-app browsers and minimal clients of telephones leave "Mobile" out and name the telephone. */
const mini = /Opera Mini|Opera Mobi|J2ME|MIDP|UCWEB/i

export function deviceOf(userAgent: string): Device {
  if (mini.test(userAgent)) return 'phone'
  if (tablet.test(userAgent)) return 'tablet'
  if (phone.test(userAgent)) return 'phone'
  if (computer.test(userAgent)) return 'computer'
  return 'other'
}
