import { catalogue } from "../errors.js";
const fail = catalogue({
  "label-template-invalid": {
    status: 400,
    say: (path, problem) => ({
      vi: `M\u1EABu tem c\xF3 l\u1ED7i t\u1EA1i ${path}: ${problem}.`,
      en: `The label template is wrong at ${path}: ${problem}.`
    })
  },
  "label-binding-unknown": {
    status: 400,
    say: (path, name) => ({
      vi: `M\u1EABu tem c\xF3 l\u1ED7i t\u1EA1i ${path}: kh\xF4ng c\xF3 tr\u01B0\u1EDDng d\u1EEF li\u1EC7u "${name}".`,
      en: `The label template is wrong at ${path}: there is nothing called "${name}" to print.`
    })
  },
  "label-host-missing": {
    status: 400,
    say: (path) => ({
      vi: `M\u1EABu tem c\xF3 m\xE3 QR t\u1EA1i ${path} nh\u01B0ng kh\xF4ng in t\xEAn mi\u1EC1n: th\xEAm m\u1ED9t d\xF2ng ch\u1EEF c\xF3 {host}.`,
      en: `The label template has a QR code at ${path} but does not print the host name: add a text with {host}.`
    })
  },
  "label-outside": {
    status: 400,
    say: (path) => ({
      vi: `M\u1EABu tem c\xF3 l\u1ED7i t\u1EA1i ${path}: ph\u1EA7n n\xE0y n\u1EB1m ngo\xE0i m\xE9p tem.`,
      en: `The label template is wrong at ${path}: this part lies outside the label.`
    })
  },
  "label-stock-invalid": {
    status: 400,
    say: (path, problem) => ({
      vi: `Kh\u1ED5 gi\u1EA5y c\xF3 l\u1ED7i t\u1EA1i ${path}: ${problem}.`,
      en: `The stock is wrong at ${path}: ${problem}.`
    })
  },
  "label-stock-too-small": {
    status: 400,
    say: (label, cell) => ({
      vi: `Tem ${label} mm kh\xF4ng v\u1EEBa \xF4 ${cell} mm c\u1EE7a kh\u1ED5 gi\u1EA5y.`,
      en: `A label of ${label} mm does not fit the cells of this stock, ${cell} mm.`
    })
  },
  "label-start-cell": {
    status: 400,
    say: (cell, cells) => ({
      vi: `V\u1ECB tr\xED tem \u0111\u1EA7u ti\xEAn ph\u1EA3i t\u1EEB 1 \u0111\u1EBFn ${cells}, kh\xF4ng ph\u1EA3i ${cell}.`,
      en: `The first free position is a number from 1 to ${cells}, not ${cell}.`
    })
  },
  "label-qr-too-small": {
    status: 400,
    say: (path, mm) => ({
      vi: `M\xE3 QR t\u1EA1i ${path} kh\xF4ng \u0111\u1EE7 ch\u1ED7 (${mm} mm) cho \u0111\u1ECBa ch\u1EC9 n\xE0y \u1EDF \u0111\u1ED9 ph\xE2n gi\u1EA3i \u0111\xE3 ch\u1ECDn.`,
      en: `The QR code at ${path} has too little room (${mm} mm) for this address at this resolution.`
    })
  },
  "label-image-unreadable": {
    status: 400,
    say: (path) => ({
      vi: `H\xECnh t\u1EA1i ${path} kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c: c\u1EA7n \u1EA3nh PNG ho\u1EB7c JPEG.`,
      en: `The picture at ${path} cannot be read: it must be a PNG or JPEG.`
    })
  }
});
export {
  fail
};
