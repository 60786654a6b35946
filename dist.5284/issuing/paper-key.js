import { createHash } from "node:crypto";
import { combine, split } from "shamir-secret-sharing";
import { alphabet, valueOf } from "../codes/alphabet.js";
import { checkCharacter } from "../codes/check.js";
import { fail } from "./errors.js";
const lineLength = 16;
const masterName = (master) => createHash("sha256").update("nguon master key").update(master).digest("hex").slice(0, 8).toUpperCase();
const writeWhole = (master) => write("WHOLE", masterName(master), master);
async function writeShares(master) {
  const shares = await split(Uint8Array.from(master), 3, 2);
  return shares.map(
    (share, i) => write(`SHARE ${i + 1} OF 3, ANY 2 NEEDED`, masterName(master), share)
  );
}
function write(kind, name, bytes) {
  const letters = toLetters(bytes);
  const lines = letters.match(new RegExp(`.{1,${lineLength}}`, "g")) ?? [];
  return [
    `NGUON MASTER KEY ${name} - ${kind}`,
    ...lines.map(
      (line, i) => `${i + 1}: ${(line.match(/.{1,4}/g) ?? []).join(" ")} / ${checkCharacter(line)}`
    ),
    ""
  ].join("\n");
}
async function readPapers(text) {
  const papers = [];
  for (const raw of text.split("\n").map((line) => line.trim()).filter(Boolean)) {
    const heading = /^NGUON MASTER KEY \S+ - (WHOLE|SHARE)/i.exec(raw);
    if (heading) {
      papers.push({ share: heading[1]?.toUpperCase() === "SHARE", letters: "" });
      continue;
    }
    const paper = papers.at(-1);
    if (!paper) throw fail("paper-key-unreadable", raw.slice(0, 12));
    paper.letters += readLine(raw);
  }
  const bytes = papers.map(({ letters }) => fromLetters(letters));
  const whole = bytes.find((_, i) => papers[i]?.share === false);
  const key = whole ?? (bytes.length >= 2 ? await combine(bytes.slice(0, 2)).catch(() => void 0) : void 0);
  if (key?.length !== 32) throw fail("paper-key-unreadable", "NGUON MASTER KEY \u2026");
  return key;
}
function readLine(raw) {
  const number = /^\d+/.exec(raw)?.[0] ?? raw.slice(0, 4);
  const [body = "", check = ""] = raw.replace(/^\d+\s*:/, "").split("/");
  const letters = body.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const known = [...letters].every((letter) => (valueOf[letter.charCodeAt(0)] ?? -1) >= 0);
  if (!known || letters === "" || checkCharacter(letters) !== check.trim().toUpperCase()) {
    throw fail("paper-key-unreadable", number);
  }
  return letters;
}
function toLetters(bytes) {
  let letters = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = held << 8 | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) letters += alphabet[held >> bits - 5 & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? letters + alphabet[held << 5 - bits & 31] : letters;
}
function fromLetters(letters) {
  const bytes = [];
  let bits = 0;
  let held = 0;
  for (const letter of letters) {
    held = held << 5 | valueOf[letter.charCodeAt(0)];
    bits += 5;
    if (bits >= 8) {
      bytes.push(held >> bits - 8 & 255);
      bits -= 8;
    }
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}
export {
  masterName,
  readPapers,
  writeShares,
  writeWhole
};
