import type { ReleaseNotes } from '@shipworthy/contract/release';
import type { Criterion, CriterionResult, ReadNotes, ReleaseRun } from '../release-run.js';
import { judgeNotes } from './judge-notes.js';
import { checkApproval } from './notes-approval.js';
import { notesFinding, notesItem } from './notes-finding.js';

/** RL-08: the notes are there, valid, say something, fit the version, and are approved where policy says so. */
export const notesCriterion: Criterion<ReleaseRun> = { id: notesItem, title: 'Release notes ready', owner: null, evaluate };

async function evaluate(run: ReleaseRun): Promise<CriterionResult> {
  const { notes: found, target: { name } } = run;
  switch (found.state) {
    case 'none': return { findings: [unconfigured(name)], note: 'No release notes are configured.', evidence: [] };
    case 'missing': return { findings: [missing(run, found.path)], note: `There are no release notes at ${found.path}.`, evidence: [] };
    case 'invalid': return {
      findings: found.faults, note: `${found.path} cannot be used: ${count(found.faults.length, 'fault')}.`,
      evidence: found.sha256 === null ? [] : [{ source: 'file', name: found.path, sha256: found.sha256 }],
    };
    case 'read': return judgeRead(run, found);
  }
}

async function judgeRead(run: ReleaseRun, found: Extract<ReadNotes, { readonly state: 'read' }>): Promise<CriterionResult> {
  const own = judgeNotes({ read: found, version: run.target.version, release: run.target.name });
  const approval = await checkApproval(run, found);
  const state = own.length === 0 ? 'is in order' : `has ${count(own.length, 'fault')}`;
  return {
    findings: [...own, ...approval.findings],
    note: `${found.path} ${state}: ${describe(found.notes)}${approval.note === null ? '' : `; ${approval.note}`}.`,
    evidence: [{ source: 'file', name: found.path, sha256: found.sha256 }, ...approval.evidence],
  };
}

function unconfigured(release: string): ReturnType<typeof notesFinding> {
  return notesFinding(release, 'configured', {
    outcome: 'unverified', reason: 'missing-evidence', message: 'Nobody says where the release notes are.',
    remedy: "Name the file in .github/shipworthy.yml, `release: { notes: { file: 'releases/v{version}.yml' } }`, or by the input `notes`; `release-evidence --mode notes --draft` makes a first version.",
  });
}

/** That a file is not there is a fact; which file it would be is none while nobody says which version it is. */
function missing({ target }: ReleaseRun, path: string): ReturnType<typeof notesFinding> {
  const blank = /\{(version|package)\}/.exec(path)?.[1];
  if (blank !== undefined) {
    return notesFinding(target.name, 'file', {
      outcome: 'unverified', reason: 'missing-evidence', message: `The release notes are to be at ${path}, and nobody says which ${blank} is released.`,
      remedy: blank === 'version' ? 'Give `version` or `tag`.' : 'Take `{package}` out of `release.notes.file`, or put it into `release.tag`.',
    });
  }
  return notesFinding(target.name, 'file', { outcome: 'fail', message: `There are no release notes at ${path}.`, location: { path }, remedy: 'Write them; `release-evidence --mode notes --draft` makes a first version.' });
}

const names: readonly (readonly [name: keyof ReleaseNotes['changes'], one: string, many: string])[] = [
  ['features', 'feature', 'features'], ['improvements', 'improvement', 'improvements'], ['bugFixes', 'bug fix', 'bug fixes'],
  ['breakingChanges', 'breaking change', 'breaking changes'], ['deprecations', 'deprecation', 'deprecations'], ['security', 'security fix', 'security fixes'],
];

function describe({ changes }: ReleaseNotes): string {
  const parts = names.flatMap(([name, one, many]) => (changes[name].length === 0 ? [] : [count(changes[name].length, one, many)]));
  return parts.length === 0 ? 'no change is listed' : parts.join(', ');
}

function count(many: number, word: string, plural = `${word}s`): string {
  return many === 1 ? `one ${word}` : `${many} ${plural}`;
}
