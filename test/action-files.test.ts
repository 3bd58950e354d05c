import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commandSpecs, inputsOfFace } from '@shipworthy/contract/inputs';
import { parse } from 'yaml';
// @ts-expect-error the tooling is plain JavaScript
import { loadActionParser } from '../packages/tooling/src/load-action-parser.mjs';

interface ActionFile {
  readonly name: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const root = resolve(import.meta.dirname, '..');
const places = commandSpecs.flatMap((spec) => [
  { spec, path: `actions/${spec.name}/action.yml` },
  ...(spec.name === 'release-gate' ? [{ spec, path: 'action.yml' }] : []),
]);

describe.each(places)('$path', ({ spec, path }) => {
  const text = readFileSync(join(root, path), 'utf8');
  const action: ActionFile = parse(text);

  test("is an action to GitHub's own parser", async () => {
    const parser: { faultsOf(name: string, content: string): string[] } = await loadActionParser();
    expect(parser.faultsOf(path, text)).toEqual([]);
    expect(parser.faultsOf(path, text.replace('node24', 'node18'))).not.toEqual([]);
  });

  test('offers the inputs and outputs of its command, no more and no less', () => {
    expect(Object.keys(action.inputs)).toEqual(inputsOfFace(spec, 'action').map(({ name }) => name));
    expect(Object.keys(action.outputs)).toEqual(Object.keys(spec.outputs));
  });

  test('has no expression but in defaults: the runner refuses an action that explains one', () => {
    const prose = [action.name, ...Object.values(action.inputs).map(({ description }) => description), ...Object.values(action.outputs).map(({ description }) => description)];
    expect(prose.filter((line) => line.includes('${{'))).toEqual([]);
    expect(action.inputs['github-token']?.default).toBe('${{ github.token }}');
  });

  test('starts a file of dist', () => {
    expect(action.runs.using).toBe('node24');
    expect(resolve(root, path, '..', action.runs.main)).toBe(join(root, 'dist', `${spec.name}.js`));
  });
});
