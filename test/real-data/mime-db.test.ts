import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import microdiff from 'microdiff';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, createProject, readDocumentAt, shipworthy } from '../support/project.js';

// Two published releases of a data package, 1.52.0 and 1.54.0, stand for a vendor's quarterly update. What we call drift must be
// exactly what a library finds that has never heard of us.

const require = createRequire(import.meta.url);
const [old, current] = ['mime-db-old/db.json', 'mime-db/db.json'].map((path) => readFileSync(require.resolve(path), 'utf8'));

const views = `
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const [data, out] = process.argv.slice(2);
const types = Object.entries(JSON.parse(readFileSync(data, 'utf8')));
const extensions = types.flatMap(([type, { extensions = [] }]) => extensions.map((extension) => [extension, type]));
writeFileSync(join(out, 'by-type.json'), JSON.stringify(Object.fromEntries(types.map(([type, { extensions, ...rest }]) => [type, { ...rest, extensions: extensions?.join(' ') ?? null }]))));
writeFileSync(join(out, 'by-extension.json'), JSON.stringify(Object.fromEntries(extensions.toSorted())));
writeFileSync(join(out, 'types.csv'), ['type,source,charset', ...types.map(([type, { source = '', charset = '' }]) => [type, source, charset].join(','))].join('\\n') + '\\n');
`;

const manifest = JSON.stringify({
  schemaVersion: 1,
  id: 'mime-db',
  version: 1,
  fixtures: [
    { id: 'v1-52', path: 'data/1.52.0.json', format: 'json' },
    { id: 'v1-54', path: 'data/1.54.0.json', format: 'json', compareWith: 'v1-52', expectChange: true, thresholds: { sizeDelta: '10%', lineDelta: '1%' } },
  ],
  cases: [
    {
      id: 'views',
      command: ['node', 'views.mjs', 'vendor/db.json', '{out}'],
      expect: { files: [{ path: 'by-type.json', as: 'json', baseline: true }, { path: 'by-extension.json', as: 'json', baseline: true }, { path: 'types.csv', as: 'csv', key: ['type'], baseline: true }] },
      metrics: [],
    },
  ],
});

interface Change { readonly kind: string; readonly path: string }
interface DriftFile { readonly path: string; readonly counts: Record<'added' | 'removed' | 'changed', number>; readonly changes: readonly Change[]; readonly more: number }

let repository: TemporaryRepository;
let files: Map<string, DriftFile>;

beforeAll(async () => {
  repository = await createProject({ '.gitignore': 'shipworthy-out/\n', 'regression-pack.yml': manifest, 'views.mjs': views, 'data/1.52.0.json': old, 'data/1.54.0.json': current, 'vendor/db.json': old });
  repository.write({ 'vendor/db.json': current });
  await shipworthy(repository, ['regression-pack', '--fail-on', 'never']);
  await shipworthy(repository, ['drift-check', '--fail-on', 'never']);
  const details: { readonly cases: readonly { readonly files: readonly DriftFile[] }[] } = Object(readDocumentAt(repository, 'drift-report.mime-db').details);
  files = new Map(details.cases.flatMap((one) => one.files).map((file) => [file.path, file]));
}, 60_000);

afterAll(() => repository.dispose());

function view(name: string, from: string | undefined): Record<string, unknown> {
  const db: Record<string, { extensions?: string[]; source?: string; compressible?: boolean; charset?: string }> = JSON.parse(String(from));
  if (name === 'by-extension.json') return Object.fromEntries(Object.entries(db).flatMap(([type, { extensions = [] }]) => extensions.map((extension) => [extension, type])).toSorted());
  return Object.fromEntries(Object.entries(db).map(([type, { extensions, ...rest }]) => [type, { ...rest, extensions: extensions?.join(' ') ?? null }]));
}

const kinds = { CREATE: 'added', REMOVE: 'removed', CHANGE: 'changed' } as const;

test.each(['by-type.json', 'by-extension.json'])('%s: the drift is what an independent library finds', (name) => {
  const theirs = microdiff(view(name, old), view(name, current)).map(({ type, path }) => `${kinds[type]} /${path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`);
  const file = files.get(name);
  const ours = (file?.changes ?? []).map(({ kind, path }) => `${kind} ${path}`);
  expect(theirs.length).toBeGreaterThan(10);
  expect(Object.values(file?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(theirs.length);
  expect(ours.length + (file?.more ?? 0)).toBe(theirs.length);
  expect(theirs).toEqual(expect.arrayContaining(ours));
});

test('types.csv: rows added and removed are the types added and removed', () => {
  const [before, after] = [old, current].map((text) => new Set(Object.keys(JSON.parse(String(text)))));
  const added = [...(after ?? [])].filter((type) => before?.has(type) === false);
  const removed = [...(before ?? [])].filter((type) => after?.has(type) === false);
  expect(files.get('types.csv')?.counts).toMatchObject({ added: added.length, removed: removed.length });
});

test('the fixture is profiled against its reference, and every primary finding is about the new data', () => {
  const report = readDocumentAt(repository, 'drift-report.mime-db');
  expect(report.findings.find(({ rule }) => rule === 'fixture/line-drift')).toBeDefined();
  expect(new Set(blockers(report))).toEqual(new Set(['drift/content-changed']));
});
