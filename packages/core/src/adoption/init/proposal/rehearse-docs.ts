import type { DocSyncConfig } from '@shipworthy/contract/docs';
import { docSyncCheck, parseInputs } from '@shipworthy/contract/inputs';
import { resolvePolicy } from '../../../config/index.js';
import { checkDocuments } from '../../../docs/check-documents.js';
import type { Host } from '../../../host/index.js';
import { openScratch, openWorkspace, type Workspace } from '../../../workspace/index.js';
import type { Rehearsal } from './init-plan.js';

/** Judges the documents by rules that no file holds yet, and leaves nothing behind. */
export async function rehearseDocs(host: Host, workspace: Workspace, docSync: DocSyncConfig): Promise<Rehearsal> {
  const scratch = await openScratch();
  try {
    const elsewhere = await openWorkspace(host, { root: workspace.root, out: await scratch.folder() });
    const inputs = parseInputs(docSyncCheck, { face: 'command', values: { 'fail-on': 'never' } });
    const policy = await resolvePolicy(host, elsewhere, { config: undefined, policyFrom: 'worktree' });
    const { documents } = await checkDocuments({ inputs, host, workspace: elsewhere, policy, config: docSync, startedAt: host.now() });
    return toRehearsal(documents.flatMap(({ document }) => document.findings));
  } finally {
    await scratch.remove();
  }
}

function toRehearsal(findings: readonly { readonly rule: string; readonly outcome: string; readonly location: { readonly path: string } | null }[]): Rehearsal {
  const counts = new Map<string, number>();
  for (const { rule, outcome } of findings) if (outcome === 'fail') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const unreadable = findings.flatMap(({ outcome, location }) => (outcome === 'unverified' && location !== null ? [location.path] : []));
  return { failures: [...counts].map(([rule, count]) => ({ rule, count })).toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)), unreadable: [...new Set(unreadable)].toSorted() };
}
