const [width, height] = [120, 14];

/** The margin as a share of the value; null where that means nothing. */
export function toMarginShare(value: unknown, margin: number | null): number | null {
  if (margin === null || !Number.isFinite(margin)) return null;
  const size = typeof value === 'number' && Number.isFinite(value) ? Math.max(Math.abs(value), Math.abs(margin)) : Math.abs(margin);
  return size === 0 ? 0 : margin / size;
}

/**
 * How far a value is from its threshold, which is the line in the middle: to the right on the good side, to the left on the bad one. `reach`
 * is the largest share in the table, so that bars can be compared. The numbers stand beside it.
 */
export function renderMarginBar(share: number | null, reach: number): string {
  if (share === null) return '';
  const length = reach === 0 ? 0 : Math.max(2, (Math.abs(share) / reach) * (width / 2));
  const x = share < 0 ? width / 2 - length : width / 2;
  return ` <svg class="margin" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false"><rect class="${share < 0 ? 'bad' : 'good'}" x="${x.toFixed(1)}" y="3" width="${length.toFixed(1)}" height="${height - 6}" rx="1"/><line class="axis" x1="${width / 2}" x2="${width / 2}" y1="0" y2="${height}"/></svg>`;
}
