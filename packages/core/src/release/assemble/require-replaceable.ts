import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { evidenceManifestSchema } from '@shipworthy/contract/release';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { showName } from '../../archive/index.js';
import { toOutputError } from '../../evidence/output-error.js';
import { systemCode } from '../../files/file-errors.js';
import { listEntries, readTextFile } from '../../files/index.js';
import { largestList } from '../../files/largest-list.js';

const remedy = 'Move it away, or choose another folder with `release.evidence.root`.';
/** Of the manifest of a million files. */
/** The key that the recipe for strangers has them put beside the files. */
const besideThem = 'evidence.pub';

/**
 * A folder that is replaced is an earlier bundle, and holds nothing else: what somebody put there by hand lies nowhere else.
 * @param path absolute; `shown` as the user calls it
 * @throws ShipworthyError `output/not-writable`
 */
export async function requireReplaceable(path: string, shown: string): Promise<void> {
  const stats = await lstat(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw toOutputError(error, dirname(path));
  });
  if (stats === null) return;
  if (!stats.isDirectory()) throw new ShipworthyError('output/not-writable', `${shown} is no folder, and would be replaced by the bundle.`, { hint: remedy });
  const entries = await listEntries(path);
  const listed = await readListed(join(path, 'manifest.json'));
  const own = (name: string): boolean => listed !== null && (listed.has(name) || name === 'manifest.json' || name === 'SHA256SUMS' || name === besideThem || name.startsWith('attestations/'));
  const others = entries.filter(({ path: name }) => !own(name));
  if (others.length === 0) return;
  throw new ShipworthyError('output/not-writable', `${shown} holds what no bundle of evidence holds, and would be replaced: ${others.slice(0, 5).map(({ path: name }) => showName(name)).join(', ')}${others.length > 5 ? `, and ${others.length - 5} more` : ''}.`, {
    hint: remedy,
  });
}

/** Paths that the manifest of an earlier bundle lists; null where there is none. */
async function readListed(path: string): Promise<ReadonlySet<string> | null> {
  try {
    const parsed = evidenceManifestSchema.safeParse(JSON.parse(await readTextFile(path, { maxBytes: largestList, displayPath: 'manifest.json' })));
    return parsed.success ? new Set(parsed.data.files.map((file) => file.path)) : null;
  } catch {
    return null; // then nothing says that this is a bundle
  }
}
