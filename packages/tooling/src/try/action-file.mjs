import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../repository.mjs';

/**
 * Every action of this repository with what its `action.yml` declares.
 * @returns {{ name: string, description: string, inputs: Readonly<Record<string, string>> }[]}   `inputs`: default by name.
 */
export function listActions() {
  const names = readdirSync(join(root, 'actions')).filter((name) => existsSync(join(root, 'actions', name, 'action.yml')));
  return names.map((name) => {
    const { description, inputs = {} } = parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8'));
    return { name, description, inputs: Object.fromEntries(Object.entries(inputs).map(([input, declared]) => [input, String(declared.default ?? '')])) };
  });
}

/** A runner sets every input, with the default of the action's own file where the workflow says nothing. */
export function toInputs({ inputs }, given, expressions) {
  return { ...Object.fromEntries(Object.entries(inputs).map(([name, fallback]) => [name, expressions[fallback] ?? fallback])), ...given };
}
