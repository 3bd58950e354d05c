/**
 * Every environment variable that Shipworthy reads. The list is closed: `valueOf` takes no other name. Beside it, the toolkit
 * libraries read what the runner hands to an action (`INPUT_*`, file commands), and env-ci reads what the detected CI sets.
 */
export const environmentNames = {
  /** GitHub Actions: what the run is about. */
  actions: [
    'GITHUB_ACTIONS', 'GITHUB_ACTOR', 'GITHUB_API_URL', 'GITHUB_BASE_REF', 'GITHUB_EVENT_NAME', 'GITHUB_EVENT_PATH', 'GITHUB_JOB', 'GITHUB_REF',
    'GITHUB_REPOSITORY', 'GITHUB_RUN_ATTEMPT', 'GITHUB_RUN_ID', 'GITHUB_SERVER_URL', 'GITHUB_SHA', 'GITHUB_WORKFLOW', 'GITHUB_WORKFLOW_REF',
  ],
  /** GitHub Actions: what the runner offers to a step. */
  runner: ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_STEP_SUMMARY'],
  /** One of these marks another CI; only then is the detection library loaded. */
  otherCi: [
    'CI', 'APPVEYOR', 'BITBUCKET_BUILD_NUMBER', 'BITRISE_IO', 'BUDDY_WORKSPACE_ID', 'BUILDKITE', 'BUILD_BUILDURI', 'CF_BUILD_ID', 'CF_PAGES', 'CIRCLECI',
    'CIRRUS_CI', 'CI_NAME', 'CODEBUILD_BUILD_ID', 'DISTELLI_APPNAME', 'DRONE', 'GITLAB_CI', 'JB_SPACE_EXECUTION_NUMBER', 'JENKINS_URL', 'NETLIFY',
    'NOW_GITHUB_DEPLOYMENT', 'SAILCI', 'SCREWDRIVER', 'SCRUTINIZER', 'SEMAPHORE', 'SHIPPABLE', 'TEAMCITY_VERSION', 'TRAVIS', 'VELA', 'VERCEL',
    'WERCKER_MAIN_PIPELINE_STARTED', 'bamboo_agentId',
  ],
  /**
   * Handed on to git and to the cases of a pack: where programs, home and temporary files are, what Windows needs to start a
   * process, and how to reach the network. No locale, no time zone, no token: results must not depend on them.
   */
  child: [
    'PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'SystemRoot', 'SystemDrive',
    'windir', 'ComSpec', 'PATHEXT', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'SSL_CERT_FILE', 'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
  ],
  /** Jenkins and Azure Pipelines: the branch that a change goes to and the address of the repository, which the detection library does not read. */
  otherCiFacts: ['CHANGE_TARGET', 'BUILD_REPOSITORY_URI', 'GIT_URL'],
  terminal: ['NO_COLOR', 'FORCE_COLOR', 'TERM', 'COLUMNS'],
  token: ['GITHUB_TOKEN', 'GH_TOKEN'],
  reproducibility: ['SOURCE_DATE_EPOCH'],
} as const satisfies Record<string, readonly string[]>;

type Group = keyof typeof environmentNames;
/** A name of the closed list. */
export type EnvironmentName = (typeof environmentNames)[Group][number];

/** What `process.env` is, or a test's stand-in for it. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** The value of a variable; null when it is unset or empty, which runners use interchangeably. */
export function valueOf(env: EnvironmentVariables, name: EnvironmentName): string | null {
  const value = env[name];
  return value === undefined || value === '' ? null : value;
}
