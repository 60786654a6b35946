import t from 'tap'
import { findGroup, groups, groupWords } from '../../src/registry/groups.js'

t.test('a group is found in the wordings of lists old and new', async (t) => {
  const cases: [string, string | undefined, string?][] = [
    ['Thực phẩm', 'food'],
    ['Nhóm thực phẩm', 'food'],
    ['Thực phẩm (chè)', 'food', 'chè'],
    ['ĐỒ UỐNG', 'beverage'],
    ['Thảo dược', 'medicinal'],
    ['Dược liệu và sản phẩm từ dược liệu', 'medicinal'],
    ['Vải và may mặc', 'craft'],
    ['Lưu niệm - nội thất - trang trí', 'craft'],
    ['Sinh vật cảnh', 'ornamental'],
    ['Dịch vụ du lịch cộng đồng', 'tourism'],
    ['food', 'food'],
    ['Thực phẩm / dược liệu (nhóm chưa rõ)', undefined],
    ['', undefined],
  ]
  for (const [text, key, detail] of cases) {
    t.equal(findGroup(text)?.key, key, text)
    t.equal(findGroup(text)?.detail, detail)
  }
})

t.test('there are six groups, two without a packed label', async (t) => {
  t.equal(groups.length, 6)
  t.same(
    groups.filter((g) => !g.packed).map((g) => g.key),
    ['ornamental', 'tourism'],
  )
})

t.test('an unclear group is said as the list writes it', async (t) => {
  t.same(groupWords('Thực phẩm / dược liệu'), {
    vi: 'Thực phẩm / dược liệu',
    en: 'Thực phẩm / dược liệu',
  })
  t.equal(groupWords('Thực phẩm (chè)').en, 'Food')
})
