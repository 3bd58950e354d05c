import type { RawInputs } from '@shipworthy/contract/inputs';
import type { CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';

/** A capability that can be run by name. */
export type CommandName = 'regression-pack' | 'drift-check' | 'release-gate';

/**
 * Runs one capability: parses its inputs, does the work, writes the evidence. A fault of the user is written as an
 * `unverified` / `invalid-config` document before it is thrown.
 * @throws ShipworthyError with every fault at once; its kind decides the exit code (user 2, otherwise 3)
 */
export async function runCommand(name: CommandName, raw: RawInputs, host: Host): Promise<CommandResult> {
  throw new TypeError(`not built yet: ${name} ${raw.face} ${host.cwd}`);
}
