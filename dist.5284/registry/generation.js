async function bumpRegistry(tx) {
  await tx.updateTable("generation").set((eb) => ({ registry: eb("registry", "+", 1) })).execute();
}
export {
  bumpRegistry
};
