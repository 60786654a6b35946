const nothing = [];
class RunParts {
  #parts = [];
  /** Segment i holds from `#starts[i]` up to the next start; made anew after a change, when first asked. */
  #starts;
  #segments = [];
  add(part) {
    this.#parts.push(part);
    this.#starts = void 0;
  }
  remove(decisionId) {
    this.#parts = this.#parts.filter((part) => part.decision.id !== decisionId);
    this.#starts = void 0;
  }
  /** The parts that hold the index, in the order they were decided. */
  holding(index) {
    const starts = this.#starts ?? this.#cut();
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = low + high >>> 1;
      if (starts[middle] <= index) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? nothing : this.#segments[low - 1];
  }
  /** Sweeps over the ends of all parts once. */
  #cut() {
    const events = this.#parts.flatMap((part, order) => [
      { at: part.first, part, order, opens: true },
      { at: part.last + 1, part, order, opens: false }
    ]).sort((a, b) => a.at - b.at);
    const open = /* @__PURE__ */ new Map();
    const starts = [];
    this.#segments = [];
    for (let i = 0; i < events.length; ) {
      const { at } = events[i];
      for (; i < events.length && events[i].at === at; i++) {
        const { part, order, opens } = events[i];
        if (opens) open.set(order, part);
        else open.delete(order);
      }
      starts.push(at);
      this.#segments.push([...open].sort((a, b) => a[0] - b[0]).map(([, part]) => part));
    }
    this.#starts = starts;
    return starts;
  }
}
export {
  RunParts
};
