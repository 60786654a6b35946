/** Whether the texts of a label are all there, large enough, and of letters that the typeface has. */
import type { Words } from '../../errors.js'
import { holds } from '../bindings.js'
import type { LabelFonts } from '../font.js'
import type { LayoutNote } from '../canvas.js'
import type { LabelSnapshot } from '../snapshot.js'
import { textPart } from '../stack-marks.js'
import type { StarsItem, Template, TextItem } from '../template.js'
import { letterHeight, pointMm, setText } from '../text-setting.js'
import { elementAt, elementLabel } from './elements.js'
import { mm, tenthUp } from './figures.js'
import type { Finding, FindingKey } from './finding.js'

/** The least height of letters on food (mm). */
const leastLetterMm = 1.2

/** The findings that notes of the drawing are told as. */
export const findingOfNote: Readonly<Record<string, FindingKey>> = {
  cut: 'overflow',
  small: 'small-letters',
  letters: 'glyphs',
  contrast: 'contrast',
  crowded: 'crowded',
  apart: 'apart',
  long: 'bars-long',
  quiet: 'quiet-zone',
  over: 'overlap',
}

/** Findings of texts, from what the drawing could not do as the template asks. */
export function textFindings(
  snapshot: LabelSnapshot,
  notes: readonly LayoutNote[],
  fonts: LabelFonts,
): Finding[] {
  const told = notes.flatMap(({ path, problem, other: below }): Finding[] => {
    const key = findingOfNote[problem]
    const say = key && words[key]
    if (!key || !say) return []
    const label = elementLabel(snapshot.template, path)
    const name = label ?? { vi: 'Một phần', en: 'A part' }
    const other = elementLabel(snapshot.template, below ?? '') ?? {
      vi: 'phần khác',
      en: 'another part',
    }
    return [
      {
        key,
        state: 'mind',
        path,
        ...(label && { elementLabel: label }),
        ...say({ snapshot, path, fonts, name, other }),
      },
    ]
  })
  const isTold = (key: FindingKey) => told.some((finding) => finding.key === key)
  const fine = (['overflow', 'small-letters', 'glyphs', 'overlap'] as const)
    .filter((key) => !isTold(key))
    .map((key): Finding => ({ key, state: 'fine', what: fineWords[key] }))
  return [...told, ...fine]
}

const fineWords = {
  overflow: { vi: 'Mọi dòng chữ đều vừa chỗ.', en: 'All texts fit their places.' },
  'small-letters': {
    vi: 'Chữ cao từ 1,2 mm trở lên.',
    en: 'All letters are 1.2 mm high or more.',
  },
  glyphs: { vi: 'Phông chữ có đủ mọi ký tự.', en: 'The typeface has every character.' },
  overlap: {
    vi: 'Không chữ nào nằm chồng lên phần khác.',
    en: 'No text lies over another part.',
  },
} satisfies Record<string, Words>

interface Noted {
  readonly snapshot: LabelSnapshot
  readonly path: string
  readonly fonts: LabelFonts
  readonly name: Words
  /** What it lies over, where it does. */
  readonly other: Words
}
type Said = { readonly what: Words; readonly remedy: Words }

