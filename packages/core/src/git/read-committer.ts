import { execFile } from 'node:child_process';
import type { GitCaller } from './git-environment.js';

/** Who git would name as the committer in a folder: `Name <address>`. Null when nobody has told git; nothing is made up. */
export async function readCommitter({ env }: GitCaller, folder: string): Promise<string | null> {
  const name = env.GIT_COMMITTER_NAME ?? env.GIT_AUTHOR_NAME ?? (await readSetting(env, folder, 'user.name'));
  const address = env.GIT_COMMITTER_EMAIL ?? env.GIT_AUTHOR_EMAIL ?? (await readSetting(env, folder, 'user.email'));
  if (name === null || name === '') return null;
  return address === null || address === '' ? name : `${name} <${address}>`;
}

/** Not `git var GIT_COMMITTER_IDENT`: without settings that invents an address from the machine's name. */
function readSetting(env: GitCaller['env'], folder: string, setting: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('git', ['config', '--get', setting], { cwd: folder, env, encoding: 'utf8', timeout: 10_000, windowsHide: true }, (error, stdout) => resolve(error === null ? stdout.trim() : null));
  });
}
