import type { DoctorCheck } from './doctor-check.js';

/** Settings of the repository on GitHub; asked only where there is a token. */
export const githubChecks = {
  'branch/requires-gate': { title: 'The default branch requires `release-gate`', why: 'Without a rule a red gate is only a red cross: anybody may merge.', fix: 'Add a ruleset, as somebody who administers the repository.' },
  'branch/source': { title: 'Only GitHub Actions may report it', why: 'Without a source, whoever may write statuses reports a green `release-gate`.', fix: 'Choose GitHub Actions (app 15368) beside the check in the ruleset that requires it.' },
  'branch/up-to-date': { title: 'What is tested is what is merged', why: 'Two changes that are green apart can be red together.', fix: 'Require branches to be up to date, or switch on a merge queue.' },
  'branch/owner-review': { title: 'Code owners must review', why: 'A changed workflow can report whatever it likes; a person has to look.', fix: 'Add a ruleset with a review by code owners. A repository of one person cannot, and may leave it.' },
  'branch/protected': { title: 'The default branch cannot be rewritten or deleted', why: 'Evidence names commits; a forced push makes them disappear.', fix: 'Add a ruleset that blocks both.' },
  'branch/bypass': { title: 'Nobody passes the rules by', why: 'Whoever is on the bypass list merges with a red gate.', fix: 'Empty the bypass list of the ruleset.' },
  'tags/protected': { title: 'Release tags cannot be moved or deleted', why: 'Evidence says that a tag is a commit; a moved tag is another release under the same name.', fix: 'Add a ruleset for tags.' },
  'actions/allowed': { title: 'Actions may run what the workflows use', why: 'A workflow that uses an action which is not allowed does not start, and the required check waits for ever.', fix: 'Allow them in Settings → Actions → General.' },
  'actions/token': { title: 'Tokens can only read by default', why: 'A workflow without `permissions` gets a token that may write everywhere.', fix: 'Make read the default.' },
  'actions/retention': { title: 'Artifacts outlive re-runs', why: 'A run can be started again for 30 days; then the documents of jobs that are not run again must still be there.', fix: 'Keep artifacts for 30 days or more.' },
  'actions/forks': { title: 'Strangers wait for a maintainer', why: 'On a self-hosted runner the first pull request of a stranger runs at once.', fix: 'Ask for approval of all outside contributors.' },
  'release/immutable': { title: 'Published releases cannot be changed', why: 'Assets and tag of a release can be replaced after it was published.', fix: 'Switch on immutable releases.' },
} as const satisfies Readonly<Record<string, DoctorCheck>>;
