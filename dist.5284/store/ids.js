import { customAlphabet } from "nanoid";
const newId = customAlphabet("0123456789abcdefghijklmnopqrstuvwxyz", 12);
export {
  newId
};
