/** Seconds. */
const seconds: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, μs: 1e-6, ms: 1e-3, s: 1, sec: 1, min: 60 };

/** What values in one unit are multiplied by to be in another; null where they measure different things. `/op` after a time says nothing. */
export function findUnitFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const [time, wanted] = [toSeconds(from), toSeconds(to)];
  if (time !== null && wanted !== null) return time / wanted;
  const [rate, wantedRate] = [toPerSecond(from), toPerSecond(to)];
  return rate === null || wantedRate === null ? null : rate / wantedRate;
}

export function isTimeUnit(unit: string): boolean {
  return toSeconds(unit) !== null;
}

function toSeconds(unit: string): number | null {
  const name = unit.replace(/\/op$/, '');
  return Object.hasOwn(seconds, name) ? (seconds[name] ?? null) : null;
}

/** `ops/ms` and its like. */
function toPerSecond(unit: string): number | null {
  const time = unit.startsWith('ops/') ? toSeconds(unit.slice(4)) : null;
  return time === null ? null : 1 / time;
}
