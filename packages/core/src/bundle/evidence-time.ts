const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * ISO 8601 with any number of decimals, and `/Date(ms)/` as .NET writes it, also wrapped in an object as PowerShell 5 wraps it. A time
 * without a zone is read as UTC: the zone of the machine that reads it would give another answer on each.
 */
export function toTime(value: unknown): number | null {
  if (typeof value === 'object' && value !== null) return 'value' in value && typeof value.value === 'string' ? toTime(value.value) : null;
  if (typeof value !== 'string') return null;
  const milliseconds = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(value)?.[1];
  const time = milliseconds === undefined ? parseIso(value.trim()) : Number(milliseconds);
  return Number.isNaN(time) || Math.abs(time) > 8.64e15 || time < 0 ? null : time;
}

function parseIso(text: string): number {
  const [, date, time = '00:00', zone = 'Z'] = iso.exec(text) ?? [];
  return date === undefined ? NaN : Date.parse(`${date}T${time.replace(',', '.')}${/^z$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2')}`);
}
