import { toGitEnvironment, type GitCaller } from './git-environment.js';
import { requireGit } from './run-git.js';

/** What .gitattributes say of a file: `set`, `unset`, `unspecified`, or a value. */
export interface FileAttributes {
  readonly path: string;
  readonly text: string;
  readonly eol: string;
}

/** Of files, which need not be there, by their paths from the top of the work tree. @throws ShipworthyError `git/*` */
export async function readAttributes({ env }: GitCaller, top: string, paths: readonly string[]): Promise<readonly FileAttributes[]> {
  if (paths.length === 0) return [];
  const output = await requireGit({ root: top, env: toGitEnvironment(env) }, ['check-attr', '-z', '--stdin', 'text', 'eol'], { input: paths.map((path) => `${path}\0`).join('') });
  const fields = output.toString('utf8').split('\0');
  const values = new Map<string, Map<string, string>>();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path = '', name = '', value = ''] = fields.slice(at, at + 3);
    values.set(path, (values.get(path) ?? new Map<string, string>()).set(name, value));
  }
  return [...values].map(([path, found]) => ({ path, text: found.get('text') ?? 'unspecified', eol: found.get('eol') ?? 'unspecified' }));
}
