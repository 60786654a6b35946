/** The files of the typeface, the very ones that print. */
import type { FontFiles } from '../../../../labels/font.js'
import { ownUrl } from './own-url.js'

export async function loadFontFiles(urls: Readonly<Record<string, string>>): Promise<FontFiles> {
  const faces = await Promise.all(
    Object.entries(urls).map(async ([face, url]) => {
      const answer = await fetch(ownUrl(url))
      if (!answer.ok) throw new Error(`${answer.status}`)
      return [face, new Uint8Array(await answer.arrayBuffer())] as const
    }),
  )
  return Object.fromEntries(faces) as unknown as FontFiles
}
