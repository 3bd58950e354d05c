import type { CommandResult, ExitCode } from '@shipworthy/core/evidence';
import type { CommandName } from '@shipworthy/core/commands';
import { guide, isShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { commandSpecs, inputsOfFace, localCommandSpecs, parseInputs, type CommandSpec } from '@shipworthy/contract/inputs';
import type { EnvironmentVariables } from '@shipworthy/environment';
import { globalFlagsBeside, type Format } from '../arguments/global-flags.js';
import { toUsageError } from '../arguments/usage-error.js';
import type { Command, Invocation } from '../command.js';
import { createProgress, type Progress } from '../progress/progress.js';

const configNotes: Readonly<Record<CommandName, readonly string[]>> = {
  'regression-pack': ['What a finding costs (`policy`), thresholds and the warning budget stand in the manifest; waivers and permitted reasons in `.github/shipworthy.yml`. No flag changes them.'],
  'drift-check': ['What a finding costs (`policy`) stands in the manifest; waivers and permitted reasons in `.github/shipworthy.yml`. No flag changes them.'],
  'telemetry-bundle-readiness': ['What a bundle must hold and within which gates stands in `bundles` of `.github/shipworthy.yml`. On pull requests it is read from the base. Flags can only demand more, or judge a part, and then the report is partial.'],
  'doc-sync-check': ['What is checked stands in `docSync` of `.github/shipworthy.yml`, as do waivers and permitted reasons. On pull requests it is read from the base, and so are the known debts.'],
  'security-report': ['What blocks stands in `security` of `.github/shipworthy.yml`: the severity, allowed licences, the oldest scan that counts, exceptions. On pull requests it is read from the base. No flag loosens it.'],
  'release-evidence': ['What a release must be stands in `release` of `.github/shipworthy.yml`; branches and trusted keys count as the default branch has them. Flags can only demand more. Without a token only what files and git tell is known; the rest is unverified, never taken for granted.'],
  'release-gate': ['Whatever loosens the gate stands in `.github/shipworthy.yml` only: advisory evidence, skipped and exempt jobs, the warning budget, head policy, waivers, permitted reasons. In a monorepo, other configurations that documents may be judged by are listed there, in `gate.acceptConfigs`. Flags can only demand more.'],
  init: ['Nothing of yours is run or overwritten: without `--with-commands` no command of the repository, and a file that is there stays as it is.', `What is looked at: ${guide('init')}`],
  doctor: ['Offline it reads files and git. With `GITHUB_TOKEN` or `GH_TOKEN` it also asks GitHub for the settings; what a token may not see is said to be unknown, never fine.', `Every check: ${guide('doctor')}`],
  approve: ['What is approved is the tree. Whose approvals count stands in `release.trustedKeys` of the default branch.', `How to make a key: ${guide('approvals')}`],
};

/** A capability as a command: its flags are the inputs of the action of the same name, where there is one. */
export function toCapability(name: CommandName): Command {
  const spec = specOf(name);
  return {
    name,
    usage: `shipworthy ${name} [flags]`,
    description: spec.description,
    flags: inputsOfFace(spec, 'command'),
    notes: configNotes[name],
    examples: spec.examples,
    run: (invocation) => runCapability(name, invocation),
  };
}

function specOf(name: CommandName): CommandSpec {
  const spec = [...commandSpecs, ...localCommandSpecs].find((one) => one.name === name);
  if (spec === undefined) throw new TypeError(`no such capability: ${name}`);
  return spec;
}

async function runCapability(name: CommandName, invocation: Invocation): Promise<ExitCode> {
  const { output, options, global } = invocation;
  const globalNames = new Set(globalFlagsBeside(inputsOfFace(specOf(name), 'command')).map((flag) => flag.name));
  const values = Object.fromEntries(Object.entries(invocation.values).filter(([flag]) => !globalNames.has(flag)));
  const faults = [...invocation.faults, ...listStrayWords(name, invocation.positionals)];
  if (faults.length > 0) throw toUsageError(name, [...faults, ...listInputFaults(specOf(name), values)]);

  const variables = await options.loadVariables();
  const { createHost } = await import('../host/create-host.js');
  const { runCommand } = await import('@shipworthy/core/commands');
  const { renderResult } = await import('../output/render-result.js');
  const { progress, color, width } = await readTerminal(invocation, variables);
  const host = await createHost({ variables, cwd: options.cwd, onProgress: progress.onProgress, onSampling: progress.onSampling });
  output.disarmed = host.context.where === 'actions';
  // Wrong inputs are found in there as well: only the capability can leave a document that says so.
  const result = await runCommand(name, { values, face: 'command' }, host).finally(progress.end);
  if (result.error !== null) throw result.error;
  await output.print(await renderResult(result, { format: global.format, color, width, cwd: options.cwd }));
  if (!saysItAll(result, global.format)) for (const note of result.notes) await output.note(note);
  return result.exitCode;
}

/** True where standard output already holds what the notes say. */
function saysItAll({ documents, report }: CommandResult, format: Format): boolean {
  if (documents.length > 0) return false;
  return format === 'text' || (report !== undefined && (format === 'json' || format === 'markdown'));
}

/** A secret that is typed without quotes falls apart into words: where a command takes one, no word is repeated. */
function listStrayWords(name: CommandName, words: readonly string[]): Fault[] {
  const takesSecret = inputsOfFace(specOf(name), 'command').some(({ meta }) => meta.type === 'secret');
  if (!takesSecret) return words.map((word) => ({ message: `\`${word}\` is one word too many.` }));
  return words.length === 0 ? [] : [{ message: `${words.length === 1 ? 'One word stands' : `${words.length} words stand`} where none belongs; values with blanks need quotes.` }];
}

function listInputFaults(spec: CommandSpec, values: Readonly<Record<string, string>>): readonly Fault[] {
  try {
    parseInputs(spec, { values, face: 'command' });
    return [];
  } catch (error) {
    if (isShipworthyError(error)) return error.faults;
    throw error;
  }
}

async function readTerminal({ global, output, options }: Invocation, variables: EnvironmentVariables): Promise<{ progress: Progress; color: boolean; width: number }> {
  const { readTerminalSettings } = await import('@shipworthy/environment');
  const { showControls } = await import('@shipworthy/report');
  const { stdout, stderr } = options;
  const settings = readTerminalSettings(variables);
  const wanted = global.color === 'auto' ? settings.color : global.color;
  const mode = global.quiet ? 'none' : stderr.isTTY === true && settings.canRedraw ? 'bar' : 'lines';
  const columns = stderr.columns ?? settings.columns ?? 80;
  return {
    progress: createProgress({ mode, columns, show: (text) => output.show(text), now: () => performance.now(), showControls: (text) => showControls(text) }),
    color: wanted === 'always' || (wanted === 'auto' && stdout.isTTY === true),
    width: Math.max(40, stdout.columns ?? settings.columns ?? 100),
  };
}
