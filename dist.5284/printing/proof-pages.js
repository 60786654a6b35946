function proofPages(pages, cells) {
  const between = cells >= 10 ? 2 : 14;
  const wanted = Array.from(
    { length: between + 2 },
    (_, i) => Math.round(i * (pages - 1) / (between + 1))
  );
  return [...new Set(wanted)];
}
export {
  proofPages
};
