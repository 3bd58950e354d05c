import type { Subject, Uncommitted } from '@shipworthy/contract/envelope';
import type { Git } from '../git/index.js';
import type { Host } from '../host/index.js';
import { listUncommitted } from './uncommitted.js';

/** With what is not committed here, which documents keep in `run`; absent where nobody edits, and where there is no commit. */
export type SubjectHere = Subject & { readonly uncommitted?: Uncommitted };

/**
 * What this run is about. In CI the environment names the repository, elsewhere `origin` does; outside a git repository the
 * commit is null, and the gate will refuse the document unless told that it may be local.
 */
export async function collectSubject(host: Host, git: Git | null, baseCommit: string | null): Promise<SubjectHere> {
  const { context } = host;
  const checkedOut = git?.headCommit ?? null;
  const [repository, dirty] = git === null ? [context.repository, false] : await Promise.all([context.repository ?? git.originRepository(), git.isDirty()]);
  return {
    repository,
    commit: context.headCommit ?? checkedOut,
    testedCommit: checkedOut ?? context.testedCommit,
    baseCommit,
    ref: context.ref,
    version: null,
    dirty,
    ...(git === null || checkedOut === null || context.where !== 'local' ? {} : { uncommitted: dirty ? await listUncommitted(git, checkedOut) : [] }),
  };
}
