import { ShipworthyError } from '@shipworthy/contract/errors';
import { sha256Hex } from '../files/index.js';
import type { Workspace } from '../workspace/index.js';
import type { ConfigText } from './read-config.js';
import { openTree, type TreeReader } from './tree-reader.js';

export const defaultConfigPath = '.github/shipworthy.yml';
export const waiversPath = '.github/shipworthy-waivers.yml';

/** The two files that hold a policy. */
export interface ConfigFiles {
  readonly config: ConfigText | null;
  readonly waivers: ConfigText | null;
}

/** The files of the work tree, or of its last commit. */
export async function readOwnFiles(workspace: Workspace, request: { path: string; fromHead: boolean; named: boolean }): Promise<ConfigFiles> {
  const { git, headCommit } = workspace;
  const tree = request.fromHead && headCommit !== null ? await openTree(headCommit, { git, remote: null }) : null;
  if (tree !== null) return readFilesOf(tree, workspace, request.path);
  return {
    config: await workspace.readText(request.path, { optional: !request.named }),
    waivers: await workspace.readText(waiversPath, { optional: true }),
  };
}

/** Paths are relative to the root; the tree knows them relative to the top of the repository. */
export async function readFilesOf(tree: TreeReader, workspace: Workspace, path: string): Promise<ConfigFiles> {
  const places = [path, waiversPath].map((file) => workspace.toRepositoryPath(file));
  const texts = await tree.readTexts(places);
  const textOf = (file: string): ConfigText | null => toText(file, texts.get(workspace.toRepositoryPath(file)) ?? null);
  return { config: textOf(path), waivers: textOf(waiversPath) };
}

/** SHA-256 by which two readers of a configuration know that they have read the same: a checkout may have given one of them CRLF. */
export function configDigest(text: string): string {
  return sha256Hex(text.replaceAll('\r\n', '\n'));
}

/** @throws ShipworthyError `config/not-utf8` */
function toText(path: string, bytes: Uint8Array | null): ConfigText | null {
  if (bytes === null) return null;
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new ShipworthyError('config/not-utf8', `${path} is not valid UTF-8 in the commit that counts.`, { hint: 'Save it as UTF-8.', cause });
  }
}
