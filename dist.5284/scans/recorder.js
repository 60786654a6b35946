import {
  openScanReader
} from "../store/scan-log.js";
import { Batch } from "./batch.js";
import { CodeMap } from "./code-map.js";
import { sameScanMs, visitorMark } from "./visitor.js";
import { startScanWriter } from "./writer.js";
const batchMs = 100;
const waitingLimit = 5e5;
const visitorKeptMs = 7 * 24 * 36e5;
const forgetEveryMs = 36e5;
async function startScanRecorder(options) {
  const recorder = new Recorder(options, await openScanReader(options.location));
  await recorder.ready;
  return recorder;
}
class Recorder {
  #options;
  #reader;
  #writer;
  #entries = new CodeMap();
  #loading = new CodeMap();
  #underWay = /* @__PURE__ */ new Map();
  #forgetting;
  #idle = [];
  #batch;
  #timer;
  #waiting = 0;
  get ready() {
    return this.#writer.ready;
  }
  constructor(options, reader) {
    this.#options = options;
    this.#reader = reader;
    this.#batch = new Batch(1);
    const { location, secret } = options;
    this.#writer = startScanWriter({ location, secret }, (id, reason) => this.#settle(id, reason));
    const forget = () => this.#writer.forgetBefore(options.now().getTime() - visitorKeptMs);
    forget();
    this.#forgetting = setInterval(forget, forgetEveryMs).unref();
  }
  record(scan) {
    const entry = this.#entries.get(scan.epoch, scan.index) ?? this.#load(scan);
    return entry instanceof Promise ? entry.then((e) => this.#see(scan, e)) : this.#see(scan, entry);
  }
  /** What the disk knows of a code: at once, or, when it must be waited for, once for all who wait. */
  #load(scan) {
    const { epoch, index } = scan;
    if (!this.#writer.mayHave(epoch, index)) return entryOf(scan, void 0, []);
    const loading = this.#loading.get(epoch, index);
    if (loading) return loading;
    const counters = this.#reader.counters(epoch, index);
    if (!(counters instanceof Promise)) {
      return entryOf(scan, counters, this.#recent(scan, counters));
    }
    const load = counters.then(async (known) => entryOf(scan, known, await this.#recent(scan, known))).finally(() => this.#loading.delete(epoch, index));
    this.#loading.set(epoch, index, load);
    return load;
  }
  /** Who scanned lately: asked only when somebody did within the time of one scan. */
  #recent(scan, known) {
    if (!known || known.lastAt < scan.at - sameScanMs) return [];
    return this.#reader.recent(scan.epoch, scan.index);
  }
  #see(scan, entry) {
    const before = this.#sameVisit(scan, entry);
    if (before) return { ...before, firstAt: entry.firstAt, counted: false };
    const previousAt = entry.count === 0 ? void 0 : entry.lastAt;
    const nth = entry.count + 1;
    entry.count = nth;
    entry.lastAt = scan.at;
    entry.visits.push({ visitor: scan.visitor, at: scan.at, nth, previousAt });
    if (entry.visits.length > visitsKept) entry.visits.shift();
    this.#queue(scan, nth, entry);
    return { nth, firstAt: entry.firstAt, previousAt, counted: true };
  }
  /** The scan this request repeats, if it does: the same visitor, or one who brought our cookie. */
  #sameVisit(scan, entry) {
    const since = scan.at - sameScanMs;
    const visit = entry.visits.findLast((v) => v.at >= since && v.visitor === scan.visitor);
    if (visit) return visit;
    const { recent } = entry;
    const { secret } = this.#options;
    if (recent.length > 0) {
      const mark = visitorMark(secret, scan.epoch, scan.index, scan.visitor);
      const i = recent.findIndex((row) => row.at >= since && row.visitor === mark);
      if (i >= 0) return asSeen(recent, i, entry);
    }
    if (!scan.returning || entry.count === 0 || entry.lastAt < since) return void 0;
    const newest = entry.visits.at(-1);
    if (newest) return newest;
    if (recent.length > 0) return asSeen(recent, 0, entry);
    return { nth: entry.count, previousAt: entry.count > 1 ? entry.lastAt : void 0 };
  }
  #queue(scan, nth, entry) {
    if (this.#waiting >= waitingLimit) {
      this.#options.onLost(1, "too many scans are waiting for the disk");
      return;
    }
    this.#waiting++;
    entry.batch = this.#batch.id;
    this.#entries.set(scan.epoch, scan.index, entry);
    this.#batch.add(scan, nth);
    this.#timer ??= setTimeout(() => this.#send(), batchMs);
  }
  #send() {
    clearTimeout(this.#timer);
    this.#timer = void 0;
    const batch = this.#batch;
    if (batch.size === 0) return;
    this.#batch = new Batch(batch.id + 1);
    this.#underWay.set(batch.id, batch);
    this.#writer.send(batch.message());
  }
  #settle(id, reason) {
    const batch = this.#underWay.get(id);
    if (!batch) return;
    this.#underWay.delete(id);
    this.#waiting -= batch.size;
    this.#reader.renew();
    for (const [epoch, index] of batch.codes()) {
      if (this.#entries.get(epoch, index)?.batch === id) this.#entries.delete(epoch, index);
    }
    if (reason !== void 0) this.#options.onLost(batch.size, reason);
    if (this.#underWay.size > 0) return;
    const idle = this.#idle;
    this.#idle = [];
    for (const resolve of idle) resolve();
  }
  history(epoch, index) {
    return this.#entries.get(epoch, index) ?? this.#reader.counters(epoch, index);
  }
  async flush() {
    this.#send();
    if (this.#underWay.size > 0) await new Promise((resolve) => this.#idle.push(resolve));
  }
  async stop() {
    clearInterval(this.#forgetting);
    await this.flush();
    await this.#writer.close();
    await this.#reader.close();
  }
}
const visitsKept = 200;
const asSeen = (recent, i, entry) => {
  const { nth } = recent[i];
  return { nth, previousAt: recent[i + 1]?.at ?? (nth === 2 ? entry.firstAt : void 0) };
};
function entryOf(scan, known, recent) {
  const { count, firstAt, lastAt } = known ?? { count: 0, firstAt: scan.at, lastAt: scan.at };
  return { count, firstAt, lastAt, batch: 0, visits: [], recent };
}
export {
  startScanRecorder
};
