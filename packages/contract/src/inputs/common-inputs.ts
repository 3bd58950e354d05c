import { choice, flag, integer, list, secret, text } from './input-field.js';

/** Inputs of every action and command. */
export const commonInputs = {
  config: text('Path of the configuration file.', { placeholder: 'file', defaultText: '`.github/shipworthy.yml`' }),
  root: text('Folder that all paths are relative to; nothing outside it is read.', { placeholder: 'folder', defaultText: 'root of the git repository' }),
  out: text('Folder that evidence is written to; shared by all actions of a job.', { placeholder: 'folder', defaultText: '`shipworthy-out`' }),
  key: text('Key of the document, when one run makes several of a kind.', { defaultText: "the pack's id, for a shard `<id>.<i>-of-<n>`; where there is no pack `default`" }),
  'fail-on': choice(['fail', 'warn', 'never'], 'Which verdict makes this step fail. The document always says the truth, and the gate reads the document.', { fallback: 'fail' }),
} as const;

/** The gate has no `never`: it is the check. */
export const gateFailOn = choice(['fail', 'warn'], 'Which verdict makes the gate fail: `warn` is stricter.', { fallback: 'fail' });

/** Measuring actions may be told where their policy comes from; the document records it, and the gate refuses what it must. */
export const policyFrom = choice(['auto', 'base', 'head', 'worktree'], 'Where the policy is read from. `auto`: the base on pull requests and merge groups, the work tree elsewhere.', { fallback: 'auto' });

/** Inputs that only make sense where GitHub carries evidence between jobs. */
export const hostedInputs = {
  needs: text('`${{ toJSON(needs) }}`: results and evidence of the jobs before this one.', { face: 'action', placeholder: 'json' }),
  upload: flag('Upload each document as an artifact of the run.', { face: 'action', fallback: true }),
  'retention-days': integer('Days that artifacts are kept.', { min: 1, max: 90 }, { face: 'action', defaultText: "the repository's setting" }),
  comment: flag('Also say the verdict in a comment of the pull request. Needs `pull-requests: write`; refused, it becomes a notice.', { face: 'action' }),
  'github-token': secret('Token for the GitHub API; only asked for what files and git cannot answer.', { face: 'action', actionDefault: '${{ github.token }}', defaultText: '`${{ github.token }}`' }),
} as const;

export const observationsInput = list('Folders, files or globs with observations, where no artifacts carry them.', { placeholder: 'path' });

/** Outputs of every action. */
export const commonOutputs = {
  verdict: '`pass`, `warn`, `fail` or `unverified`; the worst of the documents written.',
  evidence: 'JSON array that binds each document: kind, key, attempt, verdict, artifact id and digest, SHA-256. Pass it on as a job output whose name begins with `evidence`.',
  'evidence-path': 'Path of the document (the folder, when there are several).',
  'report-path': 'Path of the Markdown report (the folder, when there are several).',
  checked: 'How many things were checked.',
  'blocking-count': 'How many findings block.',
} as const;
