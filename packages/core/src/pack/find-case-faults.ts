import type { PackCase } from '@shipworthy/contract/pack';
import type { JsonPointer } from '../json/index.js';
import type { FaultContext } from './fault-context.js';
import { suggest } from './find-fixture-faults.js';
import { findMetricFaults } from './find-metric-faults.js';
import { findOutputFaults } from './find-output-faults.js';
import { findPlaceholders } from './placeholders.js';

/** Filled in where a case runs. `{baseline-checkout}` stands only in a metric's `baselineCommand`. */
const casePlaceholders = ['fixture', 'out', 'root'];

export async function findCaseFaults(packCase: PackCase, at: JsonPointer, context: FaultContext): Promise<void> {
  const { report, checkPath } = context;
  if (packCase.command[0]?.trim() === '') report([...at, 'command', 0], 'the name of the program is empty.');
  packCase.command.forEach((text, index) => checkText({ text, allowed: casePlaceholders }, [...at, 'command', index], context));
  for (const [name, text] of Object.entries(packCase.env)) checkText({ text, allowed: casePlaceholders }, [...at, 'env', name], context);
  checkPath([...at, 'cwd'], packCase.cwd);
  if (packCase.stdin !== undefined) checkPath([...at, 'stdin'], packCase.stdin);
  checkAttempts(packCase, at, report);
  await findOutputFaults(packCase, at, context);
  packCase.metrics.forEach((metric, index) => {
    const command = metric.baselineCommand ?? [];
    command.forEach((text, word) => checkText({ text, allowed: [...casePlaceholders, 'baseline-checkout'] }, [...at, 'metrics', index, 'baselineCommand', word], context));
  });
  await findMetricFaults(packCase, at, report);
}

function checkText({ text, allowed }: { text: string; allowed: readonly string[] }, at: JsonPointer, { report, manifest }: FaultContext): void {
  if (text.includes('\0')) report(at, 'the text contains a NUL character, which no program can be given.');
  for (const { name, argument } of findPlaceholders(text)) {
    if (!allowed.includes(name)) report(at, `there is no placeholder \`{${name}}\` here.${suggest(name, allowed)} Write \`{{\` for a brace that is meant as such.`);
    else if (name !== 'fixture' && argument !== null) report(at, `\`{${name}}\` takes no argument.`);
    else if (name === 'fixture') checkFixture(argument ?? '', at, { report, ids: manifest.fixtures.map(({ id }) => id) });
  }
}

function checkFixture(id: string, at: JsonPointer, { report, ids }: { report: FaultContext['report']; ids: readonly string[] }): void {
  if (id === '') report(at, 'say which fixture: `{fixture:id}`.');
  else if (!ids.includes(id)) report(at, `there is no fixture \`${id}\`.${suggest(id, ids)}`);
}

function checkAttempts({ attempts, repeat }: PackCase, at: JsonPointer, report: FaultContext['report']): void {
  if (attempts === undefined) return;
  if (repeat > 1) report([...at, 'repeat'], '`repeat` demands the same result every time and `attempts` allows another: choose one.', 'key');
  const needed = attempts.requiredPasses + attempts.allowedFailures;
  if (needed > attempts.max) report([...at, 'attempts', 'max'], `${attempts.requiredPasses} passes and ${attempts.allowedFailures} failures do not fit into ${attempts.max} attempts.`);
}
