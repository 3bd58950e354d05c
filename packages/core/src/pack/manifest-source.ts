import { packManifestSchema, type PackManifest } from '@shipworthy/contract/pack';
import { invalidConfig, parseWithSchema } from '../config/index.js';
import { parseYamlSource, type YamlSource } from '../yaml/index.js';
import type { Workspace } from '../workspace/index.js';
import { findManifestFaults } from './find-manifest-faults.js';

/** A manifest that is valid in itself: its schema and every rule between its fields. */
export interface ManifestSource {
  readonly manifest: PackManifest;
  readonly source: YamlSource;
  /** POSIX, relative to the workspace's root. */
  readonly path: string;
}

/** @throws ShipworthyError `config/*`, `path/outside-root`; `config/invalid` holds every fault of the file on its line */
export async function readManifest(workspace: Workspace, manifestPath: string): Promise<ManifestSource> {
  const path = workspace.toDocumentPath(workspace.resolve(manifestPath));
  const file = await workspace.readText(path, { optional: false });
  const source = parseYamlSource(file?.text ?? '', path);
  const manifest = parseWithSchema(source, packManifestSchema, 'regression pack');
  const faults = await findManifestFaults(manifest, source, workspace.root);
  if (faults.length > 0) throw invalidConfig(path, 'regression pack', faults);
  return { manifest, source, path };
}
