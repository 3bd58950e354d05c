import { isShipworthyError } from '@shipworthy/contract/errors';
import type { ExitCode } from '@shipworthy/core/evidence';
import type { Output } from './output.js';

const issues = 'https://github.com/shipworthy/shipworthy/issues';

/** Says what went wrong and whose it is to mend; the exit code follows from the latter. */
export async function reportError(error: unknown, output: Output, debug: boolean): Promise<ExitCode> {
  const { showControls } = await import('@shipworthy/report');
  const [code, isBug] = isShipworthyError(error) ? [error.code, error.kind === 'bug'] : ['internal/bug', true];
  const message = error instanceof Error ? error.message : String(error);
  const lines = [`error ${code}: ${message}`];
  if (isBug) lines.push(`This is a bug in Shipworthy. Please report it at ${issues}${debug ? '.' : ', with what `--debug` adds.'}`);
  if (debug) lines.push(...listStacks(error));
  await output.complain(showControls(lines.join('\n'), '\n\t'));
  return isShipworthyError(error) && error.kind === 'user' ? 2 : 3;
}

/** The error and what caused it. A circle of causes ends after a few. */
function listStacks(error: unknown): string[] {
  const stacks: string[] = [];
  for (let current = error; current instanceof Error && stacks.length < 10; current = current.cause) {
    stacks.push(`${stacks.length === 0 ? '' : 'caused by '}${current.stack ?? current.message}`);
  }
  return stacks;
}
