import type { BumpDemand, BumpReport, ReadEvidence, ReleaseChecklistDetails } from '@shipworthy/contract/release';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { checksOf, type Weight } from '../findings/index.js';
import { shorten, toCode, toProse } from '../text/index.js';
import { markWeight } from './mark-weight.js';
import { toBlocks, toTable, type Section } from './section.js';

type Checklist = DocumentOf<'release-checklist'>;

/** Characters of a note or a title that a row takes. */
const longestNote = 300;
/** Demands that stand in the table; the document has more. */
const shownDemands = 50;

/** What is released, the checklist in its own order, how the version came about, when it goes out, and what was read. */
export function toReleaseSections(document: Checklist): Section[] {
  const { items, versions, bump, cadence, risk } = document.details;
  const weights = new Map(checksOf(document).checks.map(({ what, name, weight }) => [`${what}\0${name}`, weight]));
  const weightOf = (what: string, name: string): Weight => weights.get(`${what}\0${name}`) ?? 'pass';
  const people = items.some(({ owner }) => owner !== null);
  return [
    toRelease(document.details),
    toTable({
      title: 'Checklist', columns: ['Item', 'What', ...(people ? ['Owner'] : []), 'Outcome', 'Found'],
      rows: items.map(({ id, title, owner, note }) => [toCode(id), toProse(title), ...(people ? [owner === null ? '' : toCode(owner)] : []), markWeight(weightOf('item', id)), toProse(shorten(note, longestNote))]),
    }),
    ...(cadence === null ? [] : [toCadence(cadence, weightOf('release', 'cadence'))]),
    ...(risk === null ? [] : [toRisk(risk, weightOf('release', 'risks'))]),
    ...(versions.length === 0 ? [] : [toTable({ title: 'Where the version stands', columns: ['Place', 'Field', 'Version', 'Outcome'], rows: versions.map(({ place, field, version, outcome }) => [toCode(place), field === null ? '' : toCode(field), version === null ? '' : toCode(version), outcome === 'pass' ? 'pass' : `**${outcome}**`]) })]),
    ...(bump === null ? [] : toBump(bump)),
    ...toEvidence(items.flatMap(({ id, evidence }) => evidence.map((one) => ({ id, one })))),
  ];
}

function toRelease({ release, requests }: ReleaseChecklistDetails): Section {
  const { version, package: name, tag, isTagged, type, stability, audience, level, levelReason, previous, hotfix } = release;
  const facts = [
    `- Version: ${version === null ? 'nobody says which' : toCode(name === null ? version : `${name} ${version}`)}${type === null ? '' : `, ${toCode(type)}`}${stability === null ? '' : `: ${toProse(stability)}, for ${toProse(audience ?? '')}`}${hotfix ? ', a hotfix' : ''}`,
    ...(tag === null ? [] : [`- Tag: ${toCode(tag)}${isTagged ? '' : ', not set yet'}`]),
    `- Level: ${toCode(level)}: ${toProse(levelReason)}`,
    `- Before it: ${previous === null ? 'no release is known' : `${toCode(previous.version)} (${toCode(previous.tag)}, commit ${toCode(previous.commit.slice(0, 12))})`}`,
    ...(requests === 0 ? ['- Nothing was asked of GitHub: what only it knows is unverified'] : [`- Requests to GitHub: ${requests}`]),
  ];
  return toBlocks('### The release', [facts.join('\n')]);
}

function toCadence({ date, timeZone, planned, candidate, freeze, note }: NonNullable<ReleaseChecklistDetails['cadence']>, weight: Weight): Section {
  const facts = [
    `- ${markWeight(weight)}: ${toProse(note)}`,
    `- Day: ${toCode(date)} in ${toCode(timeZone)}${planned === null ? '' : `, planned for ${toCode(planned)}`}`,
    ...(candidate === null ? [] : [`- Candidate: ${toCode(candidate.name)}, commit ${toCode(candidate.commit.slice(0, 12))}`]),
    ...(freeze === null ? [] : [`- Freeze from ${toCode(freeze.from)} to ${toCode(freeze.to)}${freeze.allowed === null ? '' : `, crossed as ${toCode(freeze.allowed)}`}`]),
  ];
  return toBlocks('### Cadence', [facts.join('\n')]);
}

function toRisk({ register, rows, cited, unchanged }: NonNullable<ReleaseChecklistDetails['risk']>, weight: Weight): Section {
  const said = cited.length > 0 ? `cited: ${cited.map(toCode).join(', ')}` : unchanged === null ? 'none is cited' : `none changed: ${toProse(shorten(unchanged, longestNote))}`;
  return toBlocks('### Risks', [`- ${markWeight(weight)}: of ${rows} in ${toCode(register)} ${said}`]);
}

function toBump({ required, declared, demands, commits, unconforming }: BumpReport): Section[] {
  const facts = `The changes ask for ${required === null ? 'nobody knows what' : toCode(required)}, the version makes the step ${declared === null ? 'from nothing' : toCode(declared)}. Commits: ${commits}, of which ${unconforming} name no type.`;
  const toRow = ({ by, source, title, type, bump, excluded }: BumpDemand): string[] => [
    toCode(bump), type === null ? '' : toCode(type), `${toProse(shorten(title, longestNote))}${excluded === null ? '' : ` (counts for nothing: ${toProse(excluded)})`}`, `${by} ${toCode(by === 'commit' ? source.slice(0, 12) : source)}`,
  ];
  const table = toTable({ title: `What asks for which step (${Math.min(demands.length, shownDemands)} of ${demands.length})`, columns: ['Step', 'Type', 'What', 'By'], rows: demands.slice(0, shownDemands).map(toRow), folded: true });
  return [toBlocks('### The step', [facts]), ...(demands.length === 0 ? [] : [table])];
}

/** What was read, each with the items that rest on it. */
function toEvidence(cited: readonly { readonly id: string; readonly one: ReadEvidence }[]): Section[] {
  const rows = new Map<string, { readonly one: ReadEvidence; readonly ids: Set<string> }>();
  for (const { id, one } of cited) {
    const key = JSON.stringify([one.source, one.name, one.sha256]);
    const row = rows.get(key) ?? { one, ids: new Set<string>() };
    row.ids.add(id);
    rows.set(key, row);
  }
  if (rows.size === 0) return [];
  const toRow = ({ one, ids }: { readonly one: ReadEvidence; readonly ids: ReadonlySet<string> }): string[] => [
    one.source, toCode(shorten(one.name, longestNote)), [...ids].map(toCode).join(', '), one.status === undefined ? '' : String(one.status), one.sha256 === null ? '' : toCode(one.sha256.slice(0, 16)), one.kept === undefined ? '' : toCode(one.kept),
  ];
  const table = toTable({ title: `What was read (${rows.size})`, columns: ['Source', 'What', 'For', 'Status', 'SHA-256', 'Kept as'], rows: [...rows.values()].map(toRow), folded: true });
  return [table];
}
