/** What a label is drawn with beside its template: a sample, a printer, this installation's addresses. */
import type { Setting } from '../../../../designer/preview.js'
import type { Language } from '../../../../language/language.js'
import type { LabelValues } from '../../../../labels/values.js'
import type { DesignerProps } from '../props.js'

const nothing: LabelValues = {
  product: null,
  producer: { name: '' },
  origin: null,
  lot: null,
  certificate: null,
}

export function settingOf(
  { basics, samples, images }: DesignerProps,
  sample: number,
  dpi: number,
  language: Language,
): Setting {
  const values = samples[sample]?.values ?? nothing
  return {
    ...basics,
    // Designing asks nothing of the stock: the label alone is drawn.
    stock: {
      name: 'x',
      title: { vi: '', en: '' },
      kind: 'roll',
      page: { width: 1000, height: 1000 },
      margin: { left: 0, top: 0 },
      cell: { width: 1000, height: 1000 },
      gap: { x: 0, y: 0 },
      columns: 1,
      rows: 1,
      cutMarks: false,
    },
    language,
    values: withImages(values, images),
    startCell: 1,
    dpi,
    level: 'M',
    numbering: { runSeq: 1 },
    order: 'sheet',
    demo: false,
  }
}

function withImages(values: LabelValues, images: DesignerProps['images']): LabelValues {
  const { producer, certificate } = values
  return {
    ...values,
    // Null is a picture that is known not to be there. The drawing shows a mark beside a valid
    // certificate only.
    producer: producer.logo === undefined ? { ...producer, logo: images?.logo } : producer,
    certificate:
      certificate && certificate.mark === undefined
        ? { ...certificate, mark: images?.mark }
        : certificate,
  }
}
