import { realpath } from 'node:fs/promises';
import systemPaths, { relative, resolve } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { readTextFile, resolveInside, toPosixPath } from '../files/index.js';
import { toPathBelow } from '../files/to-path-below.js';
import type { PathRules } from '../files/path-rules.js';
import { openGit, type Git } from '../git/index.js';
import type { Host } from '../host/index.js';

/** Largest configuration or manifest that is read, in bytes. */
const largestText = 4 * 1024 * 1024;

/** The folder everything is relative to, and the git repository it lies in. */
export interface Workspace {
  /** Absolute; nothing outside it is read. */
  readonly root: string;
  readonly git: Git | null;
  readonly headCommit: string | null;
  /** Absolute folder for evidence. */
  readonly out: string;
  /** Absolute path of something inside the root. @throws ShipworthyError `path/outside-root` */
  resolve(path: string): string;
  /** POSIX path relative to the root, as documents name files. */
  toDocumentPath(absolute: string): string;
  /** Path relative to the top of the git repository, as git names files. */
  toRepositoryPath(path: string): string;
  /** Text of a file; null when it does not exist and may be missing. @throws ShipworthyError `config/*`, `path/outside-root` */
  readText(path: string, options: { optional: boolean }): Promise<{ path: string; text: string } | null>;
}

/** @throws ShipworthyError `config/not-found` when `root` does not exist, `git/*` */
export async function openWorkspace(host: Host, inputs: { root: string | undefined; out: string | undefined }): Promise<Workspace> {
  // Git answers with real paths: through a link, the path inside the repository would come out as one that leaves it.
  const start = await realPathOf(resolve(host.cwd, inputs.root ?? '.'), inputs.root ?? '.');
  const git = await openOnce(host, start);
  const top = git?.topLevel ?? null;
  const root = inputs.root === undefined && top !== null ? top : start;
  const prefix = top === null ? '' : toPosixPath(relative(top, root));
  return {
    root,
    git,
    headCommit: git?.headCommit ?? null,
    out: resolveOut(root, inputs.out),
    resolve: (path) => resolveInside(root, toNamedPath(root, path)),
    toDocumentPath: (absolute) => toPosixPath(relative(root, absolute)),
    toRepositoryPath: (path) => (prefix === '' ? toPosixPath(path) : `${prefix}/${toPosixPath(path)}`),
    readText: (path, options) => readInside(root, path, options),
  };
}

/** Absolute folder for evidence. Whoever names a folder elsewhere means it; but one below the root may be a link that a change has committed, and files are removed there. @throws ShipworthyError `path/outside-root` */
export function resolveOut(root: string, named: string | undefined): string {
  const out = resolve(root, named ?? 'shipworthy-out');
  const way = toPathBelow(root, out);
  return way === null || way === '' ? out : resolveInside(root, way);
}

/** People and programs also name files absolutely, and on Windows with backslashes: as it is written everywhere, relative to the root. */
export function toNamedPath(root: string, path: string, rules: PathRules = systemPaths): string {
  return rules.isAbsolute(path) ? toPosixPath(rules.relative(root, path), rules) || '.' : path;
}

function openOnce({ repositories, env }: Host, folder: string): Promise<Git | null> {
  const opened = repositories?.get(folder) ?? openGit(folder, { env });
  repositories?.set(folder, opened);
  return opened;
}

async function realPathOf(folder: string, named: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    throw new ShipworthyError('config/not-found', `The folder ${named} does not exist.`, { hint: 'Name an existing folder with `root`.', cause: error });
  }
}

async function readInside(root: string, path: string, options: { optional: boolean }): Promise<{ path: string; text: string } | null> {
  const absolute = resolveInside(root, toNamedPath(root, path));
  try {
    return { path: toPosixPath(path), text: await readTextFile(absolute, { maxBytes: largestText, displayPath: toPosixPath(path) }) };
  } catch (error) {
    if (options.optional && error instanceof ShipworthyError && error.code === 'config/not-found') return null;
    throw error;
  }
}

