import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { matchForeignGlob } from '../../../files/index.js';
import type { Ruleset } from '../../../host/index.js';
import { isDoubtful, isFine, isMissing, listSome } from '../finding.js';
import type { GitHubFacts } from './collect-github.js';
import { toUnknown } from './judge-branch.js';
import { toRulesetCommand, toTagRuleset } from './ruleset-command.js';

export interface TagQuestion {
  /** How a version becomes a tag: `v{version}`. */
  readonly tag: string;
  /** Tags are judged or released here; elsewhere an unprotected one is no fault. */
  readonly releases: boolean;
  /** Name of the check of the gate. */
  readonly gate: string;
}

/** Can the tag of a release be moved? */
export function judgeTags(facts: GitHubFacts, { tag, releases, gate }: TagQuestion): readonly DoctorFinding[] {
  const { rulesets } = facts;
  if (rulesets.state === 'unread') return [toUnknown('tags/protected', rulesets)];
  const sample = tag.replaceAll('{version}', '1.2.3').replaceAll('{package}', 'package');
  const holding = rulesets.value.filter((ruleset) => ruleset.target === 'tag' && ruleset.enforcement === 'active' && isFor(ruleset, `refs/tags/${sample}`));
  const rules = new Set(holding.flatMap((ruleset) => ruleset.rules));
  const open = [...(rules.has('update') ? [] : ['moved']), ...(rules.has('deletion') ? [] : ['deleted'])];
  if (open.length === 0) return [isFine('tags/protected', listSome(holding.map(({ name }) => name)))];
  const pattern = `refs/tags/${tag.replaceAll(/\{[a-z]+\}/g, '*')}`;
  const judge = releases ? isMissing : isDoubtful;
  return [judge('tags/protected', { found: `A tag such as ${sample} can be ${open.join(' and ')}.`, paste: toRulesetCommand(facts.name ?? '', toTagRuleset(pattern, gate)) })];
}

function isFor({ refs }: Ruleset, ref: string): boolean {
  // What is chosen by something else than names (a property of the repository) holds for all of its refs.
  if (refs === null) return true;
  const isMatch = (pattern: string, unknown: boolean): boolean => pattern === '~ALL' || (!pattern.startsWith('~') && matchForeignGlob(pattern, unknown)(ref));
  return refs.include.some((pattern) => isMatch(pattern, false)) && !refs.exclude.some((pattern) => isMatch(pattern, true));
}
