const rowBytesOf = (columns) => Math.ceil(columns / 8);
function packModules(modules, columns) {
  const rows = modules.length / columns;
  const rowBytes = rowBytesOf(columns);
  const packed = new Uint8Array(rows * rowBytes);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      if (modules[at]) {
        packed[row * rowBytes + (column >> 3)] |= 128 >> (column & 7);
      }
    }
  }
  return packed;
}
function unpackModules(packed, columns) {
  const rowBytes = rowBytesOf(columns);
  const rows = packed.length / rowBytes;
  const modules = new Uint8Array(rows * columns);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      modules[at] = (packed[row * rowBytes + (column >> 3)] ?? 0) >> 7 - (column & 7) & 1;
    }
  }
  return modules;
}
export {
  packModules,
  rowBytesOf,
  unpackModules
};
