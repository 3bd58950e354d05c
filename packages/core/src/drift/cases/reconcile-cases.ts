/** A case on one side. `content` stands for what it produces; null when there is nothing by which it could be recognised. */
export interface CaseIdentity {
  readonly id: string;
  readonly content: string | null;
}

export interface Reconciliation {
  /** On both sides. */
  readonly known: readonly string[];
  /** Without a record. */
  readonly added: readonly string[];
  /** Recorded, but no longer a case. */
  readonly removed: readonly string[];
  /** The same case under another id: new id → old id. Stands in neither of the other lists. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Matches records with cases, both ways. A case counts as renamed only if its content is unique on both sides, or one of several equal cases
 * would be called another's successor by chance. Every id of both sides is in exactly one list, a renamed one with both its names.
 */
export function reconcileCases(recorded: readonly CaseIdentity[], current: readonly CaseIdentity[]): Reconciliation {
  const recordedIds = new Set(recorded.map(({ id }) => id));
  const currentIds = new Set(current.map(({ id }) => id));
  const [before, after] = [ownersOf(recorded), ownersOf(current)];
  const renamed = new Map<string, string>();
  for (const [content, oldId] of before) {
    const newId = after.get(content);
    if (oldId !== null && newId !== undefined && newId !== null && !currentIds.has(oldId) && !recordedIds.has(newId)) renamed.set(newId, oldId);
  }
  const renamedFrom = new Set(renamed.values());
  return {
    known: [...currentIds].filter((id) => recordedIds.has(id)).sort(),
    added: [...currentIds].filter((id) => !recordedIds.has(id) && !renamed.has(id)).sort(),
    removed: [...recordedIds].filter((id) => !currentIds.has(id) && !renamedFrom.has(id)).sort(),
    renamed: new Map([...renamed].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The one case that has a content; null when several have it. */
function ownersOf(cases: readonly CaseIdentity[]): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const { id, content } of cases) if (content !== null) owners.set(content, owners.has(content) ? null : id);
  return owners;
}
