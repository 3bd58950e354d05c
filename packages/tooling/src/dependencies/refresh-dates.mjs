import { toId } from './list-shipped-packages.mjs';

/**
 * When the releases in use came out, and which are newest. What was known of a release stays: its day does not change. What is no longer shipped goes.
 * @param {readonly { name: string, version: string }[]} shipped
 * @param {{ dates: { releases: Readonly<Record<string, string>> }, reasons: { bundled: object } }} facts
 * @param {{ ask: (name: string) => Promise<{ time: Readonly<Record<string, string>>, latest: string }>, isAll: boolean, today: string }} options
 */
export async function refreshDates(shipped, { dates, reasons }, { ask, isAll, today }) {
  const isOurs = (name) => reasons.bundled[name] !== undefined;
  const releases = new Map(shipped.map(toId).filter((id) => dates.releases[id] !== undefined).map((id) => [id, dates.releases[id]]));
  const newest = new Map();
  for (const name of new Set(shipped.map((one) => one.name))) {
    if (!isAll && !isOurs(name)) continue;
    const { time, latest } = await ask(name);
    for (const one of shipped) if (one.name === name) releases.set(toId(one), toDay(time, one));
    if (isOurs(name)) newest.set(name, { version: latest, released: toDay(time, { name, version: latest }) });
  }
  return { asked: today, releases: sorted(releases), newest: sorted(newest) };
}

function toDay(time, one) {
  // Withdrawn from the registry: nobody can install it any more, and that must not look like a release without a date.
  if (time[one.version] === undefined) throw new Error(`the registry no longer has ${toId(one)}: choose another version`);
  return time[one.version].slice(0, 10);
}

const sorted = (entries) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
