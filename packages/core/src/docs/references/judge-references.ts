import type { ReferenceConfig, ReferencesReport } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import { openNameSearch } from '../links/index.js';
import { listSome, showPlace, toDistinctNames, type FilePlace } from '../tasks/index.js';
import type { Citation, Citations, CitingRow } from './collect-citations.js';
import type { Definition, Definitions } from './collect-definitions.js';

/** Everything that is known of one graph. */
export interface ReferenceFacts {
  readonly name: string;
  readonly config: ReferenceConfig;
  readonly definitions: Definitions;
  readonly citations: Citations;
  /** SHA-256 of the hashed file of each defined path; null where it is missing. */
  readonly hashes: ReadonlyMap<string, string | null>;
}

const shownRow = 80;

export function toReferenceCheck(name: string): string {
  return `reference:${name}`;
}

/** Whether everything that is cited is defined, once, and everything that must cite does. */
export function judgeReferences(facts: ReferenceFacts): { findings: FindingDraft[]; details: ReferencesReport } {
  const { name, definitions, citations } = facts;
  const isKnown = definitions.files.length > 0 && definitions.unreadable.size === 0 && definitions.missingColumn === null;
  const unknown = isKnown ? citations.citations.filter(({ id }) => !definitions.byId.has(id)) : [];
  const nearestId = openNameSearch(unknown.length === 0 ? [] : [...definitions.byId.keys()]);
  const findings = [
    ...judgeSources(facts),
    ...judgeDuplicates(facts),
    ...unknown.map((citation) => toUnknown(facts, citation, nearestId(citation.id))),
    ...judgeColumn(facts),
    ...judgeHashes(facts),
  ];
  return { findings, details: { name, defined: definitions.byId.size, cited: citations.count, outcome: worstOf(findings) } };
}

function worstOf(findings: readonly FindingDraft[]): ReferencesReport['outcome'] {
  if (findings.some(({ outcome }) => outcome === 'fail')) return 'fail';
  return findings.some(({ outcome }) => outcome === 'unverified') ? 'unverified' : 'pass';
}

function toLocation({ path, line, column }: FilePlace): { path: string; line: number; column: number } {
  return { path, line, column };
}

function listGlobs(globs: string | readonly string[]): string {
  return (typeof globs === 'string' ? [globs] : globs).map((glob) => `\`${glob}\``).join(', ');
}

function judgeSources({ name, config, definitions, citations }: ReferenceFacts): FindingDraft[] {
  const check = toReferenceCheck(name);
  const { definedIn } = config;
  const missing = (source: string, globs: string | readonly string[], what: string): FindingDraft => ({
    rule: 'docs/source-missing', keys: { source: `references.${name}.${source}` }, check, outcome: 'unverified', reason: 'missing-evidence',
    message: `Nothing matches ${listGlobs(globs)}, so ${what}.`, remedy: `Restore the files, or correct the glob in \`docSync.references.${name}.${source}\`.`,
  });
  const unreadable = [...new Map([...definitions.unreadable, ...citations.unreadable])].map(([path, why]): FindingDraft => ({
    rule: 'docs/unreadable', keys: { path }, check, outcome: 'unverified', reason: 'unreadable-source', message: `${path} cannot be read: ${why.replace(/\.$/, '')}.`, location: { path },
  }));
  return [
    ...(definitions.files.length === 0 ? [missing('definedIn', 'paths' in definedIn ? definedIn.paths : definedIn.files, `no id of \`${name}\` is defined`)] : []),
    ...(citations.files.length === 0 ? [missing('citedIn', config.citedIn, `nothing cites \`${name}\``)] : []),
    ...unreadable,
    ...(definitions.missingColumn === null ? [] : [toMissingColumn(name, { path: definitions.files[0] ?? '', column: definitions.missingColumn, where: 'definedIn.table.id' })]),
  ];
}

function toMissingColumn(name: string, { path, column, where }: { readonly path: string; readonly column: string; readonly where: string }): FindingDraft {
  return {
    rule: 'docs/board-columns', keys: { source: `references.${name}`, path, column }, check: toReferenceCheck(name), outcome: 'fail',
    message: `${path}:1:1 has no table with the column \`${column}\` that \`docSync.references.${name}.${where}\` names.`,
    location: { path, line: 1, column: 1 }, remedy: `Restore the header \`${column}\`, or correct \`docSync.references.${name}.${where}\`.`,
  };
}

