import { realpath } from 'node:fs/promises';
import type { KnownDebt } from '@shipworthy/contract/docs';
import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import type { CommandResult, FindingDraft } from '../../evidence/index.js';
import { writeFileAtomically } from '../../files/index.js';
import { readCommitter } from '../../git/index.js';
import { requireJson, toPrettyJson } from '../../json/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import { planDebts, type DebtsPlan } from './plan-debts.js';
import type { KnownDebts } from './read-debts.js';

const shown = 20;

/**
 * Writes the present failures down as known. The reviewed change that brings the file is the approval.
 * @throws ShipworthyError `usage/invalid-input`, `baseline/refused` in CI or with a part of the check only, `output/not-writable`
 */
export async function acceptDebts(run: DocSyncRun, { debts, findings }: { debts: KnownDebts | null; findings: readonly FindingDraft[] }): Promise<CommandResult> {
  const { inputs, host, workspace } = run;
  requireWhole(run);
  const reason = inputs.reason?.trim() ?? '';
  const acceptedBy = (await readCommitter(host, workspace.root)) ?? '';
  const plan = planDebts(findings, { before: debts?.debts ?? [], acceptedBy, reason });
  const faults: Fault[] = [
    ...(debts === null ? [{ message: 'nothing says which file to write.', remedy: 'Name it under `docSync.baseline`, or with `--baseline`.' }] : []),
    ...(plan.added.length > 0 && reason === '' ? [{ message: '`--reason` is missing: why may the new debts stand?' }] : []),
    ...(plan.added.length > 0 && acceptedBy === '' ? [{ message: 'nobody is named: git knows no `user.name`.', remedy: 'Tell git who you are.' }] : []),
  ];
  if (debts === null || faults.length > 0) throw new ShipworthyError('usage/invalid-input', 'Debts are not accepted like this:', { hint: 'Example: `shipworthy doc-sync-check --mode accept-baseline --reason "before the check"`.', faults });
  const isChanged = plan.added.length > 0 || plan.removed.length > 0 || plan.recounted > 0;
  if (isChanged && !inputs['dry-run']) await writeFileAtomically(await followLink(workspace.resolve(debts.path)), toPrettyJson({ kind: 'doc-sync-baseline', schemaVersion: '1.1', debts: [...plan.debts] }));
  const last = inputs['dry-run'] ? 'Nothing was written (dry run).' : isChanged ? 'Commit the file; the review of that change is the approval.' : 'Nothing was written: the file already says this.';
  return { out: workspace.out, documents: [], notes: [...showPlan(plan, debts.path), last], outputs: {}, report: { json: requireJson({ path: debts.path, dryRun: inputs['dry-run'], ...plan }) }, exitCode: 0 };
}

/** A file that is a link stays one; a new file has no other place. */
function followLink(absolute: string): Promise<string> {
  return realpath(absolute).catch(() => absolute);
}

function requireWhole({ inputs, host }: DocSyncRun): void {
  if (host.context.where !== 'local') {
    throw new ShipworthyError('baseline/refused', `Debts are not accepted in CI (${host.context.service ?? host.context.where}), where nobody looks at them.`, { hint: 'Run the command on your machine and commit the file.' });
  }
  if (inputs['changed-only'] || inputs.task.length > 0) {
    throw new ShipworthyError('baseline/refused', 'Only the debts of everything are accepted: what a part of the check does not find would be forgotten.', { hint: 'Leave `--changed-only` and `--task` away.' });
  }
}

function showPlan({ added, removed, kept, recounted, unverified }: DebtsPlan, path: string): string[] {
  return [
    `${path}: ${added.length} new, ${removed.length} paid, ${kept} unchanged${recounted === 0 ? '' : `, ${recounted} counted anew`}`,
    ...listDebts('+', added),
    ...listDebts('-', removed),
    ...(unverified === 0 ? [] : [`  ! ${unverified} could not be verified; no list can forgive that`]),
  ];
}

function listDebts(mark: string, debts: readonly KnownDebt[]): string[] {
  const lines = debts.slice(0, shown).map(({ rule, path, message }) => `  ${mark} ${rule}  ${path ?? ''}  ${message}`);
  return debts.length > shown ? [...lines, `  ${mark} and ${debts.length - shown} more`] : lines;
}
