import t from 'tap'
import { turnedGrey } from '../../src/printing/turned-grey.js'

/** Three across, two down. */
const picture = Uint8Array.of(1, 2, 3, 4, 5, 6)

t.test('a picture is turned as its label is, counter-clockwise', async (t) => {
  t.same([...turnedGrey(picture, 3, 2, 90)], [3, 6, 2, 5, 1, 4])
  t.same([...turnedGrey(picture, 3, 2, 180)], [6, 5, 4, 3, 2, 1])
  t.same([...turnedGrey(picture, 3, 2, 270)], [4, 1, 5, 2, 6, 3])
})
