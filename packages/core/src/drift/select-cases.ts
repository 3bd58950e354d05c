import { ShipworthyError } from '@shipworthy/contract/errors';
import { closestWord } from '@shipworthy/contract/suggestion';
import { matchGlobs } from '../files/index.js';
import type { LoadedPack } from '../pack/index.js';

/** Which ids the input `case` means; without it, all. */
export function toCaseFilter(patterns: readonly string[]): (id: string) => boolean {
  return patterns.length === 0 ? () => true : matchGlobs(patterns);
}

/** A pattern that means no case of any pack, and none of `recorded`, is a slip of the pen. @throws ShipworthyError `usage/invalid-input` with all of them */
export function requireKnownCases(patterns: readonly string[], packs: readonly LoadedPack[], recorded: readonly string[] = []): void {
  const ids = packs.flatMap(({ manifest }) => manifest.cases.map(({ id }) => id));
  const unknown = patterns.filter((pattern) => !recorded.includes(pattern) && !ids.some(matchGlobs([pattern])));
  if (unknown.length === 0) return;
  throw new ShipworthyError('usage/invalid-input', `\`case\` names what no pack has (${packs.map(({ ref }) => ref.id).join(', ')}):`, {
    hint: 'Run `shipworthy regression-pack --mode list` for all cases.',
    faults: unknown.map((pattern) => {
      const meant = closestWord(pattern, ids);
      return { message: `\`${pattern}\` is no case.${meant === null ? '' : ` Did you mean \`${meant}\`?`}` };
    }),
  });
}
