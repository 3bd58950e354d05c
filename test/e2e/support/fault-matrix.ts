import type { Failure } from '@shipworthy/testkit/github';
import { blockers, type DocumentLike } from '../../support/project.js';
import { repeatStory, type StepEnd } from './fault-step.js';
import type { Story } from './fault-world.js';

/** What the other side does, to every request of one operation. */
export const faults = {
  timeout: { kind: 'held', done: 'nothing' },
  drip: { kind: 'drip', everyMs: 20_000 },
  '429': { kind: 'status', status: 429 },
  '429 +1h': { kind: 'status', status: 429, retryAfter: 3_600 },
  reset: { kind: 'reset' },
  '401': { kind: 'status', status: 401 },
  '403': { kind: 'status', status: 403 },
  '404': { kind: 'status', status: 404 },
  '409': { kind: 'status', status: 409 },
  '422': { kind: 'status', status: 422 },
  '500': { kind: 'status', status: 500 },
  '502': { kind: 'status', status: 502 },
  truncated: { kind: 'truncated' },
  'wrong JSON': { kind: 'wrong-json', text: '{"message":"Welcome to the proxy"}' },
} as const satisfies Record<string, Failure>;
export type FaultName = keyof typeof faults;

const isFaultName = (name: string): name is FaultName => Object.hasOwn(faults, name);
export const faultNames = Object.keys(faults).filter(isFaultName);
/** Those that cost the whole patience of the product: a minute each. */
const slowFaults: ReadonlySet<FaultName> = new Set(['timeout', 'drip', '429']);
export const isSlow = ({ fault }: Pick<Cell, 'fault'>): boolean => slowFaults.has(fault);

export interface Cell {
  readonly story: Story;
  readonly operation: string;
  readonly fault: FaultName;
}

export interface CellEnd {
  readonly cell: Cell;
  /** For the page; the same in every run. */
  readonly outcome: string;
  readonly isGreen: boolean;
  /** What breaks a promise; empty when none does. */
  readonly faults: readonly string[];
}

/**
 * Every fault for every operation, in the first story that asks for it: the others do it by the same code. There every third operation has one fault more,
 * another one in each story.
 */
export function planCells(asked: ReadonlyMap<Story, readonly string[]>): readonly Cell[] {
  const seen = new Map<string, number>();
  return [...asked].flatMap(([story, operations]) => operations.flatMap((operation, position) => {
    const before = seen.get(operation) ?? 0;
    seen.set(operation, before + 1);
    const fast = faultNames.filter((fault) => !slowFaults.has(fault));
    // Every third of what was seen already is seen again.
    const again = (before + position) % 3 === 0 ? fast.slice((before - 1) % fast.length).slice(0, 1) : [];
    const chosen = before === 0 ? faultNames : again;
    return chosen.map((fault) => ({ story, operation, fault }));
  }));
}

export async function runCell(cell: Cell): Promise<CellEnd> {
  const end = await repeatStory(cell.story, (fake) => fake.fail(cell.operation, faults[cell.fault], 1_000_000));
  return judgeCell(cell, end);
}

function judgeCell(cell: Cell, end: StepEnd): CellEnd {
  const isGreen = end.exitCode === 0;
  return { cell, isGreen, outcome: toOutcome(end), faults: promisesBroken(end) };
}

/** What every end of every step keeps to. */
export function promisesBroken(end: StepEnd): string[] {
  const errors = end.log.split('\n').filter((line) => line.startsWith('::error title=Shipworthy::'));
  return [
    ...(end.timedOut ? ['hangs'] : []),
    // With 3 the document may stand, and only its hand-over failed.
    ...(end.exitCode !== 0 && end.exitCode !== 3 && end.outputs['verdict'] === 'pass' ? ['the output says pass'] : []),
    ...(end.exitCode === 0 || end.exitCode === 1 || end.exitCode === 2 || end.exitCode === 3 ? [] : [`ends with ${String(end.exitCode ?? end.signal)}`]),
    ...end.halves.map((name) => `half a document: ${name}`),
    ...end.leaks.map((name) => `a path of this machine: ${name}`),
    ...(end.documents.length === 0 ? ['no document'] : []),
    ...(end.log.includes('A fault in Shipworthy itself') ? ['a fault of our own'] : []),
    ...(end.exitCode === 0 || errors.length > 0 ? [] : ['no message']),
    ...errors.slice(-1).filter((line) => !/[.:;] \S|%0A/.test(line.slice(26))).map((line) => `no remedy: ${line}`),
    ...end.documents.flatMap((document) => withoutRemedy(document).map((rule) => `no remedy: ${rule}`)),
  ];
}

function withoutRemedy({ findings }: DocumentLike): string[] {
  return findings.filter((finding) => (finding.outcome === 'fail' || finding.outcome === 'unverified') && String(Object(finding).remedy ?? '').trim() === '').map(({ rule }) => rule);
}

export function toOutcome(end: StepEnd): string {
  const found = [...new Set(end.documents.flatMap(blockers))].toSorted();
  if (end.exitCode === 0) return toPassed(end);
  const what = found.length > 0 ? found.join(', ') : end.documents.length === 0 ? 'no document' : 'the document stands, and is not handed over';
  return `exit ${String(end.exitCode)}: ${what}`;
}

/** What is said all the same. */
function toPassed({ log, documents }: StepEnd): string {
  const warnings = [...new Set(documents.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'warn').map(({ rule }) => rule)))].toSorted();
  return ['passes', ...(log.includes('::notice') ? ['with a notice'] : []), ...(warnings.length === 0 ? [] : [`with a warning: ${warnings.join(', ')}`])].join(', ');
}

/** Those that wait, many at a time; those that work, a few. */
export async function runCells(cells: readonly Cell[], onEnd: (end: CellEnd) => void): Promise<readonly CellEnd[]> {
  const ends = new Map<Cell, CellEnd>();
  const work = async (queue: Iterator<Cell>): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const end = await runCell(next.value);
      ends.set(next.value, end);
      onEnd(end);
    }
  };
  const [slow, fast] = [cells.filter(isSlow).values(), cells.filter((cell) => !isSlow(cell)).values()];
  await Promise.all([...Array.from({ length: 40 }, () => work(slow)), ...Array.from({ length: 5 }, () => work(fast))]);
  return cells.flatMap((cell) => ends.get(cell) ?? []);
}
