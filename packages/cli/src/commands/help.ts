import { closestName } from '@shipworthy/contract/suggestion';
import type { ExitCode } from '@shipworthy/core/evidence';
import { listStrayArguments, toUsageError } from '../arguments/usage-error.js';
import type { Command, CommandEntry, Invocation } from '../command.js';

/** The command that shows all others. */
export function toHelp(table: readonly CommandEntry[]): Command {
  return {
    name: 'help',
    usage: 'shipworthy help [<command>]',
    description: 'Shows the commands, or the flags of one with examples.',
    flags: [],
    notes: ['`shipworthy help <command>` is `shipworthy <command> --help`.'],
    examples: [
      { command: 'shipworthy help', does: 'all commands' },
      { command: 'shipworthy help drift-check', does: 'the flags of one' },
    ],
    run: (invocation) => runHelp(table, invocation),
  };
}

async function runHelp(table: readonly CommandEntry[], { output, options, positionals, unknown, faults }: Invocation): Promise<ExitCode> {
  const { helpWidth, renderCommandHelp, renderHelp } = await import('../help/render-help.js');
  const [name] = positionals;
  const entry = table.find((one) => one.name === name);
  const all = [...faults, ...listStrayArguments({ unknown, positionals }, [], 1)];
  if (name !== undefined && entry === undefined) {
    const meant = closestName(name, table.map((one) => one.name));
    all.push({ message: `There is no command \`${name}\`.${meant === null ? '' : ` Did you mean \`${meant}\`?`}` });
  }
  if (all.length > 0) throw toUsageError('help', all);
  const commands = await Promise.all(table.map(({ load }) => load()));
  await output.print(entry === undefined ? renderHelp(commands, helpWidth(options)) : renderCommandHelp(await entry.load(), helpWidth(options)));
  return 0;
}
