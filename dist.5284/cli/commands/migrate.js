async function run({ session }) {
  const { engine } = await session.store();
  return {
    json: { engine, status: "up-to-date" },
    text: { vi: `D\u1EEF li\u1EC7u (${engine}) \u0111\xE3 c\u1EADp nh\u1EADt.`, en: `The store (${engine}) is up to date.` }
  };
}
export {
  run
};
