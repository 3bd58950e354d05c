import type { AreaRequirement } from '@shipworthy/contract/docs';
import { matchGlobs } from '../../files/index.js';
import { toGlobs, showSome, type AreaFacts } from './area-facts.js';

/** What one requirement of an area that was touched amounts to. */
export interface RequirementJudgement {
  readonly title: string;
  readonly state: 'met' | 'unmet' | 'unreadable';
  /** Changed files that met it. */
  readonly by: readonly string[];
  /** Of one that is not met, a clause that follows on "but". */
  readonly lacks: string;
  /** What to write. */
  readonly wanted: string;
  /** Documents that are there and would meet it. */
  readonly documents: readonly string[];
}

/** What is deleted is not updated; of what was renamed the new name counts. */
export function judgeRequirement(requirement: AreaRequirement, facts: AreaFacts): RequirementJudgement {
  const title = titleOf(requirement, facts.changelogPath);
  if (requirement.changelog === true) return judgeChangelog(title, facts);
  const globs = toGlobs(requirement.any ?? requirement.all);
  const groups = requirement.all === undefined ? [globs] : splitAll(globs);
  const found = groups.map((group) => ({ group, by: presentOf(facts).filter(matchGlobs(group)) }));
  const missing = found.filter(({ by }) => by.length === 0).map(({ group }) => group.join(', '));
  const documents = [...new Set(groups.flatMap((group) => facts.match(group)))];
  const deleted = facts.changed.flatMap(({ path, change }) => (change === 'deleted' ? [path] : [])).filter(matchGlobs(globs));
  const note = deleted.length === 0 ? '' : ` (${showSome(deleted)} ${deleted.length === 1 ? 'was' : 'were'} deleted, which does not count)`;
  return {
    title,
    state: missing.length === 0 ? 'met' : 'unmet',
    by: found.flatMap(({ by }) => by),
    lacks: `nothing that ${missing.join(' and nothing that ')} names did${note}`,
    wanted: documents.length === 0 ? `Add a document that ${missing.join(' and one that ')} names` : `Say what changed in ${showSome(documents)}`,
    documents,
  };
}

/** Every glob for itself; what `!` excludes is excluded from each. */
export function splitAll(globs: readonly string[]): readonly (readonly string[])[] {
  const isExclusion = (glob: string): boolean => glob.startsWith('!') && !glob.startsWith('!(');
  const exclusions = globs.filter(isExclusion);
  return globs.filter((glob) => !isExclusion(glob)).map((glob) => [glob, ...exclusions]);
}

export function titleOf({ title, any, all, changelog }: AreaRequirement, changelogPath: string): string {
  return title ?? (changelog === true ? `an entry in ${changelogPath}` : toGlobs(any ?? all).join(', '));
}

function judgeChangelog(title: string, { changelog, changelogPath, match }: AreaFacts): RequirementJudgement {
  const lacks = changelog.state === 'unreadable' ? changelog.why : `${changelogPath} has no new entry under Unreleased or the version being released`;
  return {
    title, lacks,
    state: changelog.state === 'entry' ? 'met' : changelog.state === 'no-entry' ? 'unmet' : 'unreadable',
    by: changelog.state === 'entry' ? [changelogPath] : [],
    wanted: `Add an entry to ${changelogPath}`,
    documents: match([changelogPath]),
  };
}

function presentOf({ changed }: AreaFacts): readonly string[] {
  return changed.flatMap(({ path, change }) => (change === 'deleted' ? [] : [path]));
}
