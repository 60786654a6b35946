/**
 * The font files of labels, all with every Vietnamese letter and under the SIL Open Font License: Be
 * Vietnam Pro (sans), Lora (serif), Dancing Script (script).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Face, faces, type FontFiles, lazily } from '../labels/font.js'

const require = createRequire(import.meta.url)

const paths: Readonly<Record<Face, string>> = {
  regular: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular',
  medium: 'be-vietnam-pro/500Medium/BeVietnamPro_500Medium',
  semibold: 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold',
  bold: 'be-vietnam-pro/700Bold/BeVietnamPro_700Bold',
  serif: 'lora/400Regular/Lora_400Regular',
  'serif-bold': 'lora/700Bold/Lora_700Bold',
  script: 'dancing-script/700Bold/DancingScript_700Bold',
}

let loaded: FontFiles | undefined

/** The bytes of the faces, each read once a process, when a label has it. */
export function loadFonts(): FontFiles {
  loaded ??= lazily(faces, (face) =>
    readFileSync(require.resolve(`@expo-google-fonts/${paths[face]}.ttf`)),
  )
  return loaded
}
