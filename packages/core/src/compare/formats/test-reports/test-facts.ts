import type { ShownValue } from '../../comparison.js';
import { notComparable, type Side } from '../../not-comparable.js';
import { isTreeObject, memberOf, newTreeObject, type Tree, type TreeObject } from '../../tree/tree.js';
import type { FactChange, FactVerdict } from '../facts-format.js';

export type TestState = 'passed' | 'failed' | 'skipped' | 'unknown';

export interface TestRecord {
  /** Suites from the outermost on, then the class: what tells tests of one name apart. */
  readonly path: readonly string[];
  readonly name: string;
  readonly state: TestState;
  readonly seconds: number | null;
}

export interface SuiteRecord {
  readonly path: readonly string[];
  /** Tests that the suite itself says it has, beyond those that are listed: a report that was cut off. */
  readonly missing: number;
  readonly isBroken: boolean;
}

/** How names are joined for people. */
const arrow = ' › ';
/** Characters of all labels: every test repeats the names of its suites, so a small report with long names far out would grow beyond any memory. */
const mostLabelText = 128 * 1024 * 1024;

/**
 * Tests by identity. Where several have one, each is counted: sorted by state and duration, for the order in which a runner reports them
 * means nothing. The member `2` is the second of them.
 */
export function toTestFacts(tests: readonly TestRecord[], suites: readonly SuiteRecord[], side: Side): TreeObject {
  requireModestNames([...tests, ...suites], side);
  if (tests.length === 0) throw notComparable(`${side} holds no test at all.`, 'Find out why the runner ran nothing; an empty report proves nothing.');
  const groups = new Map<string, TestRecord[]>();
  for (const test of tests) {
    const key = toLabel(test);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [test]);
    else group.push(test);
  }
  const facts = newTreeObject();
  for (const [key, group] of groups) {
    group.sort((a, b) => (a.state === b.state ? (a.seconds ?? 0) - (b.seconds ?? 0) : a.state < b.state ? -1 : 1));
    const members = newTreeObject();
    group.forEach(({ state, seconds }, at) => { members[String(at + 1)] = { state, ...(seconds === null ? {} : { seconds }) }; });
    facts[key] = members;
  }
  return { tests: facts, suites: toSuiteFacts(suites) };
}

function requireModestNames(records: readonly { readonly path: readonly string[] }[], side: Side): void {
  let total = 0;
  for (const { path } of records) total += path.reduce((sum, part) => sum + part.length + arrow.length, 0);
  if (total > mostLabelText) throw notComparable(`${side} nests suites with names too long to tell its tests apart.`);
}

function toSuiteFacts(suites: readonly SuiteRecord[]): TreeObject {
  const facts = newTreeObject();
  const sums = new Map<string, { missing: number; isBroken: boolean }>();
  for (const { path, missing, isBroken } of suites) {
    const key = path.join(arrow);
    const known = sums.get(key) ?? { missing: 0, isBroken: false };
    sums.set(key, { missing: known.missing + missing, isBroken: known.isBroken || isBroken });
  }
  for (const [key, { missing, isBroken }] of sums) facts[key] = { missing, state: isBroken ? 'failed' : 'ran' };
  return facts;
}

/** Many writers repeat the suite in the class, or the class in the name; what is repeated says nothing. */
function toLabel({ path, name }: TestRecord): string {
  const kept = path.filter((part, at) => part !== '' && part !== path[at - 1] && part !== name);
  return [...kept, name].join(arrow);
}

const words = { failed: 'newly failing', passed: 'newly passing', skipped: 'newly skipped', unknown: 'no longer known' } as const;
const ranks = { failed: 0, unknown: 1, skipped: 3, passed: 6 } as const;

export function judgeTests(change: FactChange): FactVerdict | null {
  const { segments: [area, key = '', ...below], kind, actual } = change;
  if (area === 'suites') return judgeSuite(key, below, change);
  const [index, member] = below;
  const where = index === undefined || index === '1' ? key : `${key} (no. ${index} of this name)`;
  if (member === 'seconds') return judgeSeconds(change, where);
  if (kind === 'changed') {
    const state = toState(actual);
    return { word: words[state], rank: ranks[state], where };
  }
  if (kind === 'removed') return { word: 'removed', rank: 2, where };
  return holdsFailure(actual) ? { word: 'new and failing', rank: 0, where } : { word: 'added', rank: 7, where };
}

function toState(value: Tree | undefined): TestState {
  return value === 'failed' || value === 'passed' || value === 'skipped' ? value : 'unknown';
}

/** Of a test its state; of several of one name that of the first. */
export function showTest(fact: Tree): ShownValue {
  if (!isTreeObject(fact)) return typeof fact === 'string' || typeof fact === 'number' ? fact : null;
  return showTest(memberOf(fact, 'state') ?? memberOf(fact, '1') ?? null);
}

/** Either a test with its state, or all tests of one name. */
function holdsFailure(tree: Tree | undefined): boolean {
  if (tree === undefined || !isTreeObject(tree)) return false;
  return memberOf(tree, 'state') === 'failed' || Object.keys(tree).some((name) => holdsFailure(tree[name]));
}

/** Durations differ from run to run. They count where a tolerance says how much is too much, and then only what takes longer. */
function judgeSeconds({ expected, actual, hasTolerance }: FactChange, where: string): FactVerdict | null {
  const isSlower = typeof expected === 'number' && typeof actual === 'number' && actual > expected;
  return hasTolerance && isSlower ? { word: 'slower', rank: 4, where } : null;
}

function judgeSuite(key: string, [member]: readonly string[], { kind, expected, actual }: FactChange): FactVerdict {
  if (kind === 'removed') return { word: 'suite gone', rank: 2, where: key };
  if (kind === 'added') return { word: 'new suite', rank: 7, where: key };
  if (member === 'state') return actual === 'failed' ? { word: 'suite newly broken', rank: 0, where: key } : { word: 'suite no longer broken', rank: 6, where: key };
  return Number(actual) > Number(expected) ? { word: 'suite lost tests', rank: 1, where: key } : { word: 'suite lists more of its tests', rank: 6, where: key };
}