function judgeDuplicates({ name, definitions }: ReferenceFacts): FindingDraft[] {
  return [...definitions.byId].flatMap(([id, places]) => {
    const [first, second] = places;
    if (first === undefined || second === undefined) return [];
    return [{
      rule: 'docs/reference-duplicate' as const, keys: { graph: name, id }, check: toReferenceCheck(name), outcome: 'fail' as const,
      message: `${id} of \`${name}\` is defined ${places.length === 2 ? 'twice' : `${places.length} times`}: at ${listSome(places.map(showPlace))}.`,
      location: toLocation(second), related: places.filter((place) => place !== second).slice(0, 10).map(toLocation),
    }];
  });
}

function toUnknown({ name, definitions }: ReferenceFacts, citation: Citation, meant: string | null): FindingDraft {
  const near: Definition | undefined = meant === null ? undefined : definitions.byId.get(meant)?.[0];
  const where = near === undefined ? listSome(definitions.files.map((path) => `${path}:1:1`), 3) : `${meant ?? ''} is at ${showPlace(near)}`;
  return {
    rule: 'docs/reference-unknown', keys: { graph: name, id: citation.id, path: citation.path }, check: toReferenceCheck(name), outcome: 'fail',
    message: `${citation.id} is cited at ${showPlace(citation)}, and is not defined in \`${name}\` (${where}).`,
    actual: citation.id, ...(meant === null ? {} : { expected: meant, remedy: `Write ${meant}, or define ${citation.id}.` }),
    location: toLocation(citation), related: near === undefined ? definitions.files.slice(0, 1).map((path) => ({ path })) : [toLocation(near)],
  };
}

/** In the column that must cite, every row names an id. Whether that is defined was said already. */
function judgeColumn({ name, config: { column }, citations, definitions }: ReferenceFacts): FindingDraft[] {
  if (column === undefined || citations.files.length === 0) return [];
  if (!citations.hasColumn) return [toMissingColumn(name, { path: citations.files[0] ?? '', column, where: 'column' })];
  const bare = citations.rows.filter(({ ids }) => ids.length === 0);
  const names = toDistinctNames(bare.map(nameOf));
  return bare.map((citing, index) => ({
    rule: 'docs/reference-missing' as const, keys: { graph: name, path: citing.path, row: names[index] ?? '' }, check: toReferenceCheck(name), outcome: 'fail' as const,
    message: `The row ${JSON.stringify(nameOf(citing))} at ${showPlace(citing)} cites nothing of \`${name}\` in the column \`${column}\` (${showPlace(citing.head)}).`,
    location: toLocation(citing), related: [toLocation(citing.head)],
    remedy: definitions.byId.size === 0 ? 'Name an id in the column.' : `Name one in the column, such as ${[...definitions.byId.keys()].at(-1) ?? ''}.`,
  }));
}

function nameOf({ row }: CitingRow): string {
  return (row.cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).find((text) => text !== '') ?? '').slice(0, shownRow);
}

/** A row shows the hash of what it cites as 64 hexadecimal digits, in any of its cells. */
function judgeHashes({ name, config: { hash }, citations, definitions, hashes }: ReferenceFacts): FindingDraft[] {
  if (hash === undefined) return [];
  const names = toDistinctNames(citations.rows.map(nameOf));
  return citations.rows.flatMap((citing, index) => {
    const shown = citing.row.cells.flatMap(({ text, targets }) => [text, ...targets]).flatMap((text) => [...text.matchAll(/(?<![0-9A-Fa-f])[0-9A-Fa-f]{64}(?![0-9A-Fa-f])/g)].map(([hex]) => hex.toLowerCase()));
    return citing.ids.flatMap((id) => {
      const path = definitions.byId.get(id)?.[0]?.path;
      if (path === undefined) return []; // unknown, and said so
      const file = `${path}/${hash}`;
      const actual = hashes.get(path) ?? null;
      if (actual !== null && shown.includes(actual)) return [];
      const says = shown.length === 0 ? 'shows no SHA-256' : `shows ${shown.join(', ')}`;
      return [{
        rule: 'docs/reference-hash-differs' as const, keys: { graph: name, id, path: citing.path, row: names[index] ?? '' }, check: toReferenceCheck(name), outcome: 'fail' as const,
        message: `The row at ${showPlace(citing)} cites ${id} and ${says}; ${file}:1:1 ${actual === null ? 'does not exist' : `has ${actual}`}.`,
        expected: actual, actual: shown[0] ?? null, location: toLocation(citing), related: [{ path: file }],
        remedy: actual === null ? `Restore ${file}, or cite another.` : `Write \`${actual}\` into the row, or restore ${file}.`,
      }];
    });
  });
}
