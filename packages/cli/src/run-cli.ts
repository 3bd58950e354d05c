import { ShipworthyError } from '@shipworthy/contract/errors';
import { closestName } from '@shipworthy/contract/suggestion';
import { toolVersion } from '@shipworthy/contract/version';
import type { ExitCode } from '@shipworthy/core/evidence';
import { globalFlags, globalFlagsBeside, parseGlobalFlags } from './arguments/global-flags.js';
import { findCommand, parseArguments } from './arguments/parse-arguments.js';
import type { CliOptions } from './cli-options.js';
import type { Command } from './command.js';
import { commandTable } from './command-table.js';
import { Output } from './output/output.js';

/** The program: runs one command and returns its exit code. Never throws. */
export async function runCli(options: CliOptions): Promise<ExitCode> {
  const output = new Output(options);
  try {
    const exitCode = await dispatch(options, output);
    await output.settle();
    return exitCode;
  } catch (error) {
    const { reportError } = await import('./output/report-error.js');
    return reportError(error, output, options.argv.includes('--debug'));
  }
}

async function dispatch(options: CliOptions, output: Output): Promise<ExitCode> {
  const { argv } = options;
  const at = findCommand(argv, globalFlags, commandTable.map(({ name }) => name));
  const name = argv[at];
  if (name === undefined) return runWithoutCommand(options, output);
  const entry = commandTable.find((one) => one.name === name);
  if (entry === undefined) throw unknownCommand(name);
  const command = await entry.load();
  const shared = globalFlagsBeside(command.flags);
  const { values, unknown, positionals, faults } = parseArguments(argv.toSpliced(at, 1), [...command.flags, ...shared]);
  const { global, faults: globalFaults } = parseGlobalFlags(values, shared);
  if (global.version) return printVersion(output);
  if (global.help) {
    const { helpWidth, renderCommandHelp } = await import('./help/render-help.js');
    await output.print(renderCommandHelp(command, helpWidth(options)));
    return 0;
  }
  output.quiet = global.quiet;
  return command.run({ values, unknown, positionals, faults: [...faults, ...globalFaults], global, output, options });
}

async function runWithoutCommand(options: CliOptions, output: Output): Promise<ExitCode> {
  const { values, unknown, positionals, faults } = parseArguments(options.argv, globalFlags);
  const { global, faults: globalFaults } = parseGlobalFlags(values);
  if (global.version) return printVersion(output);
  const { helpWidth, renderHelp } = await import('./help/render-help.js');
  const commands: Command[] = [];
  for (const { load } of commandTable) commands.push(await load());
  const help = renderHelp(commands, helpWidth(options));
  if (global.help) {
    await output.print(help);
    return 0;
  }
  const { listStrayArguments } = await import('./arguments/usage-error.js');
  const all = [...faults, ...globalFaults, ...listStrayArguments({ unknown, positionals }, [], 0)];
  const hint = 'Run `shipworthy --help` for the commands.';
  if (all.length > 0) throw new ShipworthyError('usage/invalid-input', 'No command is named, and:', { hint, faults: all });
  await output.complain(help);
  return 2;
}

async function printVersion(output: Output): Promise<ExitCode> {
  await output.print(`${toolVersion}\n`);
  return 0;
}

function unknownCommand(name: string): ShipworthyError {
  const meant = closestName(name, commandTable.map((one) => one.name));
  const suggestion = meant === null ? '' : `Did you mean \`shipworthy ${meant}\`? `;
  return new ShipworthyError('usage/unknown-command', `There is no command \`${name}\`.`, { hint: `${suggestion}Run \`shipworthy --help\` for the commands.` });
}
