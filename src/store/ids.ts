/** Ids of rows: 62 random bits in lower-case letters and digits, so that none looks like an option on a command line. */
import { customAlphabet } from 'nanoid'

export const newId = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 12)
