import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openJournal } from "../store/journal.js";
import { catchUpJournal } from "./decisions.js";
import { openKeyring } from "./keyring.js";
async function openIssuing(options) {
  const directory = join(options.dataDirectory, "keys");
  mkdirSync(directory, { recursive: true, mode: 448 });
  const journal = openJournal(join(directory, "journal.sqlite"));
  await catchUpJournal({ store: options.store, journal });
  const keyring = await openKeyring({
    store: options.store,
    journal,
    directory,
    setting: options.masterKey
  });
  return { store: options.store, journal, keyring, close: () => journal.close() };
}
export {
  openIssuing
};
