const units = new Map([['ms', 1], ['s', 1000], ['m', 60_000], ['h', 3_600_000]]);

/** `500ms`, `60s`, `5m`, `1h`: the manifest's durations, whose form its schema has proved. */
export function toMilliseconds(duration: string): number {
  const unit = duration.replace(/^[0-9]+/, '');
  return Number(duration.slice(0, -unit.length)) * (units.get(unit) ?? 1);
}
