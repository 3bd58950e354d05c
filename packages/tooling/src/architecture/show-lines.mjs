/** Lines, rounded, so that not every change makes a page stale. */
export function showLines(lines) {
  if (lines < 1000) return String(Math.max(100, Math.round(lines / 100) * 100));
  return (Math.round(lines / 500) * 500).toLocaleString('en-US');
}
