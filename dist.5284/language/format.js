const zoneOffsetMs = 7 * 36e5;
const formatDay = (day) => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
const dayOf = (moment) => new Date(moment.getTime() + zoneOffsetMs).toISOString().slice(0, 10);
const formatDate = (moment) => formatDay(dayOf(moment));
const formatTime = (moment) => new Date(moment.getTime() + zoneOffsetMs).toISOString().slice(11, 16);
function formatNumber(value, language) {
  const [whole = "", fraction] = String(value).split(".");
  const [group, point] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === void 0 ? grouped : grouped + point + fraction;
}
export {
  dayOf,
  formatDate,
  formatDay,
  formatNumber,
  formatTime
};
