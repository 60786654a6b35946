import { readFile } from 'node:fs/promises'
import t from 'tap'
import { decodeText } from '../../src/registry/import/encoding.js'
import { detectLegacyCell } from '../../src/registry/import/legacy-vietnamese.js'

const text = await readFile(new URL('fixtures/list.csv', import.meta.url), 'utf8')

// Written out independently of the product's tables: Vietnamese letter, then its bytes as Latin-1.
const tcvn3 =
  'à µ ả ¶ ã · á ¸ ạ ¹ ă ¨ ằ » ẳ ¼ ẵ ½ ắ ¾ ặ Æ â © ầ Ç ẩ È ẫ É ấ Ê ậ Ë đ ® è Ì ẻ Î ẽ Ï é Ð ẹ Ñ ê ª ề Ò ể Ó ễ Ô ế Õ ệ Ö ì × ỉ Ø ĩ Ü í Ý ị Þ ò ß ỏ á õ â ó ã ọ ä ô « ồ å ổ æ ỗ ç ố è ộ é ơ ¬ ờ ê ở ë ỡ ì ớ í ợ î ù ï ủ ñ ũ ò ú ó ụ ô ư \u00ad ừ õ ử ö ữ ÷ ứ ø ự ù ỳ ú ỷ û ỹ ü ý ý ỵ þ Ă ¡ Â ¢ Ê £ Ô ¤ Ơ ¥ Ư ¦ Đ §'
const vni =
  'à aø ả aû ã aõ á aù ạ aï ă aê ằ aè ẳ aú ẵ aü ắ aé ặ aë â aâ ầ aà ẩ aå ẫ aã ấ aá ậ aä đ ñ è eø ẻ eû ẽ eõ é eù ẹ eï ê eâ ề eà ể eå ễ eã ế eá ệ eä ì ì ỉ æ ĩ ó í í ị ò ò oø ỏ oû õ oõ ó où ọ oï ô oâ ồ oà ổ oå ỗ oã ố oá ộ oä ơ ô ờ ôø ở ôû ỡ ôõ ớ ôù ợ ôï ù uø ủ uû ũ uõ ú uù ụ uï ư ö ừ öø ử öû ữ öõ ứ öù ự öï ỳ yø ỷ yû ỹ yõ ý yù ỵ î Đ Ñ'

const encodeBy = (table: string) => {
  const words = table.split(' ')
  const map = new Map<string, string>()
  words.forEach((word, i) => i % 2 === 0 && map.set(word, words[i + 1] ?? ''))
  return (s: string) =>
    [...s].map((c) => map.get(c) ?? map.get(c.toLowerCase())?.toUpperCase() ?? c).join('')
}

/** Windows-1258: base letter, tone as a combining character of one byte. */
function windows1258(s: string): Buffer {
  const bytes: number[] = []
  const single = new Map(
    Array.from({ length: 128 }, (_, i) => [new TextDecoder('windows-1258').decode(Uint8Array.of(128 + i)), 128 + i]),
  )
  for (const char of s.normalize('NFD').replace(/([aeo])([\u0300\u0301\u0303\u0309\u0323])\u0302/gu, '$1\u0302$2').replace(/([aeouAEOU])([\u0323]?)([\u0302\u0306\u031b])/gu, (_, b: string, dot: string, m: string) => (b + m).normalize('NFC') + dot))
    bytes.push(char.charCodeAt(0) < 128 ? char.charCodeAt(0) : (single.get(char) ?? 63))
  return Buffer.from(bytes)
} // prettier-ignore

t.test('Unicode is read in every form a spreadsheet saves it', async (t) => {
  const forms: [string, Buffer][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from('\ufeff' + text)],
    ['UTF-16 LE with BOM', Buffer.from('\ufeff' + text, 'utf16le')],
    ['UTF-16 BE with BOM', Buffer.from('\ufeff' + text, 'utf16le').swap16()],
    ['UTF-16 LE', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE', Buffer.from(text, 'utf16le').swap16()],
  ]
  for (const [name, bytes] of forms) t.ok(decodeText(bytes) === text, name)
  t.equal(decodeText(Buffer.from(text.normalize('NFD'))).normalize('NFC'), text.normalize('NFC'))
})

t.test(
  'older encodings are refused by name, with a word of the file as it was meant',
  async (t) => {
    const files: [RegExp, Buffer][] = [
      [/TCVN3/, Buffer.from(encodeBy(tcvn3)(text), 'latin1')],
      [/VNI/, Buffer.from(encodeBy(vni)(text), 'latin1')],
      [/Windows-1258/, windows1258(text)],
    ]
    for (const [encoding, bytes] of files) {
      t.throws(() => decodeText(bytes), { code: 'import-legacy-encoding', message: encoding })
    }
    // A list of two products is enough.
    const small = 'Tên sản phẩm,Chủ thể\nNước mắm Phú Quốc,Hộ bà Bảy\n'
    t.throws(() => decodeText(Buffer.from(encodeBy(tcvn3)(small), 'latin1')), {
      message: /"Tªn" should be "Tên"/,
    })
    t.throws(() => decodeText(Buffer.from(encodeBy(vni)(small), 'latin1')), { message: /VNI/ })
  },
)

t.test('older text that only looks like Unicode is refused too', async (t) => {
  t.throws(() => decodeText(Buffer.from(encodeBy(tcvn3)(text))), { message: /TCVN3/ })
  t.throws(() => decodeText(Buffer.from(encodeBy(vni)(text))), { message: /VNI/ })
  const twice = Buffer.from(Buffer.from(text).toString('latin1'))
  t.throws(() => decodeText(twice), { code: 'import-double-encoded' })
})

t.test('a file with one broken byte says in which line', async (t) => {
  const bytes = Buffer.concat([
    Buffer.from('product,producer\nTrà,HTX\nGạo '),
    Buffer.of(0xff),
    Buffer.from(',HTX\n'),
  ])
  t.throws(() => decodeText(bytes), { code: 'import-encoding-unknown', message: /line 3/ })
})

t.test('a cell of old text among Unicode is told, foreign and plain words are not', async (t) => {
  t.match(detectLegacyCell('S¶n phÈm s¹ch'), { encoding: 'TCVN3 (ABC)' })
  t.match(detectLegacyCell('Nöôùc maém'), { encoding: 'VNI' })
  for (const cell of ['Trà', 'Cà phê', 'Café Müller', 'Château', 'Bún bò', 'Crème brûlée', 'Trà tôm nõn', 'Coca', 'Señor', '25 °C ± 2', 'Co², 5 µg'])
    t.equal(detectLegacyCell(cell), undefined, cell) // prettier-ignore
})
