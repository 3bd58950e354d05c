import { isShipworthyError } from '@shipworthy/contract/errors';
import { compareVersions, formatVersion, parseTagPattern, type TagPattern, type Version } from '../../version/index.js';
import type { Git } from '../../git/index.js';
import type { KnownChange } from '../change/index.js';
import { hasNewEntry, readChangelog, type Changelog } from '../changelog/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import { parseMarkdown } from '../markdown/index.js';
import type { ChangelogAnswer } from './area-facts.js';

/**
 * Whether the change wrote an entry, by the changelog as its head has it: on pull requests the files on disk are those of a merge, and hold
 * what others wrote meanwhile.
 */
export async function askChangelog(run: DocSyncRun, change: KnownChange, path: string): Promise<ChangelogAnswer> {
  if (!change.files.some((file) => file.path === path && file.change !== 'deleted')) return { state: 'no-entry' };
  try {
    const style = run.config.changelog?.style ?? 'keep-a-changelog';
    const toChangelog = (text: string): Changelog => readChangelog(parseMarkdown(text), text, style);
    const after = await readAfter(run, change, path);
    if (after === null) return { state: 'unreadable', why: `${path} cannot be read as UTF-8 text` };
    const bytes = await change.readBefore(path);
    const [former, present] = [bytes === null ? null : toChangelog(new TextDecoder().decode(bytes)), toChangelog(after)];
    const pattern = parseTagPattern(patternOf(run));
    if (hasNewEntry(former, present, releasedBy(run, pattern))) return { state: 'entry' };
    const open = await findUntagged(run.workspace.git, pattern, present);
    return { state: open !== null && hasNewEntry(former, present, open) ? 'entry' : 'no-entry' };
  } catch (error) {
    if (isShipworthyError(error)) return { state: 'unreadable', why: error.message.replace(/\.$/, '') };
    throw error;
  }
}

async function readAfter({ workspace, markdown }: DocSyncRun, { worktree, head }: KnownChange, path: string): Promise<string | null> {
  if (worktree || head === null || workspace.git === null) {
    const read = (await markdown.read([path])).get(path);
    return read?.state === 'read' ? read.text : null;
  }
  const bytes = await workspace.git.readFileAt(head, workspace.toRepositoryPath(path));
  try {
    return bytes === null ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `release.tag` counts where `changelog.tag` says nothing of its own. */
function patternOf({ config, policy }: DocSyncRun): string {
  const own = config.changelog?.tag ?? 'v{version}';
  return own === 'v{version}' ? policy.config.release.tag : own;
}

function releasedBy({ host }: DocSyncRun, pattern: TagPattern): string | null {
  const { ref } = host.context;
  const tag = ref?.startsWith('refs/tags/') === true ? pattern.parse(ref.slice('refs/tags/'.length)) : null;
  return tag === null ? null : formatVersion(tag.version);
}

/** The newest version of the changelog while no tag stands for it: that one is being released. Null where nobody can say which tags there are. */
async function findUntagged(git: Git | null, pattern: TagPattern, { entries }: Changelog): Promise<string | null> {
  const versions = entries.flatMap(({ version }) => version ?? []).sort((left, right) => compareVersions(right, left));
  const [newest] = versions;
  if (newest === undefined || git === null) return null;
  const isShallow = await git.isShallow();
  const local = await git.tags();
  const tags = !isShallow && local.size > 0 ? local : ((await git.remoteTags()) ?? (isShallow ? null : local));
  if (tags === null) return null;
  const isNewest = (version: Version | undefined): boolean => version !== undefined && compareVersions(version, newest) === 0;
  return [...tags.keys()].some((name) => isNewest(pattern.parse(name)?.version)) ? null : formatVersion(newest);
}
