import { posix } from 'node:path';
import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { rules } from '@shipworthy/contract/rules';
import type { FindingDraft } from '../../../evidence/index.js';
import { isDoubtful, isMissing, isUnknown, listSome, settle } from '../finding.js';
import { toFaultFindings } from '../settings/judge-settings.js';
import type { CollectedPacks, PackFacts } from './collect-packs.js';

export interface PackQuestion extends CollectedPacks {
  /** A workflow runs a pack. */
  readonly isWanted: boolean;
  /** A baseline that a workflow fetches from elsewhere, as it names it; null: those of the work tree count. */
  readonly remoteBaseline: string | null;
  /** What the configuration says of cases without a baseline. */
  readonly permitsNoBaseline: boolean;
}

export function judgePacks(question: PackQuestion): readonly DoctorFinding[] {
  const { packs, broken, isWanted } = question;
  const faults = broken.flatMap(({ path, error }) => toFaultFindings('pack/valid', error, path));
  if (packs.length + broken.length === 0) {
    return isWanted ? [isMissing('pack/valid', { found: 'A workflow runs a pack, but no manifest is named, and there is no regression-pack.yml.', fix: 'List the manifest under `packs` in .github/shipworthy.yml.', paste: 'packs: [regression/regression-pack.yml]' })] : [];
  }
  const empty = packs.flatMap(({ findings, path }) => findings.filter(({ rule }) => rule === 'pack/empty').map(({ message }) => isMissing('pack/valid', { found: message, location: { path }, fix: rules['pack/empty'].remedy })));
  const valid = settle('pack/valid', [...faults, ...empty], listSome(packs.map(({ path }) => path)));
  if (packs.length === 0) return valid;
  return [
    ...valid,
    ...settle('pack/locked', packs.flatMap(judgeLock), listSome(packs.map(({ lockPath }) => lockPath))),
    ...settle('pack/baseline', packs.flatMap((pack) => judgeBaseline(pack, question)), `${packs.reduce((sum, { cases }) => sum + cases, 0)} cases have one`),
    // Without a repository there is nobody to ask, and that is told elsewhere.
    ...(packs.some(({ git }) => git === null) ? [] : [
      ...settle('checkout/kept', packs.flatMap(judgeIgnored), 'nothing of a pack is ignored'),
      ...settle('checkout/line-endings', packs.flatMap(judgeAttributes), '.gitattributes say how every fixture is written'),
    ]),
  ];
}

/** One finding for a pack, whatever number of files differs. */
function judgeLock({ path, lockPath, findings }: PackFacts): readonly DoctorFinding[] {
  const own = findings.filter(({ rule, causedBy }) => rule.startsWith('pack/') && rule !== 'pack/empty' && causedBy === undefined);
  const [first] = own;
  if (first === undefined) return [];
  const isBlocking = own.some(({ outcome }) => outcome === 'fail' || outcome === 'unverified');
  const more = own.length === 1 ? '' : ` ${own.length - 1} more like this.`;
  const paste = `shipworthy regression-pack --mode lock --pack ${path}`;
  return [(isBlocking ? isMissing : isDoubtful)('pack/locked', { found: `${first.message}${more}`, location: placeOf(first, lockPath), paste })];
}

function placeOf({ location }: FindingDraft, fallback: string): { readonly path: string } {
  return location ?? { path: fallback };
}

function judgeBaseline({ path, unaccepted, cases, baselineFolder }: PackFacts, { remoteBaseline, permitsNoBaseline }: PackQuestion): readonly DoctorFinding[] {
  if (unaccepted.length === 0) return [];
  if (remoteBaseline !== null) return [isUnknown('pack/baseline', { found: `The workflow takes baselines from ${remoteBaseline}, which is not looked at here.`, location: { path }, fix: 'See the report of drift-check in a run.' })];
  const found = unaccepted.length === cases ? `None of the ${cases} cases has a record in ${baselineFolder}.` : `${unaccepted.length} of ${cases} cases have no record in ${baselineFolder}: ${listSome(unaccepted)}.`;
  const paste = `shipworthy regression-pack --pack ${path}\nshipworthy drift-check --pack ${path} --mode accept --all --reason "first baseline"`;
  return [(permitsNoBaseline ? isDoubtful : isMissing)('pack/baseline', { found, location: { path }, paste })];
}

function judgeIgnored({ git, path }: PackFacts): readonly DoctorFinding[] {
  const ignored = git?.ignored ?? [];
  if (ignored.length === 0) return [];
  return [isMissing('checkout/kept', { found: `.gitignore hides ${listSome(ignored)} of ${path}.`, location: { path: '.gitignore' }, paste: toExceptions(ignored) })];
}

/** Git looks into no folder that is ignored itself, so every folder on the way is excepted as well. */
function toExceptions(paths: readonly string[]): string {
  const folders = paths.flatMap((path) => path.split('/').slice(0, -1).map((_, index, parts) => `!/${parts.slice(0, index + 1).join('/')}/`));
  const files = paths.map((path) => (posix.basename(path) === 'x.json' ? `!/${posix.dirname(path)}/**` : `!/${path}`));
  return [...new Set([...folders, ...files])].join('\n');
}

/** Safe is what git never converts, and what it always writes with LF. */
function judgeAttributes({ git, path }: PackFacts): readonly DoctorFinding[] {
  const loose = (git?.attributes ?? []).filter(({ text, eol }) => text !== 'unset' && eol !== 'lf');
  if (loose.length === 0) return [];
  const lines = new Set(loose.map((one) => (one.path.includes('/') ? `${posix.dirname(one.path)}/** -text` : `${one.path} -text`)));
  return [isDoubtful('checkout/line-endings', {
    found: `Git may change the line endings of ${loose.length} ${loose.length === 1 ? 'file' : 'files'} of ${path}: ${listSome(loose.map((one) => one.path), 3)}.`,
    location: { path: '.gitattributes' }, paste: [...lines].sort().join('\n'),
  })];
}
