import { ShipworthyError } from '@shipworthy/contract/errors';
import { defaultConfigPath, parseConfig, type ResolvedPolicy } from '../config/index.js';
import { parseNeeds, toDate, type FindingDraft } from '../evidence/index.js';
import { openAuthority, tryRead, type Authority } from '../gate/approvals/index.js';
import { collectEvidence } from '../gate/collect-evidence.js';
import { findLevel } from '../gate/level/index.js';
import type { Git, LogEntry } from '../git/index.js';
import type { Host } from '../host/index.js';
import { redactText } from '../redaction/index.js';
import { openScratch, type Scratch, type Workspace } from '../workspace/index.js';
import { openEvidenceLog } from './evidence-log.js';
import { readNotes } from './notes/index.js';
import type { PreviousRelease, ReleaseHistory, ReleaseInputs, ReleaseRun, ReleaseTarget } from './release-run.js';
import { compareVersions, formatVersion, parseTagPattern, requireVersion, toLevel, type Version } from '../version/index.js';
import { findDeclaredVersion } from './versions/index.js';

/** What is known before anything of the release is read. */
export interface ReleaseRequest {
  readonly inputs: ReleaseInputs;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
}

/** Everything that the parts look at. The scratch folder holds what was downloaded, and is the caller's to remove. */
export interface CollectedRelease {
  readonly run: ReleaseRun;
  readonly scratch: Scratch;
}

/** @throws ShipworthyError `usage/invalid-input`, `config/*`, `git/*` */
export async function collectRelease(request: ReleaseRequest): Promise<CollectedRelease> {
  const { inputs, host, workspace, policy } = request;
  const { git } = workspace;
  const config = policy.config.release;
  const target = await findTarget(request);
  const previous = git === null || target.commit === null ? null : await findPrevious(git, { inputs, target, pattern: config.tag });
  const [history, authority, scratch] = await Promise.all([collectHistory(git, target, previous), openDefault(request), openScratch()]);
  const [{ received }, notes] = await Promise.all([
    collectEvidence({ host, workspace, scratch, needs: parseNeeds(inputs.needs), places: inputs.documents, takesDecisions: true }),
    // What is published are the notes that were signed, whatever lies here.
    inputs.mode === 'publish' ? { state: 'none' as const } : readNotes({ inputs, workspace, config, target }),
  ]);
  const run: ReleaseRun = {
    inputs, host, workspace, policy, config, target, git, previous, history, notes,
    authority: authority?.authority ?? null, authorityConfig: authority?.config ?? null,
    documents: received, facts: host.remote?.releaseFacts ?? null, log: openEvidenceLog(),
  };
  return { run, scratch };
}

