import { createHmac, timingSafeEqual } from "node:crypto";
import { addressPrefix } from "../scans/visitor.js";
const guessLimits = {
  perSource: 30,
  windowMs: 10 * 6e4,
  perPress: 10,
  inAll: 3e3,
  inAllWindowMs: 6e4,
  sources: 5e4
};
class Guessing {
  #secret;
  #limits;
  #budgets = /* @__PURE__ */ new Map();
  /** Nobody is held from this moment on: what a good answer costs is one comparison. */
  #watchUntil = 0;
  #allHeldUntil = 0;
  #allUntil = 0;
  #all = 0;
  #unknown = 0;
  #held = 0;
  #presses = 0;
  /** @param secret of the installation: a pass given out by one process is good in another */
  constructor(secret, limits = guessLimits) {
    this.#secret = secret;
    this.#limits = limits;
  }
  /** Whether this address must press the button first. Moments are milliseconds. */
  isHeld(address, now) {
    if (now >= this.#watchUntil) return false;
    const budget = this.#budget(sourceOf(address), now);
    if (budget && budget.left <= 0) return true;
    return now < this.#allHeldUntil && !(budget && budget.presses > 0);
  }
  /** Counts an answer that a code is unknown, or belongs elsewhere. */
  unknown(address, now) {
    const { perSource, windowMs, inAll, inAllWindowMs, sources } = this.#limits;
    this.#unknown++;
    const source = sourceOf(address);
    const budget = this.#budget(source, now) ?? {
      left: perSource,
      until: now + windowMs,
      presses: 0
    };
    budget.left--;
    this.#keep(source, budget, sources);
    if (budget.left <= 0) this.#watch(budget.until);
    if (now >= this.#allUntil) {
      this.#all = 0;
      this.#allUntil = now + inAllWindowMs;
    }
    this.#all++;
    if (this.#all < inAll || now < this.#allHeldUntil) return;
    this.#allHeldUntil = now + inAllWindowMs;
    this.#watch(this.#allHeldUntil);
  }
  /**
   * What the button sends: signed, bound to the source, good for ten to twenty minutes and for one
   * press. It does not change from request to request, so that held answers are alike to the byte.
   */
  pass(address, now) {
    const source = sourceOf(address);
    return this.#sign(source, this.#slot(now), this.#budget(source, now)?.presses ?? 0);
  }
  /** Gives a source a fresh, small budget for a right pass. */
  press(address, pass, now) {
    const source = sourceOf(address);
    const presses = this.#budget(source, now)?.presses ?? 0;
    const slot = this.#slot(now);
    const isRight = [slot, slot - 1].some((s) => isSame(pass, this.#sign(source, s, presses)));
    if (!isRight) return false;
    const { perPress, windowMs, sources } = this.#limits;
    this.#presses++;
    this.#keep(source, { left: perPress, until: now + windowMs, presses: presses + 1 }, sources);
    return true;
  }
  /** Seconds after which a held source is asked for nothing, at least 1; counts the held answer. */
  hold(address, now) {
    this.#held++;
    const budget = this.#budget(sourceOf(address), now);
    const until = budget && budget.left <= 0 ? budget.until : 0;
    return Math.max(1, Math.ceil((Math.max(until, this.#allHeldUntil) - now) / 1e3));
  }
  /** The counters in the Prometheus text format. */
  figures() {
    const counters = [
      [
        "unknown_answers",
        "Look-ups of codes that are not ours or belong elsewhere.",
        this.#unknown
      ],
      ["held_answers", "Look-ups held before the code was looked at.", this.#held],
      ["hold_presses", "Times a held visitor pressed the button.", this.#presses]
    ];
    return counters.map(
      ([name, help, value]) => [
        `# HELP nguon_lookup_${name}_total ${help}`,
        `# TYPE nguon_lookup_${name}_total counter`,
        `nguon_lookup_${name}_total ${value}
`
      ].join("\n")
    ).join("");
  }
  #budget(source, now) {
    const budget = this.#budgets.get(source);
    return budget && budget.until > now ? budget : void 0;
  }
  /** The last heard of stands last; what is dropped is the first. */
  #keep(source, budget, sources) {
    this.#budgets.delete(source);
    if (this.#budgets.size >= sources) {
      this.#budgets.delete(this.#budgets.keys().next().value);
    }
    this.#budgets.set(source, budget);
  }
  #watch(until) {
    this.#watchUntil = Math.max(this.#watchUntil, until);
  }
  #slot(now) {
    return Math.floor(now / this.#limits.windowMs);
  }
  #sign(source, slot, presses) {
    return createHmac("sha256", this.#secret).update(`${source}
${slot}
${presses}`).digest("base64url").slice(0, passLength);
  }
}
const passLength = 22;
function isSame(given, right) {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
function sourceOf(address) {
  const plain = address.startsWith("::ffff:") ? address.slice(7) : address;
  return plain.includes(":") ? addressPrefix(plain) : plain;
}
export {
  Guessing,
  guessLimits,
  passLength
};
