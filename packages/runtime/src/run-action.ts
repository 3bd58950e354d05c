import type { CommandName } from '@shipworthy/core/commands';
import { runStep } from './run-step.js';

/** What an action's entry calls. The command is loaded when its inputs have been read. */
export function runAction(name: CommandName): Promise<void> {
  return runStep(name, async (command, raw, host) => {
    const { runCommand } = await import('@shipworthy/core/commands');
    return runCommand(command, raw, host);
  });
}
