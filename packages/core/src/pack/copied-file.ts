import { posix } from 'node:path';
import type { PackCase } from '@shipworthy/contract/pack';

/** A file of the repository that a case does nothing with but copy, and the output that is its copy. */
export interface CopiedFile {
  readonly path: string;
  readonly output: string;
}

/** `cp <file> {out}/<name>` below `root` (`.` for a path as the pack has it, the pack's `root` for one as documents have it), as `init` proposes it: what such a case finds is about that file. Null for any other command. */
export function findCopiedFile({ command, cwd, shell }: Pick<PackCase, 'command' | 'cwd' | 'shell'>, root: string): CopiedFile | null {
  const [program, from = '', to = ''] = command;
  if (shell || program !== 'cp' || command.length !== 3 || from.startsWith('-') || /[{}]/.test(from) || posix.isAbsolute(from)) return null;
  const path = posix.normalize(posix.join(root, cwd, from));
  const output = /^\{out\}\/([^{}]+)$/.exec(to)?.[1];
  return output === undefined || output.endsWith('/') || path.startsWith('../') ? null : { path, output: posix.normalize(output) };
}
