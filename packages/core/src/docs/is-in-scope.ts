import type { FindingDraft } from '../evidence/index.js';

/** With `changed-only`: what points nowhere concerns the whole; of two places one is enough. */
export function isInScope({ location, related = [] }: FindingDraft, scope: ReadonlySet<string> | null): boolean {
  if (scope === null || location === null || location === undefined) return true;
  return scope.has(location.path) || related.some(({ path }) => scope.has(path));
}
