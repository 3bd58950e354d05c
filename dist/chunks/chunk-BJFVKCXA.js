import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/drift/read-committer.ts
import { execFile } from "node:child_process";
async function readCommitter(host, folder) {
  const name = host.env.GIT_COMMITTER_NAME ?? host.env.GIT_AUTHOR_NAME ?? await readSetting(host, folder, "user.name");
  const address = host.env.GIT_COMMITTER_EMAIL ?? host.env.GIT_AUTHOR_EMAIL ?? await readSetting(host, folder, "user.email");
  if (name === null || name === "") return null;
  return address === null || address === "" ? name : `${name} <${address}>`;
}
function readSetting({ env }, folder, setting) {
  return new Promise((resolve) => {
    execFile("git", ["config", "--get", setting], { cwd: folder, env, encoding: "utf8", timeout: 1e4, windowsHide: true }, (error, stdout) => resolve(error === null ? stdout.trim() : null));
  });
}

export {
  readCommitter
};
