import { catalogue } from "../errors.js";
const fail = catalogue({
  "backup-unreadable": {
    status: 400,
    say: (file) => ({
      vi: `${file} kh\xF4ng ph\u1EA3i l\xE0 b\u1EA3n sao l\u01B0u nguy\xEAn v\u1EB9n c\u1EE7a Ngu\u1ED3n. Ch\u01B0a c\xF3 g\xEC thay \u0111\u1ED5i.`,
      en: `${file} is not a whole backup of Ngu\u1ED3n. Nothing was changed.`
    })
  },
  "backup-newer": {
    status: 400,
    say: (migration) => ({
      vi: `B\u1EA3n sao l\u01B0u \u0111\u01B0\u1EE3c t\u1EA1o b\u1EDFi phi\xEAn b\u1EA3n m\u1EDBi h\u01A1n (${migration}). H\xE3y c\u1EADp nh\u1EADt Ngu\u1ED3n tr\u01B0\u1EDBc.`,
      en: `The backup was made by a newer version (${migration}). Update Ngu\u1ED3n first.`
    })
  },
  "store-not-empty": {
    status: 409,
    say: () => ({
      vi: "\u0110\xE3 c\xF3 d\u1EEF li\u1EC7u \u1EDF \u0111\xE2y. Th\xEAm --replace \u0111\u1EC3 thay b\u1EB1ng b\u1EA3n sao l\u01B0u (d\u1EEF li\u1EC7u hi\u1EC7n c\xF3 s\u1EBD m\u1EA5t).",
      en: "There is data here already. Add --replace to put the backup in its place (the present data is lost)."
    })
  }
});
export {
  fail
};
