import { environmentNames, valueOf, type EnvironmentVariables } from './environment-names.js';

/** What git and the cases of a pack inherit: the closed list `environmentNames.child`, nothing else. */
export function childEnvironment(env: EnvironmentVariables): Readonly<Record<string, string>> {
  const inherited: Record<string, string> = {};
  for (const name of environmentNames.child) {
    const value = valueOf(env, name);
    // Windows would answer for `http_proxy` and `HTTP_PROXY` alike; one of them is enough there.
    const isTwin = process.platform === 'win32' && Object.keys(inherited).some((known) => known.toLowerCase() === name.toLowerCase());
    if (value !== null && !isTwin) inherited[name] = value;
  }
  return inherited;
}
