const producerNotFound = {
  status: 404,
  say: (id) => ({
    vi: `Kh\xF4ng c\xF3 ch\u1EE7 th\u1EC3 n\xE0o mang m\xE3 "${id}".`,
    en: `There is no producer "${id}".`
  })
};
const productNotFound = {
  status: 404,
  say: (id) => ({
    vi: `Kh\xF4ng c\xF3 s\u1EA3n ph\u1EA9m n\xE0o mang m\xE3 "${id}".`,
    en: `There is no product "${id}".`
  })
};
const lotNotFound = {
  status: 404,
  say: (lot) => ({ vi: `Kh\xF4ng c\xF3 l\xF4 "${lot}".`, en: `There is no lot "${lot}".` })
};
export {
  lotNotFound,
  producerNotFound,
  productNotFound
};
