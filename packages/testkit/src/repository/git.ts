import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';

/** Who commits in tests, and when. */
export const identity = { NAME: 'Ada Example', EMAIL: 'ada@example.com', DATE: '2026-01-01T00:00:00Z' } as const;

/** Nothing of the developer's own git (signing, hooks, templates, default branch) reaches a test, and commits hash the same everywhere. */
export function isolatedGitEnvironment(date: string = identity.DATE): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_SYSTEM: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: identity.NAME,
    GIT_AUTHOR_EMAIL: identity.EMAIL,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: identity.NAME,
    GIT_COMMITTER_EMAIL: identity.EMAIL,
    GIT_COMMITTER_DATE: date,
    LC_ALL: 'C',
  };
}

/** Standard output without its last newline; throws with git's own words when git fails. */
export function runGit(folder: string, args: readonly string[], date?: string): string {
  // A developer's line endings and background maintenance would change files and leave processes behind.
  const settings = ['-c', 'core.autocrlf=false', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'protocol.file.allow=always'];
  const output = execFileSync('git', [...settings, ...args], { cwd: folder, env: isolatedGitEnvironment(date), encoding: 'utf8', stdio: 'pipe' });
  return output.replace(/\n$/, '');
}
