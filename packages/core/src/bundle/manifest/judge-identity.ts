import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../../evidence/index.js';
import { toRepositoryName } from '../../git/index.js';
import type { BundleArea, Candidate } from '../bundle-run.js';
import { fingerprintOf } from './causes-of.js';

/** How a commit that a manifest names stands to the candidate, where the bundle itself is tracked. */
export type Lineage =
  | { readonly state: 'none' }
  /** The clone does not have what the answer needs. */
  | { readonly state: 'unreadable' }
  /** An ancestor; `changed`: what differs beside what may, relative to the top of the repository. */
  | { readonly state: 'ancestor'; readonly changed: readonly string[] };

export interface IdentityInput {
  readonly id: string;
  readonly bundlePath: string;
  readonly area: BundleArea;
  readonly candidate: Candidate;
  readonly identity: BundlesConfig['identity'];
  readonly lineage: Lineage;
}

type Field = 'area' | 'version' | 'commit' | 'repository';
type Unnamed = Omit<FindingDraft, 'rule' | 'keys' | 'check' | 'location' | 'remedy'> & { readonly remedy?: string };

/** Digits from which on a shortened commit is taken for the whole. */
const fewestDigits = 12;
const mostPaths = 5;

/** Whether a manifest speaks of this area and candidate. A manifest of something else is one fault, whatever it shows in. */
export function judgeIdentity(input: IdentityInput): readonly FindingDraft[] {
  const { id, bundlePath, area, candidate } = input;
  const { manifest, name } = area;
  if (manifest === null) return [];
  const judged: readonly (readonly [Field, Unnamed | null])[] = [
    ['area', manifest.area === null || manifest.area === name ? null : differs('area', manifest.area, name)],
    ['version', judgeVersion(manifest.version, candidate.version, input.identity.version)],
    ['commit', judgeCommit(manifest.commit, input)],
    ['repository', judgeRepository(manifest.repository, candidate.repository)],
  ];
  const findings = judged.flatMap(([field, found]): FindingDraft[] => (found === null ? [] : [{
    rule: 'bundle/wrong-candidate', keys: { bundle: id, area: name, field }, check: `area:${name}`, location: { path: `${bundlePath}/${manifest.path}` },
    ...found, message: `${bundlePath}/${manifest.path} ${found.message}`,
    remedy: found.remedy ?? `Publish the bundle of this candidate: \`shipworthy telemetry-bundle-readiness --mode publish${candidate.version === null ? '' : ` --version ${candidate.version}`}\`.`,
  }]));
  const first = findings.find(({ outcome }) => outcome === 'fail');
  if (first === undefined) return findings;
  const cause = fingerprintOf(first);
  return findings.map((one) => (one === first ? one : { ...one, causedBy: cause }));
}

function differs(field: Field, actual: string, expected: string): Unnamed {
  return { outcome: 'fail', message: `says that its ${field} is ${actual}, not ${expected}.`, expected, actual };
}

function unsaid(field: Field): Unnamed {
  return {
    outcome: 'unverified', reason: 'wrong-subject', message: `does not say which ${field} it is the evidence of.`,
    remedy: `Publish the bundle with its ${field}; where its maker cannot say so, write \`identity: { ${field}: optional }\`.`,
  };
}

function judgeVersion(actual: string | null, expected: string | null, level: 'required' | 'optional'): Unnamed | null {
  if (actual === null) return level === 'required' ? unsaid('version') : null;
  if (expected === null) return level === 'required' ? unasked(actual) : null;
  return bare(actual) === bare(expected) ? null : differs('version', actual, expected);
}

/** Of whichever candidate it is the evidence, it would be that of this one. */
function unasked(actual: string): Unnamed {
  return {
    outcome: 'unverified', reason: 'wrong-subject', actual, message: `says that its version is ${actual}, and nothing says which one it should be.`,
    remedy: 'Give `version`; where bundles have none, write `identity: { version: optional }`.',
  };
}

/** As tags write versions. */
function bare(version: string): string {
  return version.replace(/^v(?=\d)/i, '');
}

function judgeRepository(actual: string | null, expected: string | null): Unnamed | null {
  if (actual === null || expected === null) return null;
  const named = toRepositoryName(actual) ?? actual;
  return named.toLowerCase() === expected.toLowerCase() ? null : differs('repository', actual, expected);
}

function judgeCommit(actual: string | null, { candidate: { commit }, identity, lineage, bundlePath }: IdentityInput): Unnamed | null {
  if (actual === null) return identity.commit === 'required' ? unsaid('commit') : null;
  if (commit === null) return null;
  if (actual === commit || (actual.length >= fewestDigits && commit.startsWith(actual))) return null;
  if (commit.startsWith(actual)) {
    return { outcome: 'unverified', reason: 'wrong-subject', message: `names the commit ${actual}, of which ${actual.length} digits say too little.`, expected: commit, actual, remedy: 'Record the whole commit.' };
  }
  if (lineage.state === 'none') return differs('commit', actual, commit);
  if (lineage.state === 'unreadable') {
    return {
      outcome: 'unverified', reason: 'unreadable-source', expected: commit, actual,
      message: `names the commit ${actual}, which this clone cannot compare with ${commit}.`, remedy: 'Check out with `fetch-depth: 0`.',
    };
  }
  const { changed } = lineage;
  if (changed.length === 0) return null;
  const named = changed.slice(0, mostPaths).join(', ');
  const more = changed.length > mostPaths ? ` and ${changed.length - mostPaths} more` : '';
  return {
    outcome: 'fail', expected: commit, actual,
    message: `names the commit ${actual}, from which the candidate ${commit} differs beside ${bundlePath}: ${named}${more}.`,
    remedy: 'Publish the bundle of this candidate; what has no part in the evidence can be listed under `bundles.identity.mayDiffer`.',
  };
}
