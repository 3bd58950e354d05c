import { isShipworthyError } from '@shipworthy/contract/errors';
import { riskRegisterSchema, type ReadEvidence } from '@shipworthy/contract/release';
import { isBlank } from '../../docs/forms/is-blank.js';
import type { FindingDraft } from '../../evidence/index.js';
import { tryRead } from '../../gate/approvals/index.js';
import type { ReleaseRun } from '../release-run.js';
import { readWritten } from '../written-file.js';
import { readMarkdownRegister } from './markdown-register.js';
import { riskFields, toPlain, type RegisterFault, type RegisterPlace, type RegisterRow } from './register.js';

/** Check under which the register itself is counted. */
export const registerCheck = 'risk:register';

export interface ReadRegister {
  readonly path: string;
  /** Null: it cannot be read. */
  readonly rows: readonly RegisterRow[] | null;
  readonly findings: readonly FindingDraft[];
  readonly evidence: readonly ReadEvidence[];
}

/** Reads the register from the work tree: YAML and JSON by their names, anything else as Markdown. */
export async function readRegister({ workspace, log }: Pick<ReleaseRun, 'workspace' | 'log'>, path: string): Promise<ReadRegister> {
  const { value: file, problems } = await tryRead(path, () => workspace.readText(path, { optional: true }));
  if (file === null) {
    const [problem] = problems;
    const finding: FindingDraft = problem === undefined
      ? { ...refused(path, 'file', {}), outcome: 'unverified', reason: 'missing-evidence', message: `The risk register ${path} does not exist.`, remedy: 'Write it, or take `release.risk` out of the configuration.' }
      : { ...refused(path, 'file', {}), outcome: 'unverified', reason: problem.reason, message: problem.message, remedy: problem.remedy };
    return { path, rows: null, findings: [finding], evidence: [] };
  }
  const evidence = [log.file(path, file.text)];
  try {
    const { rows, faults } = /\.(?:ya?ml|json)$/i.test(path) ? readTypedRegister(file) : readMarkdownRegister(file.text);
    const all = [...faults, ...findRowFaults(rows), ...(rows.length === 0 && faults.length === 0 ? [{ id: 'empty', message: 'it holds no risk.', place: {} }] : [])];
    return { path, rows, evidence, findings: all.map(({ id, message, place }) => ({ ...refused(path, id, place), outcome: 'fail', message: `In the risk register, ${message}` })) };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const faults = error.faults.length === 0 ? [{ message: error.message }] : error.faults;
    return {
      path, rows: null, evidence,
      findings: faults.map(({ message, line, column }) => ({ ...refused(path, message, { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }), outcome: 'unverified', reason: 'invalid-config', message: `The risk register cannot be read: ${message}` })),
    };
  }
}

function refused(path: string, fault: string, place: RegisterPlace): Omit<FindingDraft, 'outcome' | 'message'> {
  return { rule: 'release/risk-register-invalid', keys: { path, fault }, check: registerCheck, location: { path, ...place } };
}

/** @throws ShipworthyError `config/syntax`, `config/invalid` */
function readTypedRegister(file: { readonly path: string; readonly text: string }): { readonly rows: readonly RegisterRow[]; readonly faults: readonly RegisterFault[] } {
  const { value, positionOf } = readWritten(file, { root: 'risk_register', schema: riskRegisterSchema, what: 'risk register' });
  const rows = value.risks.map((risk, index): RegisterRow => ({ risk, place: positionOf(['risks', index]) ?? {}, placeOf: (field) => positionOf(['risks', index, field]) ?? {} }));
  return { rows, faults: [] };
}

function findRowFaults(rows: readonly RegisterRow[]): RegisterFault[] {
  return rows.flatMap((row, index) => {
    const { risk, placeOf } = row;
    const name = isBlank(risk.id, null) ? `row ${String(index + 1)}` : risk.id;
    const isTwice = !isBlank(risk.id, null) && rows.slice(0, index).some((other) => isSameId(other.risk.id, risk.id));
    return [
      ...(isTwice ? [{ id: `${name}: twice`, message: `${name} stands twice.`, place: placeOf('id') }] : []),
      // `TBD` is no owner.
      ...riskFields.filter((field) => isBlank(risk[field], null)).map((field) => ({ id: `${name}: ${field}`, message: `${name} has no ${field}.`, place: placeOf(field) })),
    ];
  });
}

/** Whoever cites `r-1` means `R-1`, so both may not be there. */
export function isSameId(left: string, right: string): boolean {
  return toPlain(left).toLowerCase() === toPlain(right).toLowerCase();
}
