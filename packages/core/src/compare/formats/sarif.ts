import type { ShownValue } from '../comparison.js';
import { notComparable } from '../not-comparable.js';
import { showValue } from '../show-value.js';
import { isTreeArray, isTreeObject, memberOf, newTreeObject, type Tree, type TreeObject } from '../tree/tree.js';
import { isSuppressed } from './is-suppressed.js';
import { findSarifRule } from './sarif-rule.js';
import type { FactChange, FactsFormat, FactVerdict } from './facts-format.js';
import { notThis, numberOf, objectOf, objectsOf, readJson, textOf, toText } from './read-members.js';

type State = 'error' | 'warning' | 'note' | 'none' | 'suppressed';

interface Group {
  readonly states: State[];
  /** The message of the first: an identity made of a fingerprint tells nobody what was found. It is never compared. */
  readonly says: string;
}

/** No state is called so. */
const saysMember = 'says';

/** SARIF 2.1.0. A finding is what its rule, its file and its fingerprint say; where none is written, its code or its message. */
export const sarif: FactsFormat = {
  read: (source) => {
    const log = readJson(source, 'SARIF log');
    const runs = memberOf(log, 'runs');
    if (runs === undefined || !isTreeArray(runs)) throw notThis(source.side, 'SARIF log: it has no list "runs"');
    if (runs.length === 0) throw notComparable(`${source.side} holds no run: nothing was looked for.`);
    const groups = new Map<string, Group>();
    for (const run of objectsOf(log, 'runs')) {
      requireSuccess(run, source.side);
      for (const result of objectsOf(run, 'results')) collectResult(result, run, groups);
    }
    return toFacts(groups);
  },
  judge: judgeFinding,
  show: showFinding,
};

/** A run without a list found nothing because it looked for nothing (SARIF 2.1.0, 3.14.23). */
function requireSuccess(run: TreeObject, side: string): void {
  const results = memberOf(run, 'results');
  if (results === undefined || !isTreeArray(results)) throw notComparable(`${side} holds a run without "results": the tool did not get as far as that.`);
  if (objectsOf(run, 'invocations').some((invocation) => memberOf(invocation, 'executionSuccessful') === false)) {
    throw notComparable(`${side} holds a run of which the tool itself says that it failed.`);
  }
}

function collectResult(result: TreeObject, run: TreeObject, groups: Map<string, Group>): void {
  const kind = textOf(result, 'kind') ?? 'fail';
  if (textOf(result, 'baselineState') === 'absent' || !['fail', 'open', 'review'].includes(kind)) return;
  const key = toIdentity(result, run);
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { states: [toState(result, run)], says: toMessage(result) });
  else group.states.push(toState(result, run));
}

/** Equal findings are counted, sorted by state: the order in which a tool writes them means nothing. */
function toFacts(groups: ReadonlyMap<string, Group>): TreeObject {
  const facts = newTreeObject();
  for (const [key, { states, says }] of groups) {
    const members = newTreeObject();
    states.toSorted().forEach((state, at) => { members[String(at + 1)] = state; });
    members[saysMember] = says;
    facts[key] = members;
  }
  return facts;
}

function toIdentity(result: TreeObject, run: TreeObject): string {
  const physical = objectOf(objectsOf(result, 'locations')[0] ?? {}, 'physicalLocation');
  const artifact = objectOf(physical, 'artifactLocation');
  const indexed = objectsOf(run, 'artifacts')[numberOf(artifact, 'index') ?? -1] ?? {};
  const uri = textOf(artifact, 'uri') ?? textOf(objectOf(indexed, 'location'), 'uri') ?? '(no file)';
  const tool = textOf(objectOf(objectOf(run, 'tool'), 'driver'), 'name') ?? '';
  return [tool, ruleOf(result, run).id, uri, toMark(result, objectOf(physical, 'region'))].filter((part) => part !== '').join(' › ');
}

/** Lines move with every edit above them: they tell findings apart only where nothing better is written. */
function toMark(result: TreeObject, region: TreeObject): string {
  for (const name of ['fingerprints', 'partialFingerprints']) {
    const prints = objectOf(result, name);
    const pairs = Object.keys(prints).sort().map((key) => `${key}=${toText(prints[key])}`);
    if (pairs.length > 0) return pairs.join(' ');
  }
  const message = toMessage(result);
  const snippet = textOf(objectOf(region, 'snippet'), 'text');
  if (snippet !== null) return `${message} › ${snippet.trim()}`;
  const line = numberOf(region, 'startLine');
  return line === null ? message : `${message} › line ${line}`;
}

function toMessage(result: TreeObject): string {
  return textOf(objectOf(result, 'message'), 'text') ?? textOf(objectOf(result, 'message'), 'id') ?? '';
}

function ruleOf(result: TreeObject, run: TreeObject): { id: string; level: string | null } {
  const { id, description } = findSarifRule(result, run);
  return { id, level: textOf(objectOf(description, 'defaultConfiguration'), 'level') };
}

function toState(result: TreeObject, run: TreeObject): State {
  if (isSuppressed(result)) return 'suppressed';
  const level = textOf(result, 'level') ?? ruleOf(result, run).level;
  return level === 'error' || level === 'note' || level === 'none' ? level : 'warning';
}

/** `error: what it says`, or the state alone where only that changed. */
function showFinding(fact: Tree): ShownValue {
  if (!isTreeObject(fact)) return showValue(fact);
  return showValue([textOf(fact, '1'), textOf(fact, saysMember)].filter((part) => part !== null && part !== '').join(': '));
}

function judgeFinding({ kind, segments: [where = '', member], expected, actual }: FactChange): FactVerdict | null {
  if (member === saysMember) return null;
  if (kind === 'added') return { word: 'new finding', rank: 0, where };
  if (kind === 'removed') return { word: 'finding gone', rank: 3, where };
  if (actual === 'suppressed') return { word: 'finding newly suppressed', rank: 1, where };
  if (expected === 'suppressed') return { word: 'finding no longer suppressed', rank: 0, where };
  return { word: 'finding changed its level', rank: 1, where };
}
