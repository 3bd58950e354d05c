import type { Fault } from '@shipworthy/contract/errors';
import type { PackManifest } from '@shipworthy/contract/pack';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { JsonPointer } from '../json/index.js';
import type { YamlSource } from '../yaml/index.js';
import type { Report, FaultContext } from './fault-context.js';
import { findCaseFaults } from './find-case-faults.js';
import { findFixtureFaults } from './find-fixture-faults.js';
import { resolvePackPath } from './pack-paths.js';

/** Every rule between fields that the schema cannot say, all at once, in the order of the file. */
export async function findManifestFaults(manifest: PackManifest, source: YamlSource, workspaceRoot: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  const report: Report = (pointer, message, part = 'value') => faults.push({ message, path: source.path, ...(source.positionOf(pointer, part) ?? {}) });
  const context: FaultContext = { report, manifest, checkPath: (pointer, path) => checkPath({ report, workspaceRoot, packRoot: manifest.root }, pointer, path) };
  context.checkPath(['root'], '.');
  if (manifest.supersedes.includes(manifest.id)) report(['supersedes', manifest.supersedes.indexOf(manifest.id)], 'a pack cannot supersede itself.');
  findDuplicates(manifest.fixtures, { report, source, list: 'fixtures' });
  findDuplicates(manifest.cases, { report, source, list: 'cases' });
  manifest.fixtures.forEach((fixture, index) => findFixtureFaults(fixture, ['fixtures', index], context));
  for (const [index, packCase] of manifest.cases.entries()) await findCaseFaults(packCase, ['cases', index], context);
  return faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function checkPath({ report, workspaceRoot, packRoot }: { report: Report; workspaceRoot: string; packRoot: string }, pointer: JsonPointer, path: string): void {
  try {
    resolvePackPath(workspaceRoot, packRoot, path);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    report(pointer, error.message);
  }
}

/** Ids become file names, and some file systems do not tell `A` from `a`. */
function findDuplicates(items: readonly { readonly id: string }[], { report, source, list }: { report: Report; source: YamlSource; list: string }): void {
  const seen = new Map<string, number>();
  items.forEach(({ id }, index) => {
    const first = seen.get(id.toLowerCase());
    if (first === undefined) seen.set(id.toLowerCase(), index);
    else report([list, index, 'id'], `the id \`${id}\` is already used in line ${source.positionOf([list, first, 'id'])?.line ?? 0}; ids must differ in more than case.`);
  });
}
