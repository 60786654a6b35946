async function openStore(location) {
  if (location.engine === "sqlite")
    return (await import("./sqlite.js")).openSqlite(location.directory);
  return (await import("./postgres.js")).openPostgres(location.url);
}
export {
  openStore
};
