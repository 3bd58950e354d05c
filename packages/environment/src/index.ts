export { childEnvironment } from './child-environment.js';
export { environmentNames, type EnvironmentVariables } from './environment-names.js';
export { githubToken } from './github-token.js';
export { machineOf } from './machine-of.js';
export { processEnvironment } from './process-environment.js';
export { readRunContext } from './read-run-context.js';
export { readRunnerServices, type RunnerServices } from './runner-services.js';
export { readTerminalSettings, type TerminalSettings } from './terminal-settings.js';
