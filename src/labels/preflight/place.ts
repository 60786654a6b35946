/** Findings of what the labels are printed on, and of the address they carry. */
import type { NguonError } from '../../errors.js'
import { printedTexts } from '../printed-texts.js'
import type { LabelSnapshot } from '../snapshot.js'
import { cellsOf } from '../stock-grid.js'
import { both, mm } from './figures.js'
import type { Finding, FindingKey } from './finding.js'

/** A cell this much larger than its label is mostly another label's. */
const mostWaste = 1.5

/** Label, stock and first free cell, where they go together. */
export function placeFindings({ template, stock, startCell }: LabelSnapshot): Finding[] {
  const { cell } = stock
  const label = `${mm(template.width, 1).vi.replace(' mm', '')} x ${mm(template.height, 1).vi}`
  const labelEn = `${mm(template.width, 1).en.replace(' mm', '')} x ${mm(template.height, 1).en}`
  const wasteful = cell.width * cell.height > mostWaste * template.width * template.height
  const cells = cellsOf(stock)
  const findings: Finding[] = [
    {
      key: 'stock',
      state: wasteful ? 'mind' : 'fine',
      what: {
        vi: `Tem ${label} trên "${stock.title.vi}"${wasteful ? ': ô giấy rộng hơn tem nhiều, phải cắt bỏ phần thừa.' : ': vừa ô.'}`,
        en: `Label of ${labelEn} on "${stock.title.en}"${wasteful ? ': the cells are much larger, the rest has to be cut off.' : ': it fits.'}`,
      },
      ...(wasteful && {
        remedy: {
          vi: 'Chọn khổ giấy có ô bằng cỡ tem.',
          en: 'Choose a stock whose cells have the size of the label.',
        },
      }),
    },
  ]
  if (cells > 1) {
    findings.push({
      key: 'start-cell',
      state: 'fine',
      what: {
        vi: `Bắt đầu từ ô ${both(startCell).vi} trên ${both(cells).vi} ô.`,
        en: `Begins at cell ${both(startCell).en} of ${both(cells).en}.`,
      },
    })
  }
  return findings
}

/** The address: printed for people beside the symbol, the one in the symbol, and for everybody to reach. */
export function addressFindings(snapshot: LabelSnapshot): Finding[] {
  const { template, host, urlPrefix, baseUrl, demo } = snapshot
  const findings: Finding[] = [demoFinding(demo)]
  const isSymbol = template.elements.some(({ kind }) => kind === 'qr' || kind === 'datamatrix')
  if (!isSymbol) return findings
  const isPrinted = printedTexts(snapshot).some(({ names }) => names.includes('host'))
  const isSame = urlPrefix.toLowerCase().startsWith(`${new URL(baseUrl).origin.toLowerCase()}/`)
  const isSafe = demo || baseUrl.startsWith('https:')
  if (!isPrinted) {
    return [
      ...findings,
      {
        key: 'address',
        state: 'mind',
        what: {
          vi: 'Cạnh mã QR không in tên miền để người mua so với địa chỉ điện thoại hiện ra.',
          en: 'The host name is not printed beside the symbol for shoppers to compare with their phone.',
        },
        remedy: {
          vi: `Thêm một dòng chữ có {host} vào mẫu tem; dòng ấy sẽ in ${host}.`,
          en: `Add a text with {host} to the label; it prints ${host}.`,
        },
      },
    ]
  }
  if (!isSame || !isSafe) {
    return [
      ...findings,
      {
        key: 'address',
        state: 'mind',
        what: isSame
          ? {
              vi: `Địa chỉ ${baseUrl} không có https: điện thoại sẽ cảnh báo người mua.`,
              en: `The address ${baseUrl} is not https: phones will warn shoppers.`,
            }
          : {
              vi: `Mã dẫn đến ${urlPrefix}, khác tên miền in trên tem (${host}).`,
              en: `The symbol leads to ${urlPrefix}, not to the host printed on the label (${host}).`,
            },
        remedy: {
          vi: 'Đặt BASE_URL=https://tên-miền của cơ sở trước khi in.',
          en: 'Set BASE_URL=https://your-host before printing.',
        },
      },
    ]
  }
  return [
    ...findings,
    {
      key: 'address',
      state: 'fine',
      what: {
        vi: `Cạnh mã có in tên miền ${host}.`,
        en: `The host name ${host} is printed beside the symbol.`,
      },
    },
  ]
}

function demoFinding(demo: boolean): Finding {
  if (!demo) {
    return {
      key: 'demo',
      state: 'fine',
      what: { vi: 'Tem thật, không mang dấu DEMO.', en: 'Real labels, without a DEMO mark.' },
    }
  }
  return {
    key: 'demo',
    state: 'mind',
    what: {
      vi: 'Máy chủ chưa có địa chỉ công khai (BASE_URL): tem mang dấu DEMO và chỉ mở được trên máy này.',
      en: 'This server has no public address (BASE_URL): the labels carry a DEMO mark and open on this machine only.',
    },
    remedy: {
      vi: 'Đừng dán lên hàng. Đặt BASE_URL=https://tên-miền rồi in lại.',
      en: 'Do not stick them on packs. Set BASE_URL=https://your-host and print again.',
    },
  }
}

const keyOfCode: Readonly<Record<string, FindingKey>> = {
  'label-stock-too-small': 'stock',
  'label-stock-invalid': 'stock',
  'label-start-cell': 'start-cell',
  'label-skip-cell': 'start-cell',
  'label-skip-all': 'start-cell',
  'print-roll-needed': 'stock',
  'label-qr-too-small': 'module',
  'label-line-too-long': 'overflow',
  'product-incomplete': 'product',
  'label-gtin-missing': 'product',
  'quantity-invalid': 'print',
}

const remedies: Partial<Record<FindingKey, Finding['remedy']>> = {
  stock: {
    vi: 'Chọn khổ giấy khác, hoặc mẫu tem vừa với khổ này.',
    en: 'Choose another stock, or a label that fits this one.',
  },
  'start-cell': {
    vi: 'Chọn lại các ô còn in được.',
    en: 'Choose again which cells are printed.',
  },
  module: {
    vi: 'Chọn máy in có độ phân giải cao hơn, phóng mã lên, hoặc đặt BASE_URL ngắn hơn.',
    en: 'Choose a printer of a higher resolution, enlarge the symbol, or set a shorter BASE_URL.',
  },
  overflow: {
    vi: 'Đưa phần chữ cố định xuống dòng riêng.',
    en: 'Put the text that stays the same on a line of its own.',
  },
  product: { vi: 'Bổ sung hồ sơ sản phẩm rồi in.', en: 'Complete the product, then print.' },
  template: { vi: 'Sửa mẫu tem tại chỗ đó.', en: 'Correct the template there.' },
  print: { vi: 'Sửa yêu cầu in.', en: 'Correct what is asked to be printed.' },
}

/** An error that printing would end with. */
export function stopOf({ code, words }: NguonError): Finding {
  const key = keyOfCode[code] ?? (code.startsWith('print-') ? 'print' : 'template')
  const remedy = remedies[key]
  return { key, state: 'stop', code, what: words, ...(remedy && { remedy }) }
}
