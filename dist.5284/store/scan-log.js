const dayRowLimit = 100;
async function openScanReader(location) {
  if (location.engine === "sqlite") {
    return (await import("./scan-log-sqlite.js")).openSqliteScanReader(location.directory);
  }
  return (await import("./scan-log-postgres.js")).openPostgresScanReader(location.url);
}
async function openScanWriter(location) {
  if (location.engine === "sqlite") {
    return (await import("./scan-log-sqlite.js")).openSqliteScanWriter(location.directory);
  }
  return (await import("./scan-log-postgres.js")).openPostgresScanWriter(location.url);
}
const dayMs = 864e5;
const vietNamMs = 7 * 36e5;
const dayNumber = (at) => Math.floor((at + vietNamMs) / dayMs);
function groupByCodeAndDay(scans) {
  const groups = /* @__PURE__ */ new Map();
  for (const scan of scans) {
    const day = dayNumber(scan.at);
    const key = `${day}:${scan.epoch}:${scan.index}`;
    const group = groups.get(key);
    if (group) {
      group.firstAt = Math.min(group.firstAt, scan.at);
      group.lastAt = Math.max(group.lastAt, scan.at);
      group.scans.push(scan);
    } else {
      const { epoch, index, at } = scan;
      groups.set(key, { epoch, index, day, firstAt: at, lastAt: at, scans: [scan] });
    }
  }
  return [...groups.values()].sort(
    (a, b) => a.day - b.day || a.epoch - b.epoch || a.index - b.index
  );
}
const rowsWithin = (group, dayRows) => group.scans.slice(0, Math.max(0, dayRowLimit - (dayRows - group.scans.length)));
export {
  dayRowLimit,
  groupByCodeAndDay,
  openScanReader,
  openScanWriter,
  rowsWithin
};
