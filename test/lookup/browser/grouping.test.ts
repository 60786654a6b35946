import fc from 'fast-check'
import t from 'tap'
import { alphabet } from '../../../src/codes/alphabet.js'
import { grouped } from '../../../src/lookup/browser/grouping.js'

/** `|` is the caret. */
const after = (text: string, forward = false): string => {
  const { value, caret } = grouped(
    { value: text.replace('|', ''), caret: text.indexOf('|') },
    forward,
  )
  return `${value.slice(0, caret)}|${value.slice(caret)}`
}

t.test(
  'a code is grouped while it is typed, and the caret stays behind its character',
  async (t) => {
    t.equal(after('7k3q|'), '7K3Q|')
    t.equal(after('7K3Qm|'), '7K3Q-M|')
    t.equal(after('7K3Q-M9TX2|'), '7K3Q-M9TX-2|')
    t.equal(after('7K3Qx|-M9TX'), '7K3Q-X|M9T-X')
    t.equal(after('7K|Q-M9TX'), '7K|QM-9TX')
    t.equal(after('|K3Q-M9TX'), '|K3QM-9TX')
    t.equal(after('7 k 3 q m|'), '7K3Q-M|')
  },
)

t.test('a dash that was deleted comes back, and deleting goes on', async (t) => {
  t.equal(after('7K3Q|M9TX'), '7K3Q|-M9TX', 'Backspace: the next one takes the Q')
  t.equal(after('7K3Q|M9TX', true), '7K3Q-|M9TX', 'Delete: the next one takes the M')
})

t.test('what is no code is left alone', async (t) => {
  for (const text of [
    'https://nguon.vn/T/7K3Q|',
    'GỌI 0900 000 000 NGAY|',
    '(01)0893|6012345674',
    '|',
  ])
    t.equal(after(text), text)
  t.equal(after('8936-0123-45674|'), '8936012345674|', 'the number under a barcode')
})

t.test('whatever is typed, no character is lost and the caret is in the field', async () => {
  const text = fc.string({
    unit: fc.constantFrom(...alphabet, '-', ' ', 'ư', 'a', '/'),
    maxLength: 20,
  })
  const plain = (value: string) => value.replace(/[\s-]/g, '').toUpperCase()
  fc.assert(
    fc.property(text, fc.nat(20), fc.boolean(), (value, at, forward) => {
      const field = grouped({ value, caret: Math.min(at, value.length) }, forward)
      const again = grouped(field)
      return (
        plain(field.value) === plain(value) &&
        field.caret >= 0 &&
        field.caret <= field.value.length &&
        again.value === field.value
      )
    }),
  )
})
