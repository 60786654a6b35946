/**
 * The master key on paper: whole, or as three shares of which any two give it back. Letters are
 * Crockford's, each line with its check character, so that a person can type it without despair.
 */
import { createHash } from 'node:crypto'
import { combine, split } from 'shamir-secret-sharing'
import { alphabet, valueOf } from '../codes/alphabet.js'
import { checkCharacter } from '../codes/check.js'
import { fail } from './errors.js'

const lineLength = 16

/** A short public name of a master key: tells two papers apart, tells nothing of the key. */
export const masterName = (master: Uint8Array): string =>
  createHash('sha256')
    .update('nguon master key')
    .update(master)
    .digest('hex')
    .slice(0, 8)
    .toUpperCase()

/** The whole key as lines to print. */
export const writeWhole = (master: Uint8Array): string => write('WHOLE', masterName(master), master)

/** Three papers for three people; any two of them give the key back, one alone tells nothing. */
export async function writeShares(master: Uint8Array): Promise<string[]> {
  const shares = await split(Uint8Array.from(master), 3, 2)
  return shares.map((share, i) =>
    write(`SHARE ${i + 1} OF 3, ANY 2 NEEDED`, masterName(master), share),
  )
}

function write(kind: string, name: string, bytes: Uint8Array): string {
  const letters = toLetters(bytes)
  const lines = letters.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []
  return [
    `NGUON MASTER KEY ${name} - ${kind}`,
    ...lines.map(
      (line, i) => `${i + 1}: ${(line.match(/.{1,4}/g) ?? []).join(' ')} / ${checkCharacter(line)}`,
    ),
    '',
  ].join('\n')
}

/**
 * Reads papers back into the master key: one whole, or two shares, typed or pasted one after the
 * other. Throws `paper-key-unreadable` naming the line at fault.
 */
export async function readPapers(text: string): Promise<Uint8Array> {
  const papers: { share: boolean; letters: string }[] = []
  for (const raw of text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)) {
    const heading = /^NGUON MASTER KEY \S+ - (WHOLE|SHARE)/i.exec(raw)
    if (heading) {
      papers.push({ share: heading[1]?.toUpperCase() === 'SHARE', letters: '' })
      continue
    }
    const paper = papers.at(-1)
    if (!paper) throw fail('paper-key-unreadable', raw.slice(0, 12))
    paper.letters += readLine(raw)
  }
  const bytes = papers.map(({ letters }) => fromLetters(letters))
  const whole = bytes.find((_, i) => papers[i]?.share === false)
  const key =
    whole ??
    (bytes.length >= 2 ? await combine(bytes.slice(0, 2)).catch(() => undefined) : undefined)
  if (key?.length !== 32) throw fail('paper-key-unreadable', 'NGUON MASTER KEY …')
  return key
}

function readLine(raw: string): string {
  const number = /^\d+/.exec(raw)?.[0] ?? raw.slice(0, 4)
  const [body = '', check = ''] = raw.replace(/^\d+\s*:/, '').split('/')
  const letters = body.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const known = [...letters].every((letter) => (valueOf[letter.charCodeAt(0)] ?? -1) >= 0)
  if (!known || letters === '' || checkCharacter(letters) !== check.trim().toUpperCase()) {
    throw fail('paper-key-unreadable', number)
  }
  return letters
}

function toLetters(bytes: Uint8Array): string {
  let letters = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) letters += alphabet[(held >> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return bits > 0 ? letters + alphabet[(held << (5 - bits)) & 31] : letters
}

function fromLetters(letters: string): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of letters) {
    held = (held << 5) | (valueOf[letter.charCodeAt(0)] as number)
    bits += 5
    if (bits >= 8) {
      bytes.push((held >> (bits - 8)) & 255)
      bits -= 8
    }
    held &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}
