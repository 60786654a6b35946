/**
 * What the law asks a goods label to say, compared with what a label says: Decree 37/2026/NĐ-CP, before
 * it 43/2017 and 111/2021. The rules are data (`data/label-contents.json`). A stamp beside the maker's
 * own label need not say it all, so nothing is refused for it. Pure.
 */
import type { Words } from '../errors.js'
import { holds } from './bindings.js'
import { type FontFiles, openFonts } from './font.js'
import { layOut, type Layout } from './layout.js'
import { hasPlace, printedTexts, type PrintedText } from './printed-texts.js'
import type { LabelSnapshot } from './snapshot.js'
import type { LabelText } from './values.js'

export interface ContentRule {
  readonly key: string
  readonly label: Words
  /** Groups of Decision 148 it is asked of; left out: all that have a packed label. */
  readonly groups?: readonly string[]
  /** All of these values must be printed. */
  readonly prints?: readonly string[]
  /** How the law says it: a pattern of the text around the value. */
  readonly form?: string
  /** Asked only where this value is known. */
  readonly onlyIf?: string
  readonly check?: 'largest-name' | 'named-ingredients' | 'ethanol' | 'letters'
}

export interface Content {
  readonly key: string
  readonly label: Words
  readonly state: 'done' | 'missing' | 'not-needed'
  /** What is to be done about it. */
  readonly why?: Words
}

/** The product's group, and whether goods of it have a packed label; undefined when it is not known. */
export type ContentGroup = { readonly key: string; readonly packed: boolean } | undefined

interface Label {
  readonly snapshot: LabelSnapshot
  readonly printed: readonly PrintedText[]
  /** The front and the back, which may be empty. */
  readonly sides: readonly Layout[]
}

const why = {
  unknown: {
    vi: 'Hồ sơ sản phẩm chưa có.',
    en: 'Not known of the product yet.',
  },
  unknownLot: { vi: 'Lô hàng chưa có.', en: 'Not known of the lot yet.' },
  noPlace: { vi: 'Nhãn chưa có chỗ cho mục này.', en: 'The label has no place for it.' },
  unprinted: { vi: 'Mẫu tem này không in.', en: 'This label does not print it.' },
  form: { vi: 'Cần ghi đúng chữ: NSX, HSD.', en: 'It must be named in the form of the law.' },
  larger: {
    vi: 'Có chữ khác lớn hơn tên hàng hoá.',
    en: 'Other words are larger than the name.',
  },
  ethanol: {
    vi: 'Ghi "…% vol" trong thành phần hoặc dung tích.',
    en: 'Say "…% vol" in ingredients or content.',
  },
  small: { vi: 'Có chữ thấp hơn 1,2 mm.', en: 'Some letters are lower than 1.2 mm.' },
} satisfies Record<string, Words>

/** Each rule's answer for a label, in the order of the rules. */
export function contentsOf(
  rules: readonly ContentRule[],
  snapshot: LabelSnapshot,
  group: ContentGroup,
  fonts: FontFiles,
): Content[] {
  const opened = openFonts(fonts)
  const sides = (['front', 'back'] as const).map((side) => layOut(snapshot, opened, side))
  const label: Label = { snapshot, sides, printed: printedTexts(snapshot) }
  return rules.map((rule) => {
    const { key, label: words } = rule
    if (!isAsked(rule, snapshot, group)) return { key, label: words, state: 'not-needed' }
    const lacks = lackOf(rule, label)
    return lacks
      ? { key, label: words, state: 'missing', why: lacks }
      : { key, label: words, state: 'done' }
  })
}

function isAsked(rule: ContentRule, snapshot: LabelSnapshot, group: ContentGroup): boolean {
  if (group?.packed === false) return false
  // Of goods whose group nobody has told, everything is asked.
  if (rule.groups && group && !rule.groups.includes(group.key)) return false
  if (rule.onlyIf !== undefined && !holds(rule.onlyIf, snapshot)) return false
  return rule.check !== 'ethanol' || isSpirit(snapshot)
}

function lackOf(rule: ContentRule, label: Label): Words | undefined {
  for (const name of rule.prints ?? []) {
    const text = label.printed.find(({ names }) => names.includes(name))
    if (!text) return whyMissing(name, label.snapshot)
    if (rule.form !== undefined && !new RegExp(rule.form, 'i').test(text.text)) return why.form
  }
  return rule.check && checks[rule.check](label)
}

/** The place comes first: where there is none, filling the record in changes nothing on the label. */
function whyMissing(name: string, snapshot: LabelSnapshot): Words {
  if (!hasPlace(snapshot.template, name)) return why.noPlace
  if (holds(name, snapshot)) return why.unprinted
  return name.startsWith('lot.') ? why.unknownLot : why.unknown
}

const checks: Record<NonNullable<ContentRule['check']>, (label: Label) => Words | undefined> = {
  'largest-name': (label) => (isNameLargest(label) ? undefined : why.larger),
  'named-ingredients': ({ snapshot }) => withoutShare(snapshot),
  ethanol: ({ snapshot }) => (saysEthanol(snapshot) ? undefined : why.ethanol),
  letters: ({ sides }) =>
    sides.some(({ notes }) => notes.some(({ problem }) => problem === 'small'))
      ? why.small
      : undefined,
}

function isNameLargest({ snapshot, sides }: Label): boolean {
  const name = vietnamese(snapshot.values.product?.name)
  let [ofName, ofOthers] = [0, 0]
  for (const mark of sides.flatMap(({ drawing }) => drawing.marks)) {
    // The mark of demonstration labels is no part of what the label says.
    if (mark.kind !== 'text' || mark.grey !== undefined) continue
    if (name !== '' && name.includes(mark.text.replace(/…$/, '')))
      ofName = Math.max(ofName, mark.size)
    else ofOthers = Math.max(ofOthers, mark.size)
  }
  return ofName > 0 && ofName >= ofOthers
}

/** An ingredient that stands in the name needs its quantity: `Trà gừng`, `gừng 30 %`. */
function withoutShare({ values: { product } }: LabelSnapshot): Words | undefined {
  const name = ` ${plainWords(vietnamese(product?.name))} `
  const lacking = vietnamese(product?.ingredients)
    .split(/[,;]/)
    .filter((part) => !/\d/.test(part))
    .map((part) => plainWords(part.replace(/\(.*\)/, '')))
    .find((part) => part.length > 1 && name.includes(` ${part} `))
  return lacking === undefined
    ? undefined
    : {
        vi: `Ghi bao nhiêu phần trăm "${lacking}" trong thành phần.`,
        en: `Say how much "${lacking}" is in it.`,
      }
}

const spirits = /(?:^|[^\p{L}])(rượu|vodka|whisky|brandy)(?:[^\p{L}]|$)/iu
const isSpirit = ({ values: { product } }: LabelSnapshot): boolean =>
  spirits.test(vietnamese(product?.name))

const saysEthanol = ({ values: { product } }: LabelSnapshot): boolean =>
  [product?.ingredients, product?.netContent, product?.standard, product?.warning].some((text) =>
    /\d\s*%\s*(?:vol|thể tích|\(?v\/v)|etanol[^;,.]*\d|độ cồn/iu.test(vietnamese(text)),
  )

const vietnamese = (text: LabelText | null | undefined): string =>
  ((typeof text === 'string' ? text : text?.vi) ?? '').normalize('NFC')

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
