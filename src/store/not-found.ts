/**
 * What several folders look for by id and may not find. One entry each, so that the same code says
 * the same wherever it comes from.
 */

export const producerNotFound = {
  status: 404,
  say: (id: string) => ({
    vi: `Không có chủ thể nào mang mã "${id}".`,
    en: `There is no producer "${id}".`,
  }),
}

export const productNotFound = {
  status: 404,
  say: (id: string) => ({
    vi: `Không có sản phẩm nào mang mã "${id}".`,
    en: `There is no product "${id}".`,
  }),
}

export const lotNotFound = {
  status: 404,
  say: (lot: string) => ({ vi: `Không có lô "${lot}".`, en: `There is no lot "${lot}".` }),
}
