import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editSource, syntaxFaults } from './edit-source.mjs';

/** What a plan may ask of a repository; a test gives one of its own. */
export function openTree(root) {
  const at = (path) => join(root, path);
  return {
    read: (path) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : null),
    list: (path) => (existsSync(at(path)) ? readdirSync(at(path), { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() })) : []),
  };
}

/** Files to create, files to change, what is wrong with the wish, and what is left for people. Nothing is done with it here. */
export function startPlan(tree) {
  const [changes, faults, left] = [new Map(), [], []];
  const read = (path) => changes.get(path)?.after ?? tree.read(path);
  return {
    changes, faults, left,
    create(path, content) {
      if (read(path) !== null) faults.push(`${path} exists already.`);
      else changes.set(path, { before: null, after: content, added: [] });
      if (/\.(ts|mjs)$/.test(path)) faults.push(...syntaxFaults(path, content));
    },
    /** `edit` gets the insertions of `editSource`. */
    edit(path, edit) {
      const text = read(path);
      if (text === null) return void faults.push(`${path} does not exist, so nothing can be registered there.`);
      const source = editSource(path, text);
      edit(source);
      faults.push(...source.faults);
      const after = source.toText();
      if (source.faults.length === 0) faults.push(...syntaxFaults(path, after));
      changes.set(path, { before: changes.get(path)?.before ?? tree.read(path), after, added: [...(changes.get(path)?.added ?? []), ...source.listInserted()] });
    },
    /** A file that is no source: `change` gives the new text, or null where it does not find its place. */
    rewrite(path, what, change) {
      const text = read(path);
      const after = text === null ? null : change(text);
      if (after === null) faults.push(`${path} has no ${what}.`);
      else changes.set(path, { before: changes.get(path)?.before ?? tree.read(path), after, added: addedLines(text, after) });
    },
  };
}

/** What will be written, for people: new files, and what comes into the others. */
export function renderPlan({ changes, left }, { title, isDry }) {
  const lines = [...changes].flatMap(([path, { before, after, added }]) => (before === null ? [`  new  ${path} (${after.split('\n').length - 1} lines)`] : [`  edit ${path}`, ...added.map((text) => `         + ${text}`)]));
  return [title, ...lines, ...(left.length === 0 ? [] : ['', isDry ? 'Then is left:' : 'What is left:', ...left.map((item, index) => `  ${index + 1}. ${item.replaceAll('\n', '\n     ')}`)])].join('\n');
}

export function renderFaults(faults) {
  return [...faults, '', 'Nothing was written.'].join('\n');
}

function addedLines(before, after) {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line)).map((line) => line.trim());
}

/**
 * Does the plan, whole or not at all: everything is written beside its place first, nothing that somebody changed meanwhile is written over, and
 * what was done is taken back when a step fails.
 */
export function applyPlan(root, { changes, faults }) {
  if (faults.length > 0) throw new Error(renderFaults(faults));
  const tree = openTree(root);
  const moved = [...changes].filter(([path, { before }]) => tree.read(path) !== before).map(([path]) => `${path} was changed since the plan was made.`);
  if (moved.length > 0) throw new Error(renderFaults(moved));
  const staged = [];
  const done = [];
  try {
    for (const [path, { after }] of changes) {
      const beside = join(root, `${path}.scaffold-${process.pid}`);
      mkdirSync(dirname(beside), { recursive: true });
      staged.push(beside);
      writeFileSync(beside, after);
    }
    for (const [index, path] of [...changes.keys()].entries()) {
      renameSync(staged[index], join(root, path));
      done.push(path);
    }
  } catch (error) {
    for (const path of done) takeBack(join(root, path), changes.get(path).before);
    for (const beside of staged) rmSync(beside, { force: true });
    throw error;
  }
}

function takeBack(path, before) {
  if (before === null) rmSync(path, { force: true });
  else writeFileSync(path, before);
}
