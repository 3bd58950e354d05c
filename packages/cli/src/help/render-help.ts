import { toolVersion } from '@shipworthy/contract/version';
import { wrapText } from '@shipworthy/report';
import { globalFlags, globalFlagsBeside } from '../arguments/global-flags.js';
import type { Command } from '../command.js';
import { toColumns, toFlagLines } from './flag-lines.js';

const exitCodes: readonly (readonly [string, string])[] = [
  ['0', 'passed, with or without warnings'],
  ['1', 'blocked: something failed or could not be verified'],
  ['2', 'wrong usage or configuration'],
  ['3', 'could not run: a fault outside, or a bug'],
];

/** A line that is longer is hard to read, and a column of a word or two as well. */
export function helpWidth({ stdout }: { readonly stdout: { readonly columns?: number | undefined } }): number {
  return Math.min(100, Math.max(60, stdout.columns ?? 100));
}

/** `shipworthy --help` */
export function renderHelp(commands: readonly Pick<Command, 'name' | 'description'>[], width: number): string {
  return toText([
    [`shipworthy ${toolVersion}`, ...wrapText('Turns "are we ready to release?" into required checks backed by evidence anyone can verify.', width)],
    ['Usage', '  shipworthy <command> [flags]'],
    ['Commands', ...commands.flatMap(({ name, description }) => toColumns(name, description, width))],
    ['Flags of every command', ...globalFlags.flatMap((flag) => toFlagLines(flag, width))],
    ['Exit codes', ...exitCodes.map(([code, text]) => `  ${code}  ${text}`)],
    ['Next steps', ...toColumns('shipworthy demo', 'see the whole way on an example', width), ...toColumns('shipworthy init', 'propose what your own repository needs to begin', width), ...toColumns('shipworthy regression-pack', 'run the packs that `.github/shipworthy.yml` names', width), ...toColumns('shipworthy <command> --help', 'all flags of a command, with examples', width)],
  ]);
}

/** `shipworthy <command> --help` */
export function renderCommandHelp(command: Command, width: number): string {
  const has = (type: string): boolean => command.flags.some(({ meta }) => meta.type === type);
  const hints = [
    ...(has('list') ? ['A list is given by repeating the flag, or with commas or newlines between the values.'] : []),
    ...(has('flag') ? ['A flag without a value is switched off by `--no-<flag>` or `--<flag>=false`.'] : []),
  ];
  return toText([
    wrapText(command.description, width),
    ['Usage', `  ${command.usage}`],
    ...(command.flags.length === 0 ? [] : [['Flags', ...command.flags.flatMap((flag) => toFlagLines(flag, width))]]),
    ['Flags of every command', ...globalFlagsBeside(command.flags).flatMap((flag) => toFlagLines(flag, width))],
    ...[...hints, ...command.notes].map((note) => wrapText(note, width)),
    ['Examples', ...command.examples.flatMap(({ command: line, does }) => [`  ${line}`, `      ${does}`])],
  ]);
}

function toText(parts: readonly (readonly string[])[]): string {
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
