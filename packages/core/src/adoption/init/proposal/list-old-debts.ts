import type { KeptPart, Rehearsal } from './init-plan.js';
import { debtsPath } from './propose-docs.js';
import type { RepositoryFacts } from '../facts/repository-facts.js';
import { count, list } from '../facts/show-facts.js';

const accept = 'shipworthy doc-sync-check --mode accept-baseline --reason "before the check"';

/**
 * What a `docSync` that is there already finds wrong and no list forgives. A change is judged by the rules and debts of its base, or it could excuse
 * itself; so old debts cannot come in the pull request that they would turn red.
 */
export function listOldDebts({ own }: Pick<RepositoryFacts, 'own'>, rehearsal: Rehearsal | null): KeptPart['missing'] {
  const failures = rehearsal?.failures ?? [];
  const docSync = own.config?.docSync;
  if (docSync === undefined || failures.length === 0) return [];
  const isWritten = docSync.baseline !== undefined && !own.hasDebts; // by the step that this very plan has
  if (isWritten && !own.isAgreed) return [];
  const all = failures.reduce((sum, one) => sum + one.count, 0);
  const found = `\`doc-sync-check\` fails on ${count(all, 'thing')} that stand${all === 1 ? 's' : ''} here today: ${list(failures.map((one) => `${one.count} × ${one.rule}`), 4)}.`;
  const order = own.isAgreed ? ' A pull request is judged by the rules and debts of its base, and what it forgives counts once it is merged: bring that in a pull request of its own, which is still red, before `release-gate` is required.' : '';
  if (isWritten) return [{ message: `${found} Written down, they warn.${order}`, lines: [] }];
  const line = docSync.baseline === undefined ? ['docSync:', `  baseline: ${debtsPath} # beside what is there`] : [];
  return [{ message: `${found} Mend ${all === 1 ? 'it' : 'them'}, or write ${all === 1 ? 'it' : 'them'} down as known.${order} To write down${line.length === 0 ? '' : ', add the line, then'} run the command:`, lines: [...line, accept] }];
}
