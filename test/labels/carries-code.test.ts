import t from 'tap'
import { carriesCode } from '../../src/labels/carries-code.js'
import type { LabelElement } from '../../src/labels/template.js'
import { loadTemplate } from '../../src/printing/templates.js'

t.test(
  'a label carries the code of its pack by a symbol or in letters, on either side',
  async (t) => {
    const of = (elements: readonly object[], back?: readonly object[]) =>
      carriesCode({
        ...loadTemplate('40x40'),
        elements: elements as LabelElement[],
        ...(back && { back: back as LabelElement[] }),
      })
    const place = { x: 1, y: 1, w: 30, h: 4, size: 7 }
    const name = { kind: 'text', ...place, text: '{product.name}' }
    t.notOk(of([name]))
    t.notOk(of([{ kind: 'barcode', ...place, symbology: 'ean13', data: '{product.gtin}' }]))
    for (const element of [
      { kind: 'qr', x: 1, y: 1, size: 20 },
      { kind: 'datamatrix', x: 1, y: 1, size: 14, content: 'short' },
      { kind: 'text', ...place, text: '{code}' },
      { kind: 'text', ...place, text: 'Mã {code.grouped}' },
      { kind: 'barcode', ...place, symbology: 'gs1-128', data: '(21){code}' },
      { kind: 'stack', ...place, items: [{ kind: 'text', text: '{code}', size: 7 }] },
    ]) {
      t.ok(of([name, element]), `${element.kind} ${'text' in element ? element.text : ''}`)
      t.ok(of([name], [element]), `${element.kind} on the back`)
    }
  },
)
