import type { ReleaseNotes } from '@shipworthy/contract/release';
import { isBlank } from '../../docs/forms/is-blank.js';
import type { FindingDraft } from '../../evidence/index.js';
import { typeOf } from '../checklist/describe-release.js';
import type { ReadNotes } from '../release-run.js';
import { formatVersion, type Version } from '../../version/index.js';
import { notesFinding } from './notes-finding.js';
import { listTexts, toSnake, type NotesText } from './notes-text.js';

export interface NotesToJudge {
  readonly read: Extract<ReadNotes, { readonly state: 'read' }>;
  /** Null where nobody says which version it is; then the type is not judged. */
  readonly version: Version | null;
  /** Name of the release, for findings. */
  readonly release: string;
}

/** What valid notes may still lack: content, answers instead of placeholders, the type that the version has. Every fault at once. */
export function judgeNotes(facts: NotesToJudge): FindingDraft[] {
  const { notes } = facts.read;
  const texts = [...listTexts(notes), ...unsectioned(notes)];
  // A list of things to do is an answer, though nothing in it is ticked; a placeholder in it is none.
  const blanks = texts.filter(({ text }) => isBlank(text.replace(/\[ \]/g, ''), null));
  return [...judgeType(facts), ...judgeContent(facts, listTexts(notes)), ...blanks.map((text) => blank(facts, text)), ...judgeProvenance(facts)];
}

type ReleaseType = ReleaseNotes['releaseType'];

/** Types that a version may carry. A pre-release of another name may be any kind of one. */
function typesOf(version: Version): readonly [ReleaseType, ...ReleaseType[]] {
  const type = typeOf(version);
  if (type === 'pre-release') return ['alpha', 'beta', 'rc'];
  return type === 'patch' ? ['patch', 'hotfix'] : [type];
}

function judgeType({ read, version, release }: NotesToJudge): FindingDraft[] {
  const { releaseType } = read.notes;
  if (version === null) return [];
  const allowed = typesOf(version);
  if (allowed.includes(releaseType)) return [];
  return [{
    ...notesFinding(release, 'releaseType', {
      outcome: 'fail', location: placeOf(read, ['releaseType']),
      message: `The notes call the release a ${releaseType} one, but ${formatVersion(version)} is ${allowed.join(' or ')}.`,
      remedy: `Write \`release_type: ${allowed[0]}\`, or release another version.`,
    }),
    expected: allowed.join(' or '), actual: releaseType,
  }];
}

function judgeContent({ read, release }: NotesToJudge, texts: readonly NotesText[]): FindingDraft[] {
  if (texts.some(({ text }) => text.trim() !== '')) return [];
  return [notesFinding(release, 'content', { outcome: 'fail', location: { path: read.path, line: 1, column: 1 }, message: 'The notes are empty: no highlight, no change, no known issue, nothing to do when upgrading.', remedy: 'Say what changed; `release-evidence --mode notes --draft` makes a first version.' })];
}

function blank({ read, release }: NotesToJudge, { pointer, text }: PlacedText): FindingDraft {
  const name = toSnake(pointer);
  const shown = text.trim() === '' ? 'nothing' : `only the placeholder ${JSON.stringify(text.trim().slice(0, 80))}`;
  return notesFinding(release, name, {
    outcome: 'fail', location: placeOf(read, pointer), message: `\`${name}\` says ${shown}.`,
    remedy: pointer.at(-1) === 'migration' ? 'Say what whoever is affected must do, or that there is nothing to do and why.' : 'Fill it in, or take the entry out.',
  });
}

type PlacedText = Omit<NotesText, 'section'>;

/** Texts that stand under no heading of their own. */
function unsectioned({ bumpReason, noRiskChanged, contributors, risks }: ReleaseNotes): PlacedText[] {
  const one = (name: string, text: string | undefined): PlacedText[] => (text === undefined ? [] : [{ pointer: [name], text }]);
  return [
    ...contributors.map((text, index): PlacedText => ({ pointer: ['contributors', index], text })),
    ...risks.flatMap((risk, index) => Object.entries(risk).map(([name, text]): PlacedText => ({ pointer: ['risks', index, name], text }))),
    ...one('bumpReason', bumpReason), ...one('noRiskChanged', noRiskChanged),
  ];
}

function judgeProvenance({ read, release }: NotesToJudge): FindingDraft[] {
  if (read.notes.provenance === undefined) return [];
  return [notesFinding(release, 'provenance', {
    outcome: 'fail', location: placeOf(read, ['provenance']), message: 'The notes state a `provenance`, but a file cannot know the commit that holds it.',
    remedy: 'Take it out; it is filled in when the evidence of the release is assembled.',
  })];
}

function placeOf({ path, positionOf }: NotesToJudge['read'], pointer: readonly (string | number)[]): NonNullable<FindingDraft['location']> {
  return { path, ...(positionOf(pointer) ?? { line: 1, column: 1 }) };
}
