/** Of `nguon doctor`: files that nothing names, and photos and certificates without their files. */
import type { Words } from '../../errors.js'
import { publicFilesOf } from '../../files/public-files.js'
import type { OpenIssuing } from '../../issuing/open.js'
import { checkPublicFiles, type FileCheck, removeUnnamed } from '../../registry/file-check.js'
import type { Call } from '../command.js'
import type { Finding } from './doctor.js'

export async function filesFinding(
  { store }: OpenIssuing,
  session: Call['session'],
  remove: boolean,
): Promise<Finding> {
  const directory = publicFilesOf(session.config.dataDirectory)
  const now = session.now()
  const removed = remove ? await removeUnnamed({ store, directory }, session.actor.name, now) : []
  const check = await checkPublicFiles(store.read, directory, now)
  const parts = [removedWords(removed.length), unnamedWords(check), missingWords(check)].filter(
    (words) => words !== undefined,
  )
  const isGood = check.unnamed.length === 0 && check.missing.length === 0
  if (isGood) {
    parts.push({
      vi: 'Ảnh và bản chụp đều có đủ tập tin.',
      en: 'Photos and scans of decisions have their files.',
    })
  }
  return {
    check: 'files',
    ok: isGood,
    words: {
      vi: parts.map(({ vi }) => vi).join(' '),
      en: parts.map(({ en }) => en).join(' '),
    },
    detail: { ...check, removed: removed.length },
  }
}

const removedWords = (n: number): Words | undefined =>
  n === 0
    ? undefined
    : {
        vi: `Đã xoá ${n} tập tin không dữ liệu nào nhắc đến.`,
        en: `${n} ${n === 1 ? 'file' : 'files'} that nothing names deleted.`,
      }

const unnamedWords = ({ unnamed }: FileCheck): Words | undefined =>
  unnamed.length === 0
    ? undefined
    : {
        vi: `${unnamed.length} tập tin trong files/ không dữ liệu nào nhắc đến (${some(unnamed)}). Xoá: nguon doctor --remove-unnamed`,
        en: `${unnamed.length} in files/ that nothing names (${some(unnamed)}). To delete them: nguon doctor --remove-unnamed`,
      }

function missingWords({ missing }: FileCheck): Words | undefined {
  if (missing.length === 0) return undefined
  const ids = some(missing.map(({ kind, id }) => `${kind} ${id}`))
  return {
    vi: `${missing.length} ảnh hoặc bản chụp thiếu tập tin (${ids}). Chép lại thư mục files/ từ bản sao lưu, hoặc xoá rồi thêm lại ảnh.`,
    en: `${missing.length} photos or scans lack files (${ids}). Copy the folder files/ back from where it is kept, or remove and add them again.`,
  }
}

const some = (names: readonly string[]): string =>
  names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '')
