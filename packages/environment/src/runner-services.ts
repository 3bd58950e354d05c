import { valueOf, type EnvironmentVariables } from './environment-names.js';

/** What the runner offers to this step. */
export interface RunnerServices {
  /** The artifact service that @actions/artifact speaks to. GitHub Enterprise Server has none of that version. */
  readonly artifacts: boolean;
  /** The file that becomes this step's part of the job's summary. */
  readonly summaryFile: string | null;
}

export function readRunnerServices(env: EnvironmentVariables): RunnerServices {
  const hasRuntime = valueOf(env, 'ACTIONS_RUNTIME_TOKEN') !== null && valueOf(env, 'ACTIONS_RESULTS_URL') !== null;
  return { artifacts: hasRuntime && isHostedByGitHub(valueOf(env, 'GITHUB_SERVER_URL')), summaryFile: valueOf(env, 'GITHUB_STEP_SUMMARY') };
}

/** The same question, with the same answer, as the artifact client asks before it refuses to work. */
function isHostedByGitHub(serverUrl: string | null): boolean {
  if (serverUrl === null) return true;
  if (!URL.canParse(serverUrl)) return false;
  const host = new URL(serverUrl).hostname.toLowerCase();
  return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}
