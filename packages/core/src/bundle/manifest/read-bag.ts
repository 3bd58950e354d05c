import { toIdentity, type ManifestText, type ParsedManifest } from './manifest-text.js';
import type { ManifestEntry, ManifestFault } from './manifest-entry.js';
import { readSums } from './read-sums.js';

/** The files of a bag that say what it holds (RFC 8493). */
export interface BagTexts {
  readonly payload: ManifestText;
  /** `tagmanifest-*.txt` of the same algorithm; null where there is none. */
  readonly tags: ManifestText | null;
  /** `bag-info.txt`: label, colon, value. */
  readonly info: ManifestText | null;
  /** `bagit.txt`, which makes a folder a bag. */
  readonly declaration: ManifestText | null;
  /** Where the bag lies in the bundle: empty or ending in `/`. */
  readonly prefix: string;
}

export function readBag({ payload, tags, info, declaration, prefix }: BagTexts): ParsedManifest {
  const files = readSums(payload.text, payload.path);
  const others = tags === null ? { entries: [], faults: [] } : readSums(tags.text, tags.path);
  const outside = files.entries.filter(({ path }) => !path.startsWith('data/') && !path.startsWith('../') && !path.startsWith('/'));
  const faults: readonly ManifestFault[] = [
    ...judgeDeclaration(declaration, `${prefix}bagit.txt`), ...files.faults, ...others.faults,
    ...outside.map(({ path, listedIn, line, column }) => ({ message: `${JSON.stringify(path)} is no payload: that lies in data/`, listedIn, line, column })),
  ];
  const labels = info === null ? new Map<string, string>() : readLabels(info.text);
  return {
    isUsable: true, taskIds: [], faults,
    entries: [...files.entries, ...others.entries].map(decodeName),
    identity: toIdentity((field) => labels.get(payload.fields[field].toLowerCase()) ?? null),
  };
}

function judgeDeclaration(declaration: ManifestText | null, path: string): ManifestFault[] {
  const at = { listedIn: path, line: 1, column: 1 };
  if (declaration === null) return [{ message: 'A bag has a bagit.txt', ...at }];
  const labels = readLabels(declaration.text);
  if (!/^(?:0\.9[3-7]|1\.0)$/.test(labels.get('bagit-version') ?? '')) return [{ message: 'It names no version of BagIt that is known here', ...at }];
  if ((labels.get('tag-file-character-encoding') ?? 'utf-8').toLowerCase().replace(/^utf-?(8|16)$/, 'utf') === 'utf') return [];
  return [{ message: 'Its tag files are neither UTF-8 nor UTF-16', ...at }];
}

/** Only line ends and the sign itself are encoded; anything else is the name as it is. */
function decodeName(entry: ManifestEntry): ManifestEntry {
  if (!entry.path.includes('%')) return entry;
  return { ...entry, path: entry.path.replace(/%(0a|0d|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) };
}

/** Labels without case; a line that begins with white space continues the one before. Of a label that is repeated the first counts. */
function readLabels(text: string): Map<string, string> {
  const labels = new Map<string, string>();
  for (const line of text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const [label, value] = [line.slice(0, Math.max(0, colon)).trimEnd().toLowerCase(), line.slice(colon + 1).trim()];
    // White space in front of a label would continue the line before, of which there is none.
    if (label === '' || value === '' || /^\s/.test(label) || labels.has(label)) continue;
    labels.set(label, value);
  }
  return labels;
}
