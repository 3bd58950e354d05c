import type { RunContext } from '@shipworthy/contract/context';
import type { Level } from '@shipworthy/contract/words';
import { isUnderReview } from '../../config/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { formatVersion, parseTagPattern, requireVersion, toLevel, type Version } from '../../version/index.js';
import { levels } from './demands-of.js';

export interface LevelRequest {
  readonly context: RunContext;
  /** The input `version`. */
  readonly version: string | undefined;
  /** The input `level`: may only raise. */
  readonly asked: 'auto' | Level;
  /** `release.tag` of the policy. */
  readonly tagPattern: string;
}

export interface FoundLevel {
  readonly level: Level;
  /** Where it comes from, in words that follow a colon. */
  readonly reason: string;
  /** What is about to be released; null when nothing is, or nobody says. */
  readonly version: string | null;
  readonly findings: readonly FindingDraft[];
}

/**
 * How much this run must prove. Whoever starts a run chooses tag and inputs, so nothing that they can write down brings less than the
 * event itself does: a tag that cannot be read brings the most, and a lower `level` is refused.
 * @throws ShipworthyError `usage/invalid-input` when the input `version` is none; `config/invalid` for the tag pattern
 */
export function findLevel(request: LevelRequest): FoundLevel {
  const { asked } = request;
  const found = findAutomatic(request, requireVersion(request.version));
  if (asked === 'auto' || asked === found.level) return found;
  if (levels.indexOf(asked) > levels.indexOf(found.level)) return { ...found, level: asked, reason: `raised by the input \`level\`; ${found.reason}` };
  return { ...found, findings: [...found.findings, lowered(asked, found)] };
}

function findAutomatic({ context, tagPattern }: LevelRequest, given: Version | null): FoundLevel {
  const { event, ref } = context;
  const version = given === null ? null : formatVersion(given);
  const asMerge = (reason: string): FoundLevel => ({ level: 'merge', reason, version, findings: [] });
  if (isUnderReview(context)) return asMerge('a change under review');
  if (event === 'schedule') return asMerge('a scheduled run');
  if (ref?.startsWith('refs/tags/') === true) return fromTag(ref.slice('refs/tags/'.length), tagPattern, given);
  if (event === 'push') return asMerge('a push to a branch');
  if (given === null) return asMerge('nobody names a version');
  return { level: toLevel(given), reason: `version ${formatVersion(given)} is ${describe(given)}`, version, findings: [] };
}

function fromTag(tag: string, pattern: string, given: Version | null): FoundLevel {
  const tagged = parseTagPattern(pattern).parse(tag);
  if (tagged === null) return { level: 'major', reason: `the tag ${tag} is no version, so the most is demanded`, version: given === null ? null : formatVersion(given), findings: [notAVersion(tag, pattern)] };
  const version = formatVersion(tagged.version);
  const findings = given === null || formatVersion(given) === version ? [] : [mismatch(tag, { tagged: version, given: formatVersion(given) })];
  return { level: toLevel(tagged.version), reason: `the tag ${tag} is ${describe(tagged.version)}`, version, findings };
}

function describe(version: Version): string {
  if (version.prerelease.length > 0) return 'a pre-release';
  return { merge: 'a patch', release: 'a minor version', major: 'a major version' }[toLevel(version)];
}

const check = 'level';

function lowered(asked: Level, { level, reason }: FoundLevel): FindingDraft {
  return {
    rule: 'gate/level-lowered', keys: { level: asked }, check, outcome: 'fail', expected: level, actual: asked,
    message: `The input \`level\` asks for ${asked}, but this run is at level ${level}: ${reason}.`,
  };
}

function notAVersion(tag: string, pattern: string): FindingDraft {
  return {
    rule: 'gate/tag-not-a-version', keys: { tag }, check, outcome: 'fail', expected: pattern, actual: tag,
    message: `The tag ${tag} is no version by the pattern ${pattern} of \`release.tag\`.`,
  };
}

function mismatch(tag: string, { tagged, given }: { tagged: string; given: string }): FindingDraft {
  return {
    rule: 'gate/version-mismatch', keys: { tag }, check, outcome: 'fail', expected: tagged, actual: given,
    message: `The tag ${tag} names version ${tagged}, but the input \`version\` names ${given}.`,
  };
}
