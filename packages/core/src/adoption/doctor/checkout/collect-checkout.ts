import { join } from 'node:path';
import type { ShipworthyError } from '@shipworthy/contract/errors';
import { askIfIgnored, type GitCare } from '../../../git/index.js';
import type { Host } from '../../../host/index.js';
import type { Workspace } from '../../../workspace/index.js';

/** The clone, as git tells. */
export interface CheckoutFacts {
  /** Why there is none: git is not installed, or refuses the folder. Null where there simply is no repository. */
  readonly fault: ShipworthyError | null;
  readonly repository: { readonly headCommit: string | null; readonly isShallow: boolean; readonly tags: number; readonly isClone: boolean; readonly out: GitCare } | null;
  /** Name of the folder of evidence, for .gitignore. */
  readonly outName: string;
  readonly node: string | null;
  readonly isInActions: boolean;
}

export async function collectCheckout(host: Host, workspace: Workspace, fault: ShipworthyError | null): Promise<CheckoutFacts> {
  const { git } = workspace;
  const shared = { fault, outName: workspace.toDocumentPath(workspace.out), node: host.machine?.node ?? null, isInActions: host.context.where === 'actions' };
  if (git === null) return { ...shared, repository: null };
  const [isShallow, tags, branches, out] = await Promise.all([git.isShallow(), git.tags(), git.branches(), askIfIgnored(host, join(workspace.out, 'x.json'))]);
  const isClone = [...branches.keys()].some((ref) => ref.startsWith('refs/remotes/'));
  return { ...shared, repository: { headCommit: git.headCommit, isShallow, tags: tags.size, isClone, out } };
}
