import type { Location } from '@shipworthy/contract/envelope';
import type { ReleaseNotes } from '@shipworthy/contract/release';
import { closestWord } from '@shipworthy/contract/suggestion';
import { isBlank } from '../../docs/forms/is-blank.js';
import type { FindingDraft } from '../../evidence/index.js';
import type { ReadNotes, ReleaseRun } from '../release-run.js';
import { isSameId } from './read-register.js';
import { toPlain, type RegisterRow } from './register.js';

export const citationsCheck = 'risk:citations';

export interface CitationFacts {
  /** Names the release in findings. */
  readonly name: string;
  readonly notes: ReadNotes;
  readonly cite: NonNullable<ReleaseRun['config']['risk']>['cite'];
  readonly register: string;
  /** Null: the register cannot be read. */
  readonly rows: readonly RegisterRow[] | null;
}

type NotesRead = Extract<ReadNotes, { readonly state: 'read' }>;
type Citation = ReleaseNotes['risks'][number];

/** Whether the notes cite rows of the register as they stand there, or say why none changed. */
export function judgeCitations(facts: CitationFacts): FindingDraft[] {
  const { notes, name } = facts;
  const uncited = { rule: 'release/risk-uncited', keys: { release: name }, check: citationsCheck } as const;
  switch (notes.state) {
    case 'none': {
      const message = 'The configuration names no release notes, so there is nothing that could cite a risk.';
      return [facts.cite === 'optional' ? { ...uncited, outcome: 'warn', message } : { ...uncited, outcome: 'unverified', reason: 'missing-evidence', message, remedy: 'Name the notes with `release.notes.file`.' }];
    }
    case 'missing': return [{ ...uncited, outcome: 'unverified', reason: 'missing-evidence', message: `The release notes ${notes.path}, which cite the risks, do not exist.` }];
    case 'invalid': return [{ ...uncited, outcome: 'unverified', reason: 'invalid-config', message: `The release notes ${notes.path}, which cite the risks, cannot be read.`, location: { path: notes.path } }];
    case 'read': return judgeNotes(facts, notes);
  }
}

function judgeNotes(facts: CitationFacts, read: NotesRead): FindingDraft[] {
  const { path, notes } = read;
  const uncited = { rule: 'release/risk-uncited', keys: { release: facts.name }, check: citationsCheck, location: { path } } as const;
  const reason = reasonOf(notes);
  if (notes.risks.length === 0) return reason === null ? [{ ...uncited, outcome: facts.cite === 'required' ? 'fail' : 'warn', message: `The notes of ${facts.name} cite no risk, and do not say why none changed.` }] : [];
  const contradiction: FindingDraft[] = reason === null ? [] : [{ ...uncited, outcome: 'warn', message: `The notes of ${facts.name} say that no risk changed, and cite ${notes.risks.map(({ id }) => id).join(', ')}.`, location: at(read, ['noRiskChanged']) }];
  return [...contradiction, ...notes.risks.flatMap((citation, index) => judgeCitation(facts, { read, citation, index }))];
}

/** Null where nobody gives one: `TBD` is none. */
export function reasonOf({ noRiskChanged }: ReleaseNotes): string | null {
  return noRiskChanged === undefined || isBlank(noRiskChanged, null) ? null : noRiskChanged;
}

function judgeCitation({ name, register, rows }: CitationFacts, { read, citation, index }: { readonly read: NotesRead; readonly citation: Citation; readonly index: number }): FindingDraft[] {
  if (rows === null) return [];
  const unknown = { rule: 'release/risk-unknown', keys: { release: name, risk: citation.id }, check: citationsCheck, outcome: 'fail' } as const;
  const row = rows.find(({ risk }) => isSameId(risk.id, citation.id));
  if (row === undefined) {
    const meant = closestWord(citation.id, rows.map(({ risk }) => risk.id));
    return [{ ...unknown, message: `The notes cite the risk ${citation.id}, which ${register} does not have.${meant === null ? '' : ` Did you mean ${meant}?`}`, location: at(read, ['risks', index, 'id']) }];
  }
  const differing = (['mitigation', 'owner'] as const).filter((field) => toPlain(citation[field]) !== toPlain(row.risk[field]));
  const [first] = differing;
  if (first === undefined) return [];
  return [{
    ...unknown, message: `The notes cite the risk ${citation.id} with another ${differing.join(' and another ')} than ${register} has.`,
    expected: row.risk[first], actual: citation[first], location: at(read, ['risks', index, first]), related: [{ path: register, ...row.placeOf(first) }],
  }];
}

function at({ path, positionOf }: NotesRead, pointer: readonly (string | number)[]): Location {
  return { path, ...(positionOf(pointer) ?? {}) };
}
