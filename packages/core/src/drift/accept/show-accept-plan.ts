import { showCount } from '../cases/show-count.js';
import { showRecordChange } from '../cases/show-record.js';
import type { AcceptPlan, AcceptStep } from './plan-accept.js';

/** The plan for people: what each record says now and what it would say. */
export function showAcceptPlan({ pack, steps, digest }: AcceptPlan, folder: string): string[] {
  const count = (action: AcceptStep['action']): number => steps.filter((step) => step.action === action).length;
  const head = `${pack}: ${count('write')} to write, ${count('remove')} to remove, ${count('keep')} unchanged in ${folder} (plan ${digest})`;
  return [head, ...steps.flatMap(showStep)];
}

function showStep(step: AcceptStep): string[] {
  if (step.action === 'keep') return [`  = ${step.case}`];
  if (step.action === 'remove') return [`  - ${step.case}: the pack no longer has it`];
  const { record, replaced } = step;
  if (replaced === null) return [`  + ${step.case}: exit code ${String(record.exitCode)}, ${showCount(record.files.length, 'file')}, ${showCount(record.metrics.length, 'metric')}`];
  const { expected, actual } = showRecordChange(replaced.record, record);
  const [before, after] = [toEntries(expected), toEntries(actual)];
  return [`  ~ ${step.case}`, ...[...before.keys()].map((name) => `      ${toPlain(name)}: ${showValue(before.get(name))} → ${showValue(after.get(name))}`)];
}

function toEntries(values: unknown): Map<string, unknown> {
  return new Map(typeof values === 'object' && values !== null ? Object.entries(values) : []);
}

function showValue(value: unknown): string {
  return value === null || value === undefined ? '(none)' : typeof value === 'string' ? value.slice(0, 19) : JSON.stringify(value);
}

/** Names of files come from the program under test: a line break in one must not start a line of its own, let alone a workflow command. */
function toPlain(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) ? name : JSON.stringify(name).slice(1, -1);
}
