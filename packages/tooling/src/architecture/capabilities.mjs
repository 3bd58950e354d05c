import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../repository.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const commandsPath = 'packages/core/src/commands/run-command.ts';

/** Every capability with the file that is its door, as `commands/run-command.ts` has them: what stands last is what is run, what stands before it are modes. */
export function listDoors() {
  const [, table = ''] = read(commandsPath).split('const capabilities');
  return [...table.matchAll(/^ {2}'?([a-z-]+)'?: async [\s\S]*?\n {2}\},$/gm)].map(([text, name]) => {
    const doors = importsOf(text, commandsPath);
    return { name, door: doors.at(-1) };
  });
}

/** Modes that have a door of their own: `case 'publish': … import('./publish/index.js')`. */
export function listModeDoors(path, modes) {
  const found = [...read(path).matchAll(/(?:case|mode ===) '([a-z-]+)'[^\n]*?\n?[^\n]*?import\('(\.[^']+)'\)/g)];
  return found.filter(([, mode]) => modes.includes(mode)).map(([, mode, specifier]) => ({ mode, door: toPath(path, specifier) }));
}

/** Kinds of the documents that a file builds. */
export function listBuiltKinds(path, kinds) {
  const text = read(path);
  return text.includes('buildDocument(') ? kinds.filter((kind) => text.includes(`kind: '${kind}'`) || text.includes(`const kind = '${kind}'`)) : [];
}

function importsOf(text, from) {
  return [...text.matchAll(/import\('(\.[^']+)'\)/g)].map(([, specifier]) => toPath(from, specifier));
}

function toPath(from, specifier) {
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}
