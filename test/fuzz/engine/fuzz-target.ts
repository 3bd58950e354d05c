import { minimise } from './minimise.js';
import { mutate } from './mutate.js';
import { createRandom } from './random.js';
import { execute, toFaultKind, type Target } from './target.js';

export interface FuzzOptions {
  readonly seed: string;
  readonly seeds: readonly Uint8Array[];
  readonly until: () => boolean;
  /** Told before every input, so that one that never ends is known to whoever watches. */
  readonly announce: (input: Uint8Array) => void;
}

export interface Finding {
  readonly input: Uint8Array;
  readonly why: string;
}

export interface FuzzResult {
  readonly executions: number;
  readonly kinds: number;
  readonly findings: readonly Finding[];
  readonly slowest: { readonly milliseconds: number; readonly input: Uint8Array };
}

const longestInput = 64 * 1024;
const largestKept = 8 * 1024;
const mostKept = 600;
const mostFindings = 5;

/** Seeds first, then changes of whatever was of use before. The same seed makes the same inputs. */
export async function fuzzTarget(target: Target, { seed, seeds, until, announce }: FuzzOptions): Promise<FuzzResult> {
  const random = createRandom(`${target.name} ${seed}`);
  const pool: Uint8Array[] = seeds.length === 0 ? [new Uint8Array()] : [...seeds];
  const material = { pool, words: target.words.map((word) => Buffer.from(word)), most: longestInput };
  const kinds = new Set<string>();
  const findings = new Map<string, Finding>();
  let slowest: FuzzResult['slowest'] = { milliseconds: 0, input: new Uint8Array() };
  let executions = 0;
  while (findings.size < mostFindings && (executions < seeds.length || !until())) {
    const input = seeds[executions] ?? mutate(random.pick(pool, new Uint8Array()), random, material);
    executions += 1;
    announce(input);
    const start = performance.now();
    const answer = await execute(target, input);
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, input };
    if (!answer.holds) {
      const kind = toFaultKind(answer.why);
      if (!findings.has(kind)) findings.set(kind, await shrink(target, { input, why: answer.why }, announce));
    } else if (!kinds.has(answer.kind)) {
      kinds.add(answer.kind);
      if (input.length <= largestKept && pool.length < mostKept) pool.push(input);
    }
  }
  return { executions, kinds: kinds.size, findings: [...findings.values()], slowest };
}

async function shrink(target: Target, finding: Finding, announce: (input: Uint8Array) => void): Promise<Finding> {
  const kind = toFaultKind(finding.why);
  let { why } = finding;
  const input = await minimise(finding.input, async (smaller) => {
    announce(smaller);
    const answer = await execute(target, smaller);
    if (answer.holds || toFaultKind(answer.why) !== kind) return false;
    ({ why } = answer);
    return true;
  });
  return { input, why };
}
