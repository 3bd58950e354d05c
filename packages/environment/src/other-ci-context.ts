import type { RunContext } from '@shipworthy/contract/context';
import { environmentNames, valueOf, type EnvironmentVariables } from './environment-names.js';
import { toCommit } from './event-payload.js';

type PlainContext = Omit<RunContext, 'sourceDateEpoch'>;

export function isOtherCi(env: EnvironmentVariables): boolean {
  return environmentNames.otherCi.some((name) => valueOf(env, name) !== null && valueOf(env, name) !== 'false');
}

/** A laptop, or any place that says nothing: git alone tells what is checked. */
export function readLocalContext(env: EnvironmentVariables): PlainContext {
  return {
    where: 'local',
    service: null,
    repository: null,
    event: null,
    ref: null,
    headCommit: null,
    testedCommit: null,
    eventBaseCommit: null,
    baseRef: null,
    defaultBranch: null,
    pullRequest: null,
    fork: false,
    runId: null,
    attempt: 1,
    workflow: null,
    workflowPath: null,
    job: null,
    actor: null,
    serverUrl: valueOf(env, 'GITHUB_SERVER_URL') ?? 'https://github.com',
    apiUrl: valueOf(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
  };
}

/** Another CI, through the library that knows thirty of them. It is loaded here only: it brings a process library along. */
export async function readOtherCiContext(env: EnvironmentVariables, cwd: string): Promise<PlainContext> {
  const { default: detectCi } = await import('env-ci');
  const found = detectCi({ env, cwd });
  const isPullRequest = found.isPr === true;
  return {
    ...readLocalContext(env),
    where: 'ci',
    service: found.name ?? 'unknown CI',
    repository: toRepository(found.slug ?? toPath(valueOf(env, 'BUILD_REPOSITORY_URI') ?? valueOf(env, 'GIT_URL'))),
    event: isPullRequest ? 'pull_request' : null,
    ref: toRef(found.tag, isPullRequest ? undefined : found.branch),
    headCommit: toCommit(found.commit ?? null),
    testedCommit: toCommit(found.commit ?? null),
    baseRef: isPullRequest ? (found.branch ?? valueOf(env, 'CHANGE_TARGET')) : null,
    pullRequest: isPullRequest && /^[1-9][0-9]{0,14}$/.test(String(found.pr)) ? Number(found.pr) : null,
    runId: found.build === undefined ? null : String(found.build),
    job: found.job === undefined ? null : String(found.job),
  };
}

function toRepository(slug: string | undefined): string | null {
  return slug !== undefined && /^[^/\s]+\/[^\s]+$/.test(slug) ? slug : null;
}

/** `group/sub/name` or `organisation/project/_git/name` of an address; a folder on this machine is no name that others know. */
function toPath(address: string | null): string | undefined {
  return /^(?:(?:https?|ssh|git):\/\/[^/\s]+\/+|(?:[^@/\\:\s]+@)?[^@/\\:\s]{2,}:(?!\/))([^\s?#]+?)(?:\.git)?\/*$/i.exec(address ?? '')?.[1];
}

function toRef(tag: string | undefined, branch: string | undefined): string | null {
  if (tag !== undefined && tag !== '') return `refs/tags/${tag}`;
  return branch !== undefined && branch !== '' ? `refs/heads/${branch}` : null;
}
