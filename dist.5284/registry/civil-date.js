function parseCivilDate(text) {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]*Z?)?$/.exec(trimmed);
  if (iso) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const day = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(trimmed);
  return day ? civilDate(Number(day[4]), Number(day[3]), Number(day[1])) : void 0;
}
function fromSpreadsheetNumber(days) {
  if (!Number.isFinite(days) || days < 61 || days > 2958465) return void 0;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 864e5).toISOString().slice(0, 10);
}
function addMonths(day, months) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
const addDays = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
function civilDate(year, month, day) {
  if (year < 1900 || year > 9999) return void 0;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : void 0;
}
export {
  addDays,
  addMonths,
  fromSpreadsheetNumber,
  parseCivilDate
};
