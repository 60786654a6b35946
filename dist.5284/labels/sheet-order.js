function sheetOrder(labels, cells, skipped, order) {
  const pages = Math.ceil((labels + skipped) / cells);
  const within = (label) => label < labels ? label : -1;
  if (order === "sheet") {
    return {
      pages,
      labelAt: (page, cell) => {
        const label = page * cells + cell - skipped;
        return label < 0 ? -1 : within(label);
      }
    };
  }
  return {
    pages,
    labelAt: (page, cell) => {
      if (page === 0 && cell < skipped) return -1;
      return within(cell * pages + page - Math.min(cell + 1, skipped));
    }
  };
}
export {
  sheetOrder
};
