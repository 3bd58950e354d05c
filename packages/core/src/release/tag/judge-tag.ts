import type { FindingDraft } from '../../evidence/index.js';
import type { LineFacts } from './collect-lines.js';
import type { TagFacts, TagObject } from './collect-tag.js';

export const tagCheck = 'tag';

export interface JudgedTag extends TagFacts {
  /** `release.tag`. */
  readonly pattern: string;
  readonly isVersion: boolean;
  /** Null where nothing is tagged, or nobody knows for which commit it stands. */
  readonly lines: LineFacts | null;
}

/** Each way in which a tag can be no release, as a finding of its own. Pure. */
export function judgeTag(facts: JudgedTag): readonly FindingDraft[] {
  const { name, isNamed, local, server } = facts;
  const there = local ?? server?.tag ?? null;
  if (!isNamed) return judgeUntagged(facts, there);
  if (name === null) return [];
  const form = facts.isVersion ? [] : [notAVersion(name, facts.pattern)];
  if (there === null) return [...form, judgeAbsent(name, facts)];
  return [...form, ...judgeIdentity(name, there, facts), ...judgeKind(name, facts), ...judgeLines(name, facts)];
}

/** A tag of that name may be there all the same, for another commit. */
function judgeUntagged({ name, judged }: JudgedTag, there: TagObject | null): readonly FindingDraft[] {
  if (name !== null && there !== null && there.commit !== judged) {
    return [{ ...toDraft('release/tag-other-commit', name), outcome: 'fail', ...(judged === null ? {} : { expected: judged }), actual: there.commit, message: `The tag ${name} is there already, for ${there.commit.slice(0, 12)}, which is not what is judged.`, remedy: 'Release a greater version, or check out the tag and give it as `tag`.' }];
  }
  if (name !== null && there !== null) return [];
  return [{ ...toDraft('release/tag-missing', name ?? 'none'), outcome: 'not-applicable', message: name === null ? 'Nothing is tagged, and nobody says what would be.' : `Nothing is tagged yet; the tag would be ${name}.` }];
}

function notAVersion(name: string, pattern: string): FindingDraft {
  return { ...toDraft('release/tag-not-a-version', name), outcome: 'fail', expected: pattern, actual: name, message: `The tag ${name} is no version by the pattern ${pattern} of \`release.tag\`.` };
}

function judgeAbsent(name: string, { server, problem, began }: JudgedTag): FindingDraft {
  if (server !== null) return { ...toDraft('release/tag-missing', name), outcome: 'fail', message: `The tag ${name} ${began === null ? 'does not exist, neither here nor on the server' : 'is gone: the run is of it, but the server has it no more'}.` };
  return {
    ...toDraft('release/tag-missing', name), outcome: 'unverified', reason: problem?.reason ?? 'unreadable-source', message: `This clone does not hold the tag ${name}, and the server could not be asked${problem === null ? '' : `: ${withoutStop(problem.message)}`}.`,
    remedy: problem?.remedy ?? 'Fetch the tags: give the checkout step `with: { fetch-depth: 0 }`.',
  };
}

/** One commit in all places: when the run began, on the server now, in this clone, and what is judged. */
function judgeIdentity(name: string, there: TagObject, facts: JudgedTag): readonly FindingDraft[] {
  const { local, server, began, judged, problem, isLocalRun } = facts;
  const stood = began ?? there.commit;
  const otherCommit: readonly FindingDraft[] = judged === there.commit ? [] : [{
    ...toDraft('release/tag-other-commit', name), outcome: 'fail', expected: there.commit, ...(judged === null ? {} : { actual: judged }),
    message: `The tag ${name} stands for ${there.commit.slice(0, 12)}, but ${judged === null ? 'no commit' : judged.slice(0, 12)} is judged.`,
  }];
  if (local !== null && local.commit !== stood) return [moved(name, stood, local.commit), ...otherCommit];
  if (server === null) {
    const why = problem === null ? 'the server could not be asked' : withoutStop(problem.message);
    const unasked: FindingDraft = { ...toDraft('release/tag-moved', name), outcome: 'unverified', reason: problem?.reason ?? 'unreadable-source', message: `Whether the tag ${name} still stands where it did is not known: ${why}.`, remedy: problem?.remedy ?? 'Give `github-token`, or let the clone reach `origin`.' };
    return [unasked, ...otherCommit];
  }
  if (server.tag === null) {
    const message = isLocalRun ? `The tag ${name} is not pushed yet, so that nobody can have moved it.` : `The tag ${name} is gone from the server.`;
    return [{ ...toDraft('release/tag-missing', name), outcome: isLocalRun ? 'not-applicable' : 'fail', message }, ...otherCommit];
  }
  return [...(server.tag.commit === stood ? [] : [moved(name, stood, server.tag.commit)]), ...otherCommit];
}

function moved(name: string, from: string, to: string): FindingDraft {
  return { ...toDraft('release/tag-moved', name), outcome: 'fail', expected: from, actual: to, message: `The tag ${name} stood for ${from.slice(0, 12)} and stands for ${to.slice(0, 12)} now.` };
}

/** What a workflow fetched can have lost the annotation; that it has one is never made up. */
function judgeKind(name: string, { local, server, isLocalRun }: JudgedTag): readonly FindingDraft[] {
  const isAnnotated = server?.tag?.isAnnotated === true || local?.isAnnotated === true;
  const isKnown = server?.tag != null || isLocalRun;
  return isAnnotated || !isKnown ? [] : [{ ...toDraft('release/tag-lightweight', name), outcome: 'warn', message: `The tag ${name} is lightweight.` }];
}

function judgeLines(name: string, { lines }: JudgedTag): readonly FindingDraft[] {
  if (lines === null || (lines.isAuthoritative && lines.containing !== null)) return [];
  const { wanted, seen, isAuthoritative, isComplete } = lines;
  const names = wanted.join(', ');
  const unknown = (message: string): FindingDraft => ({ ...toDraft('release/tag-off-branch', name), outcome: 'unverified', reason: 'unreadable-source', message, remedy: 'Give the checkout step `with: { fetch-depth: 0 }`.' });
  if (!isAuthoritative || wanted.length === 0) return [unknown(`Which branches releases come from is said on the default branch, which cannot be read here, so nobody knows whether ${name} is on one of them.`)];
  if (seen.length === 0) return [unknown(`This clone knows no branch ${names}, so nobody knows whether the commit of ${name} is on it.`)];
  if (!isComplete) return [unknown(`This clone is shallow: whether the commit of ${name} is on ${names} cannot be seen.`)];
  return [{ ...toDraft('release/tag-off-branch', name), outcome: 'fail', expected: names, message: `The commit of ${name} is on none of the branches ${names} (looked at: ${seen.slice(0, 10).join(', ')}).` }];
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

function toDraft(rule: FindingDraft['rule'], tag: string): Pick<FindingDraft, 'rule' | 'keys' | 'check'> {
  return { rule, keys: { tag }, check: tagCheck };
}
