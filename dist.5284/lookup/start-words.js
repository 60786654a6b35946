const words = {
  holdTitle: { vi: "B\u1EA5m n\xFAt \u0111\u1EC3 xem ti\u1EBFp", en: "One tap to go on" },
  holdLine: { vi: "H\xE3y b\u1EA5m n\xFAt \u0111\u1EC3 xem k\u1EBFt qu\u1EA3", en: "Press the button to see the answer" },
  holdSentence: {
    vi: "V\u1EEBa c\xF3 nhi\u1EC1u l\u01B0\u1EE3t tra nh\u1EEFng m\xE3 kh\xF4ng c\xF3 th\u1EADt, t\u1EEB m\u1EA1ng n\xE0y ho\u1EB7c tr\xEAn c\u1EA3 h\u1EC7 th\u1ED1ng. N\xFAt n\xE0y \u0111\u1EC3 ph\xE2n bi\u1EC7t ng\u01B0\u1EDDi v\u1EDBi m\xE1y; ch\u01B0a m\xE3 n\xE0o \u0111\u01B0\u1EE3c ki\u1EC3m tra.",
    en: "Many codes that do not exist were just asked for, from this network or everywhere. The button tells people from programs; no code has been looked at yet."
  },
  holdButton: { vi: "Xem k\u1EBFt qu\u1EA3", en: "Show the answer" },
  typedWas: { vi: "B\u1EA1n \u0111\xE3 g\xF5", en: "You typed" },
  alike: { vi: "D\u1EC5 nh\u1EA7m v\u1EDBi nhau:", en: "Easily taken for each other:" },
  forgiven: {
    vi: "O \u0111\u01B0\u1EE3c \u0111\u1ECDc l\xE0 s\u1ED1 0; I v\xE0 L \u0111\u01B0\u1EE3c \u0111\u1ECDc l\xE0 s\u1ED1 1.",
    en: "O is read as 0; I and L are read as 1."
  },
  keyboard: {
    vi: "B\xE0n ph\xEDm ti\u1EBFng Vi\u1EC7t \u0111\xE3 \u0111\u1ED5i ch\u1EEF. H\xE3y chuy\u1EC3n b\xE0n ph\xEDm sang ti\u1EBFng Anh r\u1ED3i g\xF5 l\u1EA1i.",
    en: "A Vietnamese keyboard has changed the letters. Switch the keyboard to English and type again."
  },
  unknownTyped: { vi: "M\xE3 \u0111\xE3 tra", en: "Code looked up" },
  report: { vi: "B\xE1o cho ch\xFAng t\xF4i v\u1EC1 tem n\xE0y", en: "Report this label" },
  scan: { vi: "Qu\xE9t m\xE3 QR b\u1EB1ng m\xE1y \u1EA3nh", en: "Scan the QR code with the camera" },
  camera: {
    vi: "\u0110\u01B0a m\xE3 QR tr\xEAn tem v\xE0o khung h\xECnh",
    en: "Hold the QR code of the label in the frame"
  },
  torch: { vi: "\u0110\xE8n", en: "Light" },
  close: { vi: "\u0110\xF3ng", en: "Close" },
  starting: { vi: "\u0110ang m\u1EDF m\xE1y \u1EA3nh\u2026", en: "Opening the camera\u2026" },
  looking: { vi: "\u0110ang t\xECm m\xE3 QR\u2026", en: "Looking for a QR code\u2026" },
  denied: {
    vi: "Tr\xECnh duy\u1EC7t ch\u01B0a cho ph\xE9p d\xF9ng m\xE1y \u1EA3nh. H\xE3y cho ph\xE9p, ho\u1EB7c \u0111\xF3ng l\u1EA1i v\xE0 g\xF5 m\xE3.",
    en: "The browser does not allow the camera. Allow it, or close this and type the code."
  },
  noCamera: {
    vi: "Kh\xF4ng m\u1EDF \u0111\u01B0\u1EE3c m\xE1y \u1EA3nh. H\xE3y \u0111\xF3ng l\u1EA1i v\xE0 g\xF5 m\xE3.",
    en: "The camera cannot be opened. Close this and type the code."
  },
  foreign: {
    vi: "M\xE3 QR n\xE0y kh\xF4ng ph\u1EA3i c\u1EE7a ch\xFAng t\xF4i: n\xF3 d\u1EABn t\u1EDBi {host}. Trang \u0111\xF3 kh\xF4ng \u0111\u01B0\u1EE3c m\u1EDF.",
    en: "This QR code is not ours: it leads to {host}. That page was not opened."
  },
  noAddress: {
    vi: "M\xE3 QR n\xE0y kh\xF4ng ph\u1EA3i c\u1EE7a ch\xFAng t\xF4i.",
    en: "This QR code is not one of ours."
  },
  checks: { vi: "\u0110\xE3 tra tr\xEAn m\xE1y n\xE0y", en: "Looked up on this device" },
  checksNote: {
    vi: "M\u01B0\u1EDDi l\u01B0\u1EE3t g\u1EA7n nh\u1EA5t, ch\u1EC9 l\u01B0u tr\xEAn m\xE1y n\xE0y v\xE0 kh\xF4ng g\u1EEDi \u0111i \u0111\xE2u.",
    en: "The last ten, kept on this device only and sent nowhere."
  },
  clear: { vi: "Xo\xE1 danh s\xE1ch", en: "Clear the list" },
  cleared: { vi: "\u0110\xE3 xo\xE1 danh s\xE1ch.", en: "The list was cleared." },
  noVerdict: { vi: "Ch\u01B0a c\xF3 k\u1EBFt qu\u1EA3", en: "No answer yet" }
};
const shortVerdicts = {
  valid: { tone: "good", line: { vi: "M\xE3 h\u1EE3p l\u1EC7", en: "Valid code" } },
  attention: {
    tone: "warn",
    line: { vi: "M\xE3 h\u1EE3p l\u1EC7, c\u1EA7n so s\xE1nh k\u1EF9", en: "Valid code, compare with care" }
  },
  suspect: { tone: "warn", line: { vi: "M\xE3 \u0111\xE3 b\u1ECB sao ch\xE9p", en: "This code was copied" } },
  inactive: { tone: "warn", line: { vi: "M\xE3 ch\u01B0a \u0111\u01B0\u1EE3c k\xEDch ho\u1EA1t", en: "Not activated" } },
  expired: { tone: "warn", line: { vi: "\u0110\xE3 h\u1EBFt h\u1EA1n s\u1EED d\u1EE5ng", en: "Past its use-by date" } },
  recalled: { tone: "bad", line: { vi: "\u0110ang b\u1ECB thu h\u1ED3i", en: "Being recalled" } },
  revoked: { tone: "bad", line: { vi: "M\xE3 \u0111\xE3 b\u1ECB v\xF4 hi\u1EC7u ho\xE1", en: "This code was revoked" } },
  lost: { tone: "warn", line: { vi: "D\u1EEF li\u1EC7u \u0111ang \u0111\u01B0\u1EE3c kh\xF4i ph\u1EE5c", en: "Record being restored" } },
  unknown: { tone: "none", line: { vi: "Kh\xF4ng c\xF3 trong h\u1EC7 th\u1ED1ng", en: "Not one of our codes" } },
  mismatch: {
    tone: "bad",
    line: { vi: "M\xE3 kh\xF4ng thu\u1ED9c s\u1EA3n ph\u1EA9m n\xE0y", en: "Does not belong to this product" }
  },
  mistyped: { tone: "none", line: { vi: "M\xE3 ch\u01B0a \u0111\xFAng", en: "Not a code" } },
  product: { tone: "none", line: { vi: "M\xE3 chung c\u1EE7a s\u1EA3n ph\u1EA9m", en: "Product code" } }
};
export {
  shortVerdicts,
  words
};
