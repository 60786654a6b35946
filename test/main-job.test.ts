/**
 * The main job, end to end, through the command line and over HTTP: from a producer's product list to
 * 2,000 labels that answer when they are scanned. With the public list of real products beside the
 * project it is that list; elsewhere three of its rows.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { nguon, nguonJson, settings } from './cli/nguon.js'
import { readSheets } from './read-labels.js'
import { startServer } from './serving.js'
import { freshDirectory } from './stores.js'

const realList = fileURLToPath(new URL('../../shared/data/ocop-products.csv', import.meta.url))
const threeRows = [
  'product,producer,old_district,stars,group,year,new_province,certificate_number,certificate_date,certificate_body',
  'Trà tôm nõn hương quê,Hợp tác xã Nông sản Phú Lương,Huyện Phú Lương,5,Thực phẩm (chè),2025,Tỉnh Thái Nguyên,2361/QĐ-BNNMT,26/06/2025,Bộ Nông nghiệp và Môi trường',
  'Mật hoa dừa,Công ty TNHH Trà Vinh FARM,Huyện Tiểu Cần,5,Thực phẩm,2023,Tỉnh Vĩnh Long,,,',
  'Gạo hữu cơ An Lỗ,"HTX sản xuất, kinh doanh, dịch vụ nông nghiệp An Lỗ",Huyện Phong Điền,4,Thực phẩm,2020,Thành phố Huế,2919/QĐ-UBND,,UBND tỉnh Thừa Thiên Huế',
  '',
].join('\n')

await t.test(
  '2,000 labels are printed, read back, printed again, partly revoked, and every one answers',
  async (t) => {
    const directory = await freshDirectory(t)
    const options = { cwd: directory, env: settings(join(directory, 'data')) }
    const list = existsSync(realList) ? realList : join(directory, 'list.csv')
    if (list !== realList) writeFileSync(list, threeRows)

    const imported = await nguonJson(['import', 'products', list], options)
    t.equal(imported.created, list === realList ? 38 : 3)
    t.same(imported.rejected, [])

    const tea = await product('Trà tôm nõn hương quê')
    const pdf = join(directory, 'labels.pdf')
    const print = [
      'print',
      '--product',
      tea,
      '--quantity',
      '2000',
      '--numbers',
      '--activate',
      '--out',
      pdf,
    ]
    const printed = await nguonJson(print, options)
    t.match(printed, { quantity: 2000, warnings: [], files: [{ labels: 2000, pages: 58 }] })
    const labels = await readSheets(pdf, { columns: 5, rows: 7 })
    t.equal(new Set(labels.slice(0, 2000)).size, 2000, 'every label is read, and no two are alike')
    t.ok(
      labels.slice(2000).every((text) => text === null),
      'the rest of the last sheet is empty',
    )

    const again = join(directory, 'again.pdf')
    const reprint = ['print', '--job', printed.job, '--out', again, '--reason', 'máy in kẹt giấy']
    t.equal((await nguonJson(reprint, options)).files[0].sha256, printed.files[0].sha256)
    t.ok(readFileSync(pdf).equals(readFileSync(again)), 'the job printed again has the same bytes')

    const { base } = await startServer(t, directory, options.env)
    const scanned = base + new URL(labels[499]!).pathname
    t.equal((await ask(scanned)).verdict, 'valid')

    const stretch = ['--job', printed.job, '--from', '500', '--to', '620']
    t.equal((await nguonJson(['revoke', ...stretch, '--reason', 'hỏng'], options)).codes, 121)
    t.match(await nguon(reprint, options), { status: 2 }, 'revoked codes are not printed again')

    t.equal((await ask(scanned)).verdict, 'revoked', 'seen at once by the running server')
    const answers: any[] = []
    for (let from = 0; from < 2000; from += 100) {
      const some = labels.slice(from, from + 100)
      answers.push(...(await Promise.all(some.map((text) => ask(base + new URL(text!).pathname)))))
    }
    const wrong = answers.filter(
      (answer) =>
        answer.product.name !== 'Trà tôm nõn hương quê' ||
        answer.product.origin.province !== 'Tỉnh Thái Nguyên' ||
        answer.ocop.stars !== 5 ||
        answer.ocop.certificate.number !== '2361/QĐ-BNNMT',
    )
    t.same(wrong, [], 'product, origin and stars are right for every code')
    t.same(
      answers.flatMap((answer, i) => (answer.verdict === 'revoked' ? [i + 1] : [])),
      Array.from({ length: 121 }, (_, i) => 500 + i),
      'running numbers 500 to 620 answer revoked, and no others',
    )
    t.ok(
      answers.every((answer, i) => answer.verdict === (i >= 499 && i < 620 ? 'revoked' : 'valid')),
    )

    for (const [name, words] of [
      ['Mật hoa dừa', /công bố năm 2023, chưa có số quyết định/],
      ['Gạo hữu cơ An Lỗ', /./],
    ] as const) {
      const id = await product(name)
      t.match(
        await ask(`${base}/P/${id}`),
        { verdict: 'product', ocop: { stars: null } },
        `${name}: no stars`,
      )
      const page = await (
        await fetch(`${base}/P/${id}`, { headers: { accept: 'text/html' } })
      ).text()
      t.match(page, words)
      t.notMatch(page, /class="stars"/)
    }

    async function product(name: string): Promise<string> {
      const found = (await nguonJson(['products', '--search', name], options)) as {
        id: string
        name: string
      }[]
      return found.find((row) => row.name === name)!.id
    }
  },
)

async function ask(url: string): Promise<any> {
  return (await fetch(url, { headers: { accept: 'application/json' } })).json()
}
