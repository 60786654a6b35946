function normalise(ranges) {
  const sorted = [...ranges].sort((a, b) => a.first - b.first);
  const result = [];
  for (const { first, last } of sorted) {
    const end = result.at(-1);
    if (end && first <= end.last + 1) end.last = Math.max(end.last, last);
    else result.push({ first, last });
  }
  return result;
}
function intersect(a, b) {
  const [x, y] = [normalise(a), normalise(b)];
  const result = [];
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const [left, right] = [x[i], y[j]];
    const first = Math.max(left.first, right.first);
    const last = Math.min(left.last, right.last);
    if (first <= last) result.push({ first, last });
    if (left.last < right.last) i++;
    else j++;
  }
  return result;
}
function subtract(a, b) {
  const away = normalise(b);
  const result = [];
  for (const { first, last } of normalise(a)) {
    let from = first;
    for (const hole of away) {
      if (hole.last < from) continue;
      if (hole.first > last) break;
      if (hole.first > from) result.push({ first: from, last: hole.first - 1 });
      from = hole.last + 1;
    }
    if (from <= last) result.push({ first: from, last });
  }
  return result;
}
const countOf = (ranges) => ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
const rangesOf = (indexes) => normalise(indexes.map((index) => ({ first: index, last: index })));
export {
  countOf,
  intersect,
  normalise,
  rangesOf,
  subtract
};
