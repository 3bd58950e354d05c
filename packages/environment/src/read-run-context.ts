import type { RunContext } from '@shipworthy/contract/context';
import { readActionsContext } from './actions-context.js';
import { valueOf, type EnvironmentVariables } from './environment-names.js';
import { isOtherCi, readLocalContext, readOtherCiContext } from './other-ci-context.js';
import { readSourceDateEpoch } from './source-date-epoch.js';

/**
 * Where this program runs: GitHub Actions in full, other CIs as far as they say, else a laptop. What is unknown is null.
 * @throws ShipworthyError `usage/invalid-input` for a wrong SOURCE_DATE_EPOCH
 */
export async function readRunContext({ env, cwd }: { readonly env: EnvironmentVariables; readonly cwd: string }): Promise<RunContext> {
  const sourceDateEpoch = readSourceDateEpoch(env);
  return { ...(await readPlace(env, cwd)), sourceDateEpoch };
}

async function readPlace(env: EnvironmentVariables, cwd: string): Promise<Omit<RunContext, 'sourceDateEpoch'>> {
  if (valueOf(env, 'GITHUB_ACTIONS') === 'true') return readActionsContext(env);
  return isOtherCi(env) ? readOtherCiContext(env, cwd) : readLocalContext(env);
}
