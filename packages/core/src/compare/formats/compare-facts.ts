import { ChangeList } from '../change-list.js';
import type { Change, Comparison, ComparisonOptions, ShownValue } from '../comparison.js';
import { decodeText } from '../decode-text.js';
import { showValue } from '../show-value.js';
import { toNormalise } from '../normalise/to-normalise.js';
import { placeBelow, toRootPlace, type Place } from '../tree/tree-place.js';
import { isTreeObject, type Tree } from '../tree/tree.js';
import { TreeWalk } from '../tree/tree-walk.js';
import type { FactChange, FactsFormatName, FactVerdict } from './facts-format.js';
import { loadFormat } from './load-format.js';
import { toSummaryText } from './summary.js';

interface Contents {
  readonly expected: Uint8Array;
  readonly actual: Uint8Array;
}

/** Reads the facts of two reports and compares them. Throws `document/malformed` where one of the two is none. */
export async function compareFacts(contents: Contents, options: ComparisonOptions & { readonly as: FactsFormatName }): Promise<Comparison> {
  const [{ read, judge, show = showPlain }, normalise] = await Promise.all([loadFormat(options.as), toNormalise(options.normalise ?? [])]);
  const facts = {
    expected: read({ text: decodeText(contents.expected, 'expected'), side: 'expected', normalise }),
    actual: read({ text: decodeText(contents.actual, 'actual'), side: 'actual', normalise }),
  };
  const root = toRootPlace(options);
  const found: { change: FactChange; verdict: FactVerdict }[] = [];
  const walk = new TreeWalk((kind, segments, values) => {
    const change = { kind, segments, ...values, hasTolerance: placeOf(root, segments).tolerance.value !== undefined, facts };
    const verdict = judge(change);
    if (verdict !== null && !(options.breaking === 'only' && verdict.isBreaking === false)) found.push({ change, verdict });
  });
  walk.compare(facts.expected, facts.actual, root);
  found.sort((a, b) => a.verdict.rank - b.verdict.rank);
  const list = new ChangeList(options.limit);
  for (const { change, verdict } of found) list.add(change.kind, () => ({ path: toPath(verdict), ...showFacts(change, show), line: null }));
  return { ...list.toComparison(), ...(found.length === 0 ? {} : { summary: summarise(found.map(({ verdict }) => verdict)) }) };
}

function placeOf(root: Place, segments: readonly string[]): Place {
  return segments.reduce(placeBelow, root);
}

function showPlain(fact: Tree): ShownValue {
  return isTreeObject(fact) ? null : showValue(fact);
}

/** Sets are kept as members that are `true`: of one that came or went the words say all. */
function showFacts({ kind, expected, actual }: FactChange, show: typeof showPlain): Pick<Change, 'expected' | 'actual'> {
  const toShown = (fact: Tree | undefined): ShownValue => (fact === undefined || (kind !== 'changed' && fact === true) ? null : show(fact));
  return { expected: toShown(expected), actual: toShown(actual) };
}

function toPath({ word, where, isBreaking }: FactVerdict): string {
  return `${toWords(word, isBreaking)}: ${where}`;
}

function toWords(word: string, isBreaking: boolean | undefined): string {
  return isBreaking === undefined ? word : `${isBreaking ? 'breaking' : 'not breaking'}, ${word}`;
}

/** `2 newly failing, 1 removed`; of documents that can break someone only how many do. */
function summarise(verdicts: readonly FactVerdict[]): string {
  const counts = new Map<string, number>();
  for (const { word, isBreaking } of verdicts) {
    const name = isBreaking === undefined ? word : isBreaking ? 'breaking' : 'not breaking';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return toSummaryText([...counts].map(([what, count]) => ({ what, count })));
}
