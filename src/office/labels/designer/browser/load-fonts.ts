/** The files of the faces, the very ones that print. */
import { type Face, faceOf, families, type FontFiles, weights } from '../../../../labels/font.js'
import type { LabelTemplate, TextItem } from '../../../../labels/template.js'
import { ownUrl } from './own-url.js'

type Urls = Readonly<Record<string, string>>

/**
 * Loads what the template needs to be drawn, then the rest: `use` is called for each of both, with all
 * there are so far.
 */
export async function loadFontFiles(
  urls: Urls,
  template: LabelTemplate,
  use: (files: FontFiles) => void,
): Promise<void> {
  const first = new Set<string>([...weights, ...facesOf(template)])
  const faces = Object.keys(urls)
  const found = await load(
    urls,
    faces.filter((face) => first.has(face)),
  )
  // A face that is not there yet breaks the part that asks for it, which is told, and drawn again.
  use(found as FontFiles)
  const others = await load(
    urls,
    faces.filter((face) => !first.has(face)),
  )
  use({ ...found, ...others } as FontFiles)
}

async function load(urls: Urls, faces: readonly string[]): Promise<Partial<FontFiles>> {
  const files = await Promise.all(
    faces.map(async (face) => {
      const answer = await fetch(ownUrl(urls[face] ?? ''))
      if (!answer.ok) throw new Error(`${answer.status}`)
      return [face, new Uint8Array(await answer.arrayBuffer())] as const
    }),
  )
  return Object.fromEntries(files)
}

function facesOf({ elements, back = [] }: LabelTemplate): Face[] {
  const texts = [...elements, ...back].flatMap((element): { kind: string }[] =>
    element.kind === 'stack' ? element.items : [element],
  )
  return texts.flatMap((item) => (isText(item) ? facesOfText(item) : []))
}

/** The brand's family is that of whichever product is looked at. */
function facesOfText({ family, weight }: TextItem): Face[] {
  const asked = family === 'brand' ? families : [family]
  return asked.map((one) => faceOf(one, weight))
}

const isText = (item: { kind: string }): item is TextItem => item.kind === 'text'
