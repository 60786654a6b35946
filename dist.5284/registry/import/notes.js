const notes = {
  "province-mapped": (from, to) => ({
    vi: `"${from}" nay thu\u1ED9c ${to}.`,
    en: `"${from}" is part of ${to} now.`
  }),
  "province-contradiction": (old, now) => ({
    vi: `Hai c\u1ED9t t\u1EC9nh kh\xF4ng kh\u1EDBp: "${old}" kh\xF4ng thu\u1ED9c ${now}. \u0110\xE3 gi\u1EEF ${now}.`,
    en: `The province columns contradict each other: "${old}" is not part of ${now}. ${now} was kept.`
  }),
  "place-ambiguous": () => ({
    vi: "Danh s\xE1ch ghi n\u01A1i n\xE0y ch\u01B0a ch\u1EAFc ch\u1EAFn: c\u1EA7n x\xE1c nh\u1EADn x\xE3, ph\u01B0\u1EDDng hi\u1EC7n nay.",
    en: "The list marks the place as uncertain: confirm today's commune."
  }),
  "code-padded": (from, to) => ({
    vi: `M\xE3 "${from}" \u0111\xE3 m\u1EA5t s\u1ED1 0 \u1EDF \u0111\u1EA7u, \u0111\u01B0\u1EE3c \u0111\u1ECDc l\xE0 ${to}.`,
    en: `Code "${from}" had lost its leading zero and was read as ${to}.`
  }),
  "remark-in-name": (remark, name) => ({
    vi: `Ghi ch\xFA "${remark}" \u0111\u01B0\u1EE3c t\xE1ch kh\u1ECFi t\xEAn; gi\u1EEF t\xEAn "${name}", c\u1EA7n x\xE1c nh\u1EADn.`,
    en: `The remark "${remark}" was taken out of the name; "${name}" was kept and needs confirming.`
  }),
  "name-inferred": () => ({
    vi: "Ghi ch\xFA cho bi\u1EBFt t\xEAn \u0111\u01B0\u1EE3c suy ra: c\u1EA7n x\xE1c nh\u1EADn v\u1EDBi ch\u1EE7 th\u1EC3.",
    en: "The note says that the name was inferred: confirm it with the producer."
  }),
  "group-inferred": () => ({
    vi: "Ghi ch\xFA cho bi\u1EBFt nh\xF3m \u0111\u01B0\u1EE3c suy \u0111o\xE1n: c\u1EA7n x\xE1c nh\u1EADn.",
    en: "The note says that the group was inferred: confirm it."
  }),
  "group-unclear": (text) => ({
    vi: `Nh\xF3m "${text}" ch\u01B0a r\xF5 thu\u1ED9c nh\xF3m n\xE0o: gi\u1EEF nguy\xEAn ch\u1EEF.`,
    en: `Group "${text}" is not one of the six: kept as it is written.`
  }),
  "certificate-undated": (number) => ({
    vi: `Quy\u1EBFt \u0111\u1ECBnh ${number} kh\xF4ng c\xF3 ng\xE0y: kh\xF4ng th\u1EC3 hi\u1EC7n s\u1ED1 sao.`,
    en: `Decision ${number} has no date: no stars are shown.`
  }),
  "certificate-undated-lapsed": (number, year) => ({
    vi: `Quy\u1EBFt \u0111\u1ECBnh ${number} (n\u0103m ${year}) kh\xF4ng c\xF3 ng\xE0y v\xE0 ch\u1EAFc ch\u1EAFn \u0111\xE3 qu\xE1 th\u1EDDi h\u1EA1n: kh\xF4ng th\u1EC3 hi\u1EC7n s\u1ED1 sao.`,
    en: `Decision ${number} (of ${year}) has no date and has surely run out: no stars are shown.`
  }),
  "certificate-without-stars": (number) => ({
    vi: `Quy\u1EBFt \u0111\u1ECBnh ${number} kh\xF4ng k\xE8m s\u1ED1 sao: ch\u01B0a ghi nh\u1EADn.`,
    en: `Decision ${number} comes without stars: not recorded.`
  }),
  "certificate-date-alone": () => ({
    vi: "C\xF3 ng\xE0y nh\u01B0ng kh\xF4ng c\xF3 s\u1ED1 quy\u1EBFt \u0111\u1ECBnh: ch\u01B0a ghi nh\u1EADn.",
    en: "There is a date but no decision number: not recorded."
  }),
  "certificate-expired": (number, day) => ({
    vi: `Quy\u1EBFt \u0111\u1ECBnh ${number} \u0111\xE3 h\u1EBFt hi\u1EC7u l\u1EF1c ng\xE0y ${day}: kh\xF4ng th\u1EC3 hi\u1EC7n s\u1ED1 sao.`,
    en: `Decision ${number} expired on ${day}: no stars are shown.`
  }),
  "certificate-differs": (number) => ({
    vi: `Quy\u1EBFt \u0111\u1ECBnh ${number} \u0111\xE3 c\xF3 v\u1EDBi ng\xE0y, s\u1ED1 sao kh\xE1c: gi\u1EEF b\u1EA3n \u0111\xE3 ghi.`,
    en: `Decision ${number} is recorded with another date or rating: the recorded one was kept.`
  }),
  "year-contradiction": (year, day) => ({
    vi: `C\u1ED9t n\u0103m ghi ${year} nh\u01B0ng quy\u1EBFt \u0111\u1ECBnh k\xFD ng\xE0y ${day}: l\u1EA5y theo quy\u1EBFt \u0111\u1ECBnh.`,
    en: `The year column says ${year} but the decision is of ${day}: the decision counts.`
  }),
  "producer-elsewhere": (name, there) => ({
    vi: `Ch\u1EE7 th\u1EC3 "${name}" \u0111\xE3 \u0111\u0103ng k\xFD \u1EDF ${there}. N\u1EBFu l\xE0 \u0111\u01A1n v\u1ECB kh\xE1c c\xF9ng t\xEAn, h\xE3y ghi th\xEAm \u0111\u1ECBa danh v\xE0o t\xEAn.`,
    en: `Producer "${name}" is registered in ${there}. If this is another one of that name, add its place to the name.`
  }),
  "producer-added": (product, producer) => ({
    vi: `"${product}" tr\u01B0\u1EDBc ch\u01B0a c\xF3 ch\u1EE7 th\u1EC3, nay l\xE0 "${producer}".`,
    en: `"${product}" had no producer and now has "${producer}".`
  }),
  "duplicate-row": (row) => ({
    vi: `Tr\xF9ng ho\xE0n to\xE0n v\u1EDBi d\xF2ng ${row}: b\u1ECF qua.`,
    en: `The same as row ${row}: passed over.`
  }),
  "heading-repeated": () => ({
    vi: "D\xF2ng ti\xEAu \u0111\u1EC1 l\u1EB7p l\u1EA1i: b\u1ECF qua.",
    en: "The heading again: passed over."
  }),
  "columns-ignored": (headings) => ({
    vi: `Kh\xF4ng d\xF9ng c\xE1c c\u1ED9t: ${headings.join(", ")}.`,
    en: `Columns not used: ${headings.join(", ")}.`
  }),
  "no-rows": () => ({
    vi: "D\u01B0\u1EDBi d\xF2ng ti\xEAu \u0111\u1EC1 kh\xF4ng c\xF3 d\xF2ng d\u1EEF li\u1EC7u n\xE0o.",
    en: "There are no rows below the heading."
  })
};
const rejections = {
  quote: () => ({
    vi: "D\u1EA5u ngo\u1EB7c k\xE9p m\u1EDF m\xE0 kh\xF4ng \u0111\xF3ng.",
    en: "A quotation mark is opened and not closed."
  }),
  cells: (found, expected) => ({
    vi: `D\xF2ng c\xF3 ${found} \xF4, nhi\u1EC1u h\u01A1n ${expected} c\u1ED9t c\u1EE7a ti\xEAu \u0111\u1EC1: c\xF3 l\u1EBD m\u1ED9t d\u1EA5u ph\xE2n c\xE1ch n\u1EB1m trong ch\u1EEF m\xE0 kh\xF4ng c\xF3 ngo\u1EB7c k\xE9p.`,
    en: `The row has ${found} cells, more than the heading's ${expected} columns: a separator probably stands in a text without quotation marks.`
  }),
  title: (text) => ({
    vi: text === "" ? "D\xF2ng kh\xF4ng c\xF3 d\u1EEF li\u1EC7u \u1EDF c\xE1c c\u1ED9t c\u1EA7n d\xF9ng." : `D\xF2ng ch\u1EC9 c\xF3 "${text}": c\xF3 l\u1EBD l\xE0 ti\xEAu \u0111\u1EC1 hay d\xF2ng c\u1ED9ng.`,
    en: text === "" ? "The row has nothing in the columns that are used." : `The row holds "${text}" alone: probably a title or a sum.`
  }),
  duplicate: (row) => ({
    vi: `Tr\xF9ng t\xEAn v\xE0 ch\u1EE7 th\u1EC3 v\u1EDBi d\xF2ng ${row} nh\u01B0ng n\u1ED9i dung kh\xE1c.`,
    en: `Same name and producer as row ${row}, with other contents.`
  }),
  "legacy-text": (sample, encoding, meant) => ({
    vi: `"${sample}" vi\u1EBFt b\u1EB1ng b\u1EA3ng m\xE3 ${encoding}; \u0111\xE1ng l\u1EBD l\xE0 "${meant}". H\xE3y chuy\u1EC3n sang Unicode.`,
    en: `"${sample}" is written in ${encoding}; it should be "${meant}". Convert it to Unicode.`
  }),
  "broken-text": (text) => ({
    vi: `"${text}" c\xF3 k\xFD t\u1EF1 h\u1ECFng (\uFFFD).`,
    en: `"${text}" holds a broken character (\uFFFD).`
  }),
  year: (text) => ({
    vi: `N\u0103m "${text}" kh\xF4ng \u0111\xFAng: v\xED d\u1EE5 2023, 2023-24, <=2021.`,
    en: `Year "${text}" is not right: such as 2023, 2023-24, <=2021.`
  })
};
export {
  notes,
  rejections
};
