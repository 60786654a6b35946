/** `nguon brand`: the brand kit of a producer, shown, and changed by what is given. */
import { basename } from 'node:path'
import { publicFilesOf } from '../../files/public-files.js'
import { formatDay } from '../../language/format.js'
import { type BrandChanges, getBrand, setLogo, updateBrand } from '../../registry/brand.js'
import { getProducerRecord } from '../../registry/producers.js'
import type { Answer, Call, Flags } from '../command.js'
import { readBytes } from '../files.js'
import { table } from '../table.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const store = await session.store()
  const producer = await getProducerRecord(store.read, flags.required('producer'))
  const { id, name, gs1Prefix, gs1RenewsOn } = producer
  const place = { store, directory: publicFilesOf(session.config.dataDirectory) }
  const by = session.actor.name
  const logo = flags.text('logo')
  const upload = logo === undefined ? undefined : { name: basename(logo), bytes: await readBytes(logo) } // prettier-ignore
  const changes = changesOf(flags)
  if (Object.keys(changes).length > 0) await updateBrand(place, id, changes, by, session.now())
  if (upload) await setLogo(place, id, upload, by, session.now())
  const brand = await getBrand(store.read, id)
  const day = (text: string | null) => (text === null ? '' : formatDay(text))
  const lines = (words: readonly string[]) => {
    const facts = [
      brand.color, brand.accent, brand.font, brand.trademark, day(brand.trademarkOn),
      day(brand.trademarkRenewsOn), gs1Prefix, brand.gs1Certificate, day(gs1RenewsOn), brand.logo,
    ] // prettier-ignore
    return [name, table(words.map((word, i) => [word, facts[i] || '–']))].join('\n')
  }
  return {
    json: { producer: { id, name }, ...brand, gs1Prefix, gs1RenewsOn },
    text: { vi: lines(vi), en: lines(en) },
  }
}

const vi = ['Màu chính', 'Màu nhấn', 'Kiểu chữ', 'Nhãn hiệu số', 'Cấp ngày', 'Gia hạn', 'Mã doanh nghiệp GS1', 'Giấy chứng nhận mã vạch', 'Hạn phí mã vạch', 'Logo'] // prettier-ignore
const en = ['Main colour', 'Accent', 'Typeface', 'Trademark', 'Registered', 'Renewal', 'GS1 company prefix', 'Barcode certificate', 'Barcode fee due', 'Logo'] // prettier-ignore

/** What is given; an empty text takes the fact away. */
function changesOf(flags: Flags): BrandChanges {
  const names = {
    color: 'color',
    accent: 'accent',
    font: 'font',
    trademark: 'trademark',
    'trademark-on': 'trademarkOn',
    'trademark-renews': 'trademarkRenewsOn',
    'gs1-certificate': 'gs1Certificate',
  } as const
  return Object.fromEntries(
    Object.entries(names).flatMap(([flag, name]) =>
      flags.has(flag) ? [[name, flags.text(flag) || null]] : [],
    ),
  )
}
