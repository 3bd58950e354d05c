import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../files/file-errors.js';
import { toGitEnvironment, type GitCaller } from './git-environment.js';
import { missingGit, toGitError } from './run-git.js';

/** What git would do with a file: commit it one day, or never. */
export type GitCare = 'outside' | 'ignored' | 'not-ignored';

/**
 * Whether a file, which need not be there yet, lies in a work tree, and is ignored there. A tracked file is not ignored, whatever the rules say.
 * @throws ShipworthyError `git/missing`, `git/failed`; errors of the system for a folder that cannot be looked at
 */
export async function askIfIgnored({ env }: GitCaller, absolute: string): Promise<GitCare> {
  const { folder, rest } = await splitAtExisting(dirname(absolute), basename(absolute));
  // Not `runGit`: this command of git's refuses literal pathspecs, which all others are given.
  const args = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', 'check-ignore', '--quiet', '--', `./${rest}`];
  return new Promise((resolve, reject) => {
    execFile('git', ['-C', folder, ...args], { env: toGitEnvironment(env), encoding: 'utf8', timeout: 60_000, windowsHide: true }, (error, _stdout, stderr) => {
      if (error === null) resolve('ignored');
      else if (error.code === 1) resolve('not-ignored');
      else if (systemCode(error) === 'ENOENT') reject(missingGit(error));
      else if (/not a git repository|must be run in a work tree/i.test(stderr)) resolve('outside');
      else reject(toGitError(['check-ignore'], { status: typeof error.code === 'number' ? error.code : -1, stdout: Buffer.alloc(0), stderr }));
    });
  });
}

/** The nearest folder that exists: git starts in no other. */
async function splitAtExisting(folder: string, rest: string): Promise<{ readonly folder: string; readonly rest: string }> {
  try {
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
    return { folder, rest };
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    return splitAtExisting(dirname(folder), join(basename(folder), rest));
  }
}
