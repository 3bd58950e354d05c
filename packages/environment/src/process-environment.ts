import type { EnvironmentVariables } from './environment-names.js';

/** The one place that touches `process.env`. Not copied: on Windows a copy would lose that names ignore case. */
export function processEnvironment(): EnvironmentVariables {
  return process.env;
}
