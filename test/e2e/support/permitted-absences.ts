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
];

export function findPermitted(about: string, fault: string): Permitted | undefined {
  return permittedAbsences.find((one) => one.about === about && (one.faults === 'all' || one.faults.includes(fault)));
}
