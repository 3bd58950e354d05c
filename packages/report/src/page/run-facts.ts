import { compareWeights, isBlockingWeight, type Weight } from '../findings/index.js';
import { shorten } from '../text/index.js';
import type { PageDecision, PageDocument, PageFinding, RefusedFile } from './page-document.js';

/** What is to be told of all documents together, before any of them is looked at. */
export interface RunFacts {
  /** Never green without a gate that judged what lies here. */
  readonly weight: Weight;
  readonly words: string | undefined;
  readonly headline: string;
  readonly rest: string;
  readonly decided: PageDocument | null;
  /** What a reader must know before believing the headline. */
  readonly attention: readonly string[];
  readonly blocking: readonly OwnedFinding[];
  /** What failed in documents that the decision does not rest on. */
  readonly besides: readonly OwnedFinding[];
}

export interface OwnedFinding {
  readonly document: PageDocument;
  readonly finding: PageFinding;
}

type Decided = PageDocument & { readonly decision: PageDecision };

/** Kinds that are made after the gate, of what it decided. */
const afterGate: ReadonlySet<string> = new Set(['gate-decision', 'release-evidence', 'release-publication', 'release-verification']);
const shownNames = 5;

export function toRunFacts(documents: readonly PageDocument[], refused: readonly RefusedFile[]): RunFacts {
  const decisions = documents.filter(isDecided).toSorted((a, b) => Date.parse(b.run.startedAt) - Date.parse(a.run.startedAt) || b.run.attempt - a.run.attempt);
  const [decided = null] = decisions;
  const judged = new Set((decided?.decision.judged ?? []).map(toIdentity));
  const unjudged = decided === null ? [] : documents.filter((one) => !afterGate.has(one.kind) && !judged.has(toIdentity(one)));
  const isDoubtful = refused.length > 0 || unjudged.some(({ verdict }) => isBlockingWeight(verdict));
  return {
    ...toHeadline(documents, decided, isDoubtful), decided, attention: listDoubts({ documents, refused, decisions, unjudged }), ...splitFindings(documents, decided, new Set(unjudged)),
  };
}

function isDecided(document: PageDocument): document is Decided {
  return document.decision !== null;
}

/** By content: a document of the same name with other bytes is another one. */
function toIdentity({ kind, key, contentDigest }: PageDecision['judged'][number] | PageDocument): string {
  return JSON.stringify([kind, key, contentDigest]);
}

function toHeadline(documents: readonly PageDocument[], decided: Decided | null, isDoubtful: boolean): Pick<RunFacts, 'weight' | 'words' | 'headline' | 'rest'> {
  if (decided === null) {
    const [worst] = documents.toSorted((a, b) => compareWeights(a.verdict, b.verdict));
    if (worst === undefined) return { weight: 'unverified', words: undefined, headline: 'No document could be read.', rest: '' };
    const isOpen = !isBlockingWeight(worst.verdict);
    return {
      weight: isOpen ? 'unverified' : worst.verdict, words: isOpen ? 'not judged' : undefined, headline: 'No gate has judged this.',
      rest: `The worst of ${countOf(documents.length, 'document')}: ${worst.kind} ${worst.key}, ${worst.label.toLowerCase()}: ${worst.text}.`,
    };
  }
  const [headline = '', ...rest] = decided.decision.text.trim().split(/(?<=\.)\s+/);
  const isBelieved = isBlockingWeight(decided.verdict) || !isDoubtful;
  return { weight: isBelieved ? decided.verdict : 'unverified', words: isBelieved ? undefined : 'not the whole of it', headline, rest: rest.join(' ') };
}

interface Doubts {
  readonly documents: readonly PageDocument[];
  readonly refused: readonly RefusedFile[];
  readonly decisions: readonly PageDocument[];
  readonly unjudged: readonly PageDocument[];
}

