import { closestWord } from '@shipworthy/contract/suggestion';
import type { ExitCode } from '@shipworthy/core/evidence';
import { listStrayArguments, toUsageError } from '../arguments/usage-error.js';
import type { Command, Invocation } from '../command.js';

export const help: Command = {
  name: 'help',
  usage: 'shipworthy help [<command>]',
  description: 'Shows the commands, or the flags of one with examples.',
  flags: [],
  notes: ['`shipworthy help <command>` is `shipworthy <command> --help`.'],
  examples: [
    { command: 'shipworthy help', does: 'all commands' },
    { command: 'shipworthy help drift-check', does: 'the flags of one' },
  ],
  run: runHelp,
};

async function runHelp({ output, options, positionals, unknown, faults }: Invocation): Promise<ExitCode> {
  const { commandTable } = await import('../command-table.js');
  const { helpWidth, renderCommandHelp, renderHelp } = await import('../help/render-help.js');
  const [name] = positionals;
  const entry = commandTable.find((one) => one.name === name);
  const all = [...faults, ...listStrayArguments({ unknown, positionals }, [], 1)];
  if (name !== undefined && entry === undefined) {
    const meant = closestWord(name, commandTable.map((one) => one.name));
    all.push({ message: `There is no command \`${name}\`.${meant === null ? '' : ` Did you mean \`${meant}\`?`}` });
  }
  if (all.length > 0) throw toUsageError('help', all);
  const commands = await Promise.all(commandTable.map(({ load }) => load()));
  await output.print(entry === undefined ? renderHelp(commands, helpWidth(options)) : renderCommandHelp(await entry.load(), helpWidth(options)));
  return 0;
}
