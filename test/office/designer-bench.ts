/** The designer's page alone, with what a real installation hands it, and a place that takes saves. */
import fastify from 'fastify'
import type { Test } from 'tap'
import { build } from '../../scripts/build.js'
import { parseTemplate, type LabelTemplate } from '../../src/labels/template.js'
import { NguonError } from '../../src/errors.js'
import { renderShell, policyOf } from '../../src/office/shell.js'
import { labelFontUrls } from '../../src/office/labels/designer/fonts.js'
import { DesignerBody, designerStyle } from '../../src/office/labels/designer/page.js'
import type { DesignerProps } from '../../src/office/labels/designer/props.js'
import { words } from '../../src/office/labels/designer/words.js'
import type { Guest } from '../../src/office/visit.js'
import { openAssets } from '../../src/web/assets.js'
import { longestName } from '../labels/snapshots.js'

/** A product as the registry knows it, with all that a food label asks for. */
export const tea = {
  product: {
    name: 'Trà gừng mật ong Hương Quê',
    netContent: '250 g',
    gtin: '08934567890120',
    group: 'Đồ uống không cồn',
    ingredients:
      'Gừng tươi 60 %, mật ong hoa nhãn 25 %, đường phèn 14 %, muối. Có chứa phấn hoa trong mật ong.',
    usage: 'Pha 2 thìa (20 g) với 150 ml nước nóng 80 °C, khuấy đều.',
    storage: 'Nơi khô mát, tránh ánh nắng; để tủ lạnh sau khi mở.',
    warning: 'Không dùng cho trẻ dưới 12 tháng tuổi.',
    standard: 'TCCS 02:2026/HQ',
  },
  producer: {
    name: 'Hợp tác xã Nông nghiệp Hương Quê',
    address: 'Ấp Tân Phú, Xã Tân Hưng, Tỉnh Cà Mau',
    phone: '0912 345 678',
  },
  origin: { commune: 'Xã Tân Hưng', province: 'Tỉnh Cà Mau' },
  lot: { number: '26-312-2', madeOn: '2026-11-08', expiresOn: '2027-11-08' },
  certificate: { stars: 4, number: '2361/QĐ-UBND', valid: true },
} as const

export const samples: DesignerProps['samples'] = [
  { label: tea.product.name, values: tea, group: { key: 'beverage', packed: true } },
  { label: 'Tên dài nhất', values: { ...tea, product: { ...tea.product, name: longestName } } },
  {
    label: 'Thiếu mọi thông tin',
    values: {
      product: { name: 'Mật ong' },
      producer: { name: 'HTX Hương Quê', logo: null },
      origin: null,
      lot: null,
      certificate: null,
    },
  },
]

export const basics = {
  baseUrl: 'https://nguon.vn',
  urlPrefix: 'https://NGUON.VN/01/08934567890120/21/',
  shortPrefix: 'https://NGUON.VN/T/',
  host: 'nguon.vn',
}

export interface Bench {
  readonly url: string
  /** What was saved, the last at the end. */
  readonly saved: LabelTemplate[]
  /** Somebody else saves, too. */
  readonly saveMeanwhile: () => void
}

/** Serves the template; `canEdit` and `lang` come with the address: `/office/labels/x/design?lang=en`. */
export async function serveBench(
  t: Pick<Test, 'teardown'>,
  template: LabelTemplate,
  port = 0,
): Promise<Bench> {
  await build()
  const assets = openAssets()
  const app = fastify({ bodyLimit: 4_000_000 })
  assets.serve(app)
  const saved: LabelTemplate[] = []
  let version = 1
  app.get('/office/labels/x/design', async (request, reply) => {
    const query = request.query as Record<string, string>
    const language = query['lang'] === 'en' ? 'en' : 'vi'
    const visit = {
      language,
      path: request.url,
      flash: undefined,
      member: undefined,
      say: (said: { vi: string; en: string }) => said[language],
    } as unknown as Guest
    const design: DesignerProps = {
      id: 'x',
      version,
      template: saved.at(-1) ?? template,
      savePath: '/office/labels/x/design',
      mark: 'mark-of-this-session',
      language,
      samples,
      printers: [203, 300, 600],
      basics,
      fonts: labelFontUrls(assets),
      canEdit: query['look'] === undefined,
    }
    const shown = {
      title: words.design,
      body: DesignerBody({ visit, design }),
      scripts: [assets.urlOf('designer')],
      style: designerStyle,
    }
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policyOf(shown))
      .send(renderShell(visit, shown))
  })
  app.post('/office/labels/x/design', async (request, reply) => {
    const sent = request.body as { mark: string; version: number; template: unknown }
    if (sent.mark !== 'mark-of-this-session') return reply.code(403).send({ problem: 'forged' })
    if (sent.version !== version) return reply.code(409).send({ problem: { title: 'changed' } })
    try {
      saved.push(parseTemplate(sent.template))
    } catch (error) {
      if (!(error instanceof NguonError)) throw error
      return reply.code(422).send({ problem: { title: error.words.vi } })
    }
    return { version: ++version, savedAt: new Date().toISOString() }
  })
  const url = await app.listen({ port, host: 'localhost' })
  t.teardown(() => app.close())
  return { url: `${url}/office/labels/x/design`, saved, saveMeanwhile: () => void version++ }
}
