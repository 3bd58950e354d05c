import { isShipworthyError } from '@shipworthy/contract/errors';
import type { Location } from '@shipworthy/contract/envelope';
import { defaultConfigPath } from '../../config/index.js';
import { isJsonArray, isJsonObject } from '../../json/index.js';
import { parseYamlSource } from '../../yaml/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';

/** Where the configuration of the work tree speaks of each area; the file, where it does not or cannot be read. */
export async function placeAreas({ workspace, inputs }: Pick<DocSyncRun, 'workspace' | 'inputs'>): Promise<(area: string) => Location | null> {
  const path = workspace.toDocumentPath(workspace.resolve(inputs.config ?? defaultConfigPath));
  try {
    const file = await workspace.readText(path, { optional: true });
    if (file === null) return () => null;
    const source = parseYamlSource(file.text, path);
    const docSync = isJsonObject(source.value) ? source.value.docSync : undefined;
    const areas = isJsonObject(docSync) && isJsonArray(docSync.areas) ? docSync.areas : [];
    return (id) => {
      const index = areas.findIndex((area) => isJsonObject(area) && area.id === id);
      const position = index < 0 ? null : source.positionOf(['docSync', 'areas', index]);
      return position === null ? { path } : { path, line: position.line, column: position.column };
    };
  } catch (error) {
    if (isShipworthyError(error)) return () => ({ path });
    throw error;
  }
}
