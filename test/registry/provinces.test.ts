import t from 'tap'
import {
  findProvince,
  nearestProvinces,
  provinceName,
  provinces,
} from '../../src/registry/provinces.js'

t.test('there are 34 provinces, six of them cities before 2026 and Đồng Nai since', async (t) => {
  t.equal(provinces.length, 34)
  t.equal(new Set(provinces.map((p) => p.code)).size, 34)
  t.same(
    provinces.filter((p) => p.kind === 'city').map((p) => p.name),
    ['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Đồng Nai', 'Hồ Chí Minh', 'Cần Thơ'],
  )

  for (const { nameEn } of provinces) t.match(nameEn, /^[\x20-\x7e]+$/)
})

t.test('a province is found by its code and by every way people write its name', async (t) => {
  const cases: [string, string, string?][] = [
    ['01', '01'],
    ['1', '01'],
    ['Tỉnh Thái Nguyên', '19'],
    ['thái nguyên', '19'],
    ['THAI NGUYEN', '19'],
    ['Thanh Hoá', '38'],
    ['Tỉnh Thanh Hóa', '38'],
    ['Khánh Hoà', '56'],
    ['TP. Hồ Chí Minh', '79'],
    ['TP.HCM', '79'],
    ['TPHCM', '79'],
    ['Thành phố Huế', '46'],
    ['Đăk Lăk', '66'],
    ['Hanoi City', '01'],
    ['Tỉnh Trà Vinh', '86', 'Trà Vinh'],
    ['Kiên Giang', '91', 'Kiên Giang'],
    ['Tỉnh Thừa Thiên Huế', '46', 'Thừa Thiên Huế'],
    ['Thừa Thiên - Huế', '46', 'Thừa Thiên Huế'],
    ['Bà Rịa-Vũng Tàu', '79', 'Bà Rịa - Vũng Tàu'],
    ['Bà Rịa – Vũng Tàu', '79', 'Bà Rịa - Vũng Tàu'],
    ['Hoà Bình', '25', 'Hòa Bình'],
    ['Bắc Cạn', '19', 'Bắc Kạn'],
    ['Hà Tây', '01', 'Hà Tây'],
    ['Long An'.normalize('NFD'), '80', 'Long An'],
  ]
  for (const [text, code, former] of cases) {
    const found = findProvince(text)
    t.equal(found?.code, code, text)
    t.equal(found?.mappedFrom, former, `${text} was ${former ?? 'not renamed'}`)
  }
})

t.test('what is no province is not found, and the nearest names are offered', async (t) => {
  for (const text of ['', '  ', '02', '99', '001', 'Atlantis', 'Tỉnh', 'Phú Quốc'])
    t.equal(findProvince(text), undefined, `"${text}"`)
  t.equal(nearestProvinces('Thái Nguyen x')[0], 'Tỉnh Thái Nguyên')
  t.equal(nearestProvinces('Tỉnh Quãng Nam')[0], 'Quảng Nam')
  t.same(nearestProvinces('Xyzzyplugh'), [])
})

t.test('a province is named in full in both languages', async (t) => {
  t.equal(provinceName('86'), 'Tỉnh Vĩnh Long')
  t.equal(provinceName('46', 'en'), 'Hue City')
  t.equal(provinceName('00'), undefined)
})
