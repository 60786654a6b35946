import { valueOf } from "../codes/alphabet.js";
import { createCodeCipher } from "../codes/cipher.js";
import { markName } from "./keyring.js";
import { RangeIndex } from "./range-index.js";
const lostMargin = 1e5;
async function openIssued(ctx) {
  const issued = new IssuedIndex(ctx);
  await issued.freshen();
  return issued;
}
const unknown = { kind: "unknown" };
class IssuedIndex {
  generation = { issuing: -1, registry: -1 };
  #ctx;
  #index = new RangeIndex();
  #epochs = [];
  #lastRun = 0;
  #lastDecision = 0;
  #stale = true;
  #refreshing;
  #next;
  constructor(ctx) {
    this.#ctx = ctx;
  }
  freshen() {
    if (this.#ctx.store.mayHaveChanged()) this.#stale = true;
    if (!this.#stale) return this.#next?.promise ?? this.#refreshing;
    if (this.#refreshing) return (this.#next ??= deferred()).promise;
    return this.#refreshing = this.#cycle();
  }
  async #cycle() {
    this.#stale = false;
    try {
      await this.#refresh();
    } catch (error) {
      this.#stale = true;
      throw error;
    } finally {
      const next = this.#next;
      this.#next = void 0;
      this.#refreshing = next && this.#cycle();
      if (next) next.settle(this.#refreshing);
    }
  }
  async #refresh() {
    const { store } = this.#ctx;
    const generation = await store.read.selectFrom("generation").select(["issuing", "registry"]).executeTakeFirstOrThrow();
    if (generation.issuing !== this.generation.issuing) {
      if (await this.#wasSetBack(store)) this.#forget();
      const end = await lastDecision(store);
      this.#lastRun = await this.#readRuns(store);
      await this.#readDecisions(store, end);
      await this.#readEpochs();
    }
    this.generation = generation;
  }
  /** A backup was restored under a running server: what it holds in memory is of another past. */
  async #wasSetBack({ read }) {
    const { run } = await read.selectFrom("run").select((eb) => eb.fn.coalesce(eb.fn.max("seq"), eb.lit(0)).as("run")).executeTakeFirstOrThrow();
    const { decision } = await read.selectFrom("decision").select((eb) => eb.fn.coalesce(eb.fn.max("seq"), eb.lit(0)).as("decision")).executeTakeFirstOrThrow();
    return Number(run) < this.#lastRun || Number(decision) < this.#lastDecision;
  }
  #forget() {
    this.#index = new RangeIndex();
    this.#epochs = [];
    this.#lastRun = 0;
    this.#lastDecision = 0;
  }
  async #readRuns({ read }) {
    for (let after = this.#lastRun; ; ) {
      const rows = await read.selectFrom("run").select([
        "seq",
        "epoch",
        "first_index",
        "quantity",
        "producer_id",
        "product_id",
        "lot_id",
        "created_at"
      ]).where("seq", ">", after).orderBy("seq").limit(chunk).execute();
      for (const row of rows) {
        this.#index.addRun({
          seq: row.seq,
          epoch: row.epoch,
          firstIndex: row.first_index,
          quantity: row.quantity,
          producerId: row.producer_id,
          productId: row.product_id,
          lotId: row.lot_id,
          createdAt: row.created_at
        });
      }
      after = rows.at(-1)?.seq ?? after;
      if (rows.length < chunk) return after;
    }
  }
  async #readDecisions({ read }, end) {
    const known = this.#lastDecision;
    for (let after = known; after < end; after += chunk) {
      const rows = await decisionRows(read, after, Math.min(after + chunk, end));
      for (const decision of joined(rows)) this.#index.addDecision(decision);
      const undone = rows.flatMap((row) => row.undoes === null ? [] : [row.undoes]);
      for (const decision of await decisionsOf(read, undone, known)) {
        this.#index.removeDecision(decision);
      }
    }
    this.#lastDecision = end;
  }
  async #readEpochs() {
    const { store, keyring, journal } = this.#ctx;
    const rows = await store.read.selectFrom("epoch").selectAll().execute();
    if (rows.some((row) => !this.#epochs[row.number]?.cipher)) await keyring.reload();
    const epochs = [];
    for (const row of rows) {
      const key = keyring.epochKey(row.number);
      const mark = journal.mark(markName(row.number))?.value ?? 0;
      epochs[row.number] = {
        cipher: key && (this.#epochs[row.number]?.cipher ?? createCodeCipher(key)),
        nextIndex: row.next_index,
        lostTo: Math.max(mark, row.next_index) + (row.lost === 1 ? lostMargin : 0),
        compromised: row.status === "compromised"
      };
    }
    this.#epochs = epochs;
  }
  find(code) {
    const number = valueOf[code.charCodeAt(0)];
    const epoch = this.#epochs[number];
    if (!epoch) return unknown;
    if (!epoch.cipher) return { kind: "lost", epoch: number };
    const index = epoch.cipher.indexOf(code);
    if (index === void 0) return unknown;
    const entry = this.#index.find(number, index);
    if (entry) {
      return { kind: "issued", epoch: number, index, compromised: epoch.compromised, ...entry };
    }
    return index >= epoch.nextIndex && index < epoch.lostTo ? { kind: "lost", epoch: number } : unknown;
  }
}
const chunk = 2e4;
async function lastDecision({ read }) {
  const { seq } = await read.selectFrom("decision").select((eb) => eb.fn.coalesce(eb.fn.max("seq"), eb.lit(0)).as("seq")).executeTakeFirstOrThrow();
  return Number(seq);
}
const decisionRows = (read, after, to) => selectDecisions(read).where("decision.seq", ">", after).where("decision.seq", "<=", to).orderBy("decision.seq").execute();
const selectDecisions = (read) => read.selectFrom("decision").leftJoin("decision as undo", "undo.undoes", "decision.id").leftJoin("decision_range as range", "range.decision_seq", "decision.seq").select([
  "decision.id",
  "decision.kind",
  "decision.scope",
  "decision.product_id",
  "decision.lot_id",
  "decision.undoes",
  "decision.reason",
  "decision.notice",
  "decision.at",
  "undo.seq as undo_seq",
  "range.run_seq",
  "range.epoch",
  "range.first_index",
  "range.last_index"
]);
function* joined(rows, undone = false) {
  for (let i = 0; i < rows.length; ) {
    const row = rows[i];
    const ranges = [];
    for (; rows[i]?.id === row.id; i++) {
      const {
        run_seq: runSeq,
        epoch,
        first_index: first,
        last_index: last
      } = rows[i];
      if (runSeq !== null && epoch !== null && first !== null && last !== null) {
        ranges.push({ runSeq, epoch, first, last });
      }
    }
    if (row.kind === "undo" || row.undo_seq !== null && !undone) continue;
    yield {
      id: row.id,
      kind: row.kind,
      scope: row.scope,
      productId: row.product_id,
      lotId: row.lot_id,
      reason: row.reason,
      notice: row.notice,
      at: row.at,
      ranges
    };
  }
}
async function decisionsOf(read, ids, known) {
  const decisions = [];
  for (let from = 0; from < ids.length; from += 1e3) {
    const rows = await selectDecisions(read).where("decision.id", "in", ids.slice(from, from + 1e3)).where("decision.seq", "<=", known).orderBy("decision.seq").execute();
    decisions.push(...joined(rows, true));
  }
  return decisions;
}
function deferred() {
  let settle = () => {
  };
  const promise = new Promise((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
export {
  openIssued
};
