import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { closestWord } from '@shipworthy/contract/suggestion';
import type { Invocation } from '../command.js';
import type { Flag } from './flag.js';
import { globalFlags } from './global-flags.js';

export function toUsageError(command: string, faults: readonly Fault[]): ShipworthyError {
  const what = `${faults.length === 1 ? 'One thing is' : `${faults.length} things are`} wrong in \`shipworthy ${command}\`:`;
  return new ShipworthyError('usage/invalid-input', what, { hint: `Run \`shipworthy ${command} --help\` for all flags.`, faults });
}

/** For commands that take flags and words of their own: everything that does not belong there. */
export function listStrayArguments({ unknown, positionals }: Pick<Invocation, 'unknown' | 'positionals'>, flags: readonly Flag[], maxWords: number): Fault[] {
  const names = [...flags, ...globalFlags].map(({ name }) => name);
  return [
    ...unknown.map((name) => {
      const meant = closestWord(name, names);
      return { message: `\`--${name}\` is not known.${meant === null ? '' : ` Did you mean \`--${meant}\`?`}` };
    }),
    ...positionals.slice(maxWords).map((word) => ({ message: `\`${word}\` is one word too many.` })),
  ];
}
