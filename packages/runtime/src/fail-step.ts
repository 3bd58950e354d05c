import * as core from '@actions/core';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { ExitCode } from '@shipworthy/core/evidence';
import { showControls } from '@shipworthy/report';
import { writeSummary } from './show-result.js';

/** What the step ends with when the command could not: 2 when the user can mend it, else 3. */
export function exitCodeOf(error: unknown): ExitCode {
  return isShipworthyError(error) && error.kind === 'user' ? 2 : 3;
}

/** The last thing a step does: the message, with its remedy, and the exit code. */
export function failStep(message: string, exitCode: ExitCode): void {
  core.error(showControls(message, '\n'), { title: 'Shipworthy' });
  process.exitCode = exitCode;
}

/** Ends a step that could not do its work. */
export async function failWithError(error: unknown, summaryFile: string | null): Promise<void> {
  const message = isShipworthyError(error) ? error.message : `A fault in Shipworthy itself: ${String(error)}. Please report it with the log of this step.`;
  if (!isShipworthyError(error) && error instanceof Error) core.debug(error.stack ?? '');
  // A fence of its own length: the message quotes paths and file contents, which may hold fences.
  await writeSummary(summaryFile, `**Not verified**: the check could not run.\n\n${toFence(showControls(message, '\n'))}\n`);
  failStep(message, exitCodeOf(error));
}

function toFence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
