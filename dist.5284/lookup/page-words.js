const words = {
  home: { vi: "Ngu\u1ED3n \u2013 v\u1EC1 trang tra c\u1EE9u", en: "Ngu\u1ED3n \u2013 to the start page" },
  otherLanguage: { vi: "English", en: "Ti\u1EBFng Vi\u1EC7t" },
  demo: {
    vi: "D\u1EEF li\u1EC7u minh ho\u1EA1: ch\u1EE7 th\u1EC3 v\xE0 s\u1EA3n ph\u1EA9m n\xE0y kh\xF4ng c\xF3 th\u1EADt.",
    en: "Demonstration data: this producer and product are invented."
  },
  alsoApplies: { vi: "Ngo\xE0i ra:", en: "Also:" },
  noProducer: { vi: "Ch\u01B0a r\xF5 ch\u1EE7 th\u1EC3 s\u1EA3n xu\u1EA5t", en: "Producer not known" },
  noPlace: { vi: "Ch\u01B0a r\xF5 n\u01A1i s\u1EA3n xu\u1EA5t", en: "Origin not known" },
  lot: { vi: "L\xF4", en: "Lot" },
  madeOn: { vi: "Ng\xE0y s\u1EA3n xu\u1EA5t", en: "Made on" },
  expiresOn: { vi: "H\u1EA1n s\u1EED d\u1EE5ng", en: "Use by" },
  compare: { vi: "So s\xE1nh v\u1EDBi g\xF3i tr\xEAn tay", en: "Compare with the pack you hold" },
  compareAddress: { vi: "\u0110\u1ECBa ch\u1EC9 in c\u1EA1nh m\xE3 QR", en: "Address beside the QR code" },
  compareNumber: { vi: "S\u1ED1 th\u1EE9 t\u1EF1 (n\u1EBFu c\xF3 in)", en: "Running number (if printed)" },
  compareNote: {
    vi: "Kh\xE1c m\u1ED9t \u0111i\u1EC3m, ho\u1EB7c \u0111\u1ECBa ch\u1EC9 tr\xEAn tr\xECnh duy\u1EC7t kh\xE1c \u0111\u1ECBa ch\u1EC9 in: \u0111\u1EEBng tin tem. Tem gi\u1ED1ng c\u1EA3 c\u0169ng c\xF3 th\u1EC3 l\xE0 b\u1EA3n ch\xE9p.",
    en: "One difference, or another address in the browser than the printed one: do not trust the label. A label that agrees may still be a copy."
  },
  history: { vi: "G\xF3i n\xE0y \u0111\xE3 \u0111\u01B0\u1EE3c qu\xE9t", en: "Scans of this pack" },
  historyNote: {
    vi: "M\u1ED7i g\xF3i c\xF3 m\xE3 ri\xEAng. Nhi\u1EC1u l\u1EA7n qu\xE9t tr\u01B0\u1EDBc khi mua c\xF3 th\u1EC3 l\xE0 do tem b\u1ECB ch\xE9p l\u1EA1i.",
    en: "Each pack has a code of its own. Many scans before it was bought may mean a copied label."
  },
  certificate: { vi: "Ch\u1EE9ng nh\u1EADn OCOP", en: "OCOP certificate" },
  decision: { vi: "Quy\u1EBFt \u0111\u1ECBnh", en: "Decision" },
  decidedOn: { vi: "Ng\xE0y k\xFD", en: "Dated" },
  decidedBy: { vi: "C\u01A1 quan", en: "Issued by" },
  validUntil: { vi: "C\xF3 gi\xE1 tr\u1ECB \u0111\u1EBFn", en: "Valid until" },
  rated: { vi: "X\u1EBFp h\u1EA1ng", en: "Rating" },
  noDate: { vi: "ch\u01B0a c\xF3 ng\xE0y", en: "date not known" },
  earlier: { vi: "Tr\u01B0\u1EDBc \u0111\xF3:", en: "Before:" },
  register: {
    vi: "Tra tr\xEAn h\u1EC7 th\u1ED1ng OCOP qu\u1ED1c gia",
    en: "Look it up in the national OCOP system"
  },
  notRegister: {
    vi: "Trang n\xE0y kh\xF4ng ph\u1EA3i l\xE0 h\u1EC7 th\u1ED1ng c\u1EE7a nh\xE0 n\u01B0\u1EDBc.",
    en: "This page is not the state register."
  },
  law: { vi: "Th\xF4ng tin s\u1EA3n ph\u1EA9m", en: "About the product" },
  group: { vi: "Nh\xF3m", en: "Group" },
  netContent: { vi: "Kh\u1ED1i l\u01B0\u1EE3ng, th\u1EC3 t\xEDch", en: "Net content" },
  ingredients: { vi: "Th\xE0nh ph\u1EA7n", en: "Ingredients" },
  shelfLife: { vi: "Th\u1EDDi h\u1EA1n s\u1EED d\u1EE5ng", en: "Shelf life" },
  days: { vi: "ng\xE0y", en: "days" },
  address: { vi: "\u0110\u1ECBa ch\u1EC9 ch\u1EE7 th\u1EC3", en: "Producer's address" },
  oldAddress: { vi: "\u0110\u1ECBa danh c\u0169", en: "Former place names" },
  story: { vi: "C\xE2u chuy\u1EC7n", en: "Story" },
  gtin: { vi: "M\xE3 GTIN", en: "GTIN" },
  changes: {
    vi: "Th\xF4ng tin tr\xEAn l\xE0 c\u1EE7a ng\xE0y k\xEDch ho\u1EA1t g\xF3i n\xE0y. Sau \u0111\xF3 \u0111\xE3 thay \u0111\u1ED5i:",
    en: "The above is of the day this pack was activated. Changed since:"
  },
  buy: { vi: "Mua \u1EDF \u0111\xE2u", en: "Where to buy" },
  website: { vi: "Trang c\u1EE7a ch\u1EE7 th\u1EC3", en: "Producer's website" },
  call: { vi: "G\u1ECDi", en: "Call" },
  packCode: { vi: "M\xE3 c\u1EE7a g\xF3i n\xE0y", en: "Code of this pack" },
  checkedAt: { vi: "Ki\u1EC3m tra l\xFAc", en: "Checked at" },
  typeCode: { vi: "M\xE3 tr\xEAn tem (12 k\xFD t\u1EF1)", en: "Code on the label (12 characters)" },
  typeAgain: { vi: "G\xF5 l\u1EA1i m\xE3", en: "Type the code again" },
  look: { vi: "Tra c\u1EE9u", en: "Look up" },
  start: { vi: "Tra c\u1EE9u ngu\u1ED3n g\u1ED1c g\xF3i h\xE0ng", en: "Where does this pack come from?" },
  startNote: {
    vi: "Qu\xE9t m\xE3 QR tr\xEAn tem b\u1EB1ng m\xE1y \u1EA3nh c\u1EE7a \u0111i\u1EC7n tho\u1EA1i, ho\u1EB7c g\xF5 m\xE3 12 k\xFD t\u1EF1 in d\u01B0\u1EDBi m\xE3 QR.",
    en: "Scan the QR code on the label with your phone's camera, or type the 12 characters printed below it."
  },
  startForgiving: {
    vi: "Ch\u1EEF hoa hay ch\u1EEF th\u01B0\u1EDDng, c\xF3 hay kh\xF4ng c\xF3 g\u1EA1ch n\u1ED1i \u0111\u1EC1u \u0111\u01B0\u1EE3c.",
    en: "Capitals or not, with or without hyphens: all are read."
  }
};
const changedField = {
  name: { vi: "t\xEAn", en: "name" },
  gtin: { vi: "m\xE3 GTIN", en: "GTIN" },
  group: { vi: "nh\xF3m", en: "group" },
  netContent: { vi: "kh\u1ED1i l\u01B0\u1EE3ng, th\u1EC3 t\xEDch", en: "net content" },
  ingredients: { vi: "th\xE0nh ph\u1EA7n", en: "ingredients" },
  shelfLifeDays: { vi: "th\u1EDDi h\u1EA1n s\u1EED d\u1EE5ng", en: "shelf life" },
  story: { vi: "c\xE2u chuy\u1EC7n", en: "story" },
  producer: { vi: "ch\u1EE7 th\u1EC3", en: "producer" },
  origin: { vi: "n\u01A1i s\u1EA3n xu\u1EA5t", en: "origin" }
};
export {
  changedField,
  words
};
