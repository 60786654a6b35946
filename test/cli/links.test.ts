import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { build } from '../../scripts/build.js'
import { freshDirectory } from '../stores.js'
import { nguon, nguonJson, sampleList, settings } from './nguon.js'

t.test('links are added, listed and removed from the terminal', async (t) => {
  await build()
  const directory = await freshDirectory(t)
  const options = { cwd: directory, env: settings(join(directory, 'data')) }
  await writeFile(join(directory, 'list.csv'), sampleList)
  await nguonJson(['import', 'products', 'list.csv'], options)
  const add = ['links', 'add', '--product', 'Miến mẫu', '--type', 'gs1:pip', '--title', 'Miến']
  const link = await nguonJson(
    [...add, '--href', 'https://htx.example.vn/mien', '--language', 'vi', '--default'],
    options,
  )
  t.match(link, { type: 'gs1:pip', level: 'product', languages: ['vi'], isDefault: true })
  t.same(await nguonJson(['links', 'list', '--product', 'Miến mẫu'], options), [link])
  const listed = await nguon(['links', 'list', '--product', 'Miến mẫu', '--lang', 'vi'], options)
  t.match(listed.stdout, /gs1:pip\s+sản phẩm\s+vi\s+\(mặc định\)\s+https:\/\/htx/)
  const wrong = await nguon([...add, '--href', 'http://htx.example.vn', '--json'], options)
  t.equal(wrong.status, 2)
  t.match(wrong.stdout + wrong.stderr, 'link-target')
  t.same(await nguonJson(['links', 'remove', link.id], options), { removed: link.id })
  t.same(await nguonJson(['links', 'list', '--product', 'Miến mẫu'], options), [])
})
