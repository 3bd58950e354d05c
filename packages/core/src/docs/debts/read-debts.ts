import { docDebtsSchema, type KnownDebt } from '@shipworthy/contract/docs';
import { isUnderReview, parseWithSchema } from '../../config/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { parseYamlSource } from '../../yaml/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';

/** What was written down, and where. */
export interface KnownDebts {
  /** Relative to the root. */
  readonly path: string;
  /** Those that count. */
  readonly debts: readonly KnownDebt[];
  /** Fingerprints in the work tree's own file: what a change under review has already removed is not outdated any more. */
  readonly own: ReadonlySet<string>;
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
  const countsFromBase = inputs['policy-from'] === 'base' || (inputs['policy-from'] === 'auto' && isUnderReview(host.context) && policy.baseHasConfig);
  const ownFingerprints = new Set(own.map(({ fingerprint }) => fingerprint));
  if (!countsFromBase) return { path, debts: own, own: ownFingerprints, findings: [] };
  const bytes = (await policy.base?.readFile(workspace.toRepositoryPath(path))) ?? null;
  const debts = parseDebts(bytes === null ? null : new TextDecoder().decode(bytes), path);
  return { path, debts, own: ownFingerprints, findings: judgeAdded(path, debts, own) };
}

/** JSON is YAML: the reader with positions serves for both. */
function parseDebts(text: string | null, path: string): readonly KnownDebt[] {
  return text === null ? [] : parseWithSchema(parseYamlSource(text, path), docDebtsSchema, 'list of known debts').debts;
}

/** Whoever reviews the change must see that it forgives something; it counts once merged. */
function judgeAdded(path: string, base: readonly KnownDebt[], own: readonly KnownDebt[]): FindingDraft[] {
  const counts = new Map(base.map(({ fingerprint, count }) => [fingerprint, count]));
  const added = own.filter(({ fingerprint, count }) => count > (counts.get(fingerprint) ?? 0));
  if (added.length === 0) return [];
  return [{
    rule: 'policy/changed', keys: { path }, check: null, outcome: 'warn', location: { path },
    message: `This change writes ${added.length === 1 ? 'one debt' : `${added.length} debts`} down in ${path}: ${added.slice(0, 3).map(({ rule, path: place }) => `${rule} in ${place ?? 'no file'}`).join('; ')}${added.length > 3 ? ' …' : ''}. It is judged by the debts of the base.`,
  }];
}
