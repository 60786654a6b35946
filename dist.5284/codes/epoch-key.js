import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import { requireEpochKey } from "./cipher.js";
const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
function wrapKey(master, epoch, key, random) {
  requireEpochKey({ epoch, key });
  const nonce = random(nonceBytes);
  if (nonce.length !== nonceBytes) throw new RangeError("the nonce has 12 bytes");
  const cipher = createCipheriv(algorithm, master, nonce).setAAD(epochAsData(epoch));
  const wrapped = [nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(wrapped).toString("base64");
}
function unwrapKey(master, epoch, wrapped) {
  const bytes = Buffer.from(wrapped, "base64");
  const body = bytes.subarray(nonceBytes, -tagBytes);
  try {
    const decipher = createDecipheriv(algorithm, master, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes
    });
    decipher.setAAD(epochAsData(epoch)).setAuthTag(bytes.subarray(-tagBytes));
    const key = Uint8Array.from([...decipher.update(body), ...decipher.final()]);
    requireEpochKey({ epoch, key });
    return key;
  } catch (cause) {
    throw new Error("wrong master key", { cause });
  }
}
function keyId(key) {
  return createHash("sha256").update("nguon epoch key").update(key).digest("hex").slice(0, 16);
}
function epochAsData(epoch) {
  return Buffer.from(`nguon epoch ${epoch}`);
}
export {
  keyId,
  unwrapKey,
  wrapKey
};
