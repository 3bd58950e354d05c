import type { CommandName } from '@shipworthy/core/commands';
import { endProcess } from './end-process.js';
import { failWithError } from './fail-step.js';
import { runStep } from './run-step.js';

/** What an action's entry calls. The command is loaded when its inputs have been read. Ends the process. */
export async function runAction(name: CommandName): Promise<never> {
  // What a library throws where nobody can catch it would end the step with 1, which is a verdict, and without a word.
  process.once('uncaughtException', (error) => void failWithError(error, null).then(endProcess));
  await runStep(name, async (command, raw, host) => {
    const { runCommand } = await import('@shipworthy/core/commands');
    return runCommand(command, raw, host);
  });
  return endProcess();
}
