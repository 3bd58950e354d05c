import type { AreaConfig, AreaRequirement } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import { matchGlobs } from '../../files/index.js';
import { toGlobs, type AreaFacts } from './area-facts.js';
import { splitAll } from './judge-requirement.js';

/**
 * Globs of an area that match no tracked file: what watches nothing is green for ever, and what asks for nothing cannot be met. An area whose
 * last files this change deleted is not dead yet: the change touches it.
 */
export function findDeadGlobs(area: AreaConfig, facts: Pick<AreaFacts, 'match' | 'placeOf' | 'changelogPath'>, isTouched: boolean): readonly FindingDraft[] {
  const when = toGlobs(area.when);
  const isExcluded = matchGlobs(toGlobs(area.unless));
  const watches = facts.match(when).some((path) => !isExcluded(path));
  const drafts: FindingDraft[] = [];
  if (!watches && !isTouched) drafts.push(toDraft(area, facts, { globs: when.join(', '), as: `\`when\` (${when.join(', ')})${area.unless === undefined ? '' : ' without `unless`'}`, outcome: 'fail' }));
  for (const requirement of area.require) {
    for (const globs of groupsOf(requirement, facts.changelogPath)) {
      if (facts.match(globs).length > 0) continue;
      const name = globs.join(', ');
      drafts.push(toDraft(area, facts, { globs: name, as: `\`require\` (${name})`, outcome: requirement.level }));
    }
  }
  return drafts;
}

/** The lists of globs of which each must have a changed file. */
export function groupsOf({ any, all, changelog }: AreaRequirement, changelogPath: string): readonly (readonly string[])[] {
  if (changelog === true) return [[changelogPath]];
  return any === undefined ? splitAll(toGlobs(all)) : [toGlobs(any)];
}

function toDraft({ id }: AreaConfig, { placeOf }: Pick<AreaFacts, 'placeOf'>, dead: { readonly globs: string; readonly as: string; readonly outcome: 'fail' | 'warn' }): FindingDraft {
  return {
    rule: 'docs/area-matches-nothing', keys: { area: id, globs: dead.globs }, check: `area:${id}`, outcome: dead.outcome, location: placeOf(id),
    message: `Area ${id}: ${dead.as} matches no tracked file.`,
  };
}
