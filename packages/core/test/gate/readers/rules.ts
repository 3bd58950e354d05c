import { resolvePolicy, type ResolvedPolicy, type TreeReader } from '../../../src/config/index.js';
import { toHost } from '../../evidence/documents.js';
import { openFolder } from './places.js';

export type Rules = Readonly<Record<string, unknown>>;

/** The rules of a folder that says only this, or nothing, judged against this base. */
export async function resolvedOf(rules: Rules = {}, base: TreeReader | null = null): Promise<ResolvedPolicy> {
  const workspace = await openFolder({ '.github/shipworthy.yml': JSON.stringify({ schemaVersion: 1, ...rules }) });
  return { ...(await resolvePolicy(toHost(), workspace, { config: undefined, policyFrom: 'worktree' })), base };
}
