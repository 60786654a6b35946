function qrPenalty(modules, size) {
  let points = blocks(modules, size) + balance(modules);
  for (let line = 0; line < size; line++) {
    points += alongLine(modules, line * size, 1, size) + alongLine(modules, line, size, size);
  }
  return points;
}
function alongLine(modules, start, step, size) {
  let points = 0;
  let run = 0;
  let last = -1;
  let window = 0;
  for (let i = 0; i < size; i++) {
    const module = modules[start + i * step] ?? 0;
    run = module === last ? run + 1 : 1;
    last = module;
    if (run === 5) points += 3;
    else if (run > 5) points += 1;
    window = (window << 1 | module) & 2047;
    if (i >= 10 && (window === 1488 || window === 93)) points += 40;
  }
  return points;
}
function blocks(modules, size) {
  let points = 0;
  for (let row = 1; row < size; row++) {
    for (let column = 1; column < size; column++) {
      const at = row * size + column;
      const sum = (modules[at] ?? 0) + (modules[at - 1] ?? 0) + (modules[at - size] ?? 0) + (modules[at - size - 1] ?? 0);
      if (sum === 0 || sum === 4) points += 3;
    }
  }
  return points;
}
function balance(modules) {
  let dark = 0;
  for (const module of modules) dark += module;
  return Math.floor(Math.abs(dark * 100 / modules.length - 50) / 5) * 10;
}
export {
  qrPenalty
};
