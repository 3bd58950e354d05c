import type { BaselineSet, RecordedFile } from './read-baselines.js';

export interface JoinedBaselines {
  readonly reference: BaselineSet;
  /** Cases whose record comes from a former place of the pack, and that folder. */
  readonly formerly: ReadonlyMap<string, string>;
}

/** The records of the base, and for cases that have none there those of the places where the pack was before. */
export function joinFormerRecords(reference: BaselineSet, former: readonly BaselineSet[]): JoinedBaselines {
  const records = new Map(reference.records);
  const problems = new Map(reference.problems);
  const formerly = new Map<string, string>();
  const owners = new Map<RecordedFile, BaselineSet>();
  for (const set of former) {
    const isKnown = (id: string): boolean => records.has(id) || problems.has(id);
    const fresh = [...set.records].filter(([id]) => !isKnown(id));
    const broken = [...set.problems].filter(([id]) => !isKnown(id));
    for (const [id] of [...fresh, ...broken]) formerly.set(id, set.folder);
    for (const [id, problem] of broken) problems.set(id, problem);
    for (const [id, file] of fresh) {
      records.set(id, file);
      for (const recorded of file.record.files) owners.set(recorded, set);
    }
  }
  return { formerly, reference: { ...reference, records, problems, readStored: (file) => (owners.get(file) ?? reference).readStored(file) } };
}
