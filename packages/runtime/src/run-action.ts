import type { CommandName } from '@shipworthy/core/commands';
import { endProcess } from './end-process.js';
import { runStep } from './run-step.js';

/** What an action's entry calls. The command is loaded when its inputs have been read. Ends the process. */
export async function runAction(name: CommandName): Promise<never> {
  await runStep(name, async (command, raw, host) => {
    const { runCommand } = await import('@shipworthy/core/commands');
    return runCommand(command, raw, host);
  });
  return endProcess();
}
