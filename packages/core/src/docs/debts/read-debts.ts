import { docDebtsSchema, type KnownDebt } from '@shipworthy/contract/docs';
import { isUnderReview, parseWithSchema } from '../../config/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { parseYamlSource } from '../../yaml/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import { exceeds } from './plan-debts.js';

/** What was written down, and where. */
export interface KnownDebts {
  /** Relative to the root. */
  readonly path: string;
  /** Those that count. */
  readonly debts: readonly KnownDebt[];
  /** The work tree's own list, by fingerprint: what a change under review has already removed or lowered is not outdated any more. */
  readonly own: ReadonlyMap<string, KnownDebt>;
  readonly findings: readonly FindingDraft[];
}

/**
 * The known debts: of a change under review those of the base, so that it cannot excuse itself; elsewhere those of the work tree. Null when no
 * file is named. A file that is not there yet knows no debts.
 * @throws ShipworthyError `config/*`, `path/outside-root`
 */
export async function readDebts(run: DocSyncRun): Promise<KnownDebts | null> {
  const { inputs, config, host, workspace, policy } = run;
  const named = inputs.baseline ?? config.baseline;
  if (named === undefined) return null;
  const path = workspace.toDocumentPath(workspace.resolve(named));
  const own = parseDebts((await workspace.readText(path, { optional: true }))?.text ?? null, path);
  // A base without a policy is judged by the head's, whoever asks for it: its debts belong to it.
  const countsFromBase = policy.baseHasConfig && (inputs['policy-from'] === 'base' || (inputs['policy-from'] === 'auto' && isUnderReview(host.context)));
  const byFingerprint = new Map(own.map((debt) => [debt.fingerprint, debt]));
  if (!countsFromBase) return { path, debts: own, own: byFingerprint, findings: [] };
  const bytes = (await policy.base?.readFile(workspace.toRepositoryPath(path))) ?? null;
  const debts = parseDebts(bytes === null ? null : new TextDecoder().decode(bytes), path);
  return { path, debts, own: byFingerprint, findings: judgeAdded(path, debts, own) };
}

/** JSON is YAML: the reader with positions serves for both. */
function parseDebts(text: string | null, path: string): readonly KnownDebt[] {
  return text === null ? [] : parseWithSchema(parseYamlSource(text, path), docDebtsSchema, 'list of known debts').debts;
}

/** Whoever reviews the change must see that it forgives something; it counts once merged. */
function judgeAdded(path: string, base: readonly KnownDebt[], own: readonly KnownDebt[]): FindingDraft[] {
  const before = new Map(base.map((debt) => [debt.fingerprint, debt]));
  const added = own.filter((debt) => exceeds(debt, before.get(debt.fingerprint)));
  if (added.length === 0) return [];
  return [{
    rule: 'policy/changed', keys: { path }, check: null, outcome: 'warn', location: { path },
    message: `This change writes ${added.length === 1 ? 'one debt' : `${added.length} debts`} down in ${path}: ${added.slice(0, 3).map(({ rule, path: place }) => `${rule} in ${place ?? 'no file'}`).join('; ')}${added.length > 3 ? ' …' : ''}. It is judged by the debts of the base.`,
  }];
}
