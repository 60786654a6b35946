import { catalogue } from "../errors.js";
const fail = catalogue({
  "token-missing": {
    status: 401,
    say: () => ({
      vi: 'C\u1EA7n m\xE3 truy c\u1EADp: g\u1EEDi k\xE8m ti\xEAu \u0111\u1EC1 "Authorization: Bearer \u2026".',
      en: 'An access token is needed: send the header "Authorization: Bearer \u2026".'
    })
  },
  "token-invalid": {
    status: 401,
    say: () => ({
      vi: "M\xE3 truy c\u1EADp kh\xF4ng \u0111\xFAng, \u0111\xE3 h\u1EBFt h\u1EA1n ho\u1EB7c \u0111\xE3 b\u1ECB thu h\u1ED3i.",
      en: "The access token is wrong, has expired or was withdrawn."
    })
  },
  "token-not-found": {
    status: 404,
    say: (id) => ({
      vi: `Kh\xF4ng t\xECm th\u1EA5y m\xE3 truy c\u1EADp ${id}.`,
      en: `There is no access token ${id}.`
    })
  },
  "token-role": {
    status: 400,
    say: () => ({
      vi: 'Vai tr\xF2 ph\u1EA3i l\xE0 "administrator", ho\u1EB7c "producer" k\xE8m m\u1ED9t ch\u1EE7 th\u1EC3.',
      en: 'The role must be "administrator", or "producer" together with a producer.'
    })
  },
  "not-allowed": {
    status: 403,
    say: (role) => ({
      vi: `Vi\u1EC7c n\xE0y c\u1EA7n quy\u1EC1n ${role}.`,
      en: `This needs the role ${role}.`
    })
  }
});
export {
  fail
};
