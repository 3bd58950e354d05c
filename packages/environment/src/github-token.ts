import { valueOf, type EnvironmentVariables } from './environment-names.js';

/** The token that GitHub's own tools take from the environment. For the command line; actions take it as an input. */
export function githubToken(env: EnvironmentVariables): string | null {
  return valueOf(env, 'GITHUB_TOKEN') ?? valueOf(env, 'GH_TOKEN');
}
