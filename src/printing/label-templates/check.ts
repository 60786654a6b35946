/** Label templates as they come from people: everything is checked before it is stored. */
import { NguonError } from '../../errors.js'
import { checkLabelPicture } from '../../files/label-pictures.js'
import { fail as failLabel } from '../../labels/errors.js'
import { isPicture } from '../../labels/picture-uri.js'
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
 * A template from parsed JSON: what `parseTemplate` checks, and that its pictures can be read.
 * @throws label-image-unreadable, label-template-too-large and what `parseTemplate` throws, each with
 * the JSON pointer of what is wrong
 */
export async function checkTemplate(json: unknown): Promise<LabelTemplate> {
  const template = parseTemplate(json)
  if (Buffer.byteLength(JSON.stringify(template)) > templateLimitBytes) throw tooLarge()
  let items = 0
  for (const side of ['elements', 'back'] as const) {
    for (const [i, element] of (template[side] ?? []).entries()) {
      const path = `/${side}/${i}`
      if (element.kind === 'stack' && (items += element.items.length) > mostItems)
        throw failLabel('label-template-invalid', `${path}/items`, tooMany)
      if (element.kind === 'image') await checkImage(element.image, `${path}/image`)
    }
  }
  return template
}

const tooMany = { vi: `nhiều hơn ${mostItems} mục`, en: `more than ${mostItems} items` }

const tooLarge = () => fail('label-template-too-large', templateLimitBytes / 1e6)

async function checkImage(image: string, path: string): Promise<void> {
  // A value's name: what it stands for is ours.
  if (!isPicture(image)) return
  const base64 = image.slice(image.indexOf(',') + 1)
  try {
    await checkLabelPicture({ name: path, bytes: Buffer.from(base64, 'base64') })
  } catch (error) {
    throw error instanceof NguonError ? failLabel('label-image-unreadable', path) : error
  }
}
