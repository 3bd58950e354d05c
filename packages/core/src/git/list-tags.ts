import { requireGit, runGit, type GitRun } from './run-git.js';
import { requireRevision } from './revision.js';

/** Names of tags without `refs/tags/`, and the commits that they stand for. */
export type Tags = ReadonlyMap<string, string>;

/** Tags of this clone; those that a commit contains, if one is named. Tags of trees, blobs or other tags are left out. */
export async function listTags(run: GitRun, containedIn: string | null): Promise<Tags> {
  const format = '%(refname) %(objecttype) %(objectname) %(*objecttype) %(*objectname)';
  const merged = containedIn === null ? [] : [`--merged=${requireRevision(containedIn)}`];
  const output = await requireGit(run, ['for-each-ref', `--format=${format}`, ...merged, 'refs/tags']);
  const tags = new Map<string, string>();
  for (const line of output.toString('utf8').split('\n')) {
    const [name = '', type, oid, peeledType, peeledOid] = line.split(' ');
    const commit = type === 'commit' ? oid : peeledType === 'commit' ? peeledOid : undefined;
    if (commit !== undefined && commit !== '') tags.set(name.slice('refs/tags/'.length), commit);
  }
  return tags;
}

/** Tags of `origin`; null when it cannot be asked. */
export async function listRemoteTags(run: GitRun, timeoutMs: number): Promise<Tags | null> {
  const answer = await runGit(run, ['ls-remote', '--quiet', '--tags', 'origin'], { timeoutMs });
  if (answer.status !== 0) return null;
  const tags = new Map<string, string>();
  for (const line of answer.stdout.toString('utf8').split('\n')) {
    const [oid = '', ref = ''] = line.split('\t');
    // An annotated tag is listed twice: as itself, then, with `^{}`, as the commit that it stands for.
    if (ref.startsWith('refs/tags/')) tags.set(ref.slice('refs/tags/'.length).replace(/\^\{\}$/, ''), oid);
  }
  return tags;
}

/** A tag by its name without `refs/tags/`. */
export async function readTag(run: GitRun, name: string): Promise<{ readonly commit: string; readonly isAnnotated: boolean } | null> {
  // Asked through standard input, where nothing can become an option; git itself knows which names a ref can have.
  if (/[\s\p{Cc}]/u.test(name)) return null;
  const ref = `refs/tags/${name}`;
  const answer = await runGit(run, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], { input: `${ref}\n${ref}^{commit}\n` });
  const [own = '', commit = ''] = answer.status === 0 ? answer.stdout.toString('utf8').split('\n') : [];
  const [type, oid = ''] = commit.split(' ');
  return type === 'commit' ? { commit: oid, isAnnotated: own.startsWith('tag ') } : null;
}

/** What a tag is to a remote. */
export interface RemoteTagAnswer {
  /** Null: the remote has none of this name. */
  readonly tag: { readonly commit: string; readonly isAnnotated: boolean } | null;
}

/** One tag of `origin` by its name without `refs/tags/`; null when it cannot be asked. */
export async function askRemoteTag(run: GitRun, name: string, timeoutMs: number): Promise<RemoteTagAnswer | null> {
  const ref = `refs/tags/${name}`;
  // Patterns of ls-remote: what is no name of a ref, or would match others, is none of a tag.
  if (/[\s\p{Cc}*?[\\]/u.test(name)) return { tag: null };
  const answer = await runGit(run, ['ls-remote', '--quiet', 'origin', ref, `${ref}^{}`], { timeoutMs });
  if (answer.status !== 0) return null;
  const refs = new Map(answer.stdout.toString('utf8').split('\n').map((line) => [line.split('\t')[1] ?? '', line.split('\t')[0] ?? '']));
  const [own, peeled] = [refs.get(ref), refs.get(`${ref}^{}`)];
  if (peeled !== undefined) return { tag: { commit: peeled, isAnnotated: true } };
  return { tag: own === undefined ? null : { commit: own, isAnnotated: false } };
}
