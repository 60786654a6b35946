class NumberColumn {
  #values = new Float64Array(64);
  #length = 0;
  push(value) {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }
  at(position) {
    return this.#values[position];
  }
  set(position, value) {
    this.#values[position] = value;
  }
  /** The position of the last value that is at most `value` in a sorted column, or -1. */
  floor(value) {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = low + high >>> 1;
      if (this.#values[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
export {
  NumberColumn
};