const words: Partial<Record<FindingKey, (noted: Noted) => Said>> = {
  overflow: overflowWords,
  'small-letters': (noted) => {
    const least = tenthUp(leastSizeOf(noted) / pointMm)
    return {
      what: {
        vi: `${noted.name.vi}: chữ thấp hơn 1,2 mm, cỡ nhỏ nhất cho nhãn thực phẩm.`,
        en: `${noted.name.en}: the letters are lower than 1.2 mm, the least on food.`,
      },
      remedy: {
        vi: `Đặt cỡ chữ nhỏ nhất từ ${mm(least, 1).vi.replace(' mm', ' pt')}, hoặc chọn mẫu tem lớn hơn.`,
        en: `Let the smallest type size be ${mm(least, 1).en.replace(' mm', ' pt')} or more, or choose a larger label.`,
      },
    }
  },
  glyphs: (noted) => {
    const missing = missingIn(noted).join(' ')
    return {
      what: {
        vi: `${noted.name.vi}: phông chữ không in được ký tự ${missing}`,
        en: `${noted.name.en}: the typeface has no sign for ${missing}`,
      },
      remedy: {
        vi: 'Viết lại chữ này không dùng ký tự đó.',
        en: 'Write this text without it.',
      },
    }
  },
  contrast: ({ name }) => ({
    what: {
      vi: `${name.vi}: màu quá nhạt so với nền, máy đọc có thể không thấy.`,
      en: `${name.en}: the colour is too light against its ground, readers may miss it.`,
    },
    remedy: { vi: 'Dùng màu đen hoặc màu đậm hơn.', en: 'Use black or a darker colour.' },
  }),
  crowded: ({ name }) => ({
    what: {
      vi: `${name.vi}: đứng quá gần mã khác, máy đọc có thể đọc nhầm mã.`,
      en: `${name.en}: it stands too close to another symbol, a reader may take the wrong one.`,
    },
    remedy: { vi: 'Để hai mã cách xa nhau hơn.', en: 'Move the two symbols apart.' },
  }),
  apart: ({ name }) => ({
    what: {
      vi: `${name.vi}: cách mã vạch cùng hàng hơn 50 mm, thu ngân có thể quét nhầm chỗ.`,
      en: `${name.en}: it stands more than 50 mm from the middle of the bar code of the same goods.`,
    },
    remedy: {
      vi: 'Dời hai mã vào trong vòng 50 mm tính từ giữa mã vạch.',
      en: 'Move the two within 50 mm of the middle of the bar code.',
    },
  }),
  'bars-long': ({ name }) => ({
    what: {
      vi: `${name.vi}: dài hơn mức GS1 cho phép (48 ký tự, 165 mm).`,
      en: `${name.en}: it is longer than GS1 allows (48 characters, 165 mm).`,
    },
    remedy: { vi: 'Tách thành hai mã vạch.', en: 'Make it two bar codes.' },
  }),
  overlap: ({ name, other }) => ({
    what: {
      vi: `${name.vi}: nằm chồng lên ${lowered(other.vi)}.`,
      en: `${name.en}: it lies over ${lowered(other.en)}.`,
    },
    remedy: {
      vi: 'Dời hoặc thu nhỏ một trong hai phần; nếu cố ý thì cứ in.',
      en: 'Move one of the two or make it smaller; print as it is where that is meant.',
    },
  }),
  'quiet-zone': ({ name }) => ({
    what: {
      vi: `${name.vi}: có chữ hoặc nét khác nằm trong vùng trắng của mã.`,
      en: `${name.en}: something else is printed in the white that the symbol needs.`,
    },
    remedy: {
      vi: 'Dời phần đó ra xa mã, hoặc thu nhỏ mã.',
      en: 'Move it away from the symbol, or make the symbol smaller.',
    },
  }),
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** Says how much of a text's box is lacking at its smallest size. */
function overflowWords({ snapshot, path, fonts, name }: Noted): Said {
  const { width, height, room, widest } = needOf(snapshot, path, fonts)
  const tooWide = widest - room.width
  const tooHigh = height - room.height
  const lack =
    tooWide > tooHigh
      ? {
          vi: `cần rộng ${mm(widest, 1).vi}, chỉ có ${mm(room.width, 1).vi}`,
          en: `it needs a width of ${mm(widest, 1).en} and has ${mm(room.width, 1).en}`,
        }
      : {
          vi: `cần cao ${mm(height, 1).vi}, chỉ có ${mm(room.height, 1).vi}`,
          en: `it needs a height of ${mm(height, 1).en} and has ${mm(room.height, 1).en}`,
        }
  const larger = mm(tenthUp(tooWide > tooHigh ? Math.max(widest, width) : height), 1)
  return {
    what: {
      vi: `${name.vi}: chữ không vừa chỗ (${lack.vi}), phần cuối bị cắt và thay bằng dấu "…".`,
      en: `${name.en}: the text does not fit (${lack.en}); its end is cut and "…" printed instead.`,
    },
    remedy: {
      vi: `Rút ngắn chữ này, nới ô chữ lên ${larger.vi}, hoặc chọn mẫu tem lớn hơn.`,
      en: `Shorten this text, enlarge its place to ${larger.en}, or choose a larger label.`,
    },
  }
}

/** What the texts of a box need at their smallest sizes with as many lines as they like (mm). */
function needOf(snapshot: LabelSnapshot, path: string, fonts: LabelFonts) {
  const box = elementAt(snapshot.template, path.replace(/\/items\/\d+$/, ''))
  if (box?.kind !== 'text' && box?.kind !== 'stack') {
    return { width: 0, height: 0, widest: 0, room: { width: 0, height: 0 } }
  }
  const turned = 'rotate' in box && (box.rotate === 90 || box.rotate === 270)
  const { w, h } = box as Template<'text'>
  const room = turned ? { width: h, height: w } : { width: w, height: h }
  const items: readonly (TextItem | StarsItem)[] =
    box.kind === 'stack' ? box.items : [box as unknown as TextItem]
  const gap = box.kind === 'stack' ? (box.gap ?? 0) : 0
  let [height, widest, parts] = [0, 0, 0]
  for (const item of items) {
    if (!holds(item.when, snapshot)) continue
    if (item.kind === 'stars') {
      height += item.size
      parts++
      continue
    }
    for (const part of textPart(item, snapshot, path)) {
      if (part.kind !== 'text') continue
      const { block } = part
      // One line that may not break needs the width of the whole text.
      const single = block.lines <= block.paragraphs.length
      const width = single ? 10_000 : room.width
      const set = setText(block, fonts, block.min, width, 1_000)
      height += set.height
      widest = Math.max(widest, ...set.lines.map((line) => line.width))
      parts++
    }
  }
  height += gap * Math.max(0, parts - 1)
  return { width: room.width, height, widest, room }
}

/** The smallest type size (mm) of a text at which its letters are high enough. */
function leastSizeOf({ snapshot, path, fonts }: Noted): number {
  const [part] = partsAt(snapshot, path)
  const weight = part?.block.weight ?? 'regular'
  const height = part ? letterHeight(part.block, fonts[weight]) : fonts[weight].xHeight
  return leastLetterMm / height
}

/** The characters of a text that the typeface lacks, each once, as people and programmers name them. */
function missingIn({ snapshot, path, fonts }: Noted): string[] {
  const missing = new Set<string>()
  for (const { block } of partsAt(snapshot, path)) {
    for (const piece of block.paragraphs.flat()) {
      if (!('text' in piece)) continue
      for (const character of piece.text) {
        if (!fonts[block.weight].has(character)) missing.add(character)
      }
    }
  }
  return [...missing].slice(0, 8).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return /[\p{C}\p{Z}]/u.test(character) ? `U+${code}` : `"${character}" (U+${code})`
  })
}

function partsAt(snapshot: LabelSnapshot, path: string) {
  const item = elementAt(snapshot.template, path)
  if (item?.kind !== 'text') return []
  return textPart(item, snapshot, path).flatMap((part) => (part.kind === 'text' ? [part] : []))
}
