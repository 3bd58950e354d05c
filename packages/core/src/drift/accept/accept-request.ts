import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import type { Host } from '../../host/index.js';
import { parseBaselineReference } from '../baseline/baseline-reference.js';
import { readCommitter } from '../../git/index.js';
import type { DriftRun } from '../drift-run.js';

/** What stands in every record that is accepted now. */
export interface AcceptStamp {
  readonly acceptedBy: string;
  readonly reason: string;
  /** RFC 3339 in UTC. */
  readonly recordedAt: string;
  readonly pullRequest: number | null;
}

/**
 * Checks that a person wants this: cases or `all`, a reason, a name, and no CI.
 * @throws ShipworthyError `usage/invalid-input` with every fault, `baseline/refused` in CI
 */
export async function requireAcceptRequest({ inputs, host, workspace }: Pick<DriftRun, 'inputs' | 'host' | 'workspace'>): Promise<AcceptStamp> {
  const faults: Fault[] = [];
  if (inputs.case.length === 0 && !inputs.all) faults.push({ message: 'say which cases: `--case <id>` (repeatable), or `--all`.' });
  if (inputs.case.length > 0 && inputs.all) faults.push({ message: '`--case` and `--all` contradict each other.' });
  if (inputs.baseline !== undefined && parseBaselineReference(inputs.baseline) !== null) faults.push({ message: `records are written into a folder of the work tree, and \`--baseline ${inputs.baseline}\` is elsewhere.`, remedy: 'Leave it away, or name a folder.' });
  if (inputs.run !== undefined && inputs.observations.length > 0) faults.push({ message: '`--run` and `--observations` contradict each other.' });
  const reason = inputs.reason?.trim() ?? '';
  if (reason === '') faults.push({ message: '`--reason` is missing: why is the new baseline right?' });
  const acceptedBy = inputs['accepted-by']?.trim() ?? (await readCommitter(host, workspace.root)) ?? '';
  if (acceptedBy === '') faults.push({ message: 'nobody is named: git knows no `user.name`.', remedy: 'Give `--accepted-by`.' });
  if (faults.length > 0) throw new ShipworthyError('usage/invalid-input', 'A baseline is not accepted like this:', { hint: 'Example: `shipworthy drift-check --mode accept --case import --reason "new field"`.', faults });
  if (host.context.where !== 'local' && !inputs['allow-ci']) {
    throw new ShipworthyError('baseline/refused', `A baseline is not accepted in CI (${host.context.service ?? host.context.where}), where nobody looks at it.`, { hint: 'Run the command on your machine and commit the records, or say `--allow-ci`.' });
  }
  return { acceptedBy, reason, recordedAt: toRecordedAt(host), pullRequest: host.context.pullRequest };
}

function toRecordedAt({ context, now }: Host): string {
  return (context.sourceDateEpoch === null ? now() : new Date(context.sourceDateEpoch * 1000)).toISOString();
}
