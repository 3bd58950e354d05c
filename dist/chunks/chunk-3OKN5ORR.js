import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openGit
} from "./chunk-HZ5HAMP4.js";
import {
  readTextFile,
  resolveInside,
  toPathBelow,
  toPosixPath
} from "./chunk-QVOPKRBX.js";
import {
  ShipworthyError
} from "./chunk-XJVVF6WP.js";

// packages/core/src/workspace/scratch.ts
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
async function openScratch(parent = tmpdir()) {
  const root = await mkdtemp(join(parent, "shipworthy-"));
  let count = 0;
  return {
    folder: async () => {
      count += 1;
      const path = join(root, String(count));
      await mkdir(path);
      return path;
    },
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 }).catch(() => void 0)
  };
}

// packages/core/src/workspace/workspace.ts
import { realpath } from "node:fs/promises";
import systemPaths, { relative, resolve } from "node:path";
var largestText = 4 * 1024 * 1024;
async function openWorkspace(host, inputs) {
  const start = await realPathOf(resolve(host.cwd, inputs.root ?? "."), inputs.root ?? ".");
  const git = await openOnce(host, start);
  const top = git?.topLevel ?? null;
  const root = inputs.root === void 0 && top !== null ? top : start;
  const prefix = top === null ? "" : toPosixPath(relative(top, root));
  return {
    root,
    git,
    headCommit: git?.headCommit ?? null,
    out: resolveOut(root, inputs.out),
    resolve: (path) => resolveInside(root, toNamedPath(root, path)),
    toDocumentPath: (absolute) => toPosixPath(relative(root, absolute)),
    toRepositoryPath: (path) => prefix === "" ? toPosixPath(path) : `${prefix}/${toPosixPath(path)}`,
    readText: (path, options) => readInside(root, path, options)
  };
}
function resolveOut(root, named) {
  const out = resolve(root, named ?? "shipworthy-out");
  const way = toPathBelow(root, out);
  return way === null || way === "" ? out : resolveInside(root, way);
}
function toNamedPath(root, path, rules = systemPaths) {
  return rules.isAbsolute(path) ? toPosixPath(rules.relative(root, path), rules) || "." : path;
}
function openOnce({ repositories, env }, folder) {
  const opened = repositories?.get(folder) ?? openGit(folder, { env });
  repositories?.set(folder, opened);
  return opened;
}
async function realPathOf(folder, named) {
  try {
    return await realpath(folder);
  } catch (error) {
    throw new ShipworthyError("config/not-found", `The folder ${named} does not exist.`, { hint: "Name an existing folder with `root`.", cause: error });
  }
}
async function readInside(root, path, options) {
  const absolute = resolveInside(root, toNamedPath(root, path));
  try {
    return { path: toPosixPath(path), text: await readTextFile(absolute, { maxBytes: largestText, displayPath: toPosixPath(path) }) };
  } catch (error) {
    if (options.optional && error instanceof ShipworthyError && error.code === "config/not-found") return null;
    throw error;
  }
}

// packages/core/src/workspace/with-remote.ts
async function withRemote(host, { git }) {
  if (host.remote !== null || host.openRemote === void 0 || git === null) return host;
  const server = new URL(host.context.serverUrl).hostname.toLowerCase();
  const origin = await git.originHost();
  if (origin !== server && origin !== `ssh.${server}`) return host;
  const repository = await git.originRepository();
  return repository === null ? host : { ...host, remote: await host.openRemote(repository) };
}

export {
  openScratch,
  openWorkspace,
  resolveOut,
  withRemote
};
