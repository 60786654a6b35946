/** The font files of labels: Be Vietnam Pro, which has every Vietnamese letter (SIL Open Font License). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontFiles } from '../labels/font.js'

const require = createRequire(import.meta.url)
const directory = '@expo-google-fonts/be-vietnam-pro'

const read = (name: string): Uint8Array =>
  readFileSync(require.resolve(`${directory}/${name}/BeVietnamPro_${name}.ttf`))

let loaded: FontFiles | undefined

/** The bytes of the four weights, read once a process. */
export function loadFonts(): FontFiles {
  loaded ??= {
    regular: read('400Regular'),
    medium: read('500Medium'),
    semibold: read('600SemiBold'),
    bold: read('700Bold'),
  }
  return loaded
}