function listDoubts({ documents, refused, decisions, unjudged }: Doubts): string[] {
  const commits = [...new Set(documents.flatMap(({ subject }) => (subject.commit === null ? [] : [subject.commit.slice(0, 12)])))];
  const names = documents.map(({ kind, key, run }) => `${kind} ${key}, run ${run.id ?? 'without an id'}, attempt ${run.attempt}`);
  const once = new Set<string>();
  const twice = [...new Set(names.filter((name) => once.size === once.add(name).size))];
  const partial = documents.filter((one) => one.partial);
  const dirty = documents.filter(({ subject }) => subject.dirty);
  return [
    ...(refused.length === 0 ? [] : [`${countOf(refused.length, 'file')} could not be used: see the end of this page.`]),
    ...(unjudged.length === 0 ? [] : [`The decision does not rest on ${countOf(unjudged.length, 'document')} that ${unjudged.length === 1 ? 'lies' : 'lie'} here: ${listNames(unjudged.map(toName))}.`]),
    ...(decisions.length < 2 ? [] : [`${decisions.length} decisions lie here; the newest counts, ${listNames(decisions.slice(0, 1).map(({ path }) => path))}.`]),
    ...(twice.length === 0 ? [] : [`There more than once, with different content: ${listNames(twice)}.`]),
    ...(commits.length < 2 ? [] : [`The documents speak of ${commits.length} commits: ${listNames(commits)}.`]),
    ...(partial.length === 0 ? [] : [`Only a part was judged by ${listNames(partial.map(toName))}.`]),
    ...(dirty.length === 0 ? [] : [`Tracked files differed from the commit when ${dirty.length === documents.length ? 'this' : listNames(dirty.map(toName))} was made.`]),
  ];
}

/** What a gate says of a document is told by that document's own findings, where it lies here. */
function splitFindings(documents: readonly PageDocument[], decided: Decided | null, unjudged: ReadonlySet<PageDocument>): Pick<RunFacts, 'blocking' | 'besides'> {
  const blocked = documents.map((document) => ({ document, found: document.findings.filter(({ weight }) => isBlockingWeight(weight)) })).filter(({ found }) => found.length > 0);
  const explained = new Set(blocked.map(({ document }) => `${document.kind}:${document.key}`));
  const isPart = (document: PageDocument): boolean => decided === null || document === decided || (!unjudged.has(document) && doesBlock(decided, document));
  const seen = new Set<string>();
  const listFrom = (some: typeof blocked): OwnedFinding[] => some.flatMap(({ document, found }) => found.flatMap((finding) => {
    const isExplained = finding.rule === 'gate/not-passed' && finding.about !== null && explained.has(finding.about);
    if (isExplained || seen.has(finding.fingerprint)) return [];
    seen.add(finding.fingerprint);
    return [{ document, finding }];
  }));
  // First what counts: the same finding in a document beside it is no second one.
  const blocking = listFrom(blocked.filter(({ document }) => isPart(document)));
  const besides = listFrom(blocked.filter(({ document }) => !isPart(document)));
  return { blocking: blocking.toSorted((a, b) => compareWeights(a.finding.weight, b.finding.weight)), besides };
}

function doesBlock({ decision }: Decided, { kind, key }: PageDocument): boolean {
  return decision.judged.some((one) => one.kind === kind && one.key === key && one.blocks);
}

export function toName({ kind, key }: PageDocument): string {
  return `${kind} ${key}`;
}

/** What tells documents of one name apart: when they were made. Nothing where the name does. */
export function toDistinctions(documents: readonly PageDocument[]): ReadonlyMap<PageDocument, string> {
  const counts = new Map<string, number>();
  for (const document of documents) counts.set(toName(document), (counts.get(toName(document)) ?? 0) + 1);
  return new Map(documents.flatMap((document) => {
    const { startedAt, attempt } = document.run;
    return counts.get(toName(document)) === 1 ? [] : [[document, `${startedAt.slice(0, 16).replace('T', ' ')}${attempt === 1 ? '' : `, attempt ${attempt}`}`]];
  }));
}

export function countOf(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, shownNames).map((name) => `\`${shorten(name.replaceAll('`', '\''), 160)}\``).join(', ');
  return names.length > shownNames ? `${shown} and ${names.length - shownNames} more` : shown;
}