/** The tag, or the version that was given, or what all manifests name. @throws ShipworthyError `usage/invalid-input` */
async function findTarget({ inputs, host, workspace, policy }: ReleaseRequest): Promise<ReleaseTarget> {
  const { git } = workspace;
  const pattern = parseTagPattern(policy.config.release.tag);
  const ref = host.context.ref?.startsWith('refs/tags/') === true ? host.context.ref.slice('refs/tags/'.length) : null;
  const tag = inputs.tag?.replace(/^refs\/tags\//, '') ?? ref; // as `github.ref` names it, too
  const given = requireVersion(inputs.version);
  const read = tag === null ? null : pattern.parse(tag);
  if (read !== null && given !== null && compareVersions(read.version, given) !== 0) {
    throw new ShipworthyError('usage/invalid-input', `The tag ${String(tag)} names version ${formatVersion(read.version)}, but the input \`version\` names ${formatVersion(given)}.`, { hint: 'Leave one of them away.' });
  }
  const version = read?.version ?? (tag === null ? (given ?? (await findDeclaredVersion({ host, workspace, config: policy.config.release }))) : null);
  const found = tag === null || git === null ? null : await git.tagOf(tag);
  const name = version === null ? 'unknown' : read?.package == null ? formatVersion(version) : `${read.package}@${formatVersion(version)}`;
  return {
    package: read?.package ?? null, version, name,
    tag: tag ?? (version === null ? null : tagOf(pattern, version)),
    isTagged: tag !== null && (found !== null || tag === ref),
    commit: found?.commit ?? host.context.headCommit ?? workspace.headCommit,
    ...findLevelOf({ inputs, host, pattern: policy.config.release.tag, version }),
  };
}

/** Null where the pattern needs a package that nobody has named. */
function tagOf(pattern: ReturnType<typeof parseTagPattern>, version: Version): string | null {
  try {
    return pattern.format({ package: null, version });
  } catch (error) {
    if (error instanceof ShipworthyError) return null;
    throw error;
  }
}

interface LevelFacts {
  readonly inputs: ReleaseInputs;
  readonly host: Host;
  readonly pattern: string;
  readonly version: Version | null;
}

/** As the gate finds it; where no event names a version, by the version that is judged. `level` only raises. */
function findLevelOf({ inputs, host, pattern, version }: LevelFacts): Pick<ReleaseTarget, 'level' | 'levelReason'> {
  const order = ['merge', 'release', 'major'] as const;
  const found = findLevel({ context: host.context, version: undefined, asked: 'auto', tagPattern: pattern });
  const own = version === null ? 'major' : toLevel(version);
  const isNamed = version !== null && own === found.level && host.context.ref?.startsWith('refs/tags/') !== true;
  const named = isNamed || order.indexOf(own) > order.indexOf(found.level) ? { level: own, levelReason: version === null ? 'nobody says which version it is, so the most is demanded' : `version ${formatVersion(version)}` } : { level: found.level, levelReason: found.reason };
  if (inputs.level === 'auto' || order.indexOf(inputs.level) <= order.indexOf(named.level)) return named;
  return { level: inputs.level, levelReason: `raised by the input \`level\`; ${named.levelReason}` };
}

interface PreviousFacts {
  readonly inputs: ReleaseInputs;
  readonly target: ReleaseTarget;
  readonly pattern: string;
}

/** @throws ShipworthyError `usage/invalid-input` when the tag that was named does not exist, or is no version */
async function findPrevious(git: Git, { inputs, target, pattern }: PreviousFacts): Promise<PreviousRelease | null> {
  const { commit, version } = target;
  const tagPattern = parseTagPattern(pattern);
  const named = inputs['previous-tag'];
  const tags = commit === null ? new Map<string, string>() : await git.tags(named === undefined ? commit : undefined);
  const candidates = [...tags].flatMap(([tag, at]) => {
    const read = tag === target.tag ? null : tagPattern.parse(tag);
    return read !== null && read.package === target.package ? [{ tag, version: read.version, commit: at }] : [];
  });
  const found = named === undefined
    ? candidates.filter((one) => one.version.prerelease.length === 0 && (version === null || compareVersions(one.version, version) < 0)).toSorted((a, b) => compareVersions(b.version, a.version))[0]
    : candidates.find(({ tag }) => tag === named);
  if (named !== undefined && found === undefined) {
    throw new ShipworthyError('usage/invalid-input', `The input \`previous-tag\` names ${JSON.stringify(named)}, which is no tag of a version here.`, { hint: 'Fetch the tags (`fetch-depth: 0`), or correct the name.' });
  }
  return found === undefined ? null : { ...found, committedAt: await git.commitTime(found.commit) };
}

async function collectHistory(git: Git | null, { commit }: ReleaseTarget, previous: PreviousRelease | null): Promise<ReleaseHistory> {
  if (git === null || commit === null) return { state: 'unknown', finding: shallow(`There is no ${git === null ? 'git repository' : 'commit'} here, so nobody can say what the release holds.`) };
  const since = previous?.commit ?? null;
  if (!(await git.hasCommit(commit)) || !(await git.hasHistory({ tips: [commit], since }))) return { state: 'unknown', finding: shallow('This clone is shallow: it does not hold the commits since the previous release, and perhaps not its tag.') };
  return { state: 'known', commits: (await git.log({ base: since, head: commit })).map(withoutSecrets) };
}

/** First lines of commits stand in documents, notes and drafts, which others read. */
function withoutSecrets(entry: LogEntry): LogEntry {
  return { ...entry, subject: redactText(entry.subject).text, body: redactText(entry.body).text };
}

function shallow(message: string): FindingDraft {
  return { rule: 'release/shallow-history', keys: { what: 'history' }, check: 'history', outcome: 'unverified', reason: 'unreadable-source', message };
}

/** What may loosen a release is said on the default branch: a tag must not bring its own rules. Null where it cannot be read. */
async function openDefault({ inputs, host, workspace, policy }: ReleaseRequest): Promise<{ readonly authority: Authority; readonly config: ReleaseRun['config'] | null } | null> {
  const { value: authority } = await tryRead('the default branch', () => openAuthority({ host, workspace, resolved: policy, config: inputs.config }));
  if (authority === null) return null;
  const path = workspace.toDocumentPath(workspace.resolve(inputs.config ?? defaultConfigPath));
  const { value, problems } = await tryRead('the default branch', async () => {
    const bytes = await authority.tree.readFile(workspace.toRepositoryPath(path));
    return bytes === null ? null : (await parseConfig({ config: { path, text: new TextDecoder().decode(bytes) }, waivers: null }, toDate(host.now()))).release;
  });
  // No configuration there is an answer; one that nobody could read is none.
  return problems.length > 0 ? null : { authority, config: value };
}
