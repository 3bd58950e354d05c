import { ShipworthyError } from '@shipworthy/contract/errors';
import { closestWord } from '@shipworthy/contract/suggestion';
import type { ExitCode } from '@shipworthy/core/evidence';
import { listStrayArguments, toUsageError } from '../arguments/usage-error.js';
import type { Command, Invocation } from '../command.js';
import { explanations, type Explanation } from '../explain/explanations.js';

export const explain: Command = {
  name: 'explain',
  usage: 'shipworthy explain [<rule>|<reason>|<error code>]',
  description: 'Says what a rule, a reason code or an error code means and what to do about it.',
  flags: [],
  notes: ['Without an argument everything that can be explained is listed; with the part before the slash (`docs`, `gate`) what begins with it. `--format` takes `text` and `json`.'],
  examples: [
    { command: 'shipworthy explain drift/content-changed', does: 'what the rule checks, why, and what to do' },
    { command: 'shipworthy explain no-baseline', does: 'what the reason means, and whether policy can permit it' },
  ],
  run: runExplain,
};

async function runExplain({ global, output, positionals, unknown, faults }: Invocation): Promise<ExitCode> {
  const all = [...faults, ...listStrayArguments({ unknown, positionals }, [], 1)];
  if (global.format !== 'text' && global.format !== 'json') all.push({ message: '`--format` of `explain` must be `text` or `json`.' });
  if (all.length > 0) throw toUsageError('explain', all);
  const [id] = positionals;
  const named = explanations.filter((one) => one.id === id);
  const found = id === undefined ? explanations : named.length > 0 ? named : explanations.filter((one) => one.id.startsWith(`${id}/`));
  if (id !== undefined && found.length === 0) throw unknownId(id);
  if (global.format === 'json') await output.print(found.map((one) => `${JSON.stringify(one)}\n`).join(''));
  else await output.print(named.length > 0 ? found.map(renderOne).join('\n') : renderList(found));
  return 0;
}

function unknownId(id: string): ShipworthyError {
  const meant = findMeant(id).map((one) => `\`${one}\``);
  const hint = meant.length === 0 ? 'Run `shipworthy explain` for all of them.' : `Did you mean ${meant.join(' or ')}? Run \`shipworthy explain\` for all of them.`;
  return new ShipworthyError('usage/invalid-input', `There is no rule, reason or error called \`${id}\`.`, { hint });
}

/** People remember what is wrong (`link-broken`), not whose rule it is (`docs/`). */
function findMeant(id: string): readonly string[] {
  const ids = [...new Set(explanations.map((one) => one.id))];
  const toName = (one: string): string => one.slice(one.indexOf('/') + 1);
  const named = ids.filter((one) => toName(one) === toName(id));
  if (named.length > 0) return named;
  const meant = closestWord(id, ids);
  if (meant !== null) return [meant];
  const name = closestWord(toName(id), ids.map(toName));
  return ids.filter((one) => toName(one) === name);
}

function renderOne({ id, what, title, facts }: Explanation): string {
  const width = Math.max(...facts.map(({ name }) => name.length)) + 2;
  return [`${id} (${what})`, title, '', ...facts.map(({ name, text }) => `${name.padEnd(width)}${text}`), ''].join('\n');
}

function renderList(listed: readonly Explanation[]): string {
  const width = Math.max(...listed.map(({ id }) => id.length)) + 2;
  return (['rule', 'reason', 'error'] as const)
    .filter((what) => listed.some((one) => one.what === what))
    .map((what) => [`${what[0]?.toUpperCase()}${what.slice(1)}s`, ...listed.filter((one) => one.what === what).map(({ id, title }) => `  ${id.padEnd(width)}${title}`), ''].join('\n'))
    .join('\n');
}
