import { toSafeFileName } from '../../files/index.js';
import { openDiskFolder, type BaselineFolder } from './baseline-folder.js';
import { problem, type BaselineProblem } from './remote-baseline.js';

/** The folder of an extracted archive that holds the records of a pack, wherever whoever packed it stood. */
export async function openArchive(root: string, named: string, pack: string): Promise<BaselineFolder | { readonly problem: BaselineProblem }> {
  const id = toSafeFileName(pack);
  for (const place of [`baselines/${id}`, id, '.']) {
    const folder = openDiskFolder(`${root}/${place}`, place === '.' ? named : `${named}/${place}`);
    const names = (await folder.list()).map(({ name }) => name);
    if (names.some((name) => /^regression-observations\..+\.json$/.test(name))) {
      return problem('malformed-document', `${named} holds observations, not records.`, 'Accept them first (`shipworthy drift-check --mode accept`), and store the folder of records.');
    }
    if (names.length > 0) return folder;
  }
  return problem('missing-evidence', `${named} holds no records: none at its top, in ${id} or in baselines/${id}.`, `Store the content of the folder baselines/${id}.`);
}
