import type { ReadEvidence } from '@shipworthy/contract/release';
import type { SourceProblem } from '../../gate/approvals/approval-facts.js';
import type { ListedPullRequest, OpenPullRequestQuery } from '../../host/index.js';
import { redactText } from '../../redaction/index.js';
import { askGitHub, type Asked } from '../ask-github.js';
import type { ReleaseRun } from '../release-run.js';
import { formatVersion } from '../../version/index.js';
import { markNames, type MarkFacts, type MarkKind, type PullRequestFacts } from './pull-request-facts.js';

const kinds: readonly MarkKind[] = ['milestone', 'label', 'base'];

/** Asks for the open pull requests of each mark that exists: complete lists, over all pages. */
export async function collectPullRequests(run: ReleaseRun): Promise<PullRequestFacts> {
  const { target, config } = run;
  if (target.version === null) return { release: target.name, marks: [], evidence: [], problems: [nameless] };
  const version = formatVersion(target.version);
  const named = kinds.map((by) => ({ by, name: toName(config.pullRequests[by], { version, package: target.package }) }));
  const collected = await Promise.all(named.flatMap(({ by, name }) => (name === null ? [] : [collectMark(run, by, name)])));
  return {
    release: target.name,
    marks: collected.map(({ mark }) => mark),
    problems: named.flatMap(({ by, name }) => (name === null ? [withoutPackage(by)] : [])),
    evidence: collected.flatMap(({ evidence }) => evidence),
  };
}

interface CollectedMark {
  readonly mark: MarkFacts;
  readonly evidence: readonly ReadEvidence[];
}

async function collectMark(run: ReleaseRun, by: MarkKind, name: string): Promise<CollectedMark> {
  const found = await findMark(run, by, name);
  if (found.state === 'unread') return { mark: { by, name, found }, evidence: [] };
  if (found.value === null) return { mark: { by, name, found: { state: 'absent' } }, evidence: found.evidence };
  const query = found.value;
  const open: Asked<readonly ListedPullRequest[]> = await askGitHub(run, { source: by, what: `the open pull requests of the ${markNames[by]} ${name}`, permission: 'pull-requests: read' }, (facts) => facts.listOpenPullRequests(query));
  return open.state === 'unread' ? { mark: { by, name, found: open }, evidence: found.evidence } : { mark: { by, name, found: { state: 'read', open: open.value.map((one) => ({ ...one, title: redactText(one.title).text })) } }, evidence: [...found.evidence, ...open.evidence] };
}

/** What to ask for the pull requests by; null where there is no such thing. */
function findMark(run: ReleaseRun, by: MarkKind, name: string): Promise<Asked<OpenPullRequestQuery | null>> {
  const question = { source: by, what: `the ${markNames[by]} ${name} and its open pull requests`, permission: by === 'base' ? 'contents: read' : 'pull-requests: read' };
  return askGitHub<OpenPullRequestQuery | null>(run, question, async (facts) => {
    switch (by) {
      case 'milestone': {
        const { value, answers } = await facts.findMilestone(name);
        return { value: value === null ? null : { milestone: value.number }, answers };
      }
      case 'label': {
        const { value, answers } = await facts.hasLabel(name);
        return { value: value ? { label: name } : null, answers };
      }
      case 'base': {
        const { value, answers } = await facts.hasBranch(name);
        return { value: value ? { base: name } : null, answers };
      }
    }
  });
}

/** Null where a package is needed that nobody has named. */
function toName(template: string, names: { readonly version: string; readonly package: string | null }): string | null {
  if (template.includes('{package}') && names.package === null) return null;
  return template.replaceAll('{version}', () => names.version).replaceAll('{package}', () => names.package ?? '');
}

function withoutPackage(by: MarkKind): SourceProblem {
  return {
    source: by, reason: 'invalid-config', message: `\`release.pullRequests.${by}\` names a package, but \`release.tag\` names none, so nobody knows which ${markNames[by]} is meant.`,
    remedy: 'Put `{package}` into `release.tag`, or take it out of `release.pullRequests`.',
  };
}

const nameless: SourceProblem = {
  source: 'version', reason: 'missing-evidence', message: 'Nobody says which version is released, so nobody knows which pull requests belong to it.', remedy: 'Give `version` or `tag`.',
};
