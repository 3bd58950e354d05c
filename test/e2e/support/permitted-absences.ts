/** An answer or a file without which a step may be green: `about` names the operation or the file, and `why` says why nothing is lost. */
export interface Permitted {
  readonly about: string;
  readonly faults: 'all' | readonly string[];
  readonly why: string;
}

export const permittedAbsences: readonly Permitted[] = [
  { about: 'issues/list-comments', faults: 'all', why: 'a comment is a courtesy; the step says in a notice that there is none' },
  { about: 'issues/create-comment', faults: 'all', why: 'a comment is a courtesy; the step says in a notice that there is none' },
  { about: 'actions/get-reviews-for-run', faults: 'all', why: 'the approval that is needed was found in the review of a code owner; another source could only add to it' },
  { about: 'issues/get-label', faults: ['404'], why: 'this is how GitHub says that there is no such label, and the list of milestones has proved that the token may look' },
  { about: 'blob-put', faults: ['drip', 'truncated', 'wrong JSON'], why: 'the answer to an upload has no body: there is nothing to be cut, and its digest is checked' },
  ...['dependabot/list-alerts-for-repo', 'code-scanning/list-alerts-for-repo', 'pulls/list'].map((about) => ({ about, faults: ['drip'], why: 'the answer is an empty list: its two bytes arrive in time' })),
  ...['repos/create-release', 'repos/upload-release-asset', 'repos/update-release'].map((about) => ({ about, faults: ['drip', 'truncated', 'wrong JSON'], why: 'what was asked for was done, and is found done when it is looked at again' })),
  ...['repos/get-release-asset', 'actions/download-artifact'].map((about) => ({ about, faults: ['drip', 'truncated'], why: 'a redirect has no body; what it leads to is checked by its digest' })),
  { about: 'repos/get-content', faults: ['404'], why: 'GitHub shows the commit of the base, and says that it holds no such file: then there is none, and the document says whose rules counted' },
  { about: 'read workspace/.github/shipworthy.yml', faults: ['gone'], why: 'a work tree without a configuration has the default rules, which the document says; a change under review is judged by its base' },
];

/** Broken promises that are known and wait to be mended: the beginning of what the test says of them. A line that is mended goes. */
export const openFaults: readonly string[] = [
  'release-evidence publish: repos/upload-release-asset: drip: ', 'regression-pack: write runner/temp/shipworthy-*: ',
  'regression-pack: read runner/temp/shipworthy-*: EIO: ', 'regression-pack: write workspace/shipworthy-out/regression-observations.sample/alpha/', 'release-evidence publish: read workspace/releases/v1.2.3.yml: EIO: is green',
  'release-evidence verify: read workspace/',
  'release-evidence notes: read workspace/shipworthy-out/release-notes-report.default/api: EACCES: is green',
];

export function findPermitted(about: string, fault: string): Permitted | undefined {
  return permittedAbsences.find((one) => one.about === about && (one.faults === 'all' || one.faults.includes(fault)));
}
