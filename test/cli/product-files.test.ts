import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { build } from '../../scripts/build.js'
import { freshDirectory } from '../stores.js'
import { nguon, nguonJson, settings } from './nguon.js'

t.test('products, their photos, scans and passport at the command line', async (t) => {
  await build()
  const data = await freshDirectory(t)
  const options = { cwd: data, env: settings(data) }
  const run = (...args: string[]) => nguon(args, options)
  const json = (...args: string[]) => nguonJson(args, options)
  const files = async () => (await readdir(join(data, 'files')).catch(() => [])).sort()
  const background = '#2f6b3c'
  await sharp({ create: { width: 600, height: 450, channels: 3, background } })
    .jpeg()
    .toFile(join(data, 'che.jpg'))
  await writeFile(join(data, 'qd.pdf'), '%PDF-1.4\n%%EOF\n')
  await writeFile(join(data, 'qd.txt'), 'chữ')

  const columns = {
    'Tên sản phẩm': 'Chè Tân Cương',
    'Chủ thể': 'HTX chè Hảo Đạt',
    Tỉnh: 'Thái Nguyên',
    'Số sao': '4',
    'Quyết định số': '2518/QĐ-UBND',
    'Ngày quyết định': '26/06/2025',
    'Ngày hết hạn': '26/06/2028',
    'Cơ quan cấp': 'UBND tỉnh Thái Nguyên',
    'Thương hiệu': 'Hảo Đạt',
    'Tên tiếng Anh': 'Tan Cuong tea',
    'Câu chuyện tiếng Anh': 'Grown on the hills',
    'Tiêu chuẩn': 'TCCS 01:2024/HD',
    'Cảnh báo': 'Không dùng khi bao bì hở',
    'Cách dùng': 'Pha với nước 85 °C',
    'Bảo quản': 'Nơi khô mát',
    'Toạ độ': '21.59422; 105.84817',
    'Thành phần': 'Búp chè tươi',
  }
  let product = ''

  await t.test('a list with every newer column is taken whole', async (t) => {
    const cells = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(',')
    const list = `${cells(Object.keys(columns))}\n${cells(Object.values(columns))}\n`
    await writeFile(join(data, 'list.csv'), list)
    const result = await json('import', 'products', 'list.csv')
    t.match(result, { created: 1, updated: 0, rejected: [] })
    const [imported] = await json('products')
    product = imported.id
    t.match(await json('import', 'products', 'list.csv'), { unchanged: 1, created: 0 })
    t.match(await json('passport', '--product', product, '--json-ld'), {
      name: 'Chè Tân Cương',
      description: undefined,
      brand: { name: 'Hảo Đạt' },
      hasCertification: {
        certificationIdentification: '2518/QĐ-UBND',
        issuedBy: { name: 'UBND tỉnh Thái Nguyên' },
        expires: '2028-06-26',
        'gs1:certificationEndDate': { '@value': '2028-06-26', '@type': 'xsd:date' },
      },
      'gs1:productName': [{}, { '@value': 'Tan Cuong tea', '@language': 'en' }],
      'gs1:ingredientStatement': { '@value': 'Búp chè tươi' },
      'gs1:warningCopyDescription': { '@value': 'Không dùng khi bao bì hở' },
      'gs1:consumerUsageInstructions': { '@value': 'Pha với nước 85 °C' },
      'gs1:consumerStorageInstructions': { '@value': 'Nơi khô mát' },
    })
    const wrong = list.replace('21.59422; 105.84817', '105.84817; 21.59422')
    await writeFile(join(data, 'wrong.csv'), wrong)
    const told = JSON.stringify(await json('import', 'products', 'wrong.csv'))
    t.match(told, /wrong way round|ngược/i, 'coordinates the wrong way round are told')
  })

  await t.test('the passport in words names what is missing', async (t) => {
    const told = await run('passport', '--product', product, '--lang', 'vi')
    t.match(told, { status: 0, stdout: /Chè Tân Cương[^]*02\/2024/ })
    t.match((await json('passport', '--product', 'Chè Tân Cương')).frameworks[0], { key: /./ })
    t.match(await run('passport', '--product', 'none'), { status: 2 })
    t.match(await run('passport', '--product', product, '--lot', 'none'), { status: 2 })
  })

  await t.test('photos are added, listed and removed', async (t) => {
    const args = ['--product', product]
    const [photo] = await json('photos', 'add', 'che.jpg', ...args, '--caption', 'Búp chè')
    t.match(photo, { width: 600, height: 450, caption: 'Búp chè' })
    t.equal((await files()).length, 5)
    t.same(await json('photos', 'list', ...args), [photo])
    t.match(await run('photos', 'add', 'qd.txt', ...args), { status: 2, stderr: /qd\.txt/ })
    t.match(await run('photos', 'add', 'none.jpg', ...args), { status: 2, stderr: /none\.jpg/ })
    t.match(await run('photos', 'remove', 'none', ...args), { status: 2 })
    t.match(await json('photos', 'remove', photo.id, ...args), { id: photo.id })
    t.same(await files(), [])
    t.match(await run('photos', 'list', ...args), { status: 0, stdout: /No photos yet/ })
  })

  await t.test('a scan of the decision is attached, replaced and taken away', async (t) => {
    const list = ['certificate-files', 'list', '--product', product] as const
    const [certificate] = await json(...list)
    t.match(certificate, { number: '2518/QĐ-UBND', file: null })
    const added = await json('certificate-files', 'add', certificate.id, 'qd.pdf')
    t.match(added, { id: certificate.id, file: /^[0-9a-f]{32}\.pdf$/ })
    t.same(await files(), [added.file])
    const replaced = await json('certificate-files', 'add', certificate.id, 'che.jpg')
    t.same(await files(), [replaced.file], 'the earlier one gave way')
    t.match(await json(...list), [{ id: certificate.id, file: replaced.file }])
    const refused = await run('certificate-files', 'add', certificate.id, 'qd.txt')
    t.match(refused, { status: 2, stderr: /qd\.txt/ })
    t.match(await run('certificate-files', 'add', 'none', 'qd.pdf'), { status: 2 })
    t.same(await files(), [replaced.file], 'what was refused changes nothing')
    const removed = await json('certificate-files', 'remove', certificate.id)
    t.match(removed, { id: certificate.id, file: null })
    t.same(await files(), [])
  })

  await t.test('doctor tells of files without rows and rows without files', async (t) => {
    const of = async (...more: string[]) =>
      (await json('doctor', ...more)).checks.find(({ check }: any) => check === 'files')
    t.match(await of(), { ok: true })
    const [photo] = await json('photos', 'add', 'che.jpg', '--product', product)
    t.match(await of(), { ok: true, detail: { unnamed: [], missing: [] } })
    const [first = ''] = await files()
    await rm(join(data, 'files', first))
    const stray = join(data, 'files', `${'0'.repeat(32)}.pdf`)
    await writeFile(stray, 'x')
    t.match(await of(), {
      ok: false,
      detail: {
        unnamed: [],
        missing: [{ kind: 'photo', id: photo.id, product, files: [first] }],
      },
    })
    const old = new Date(Date.now() - 7_200_000)
    await utimes(stray, old, old)
    t.match(await of(), { ok: false, detail: { unnamed: [`${'0'.repeat(32)}.pdf`] } })
    t.match(await run('doctor'), { status: 0, stdout: /--remove-unnamed[^]*Copy the folder files/ })
    t.equal((await files()).length, 5, 'nothing is deleted unless told')
    t.match(await of('--remove-unnamed'), { detail: { removed: 1, unnamed: [] } })
    t.equal((await files()).length, 4, 'and then only what nothing names')
  })
})
