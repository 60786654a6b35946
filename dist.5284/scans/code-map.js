class CodeMap {
  #epochs = [];
  get(epoch, index) {
    return this.#epochs[epoch]?.get(index);
  }
  set(epoch, index, value) {
    ;
    (this.#epochs[epoch] ??= /* @__PURE__ */ new Map()).set(index, value);
  }
  delete(epoch, index) {
    this.#epochs[epoch]?.delete(index);
  }
}
export {
  CodeMap
};
