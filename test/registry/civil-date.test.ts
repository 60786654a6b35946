import t from 'tap'
import {
  addDays,
  addMonths,
  fromSpreadsheetNumber,
  parseCivilDate,
} from '../../src/registry/civil-date.js'

t.test('a date is read as people here write it, and only when the day exists', async (t) => {
  const cases: [string, string | undefined][] = [
    ['26/06/2025', '2025-06-26'],
    ['6/6/2025', '2025-06-06'],
    ['26-06-2025', '2025-06-26'],
    ['26.6.2025', '2025-06-26'],
    ['2025-06-26', '2025-06-26'],
    ['2025-06-26T00:00:00.000Z', '2025-06-26'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2025', undefined],
    ['31/04/2025', undefined],
    ['06/26/2025', undefined],
    ['26/06/25', undefined],
    ['26/06-2025', undefined],
    ['', undefined],
    ['hôm qua', undefined],
  ]
  for (const [text, day] of cases) t.equal(parseCivilDate(text), day, text)
})

t.test('a spreadsheet counts days from 1900', async (t) => {
  t.equal(fromSpreadsheetNumber(45834), '2025-06-26')
  t.equal(fromSpreadsheetNumber(45834.99), '2025-06-26')
  t.equal(fromSpreadsheetNumber(61), '1900-03-01')
  for (const odd of [0, 60, -1, 3e6, NaN, Infinity]) t.equal(fromSpreadsheetNumber(odd), undefined)
})

t.test('months and days are added by the calendar', async (t) => {
  t.equal(addMonths('2025-06-26', 36), '2028-06-26')
  t.equal(addMonths('2024-02-29', 36), '2027-02-28')
  t.equal(addMonths('2025-12-31', 2), '2026-02-28')
  t.equal(addDays('2025-12-31', 60), '2026-03-01')
})
