import { catalogue } from "../../errors.js";
const howToSave = {
  vi: 'H\xE3y m\u1EDF l\u1EA1i b\u1EB1ng Excel hay LibreOffice r\u1ED3i l\u01B0u d\u1EA1ng "CSV UTF-8" ho\u1EB7c .xlsx.',
  en: 'Open it in Excel or LibreOffice and save it as "CSV UTF-8" or .xlsx.'
};
const fail = catalogue({
  "import-legacy-encoding": {
    status: 400,
    say: (encoding, sample, meant) => ({
      vi: `T\u1EC7p d\xF9ng b\u1EA3ng m\xE3 c\u0169 ${encoding}, kh\xF4ng ph\u1EA3i Unicode: "${sample}" \u0111\xE1ng l\u1EBD l\xE0 "${meant}". H\xE3y chuy\u1EC3n sang Unicode (v\xED d\u1EE5 b\u1EB1ng c\xF4ng c\u1EE5 chuy\u1EC3n m\xE3 c\u1EE7a UniKey). ${howToSave.vi}`,
      en: `The file is written in the old encoding ${encoding}, not in Unicode: "${sample}" should be "${meant}". Convert it to Unicode (UniKey's toolkit can). ${howToSave.en}`
    })
  },
  "import-double-encoded": {
    status: 400,
    say: (sample, meant) => ({
      vi: `Ch\u1EEF trong t\u1EC7p \u0111\xE3 b\u1ECB m\xE3 ho\xE1 UTF-8 hai l\u1EA7n: "${sample}" \u0111\xE1ng l\u1EBD l\xE0 "${meant}". H\xE3y l\u1EA5y l\u1EA1i t\u1EC7p g\u1ED1c. ${howToSave.vi}`,
      en: `The text was encoded as UTF-8 twice: "${sample}" should be "${meant}". Go back to the original file. ${howToSave.en}`
    })
  },
  "import-encoding-unknown": {
    status: 400,
    say: (line) => ({
      vi: `Kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c ch\u1EEF \u1EDF d\xF2ng ${line}: t\u1EC7p kh\xF4ng ph\u1EA3i UTF-8. ${howToSave.vi}`,
      en: `The text of line ${line} cannot be read: the file is not UTF-8. ${howToSave.en}`
    })
  },
  "import-not-a-table": {
    status: 400,
    say: (filename) => ({
      vi: `"${filename}" kh\xF4ng ph\u1EA3i b\u1EA3ng d\u1EEF li\u1EC7u. H\xE3y d\xF9ng t\u1EC7p .csv, .tsv ho\u1EB7c .xlsx.`,
      en: `"${filename}" is not a table. Use a .csv, .tsv or .xlsx file.`
    })
  },
  "import-old-excel": {
    status: 400,
    say: (filename) => ({
      vi: `"${filename}" l\xE0 t\u1EC7p Excel \u0111\u1EDDi c\u0169 (.xls). H\xE3y m\u1EDF b\u1EB1ng Excel r\u1ED3i l\u01B0u d\u1EA1ng .xlsx.`,
      en: `"${filename}" is an Excel file of the old kind (.xls). Open it in Excel and save it as .xlsx.`
    })
  },
  "import-broken-workbook": {
    status: 400,
    say: (filename) => ({
      vi: `Kh\xF4ng m\u1EDF \u0111\u01B0\u1EE3c "${filename}": t\u1EC7p .xlsx b\u1ECB h\u1ECFng ho\u1EB7c c\xF3 m\u1EADt kh\u1EA9u.`,
      en: `"${filename}" cannot be opened: the .xlsx file is damaged or has a password.`
    })
  },
  "import-too-large": {
    status: 413,
    say: (megabytes, limit) => ({
      vi: `T\u1EC7p qu\xE1 l\u1EDBn: ${megabytes} MB, t\u1ED1i \u0111a ${limit} MB. H\xE3y chia th\xE0nh nhi\u1EC1u t\u1EC7p.`,
      en: `The file is too large: ${megabytes} MB, at most ${limit} MB. Split it into several files.`
    })
  },
  "import-empty": {
    status: 400,
    say: () => ({ vi: "T\u1EC7p tr\u1ED1ng.", en: "The file is empty." })
  },
  "import-no-heading": {
    status: 400,
    say: () => ({
      vi: 'Kh\xF4ng t\xECm th\u1EA5y d\xF2ng ti\xEAu \u0111\u1EC1. C\u1EA7n \xEDt nh\u1EA5t c\u1ED9t "T\xEAn s\u1EA3n ph\u1EA9m" v\xE0 m\u1ED9t c\u1ED9t n\u1EEFa nh\u01B0 "Ch\u1EE7 th\u1EC3", "T\u1EC9nh" hay "S\u1ED1 sao"; t\xEAn c\u1ED9t kh\xE1c th\xEC gh\xE9p b\u1EB1ng --map.',
      en: 'No heading row was found. It needs a column "product" and at least one more, such as "producer", "province" or "stars"; columns of other names are mapped with --map.'
    })
  },
  "import-map-field-unknown": {
    status: 400,
    say: (field, known) => ({
      vi: `Kh\xF4ng c\xF3 tr\u01B0\u1EDDng "${field}" \u0111\u1EC3 gh\xE9p c\u1ED9t. C\xE1c tr\u01B0\u1EDDng: ${known.join(", ")}.`,
      en: `There is no field "${field}" to map a column to. Fields: ${known.join(", ")}.`
    })
  },
  "import-map-column-missing": {
    status: 400,
    say: (heading) => ({
      vi: `Kh\xF4ng th\u1EA5y c\u1ED9t "${heading}" trong d\xF2ng ti\xEAu \u0111\u1EC1.`,
      en: `The heading row has no column "${heading}".`
    })
  },
  "import-sheet-missing": {
    status: 400,
    say: (sheet, sheets) => ({
      vi: `Kh\xF4ng c\xF3 trang t\xEDnh "${sheet}". C\xE1c trang: ${sheets.join(", ")}.`,
      en: `There is no sheet "${sheet}". Sheets: ${sheets.join(", ")}.`
    })
  }
});
export {
  fail
};
