/** An answer or a file without which a step may be green: `about` names the operation or the file, and `why` says why nothing is lost. */
export interface Permitted {
  readonly about: string;
  readonly faults: 'all' | readonly string[];
  /** Default: every story. */
  readonly stories?: readonly string[];
  readonly why: string;
}

const broken = ['fails', 'killed', 'hangs'];
const ofLinks = ['doc-sync-check', 'doc-sync-check with a comment'];

export const permittedAbsences: readonly Permitted[] = [
  { about: 'issues/list-comments', faults: 'all', why: 'a comment is a courtesy; the step says in a notice that there is none' },
  { about: 'issues/create-comment', faults: 'all', why: 'a comment is a courtesy; the step says in a notice that there is none' },
  { about: 'actions/get-reviews-for-run', faults: 'all', why: 'the approval that is needed was found in the review of a code owner; another source could only add to it' },
  { about: 'issues/get-label', faults: ['404'], why: 'this is how GitHub says that there is no such label, and the list of milestones has proved that the token may look' },
  { about: 'blob-put', faults: ['drip', 'truncated'], why: 'the answer to an upload has no body: there is nothing to be cut, and its digest is checked' },
  ...['dependabot/list-alerts-for-repo', 'code-scanning/list-alerts-for-repo', 'pulls/list'].map((about) => ({ about, faults: ['drip'], why: 'the answer is an empty list: its two bytes arrive in time' })),
  ...['repos/create-release', 'repos/upload-release-asset', 'repos/update-release'].map((about) => ({ about, faults: ['drip', 'truncated', 'wrong JSON'], why: 'what was asked for was done, and is found done when it is looked at again' })),
  ...['repos/get-release-asset', 'actions/download-artifact'].map((about) => ({ about, faults: ['drip', 'truncated'], why: 'a redirect has no body; what it leads to is checked by its digest' })),
  { about: 'repos/get-content', faults: ['404'], stories: ['doc-sync-check of a shallow clone'], why: 'GitHub shows the commit of the base, and says that it holds no such file: then there is none, and the document says whose rules counted' },
  { about: 'read workspace/.github/shipworthy.yml', faults: ['gone'], why: 'a work tree without a configuration has the default rules, which the document says; a change under review is judged by its base' },
  { about: 'the repository', faults: ['index.lock'], why: 'nothing is written to the index, and git is told to do without its lock' },
  { about: 'the repository', faults: ['shallow'], stories: ['regression-pack', 'drift-check', 'doc-sync-check', 'release-gate', 'release-evidence publish', 'release-evidence verify', 'security-report'], why: 'on a tag or a push, and without a rule that asks what changed, nothing before the commit is looked at' },
  { about: 'the repository', faults: ['no git', 'corrupt commit', 'corrupt trees'], stories: ['release-evidence verify'], why: 'a verification asks git nothing' },
  ...['for-each-ref --format', 'diff-tree -r'].map((question) => ({ about: `git ${question}`, faults: broken, stories: ofLinks, why: 'this configuration asks for links alone, and links need no change: which range it is stays unsaid' })),
  { about: 'git ls-remote --quiet', faults: ['fails', 'killed'], stories: ['drift-check with git:'], why: 'GitHub has the commit and its files, and is asked instead' },
  { about: 'git fetch --quiet', faults: ['fails', 'killed'], stories: ['doc-sync-check of a shallow clone'], why: 'the remote of this clone never answers, so GitHub is asked instead as in an undisturbed run' },
];

interface Green {
  readonly story: string;
  readonly operation: string;
  readonly fault: string;
}

const isAbout = ({ about, stories }: Permitted, { story, operation }: Green): boolean => about === operation && (stories === undefined || stories.includes(story));

export function findPermitted(green: Green): Permitted | undefined {
  return permittedAbsences.find((one) => isAbout(one, green) && (one.faults === 'all' || one.faults.includes(green.fault)));
}

/** Lines, and faults of lines, that nothing was green by: the list would excuse tomorrow what nobody has looked at. */
export function findStale(greens: readonly Green[]): readonly string[] {
  const isMet = (one: Permitted, fault: string | null): boolean => greens.some((green) => isAbout(one, green) && (fault === null || green.fault === fault));
  return permittedAbsences.flatMap((one) => (one.faults === 'all' ? [null] : one.faults).filter((fault) => !isMet(one, fault)).map((fault) => (fault === null ? one.about : `${one.about}: ${fault}`)));
}
