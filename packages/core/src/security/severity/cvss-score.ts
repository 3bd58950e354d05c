/** Weights of CVSS 3.1, 7.4. Those of privileges depend on the scope. */
const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
};
const privileges = { U: { N: 0.85, L: 0.62, H: 0.27 }, C: { N: 0.85, L: 0.68, H: 0.5 } } as const;

/**
 * The base score of a CVSS 3.0 or 3.1 vector, by the formula of CVSS 3.1, 7.1. Null for any other vector, and for one that leaves out a base
 * metric, names one twice or gives it a value that there is not: a score that was guessed would be too low for somebody.
 */
export function toCvssScore(vector: string): number | null {
  const [head, ...parts] = vector.trim().split('/');
  if (head !== 'CVSS:3.1' && head !== 'CVSS:3.0') return null;
  const metrics = new Map(parts.map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]));
  if (metrics.size !== parts.length) return null;
  const weigh = (name: string): number => weights[name]?.[metrics.get(name) ?? ''] ?? Number.NaN;
  const scope = metrics.get('S');
  if (scope !== 'U' && scope !== 'C') return null;
  const privilege: Readonly<Record<string, number>> = privileges[scope];
  const exploitability = 8.22 * weigh('AV') * weigh('AC') * (privilege[metrics.get('PR') ?? ''] ?? Number.NaN) * weigh('UI');
  const loss = 1 - (1 - weigh('C')) * (1 - weigh('I')) * (1 - weigh('A'));
  const impact = scope === 'U' ? 6.42 * loss : 7.52 * (loss - 0.029) - 3.25 * (loss - 0.02) ** 15;
  if (Number.isNaN(exploitability) || Number.isNaN(impact)) return null;
  if (impact <= 0) return 0;
  return roundUp(Math.min((scope === 'U' ? 1 : 1.08) * (impact + exploitability), 10));
}

/** Appendix A of CVSS 3.1: in whole hundred-thousandths, or binary fractions would round 4.02 up to 4.1. */
function roundUp(score: number): number {
  const whole = Math.round(score * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
}
