import { isOutside, type ManifestEntry, type ManifestFault } from './manifest-entry.js';

export interface JudgedEntries {
  /** Entries that can be judged, one for each path. */
  readonly entries: readonly ManifestEntry[];
  readonly faults: readonly ManifestFault[];
  /** Paths of which the manifest says two things. */
  readonly doubtful: ReadonlySet<string>;
}

/** Entries that no bundle can satisfy, or that some machine would mix up: outside the area, twice, or apart only in what some file system passes over. */
export function findEntryFaults(entries: readonly ManifestEntry[]): JudgedEntries {
  const faults: ManifestFault[] = [];
  const seen = new Map<string, ManifestEntry>();
  const folded = new Map<string, ManifestEntry>();
  const doubtful = new Set<string>();
  for (const entry of entries) {
    const { path, listedIn, line, column } = entry;
    const fault = (message: string): number => faults.push({ message, listedIn, line, column });
    if (isOutside(path)) {
      fault(`${JSON.stringify(path)} lies outside`);
      continue;
    }
    const first = seen.get(path);
    if (first !== undefined) {
      fault(`${JSON.stringify(path)} is listed already at ${showPlace(first)}`);
      doubtful.add(path);
      continue;
    }
    // Windows drops dots and blanks at the end of a name.
    const key = path.normalize('NFC').toLowerCase().replace(/[. ]+(?=\/|$)/g, '');
    const like = folded.get(key);
    if (like === undefined) folded.set(key, entry);
    else fault(`${JSON.stringify(path)} is the same on some systems as ${JSON.stringify(like.path)} at ${showPlace(like)}`);
    seen.set(path, entry);
  }
  return { entries: [...seen.values()], faults, doubtful };
}

function showPlace({ line, column }: ManifestEntry): string {
  return `${line}:${column}`;
}
