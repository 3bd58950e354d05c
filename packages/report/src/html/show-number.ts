/** Six digits are more than any measurement is good for. */
export function showNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : '–';
}

export function showChange(change: number | null): string {
  return change === null ? 'from 0' : `${change > 0 ? '+' : ''}${(change * 100).toFixed(1)} %`;
}
