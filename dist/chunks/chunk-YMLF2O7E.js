import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/release/cadence/day.ts
var dayInMilliseconds = 864e5;
var formats = /* @__PURE__ */ new Map();
function dayIn(timeZone, at) {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, calendar: "gregory", numberingSystem: "latn", year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${(parts.get("year") ?? "").padStart(4, "0")}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}
function isTimeZone(name) {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
function addDays(day, count) {
  return new Date(toTime(day) + count * dayInMilliseconds).toISOString().slice(0, 10);
}
function daysBetween(from, to) {
  return (toTime(to) - toTime(from)) / dayInMilliseconds;
}
var weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
function weekdayOf(day) {
  return weekdays[new Date(toTime(day)).getUTCDay()] ?? "Sunday";
}
function toTime(day) {
  return Date.parse(`${day}T00:00:00Z`);
}

export {
  dayIn,
  isTimeZone,
  addDays,
  daysBetween,
  weekdayOf
};
