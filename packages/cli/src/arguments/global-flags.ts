import type { Fault } from '@shipworthy/contract/errors';
import type { Flag } from './flag.js';

const formats = ['text', 'json', 'markdown', 'sarif', 'junit'] as const;
const colors = ['auto', 'always', 'never'] as const;
export type Format = (typeof formats)[number];

/** What every command can be told. */
export interface GlobalFlags {
  readonly help: boolean;
  readonly version: boolean;
  readonly format: Format;
  readonly color: (typeof colors)[number];
  readonly quiet: boolean;
  readonly debug: boolean;
}

const flag = (name: string, description: string): Flag => ({ name, meta: { type: 'flag', description, placeholder: '', defaultText: '' } });

export const globalFlags: readonly Flag[] = [
  { name: 'format', meta: { type: 'choice', choices: formats, placeholder: formats.join('|'), defaultText: '`text`', description: 'What is written to standard output, and nothing else is. JSON: one document per line.' } },
  { name: 'color', meta: { type: 'choice', choices: colors, placeholder: colors.join('|'), defaultText: '`auto`', description: 'When to colour text. `auto` looks at the terminal, NO_COLOR and FORCE_COLOR.' } },
  flag('quiet', 'No progress and no notes on standard error.'),
  flag('debug', 'With an error, also print where it came from.'),
  flag('help', 'Show this help, or that of the command (also `-h`).'),
  flag('version', 'Show the version.'),
];

/**
 * The global flags beside those of a command. A command's own flag wins: were `release-gate --version 2.0.0` taken for the question which
 * version this is, a gate would end with 0 without having judged anything.
 */
export function globalFlagsBeside(own: readonly Flag[]): readonly Flag[] {
  return globalFlags.filter(({ name }) => !own.some((flag) => flag.name === name));
}

/** The global part of what was typed, as far as it was offered; faults say what is wrong with it. */
export function parseGlobalFlags(values: Readonly<Record<string, string>>, offered: readonly Flag[] = globalFlags): { global: GlobalFlags; faults: Fault[] } {
  const faults: Fault[] = [];
  const choose = <T extends string>(name: string, choices: readonly T[], fallback: T): T => {
    const given = offered.some((flag) => flag.name === name) ? values[name] : undefined;
    const found = choices.find((choice) => choice === given);
    if (given !== undefined && found === undefined) faults.push({ message: `\`--${name}\` must be one of ${choices.map((choice) => `\`${choice}\``).join(', ')}.` });
    return found ?? fallback;
  };
  const isOn = (name: string): boolean => choose(name, ['true', 'false'], 'false') === 'true';
  const global = {
    help: isOn('help'), version: isOn('version'), quiet: isOn('quiet'), debug: isOn('debug'),
    format: choose('format', formats, 'text'), color: choose('color', colors, 'auto'),
  };
  return { global, faults };
}
