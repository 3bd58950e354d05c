import { isBlocking } from '@shipworthy/contract/envelope';
import { ShipworthyError } from '@shipworthy/contract/errors';
import * as core from '@actions/core';
import type { EvidenceEntry } from '@shipworthy/contract/gate';
import { worstVerdict, type CommandResult } from '@shipworthy/core/evidence';

/**
 * Sets the outputs of the step. A mode that writes no document has no verdict, which is not `pass`.
 * @throws ShipworthyError `output/not-writable`
 */
export function writeOutputs(result: CommandResult, entries: readonly EvidenceEntry[]): void {
  try {
    for (const [name, value] of Object.entries(toOutputs(result, entries))) core.setOutput(name, value);
  } catch (error) {
    throw new ShipworthyError('output/not-writable', `The outputs of the step could not be set (${String(error).replace(/^Error: /, '')}). The evidence was written to ${result.out}.`, {
      hint: 'The file that the runner gave for outputs cannot be written: its disk may be full. Run the job again.', cause: error,
    });
  }
}

export function toOutputs({ documents, out, outputs }: CommandResult, entries: readonly EvidenceEntry[]): Readonly<Record<string, string>> {
  const [only] = documents;
  const isSingle = documents.length === 1;
  const blocking = documents.flatMap(({ document }) => document.findings.filter((finding) => isBlocking(finding, document.policy.reasons)));
  return {
    verdict: documents.length === 0 ? '' : worstVerdict(documents.map(({ document }) => document.verdict)),
    evidence: JSON.stringify(entries),
    'evidence-path': isSingle && only !== undefined ? only.path : out,
    'report-path': isSingle && only !== undefined ? only.reportPath : out,
    checked: String(documents.reduce((sum, { document }) => sum + document.summary.checked, 0)),
    'blocking-count': String(blocking.length),
    ...outputs,
  };
}
