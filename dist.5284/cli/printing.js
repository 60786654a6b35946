async function printingOf(session) {
  const { baseUrl, dataDirectory, port } = session.config;
  const { store, keyring, journal } = await session.issuing();
  return { store, keyring, journal, dataDirectory, baseUrl, localUrl: `http://127.0.0.1:${port}` };
}
export {
  printingOf
};
