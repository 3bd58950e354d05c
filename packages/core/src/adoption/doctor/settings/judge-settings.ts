import type { DoctorFinding } from '@shipworthy/contract/doctor';
import type { Fault, ShipworthyError } from '@shipworthy/contract/errors';
import { isDoubtful, isFine, isMissing, settle } from '../finding.js';
import type { SettingsFacts } from './collect-settings.js';

/** The least that makes a gate mean something. */
const leastConfig = 'schemaVersion: 1\npacks: [regression/regression-pack.yml]\ngate:\n  require: [drift-report]';

export function judgeSettings({ path, state, error, config, keys }: SettingsFacts): readonly DoctorFinding[] {
  if (state === 'absent') return [isMissing('config/present', { found: `There is no ${path}.`, location: { path }, paste: leastConfig })];
  const present = isFine('config/present', path);
  if (error !== null) return [present, ...toFaultFindings('config/valid', error, path)];
  const demands = config === null ? [] : [...config.gate.require, ...Object.values(config.gate.levels).flatMap((level) => level.require)];
  const broken = keys.flatMap((key) => (key.error === null ? [] : [isMissing('keys/trusted', { found: withoutHint(key.error), location: { path: key.path }, fix: key.error.hint })]));
  return [
    present,
    isFine('config/valid', `${path} is valid`),
    demands.length > 0 ? isFine('config/requires', demands.join(', ')) : isDoubtful('config/requires', { found: '`gate.require` names nothing: the gate takes what it is given, and misses nothing that is not.', location: { path }, paste: 'gate:\n  require: [drift-report]' }),
    ...(keys.length === 0 ? [] : settle('keys/trusted', broken, `${keys.length} ${keys.length === 1 ? 'key' : 'keys'}`)),
  ];
}

/** Every fault of a file for itself, on its line. */
export function toFaultFindings(check: 'config/valid' | 'pack/valid' | 'workflow/valid', error: ShipworthyError, path: string): readonly DoctorFinding[] {
  if (error.faults.length === 0) return [isMissing(check, { found: withoutHint(error), location: { path }, fix: error.hint })];
  return error.faults.map((fault) => isMissing(check, { found: fault.message, location: toLocation(fault, path), fix: fault.remedy ?? error.hint }));
}

/** A message ends with the hint, which is told beside it. */
export function withoutHint({ message, hint }: ShipworthyError): string {
  return message.slice(0, message.length - hint.length).trimEnd();
}

function toLocation({ path, line, column }: Fault, fallback: string): { path: string; line?: number; column?: number } {
  return { path: path ?? fallback, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
