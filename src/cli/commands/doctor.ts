/** `nguon doctor`: looks at what must be right, and says what to do about what is not. */
import { accessSync, constants } from 'node:fs'
import { indexLimit } from '../../codes/cipher.js'
import type { Words } from '../../errors.js'
import { markName } from '../../issuing/keyring.js'
import type { OpenIssuing } from '../../issuing/open.js'
import { masterName } from '../../issuing/paper-key.js'
import type { Config } from '../../config.js'
import { formatNumber } from '../../language/format.js'
import type { Language } from '../../language/language.js'
import type { Answer, Call } from '../command.js'
import { auditFinding } from './doctor-audit.js'
import { filesFinding } from './doctor-files.js'

export interface Finding {
  readonly check: string
  readonly ok: boolean
  readonly words: Words
  readonly detail?: unknown
}

export async function run({ flags, session }: Call): Promise<Answer> {
  const issuing = await session.issuing()
  const findings = [
    storeFinding(issuing),
    keysFinding(issuing),
    await paperFinding(issuing),
    ...(await epochFindings(issuing)),
    await jobsFinding(issuing),
    await auditFinding(issuing.store, session.now()),
    baseUrlFinding(session.config),
    directoryFinding(session.config),
    await filesFinding(issuing, session, flags.has('remove-unnamed')),
  ]
  const said = (language: Language) =>
    findings.map(({ ok, words }) => `${ok ? '✓' : '!'} ${words[language]}`).join('\n')
  return {
    json: {
      ok: findings.every((finding) => finding.ok),
      checks: findings.map(({ check, ok, detail }) => ({ check, ok, detail })),
    },
    text: { vi: said('vi'), en: said('en') },
  }
}

/** It was opened and read, or we would not be here. */
const storeFinding = ({ store }: OpenIssuing): Finding => ({
  check: 'store',
  ok: true,
  words: { vi: `Dữ liệu mở được (${store.engine}).`, en: `The store opens (${store.engine}).` },
  detail: { engine: store.engine },
})

function keysFinding({ keyring }: OpenIssuing): Finding {
  const problem = keyring.problem()
  return problem
    ? { check: 'keys', ok: false, words: problem.words, detail: { code: problem.code } }
    : {
        check: 'keys',
        ok: true,
        words: { vi: 'Khoá chính mở được mọi kỳ.', en: 'The master key opens every epoch.' },
      }
}

/** A key that nobody has read back from paper is a key that one broken disk takes away. */
export async function paperFinding({ store, keyring }: OpenIssuing): Promise<Finding> {
  const master = keyring.master()
  const checked =
    master &&
    (await store.read
      .selectFrom('audit')
      .select('seq')
      .where('action', '=', 'keys-checked')
      .where('subject_id', '=', masterName(master))
      .executeTakeFirst())
  return {
    check: 'paper-key',
    ok: checked !== undefined,
    words: checked
      ? { vi: 'Bản giấy của khoá đã được đọc thử.', en: 'A paper copy of the key was read back.' }
      : {
          vi: 'Khoá chính chưa có bản giấy đã đọc thử: mất khoá là mọi tem đã in không kiểm tra được nữa. Hãy chạy nguon keys export, rồi nguon keys check.',
          en: 'No paper copy of the master key was read back yet: without the key no printed label can be verified. Run nguon keys export, then nguon keys check.',
        },
  }
}

async function epochFindings({ store, journal }: OpenIssuing): Promise<Finding[]> {
  const rows = await store.read.selectFrom('epoch').selectAll().orderBy('number').execute()
  return rows.map((row) => {
    const issued = row.next_index - row.first_index
    const chance = issued / indexLimit
    const mark = journal.mark(markName(row.number))?.value ?? row.first_index
    const behind = Math.max(0, mark - row.next_index)
    const ok = row.status !== 'open' || behind === 0
    const rare = chance === 0 ? 0 : Math.round(1 / chance)
    const behindVi = behind > 0 ? ` Thiếu ${formatNumber(behind, 'vi')} mã so với mốc.` : ''
    const behindEn = behind > 0 ? ` ${formatNumber(behind, 'en')} codes behind the mark.` : ''
    return {
      check: `epoch-${row.number}`,
      ok,
      words: {
        vi: `Kỳ ${row.number} (${row.status}): ${formatNumber(issued, 'vi')} mã; đoán trúng một mã: 1 phần ${formatNumber(rare, 'vi')}.${behindVi}`,
        en: `Epoch ${row.number} (${row.status}): ${formatNumber(issued, 'en')} codes; a guess hits 1 time in ${formatNumber(rare, 'en')}.${behindEn}`,
      },
      detail: { status: row.status, issued, guessChance: chance, behind },
    }
  })
}

async function jobsFinding({ store }: OpenIssuing): Promise<Finding> {
  const rows = await store.read
    .selectFrom('print_job')
    .select(['id', 'status'])
    .where('status', '!=', 'done')
    .execute()
  const ids = rows.map((row) => row.id)
  const some = ids.slice(0, 5).join(', ')
  return {
    check: 'print-jobs',
    ok: ids.length === 0,
    words:
      ids.length === 0
        ? { vi: 'Không có lần in dở dang.', en: 'No unfinished print jobs.' }
        : {
            vi: `${ids.length} lần in chưa xong (${some}). In tiếp: nguon print --job MÃ-SỐ`,
            en: `${ids.length} unfinished print jobs (${some}). To go on: nguon print --job ID`,
          },
    detail: { unfinished: rows },
  }
}

function baseUrlFinding({ baseUrl }: Config): Finding {
  const isGood = baseUrl?.startsWith('https://') === true
  return {
    check: 'base-url',
    ok: isGood,
    words: isGood
      ? { vi: `Tem dẫn đến ${baseUrl}.`, en: `Labels lead to ${baseUrl}.` }
      : {
          vi: 'Chưa đặt BASE_URL=https://…: tem in ra mang dấu DEMO và chỉ mở được trên máy này.',
          en: 'BASE_URL=https://… is not set: labels carry a DEMO mark and open on this machine only.',
        },
    detail: { baseUrl },
  }
}

function directoryFinding({ dataDirectory }: Config): Finding {
  let ok = true
  try {
    accessSync(dataDirectory, constants.R_OK | constants.W_OK)
  } catch {
    ok = false
  }
  return {
    check: 'data-directory',
    ok,
    words: ok
      ? { vi: `Ghi được vào ${dataDirectory}.`, en: `${dataDirectory} can be written.` }
      : { vi: `Không ghi được vào ${dataDirectory}.`, en: `${dataDirectory} cannot be written.` },
  }
}
