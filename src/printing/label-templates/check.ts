/** Label templates as they come from people: everything is checked before it is stored. */
import { NguonError, withDetail } from '../../errors.js'
import { checkLabelPicture } from '../../files/pictures.js'
import { fail as failLabel } from '../../labels/errors.js'
import { type LabelTemplate, parseTemplate } from '../../labels/template.js'
import { fail } from './errors.js'

/** The largest file of a template, with the pictures in it. */
export const templateLimitBytes = 2_000_000

/** Texts and star rows within stacks, of a whole template. */
const mostItems = 1_000

/**
 * A template from the text of a file.
 * @throws label-template-too-large, label-template-unreadable and what `checkTemplate` throws
 */
export async function readTemplate(text: string): Promise<LabelTemplate> {
  if (Buffer.byteLength(text) > templateLimitBytes) throw tooLarge()
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw fail('label-template-unreadable', error instanceof Error ? error.message : '?')
  }
  return checkTemplate(json)
}

/**
 * A template from parsed JSON: what `parseTemplate` checks, and that its pictures are small PNGs or
 * JPEGs within it.
 * @throws label-template-remote-picture, label-image-unreadable, label-template-too-large and what
 * `parseTemplate` throws, each with the JSON pointer of what is wrong
 */
export async function checkTemplate(json: unknown): Promise<LabelTemplate> {
  const template = parseTemplate(json)
  if (Buffer.byteLength(JSON.stringify(template)) > templateLimitBytes) throw tooLarge()
  let items = 0
  for (const side of ['elements', 'back'] as const) {
    for (const [i, element] of (template[side] ?? []).entries()) {
      const path = `/${side}/${i}`
      if (element.kind === 'stack' && (items += element.items.length) > mostItems)
        throw failLabel('label-template-invalid', `${path}/items`, `more than ${mostItems} items`)
      if (element.kind === 'image') await checkImage(element.image, `${path}/image`)
    }
  }
  return template
}

const tooLarge = () => fail('label-template-too-large', templateLimitBytes / 1e6)

async function checkImage(image: string, path: string): Promise<void> {
  // A value's name: what it stands for is ours.
  if (/^\{[^{}]+\}$/.test(image)) return
  const [, base64] = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(image) ?? []
  if (base64 === undefined)
    throw withDetail(fail('label-template-remote-picture', path), { pointer: path })
  try {
    await checkLabelPicture({ name: path, bytes: Buffer.from(base64, 'base64') })
  } catch (error) {
    throw error instanceof NguonError ? failLabel('label-image-unreadable', path) : error
  }
}
