const cellsOf = (stock) => stock.columns * stock.rows;
function cellAt(stock, cell) {
  const column = cell % stock.columns;
  const row = Math.floor(cell / stock.columns);
  return {
    x: stock.margin.left + column * (stock.cell.width + stock.gap.x),
    y: stock.margin.top + row * (stock.cell.height + stock.gap.y)
  };
}
function cutMarks(stock) {
  if (!stock.cutMarks) return [];
  const { page, margin, cell, gap, columns, rows } = stock;
  const right = margin.left + columns * (cell.width + gap.x) - gap.x;
  const bottom = margin.top + rows * (cell.height + gap.y) - gap.y;
  const edges = (start, size, space, count) => [
    ...new Set(
      Array.from({ length: count }, (_, i) => start + i * (size + space)).flatMap((at) => [
        at,
        at + size
      ])
    )
  ];
  const length = 3;
  const away = 1;
  const spans = (from, to, end) => [
    [Math.max(0, from - away - length), from - away],
    [to + away, Math.min(end, to + away + length)]
  ].filter(([a = 0, b = 0]) => b - a >= 1);
  const columnEdges = edges(margin.left, cell.width, gap.x, columns);
  const rowEdges = edges(margin.top, cell.height, gap.y, rows);
  return [
    ...columnEdges.flatMap(
      (x) => spans(margin.top, bottom, page.height).map(([a = 0, b = 0]) => [x, a, x, b])
    ),
    ...rowEdges.flatMap(
      (y) => spans(margin.left, right, page.width).map(([a = 0, b = 0]) => [a, y, b, y])
    )
  ];
}
export {
  cellAt,
  cellsOf,
  cutMarks
};
