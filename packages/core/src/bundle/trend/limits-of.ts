const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const comparison = new RegExp(String.raw`^\s*(?:>=|<=|==|!=|>|<)\s*(${number})\s*$`);
const range = new RegExp(String.raw`^between (${number}) and (${number})$`);
/** The value that another file gave stands behind the query that asked for it. */
const equality = new RegExp(String.raw`^== .* \((${number})\)$`, 's');

/** The numbers that a threshold sets, lowest first: where a picture has its lines. None where it compares something else. */
export function limitsOf(threshold: string): number[] {
  const [, ...found] = comparison.exec(threshold) ?? range.exec(threshold) ?? equality.exec(threshold) ?? [];
  return found.map(Number).filter(Number.isFinite).sort((a, b) => a - b);
}
