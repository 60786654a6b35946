/** `nguon units import`: today's provinces and communes with their official codes. */
import { formatNumber } from '../../language/format.js'
import { readUnits } from '../../registry/read-units.js'
import { importUnits } from '../../registry/units.js'
import type { Answer, Call } from '../command.js'
import { readBytes } from '../files.js'

export async function run({ positionals, session }: Call): Promise<Answer> {
  const [file = ''] = positionals
  const units = readUnits(await readBytes(file))
  const store = await session.store()
  const done = await importUnits(store, units, session.actor.name, session.now())
  const communes = (language: 'vi' | 'en') => formatNumber(done.communes, language)
  return {
    json: done,
    text: {
      vi: `Đã nhập ${communes('vi')} xã, phường, đặc khu của ${done.provinces} tỉnh, thành phố.`,
      en: `${communes('en')} communes of ${done.provinces} provinces were imported.`,
    },
  }
}
