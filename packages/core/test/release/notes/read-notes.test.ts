import { describe, expect, test } from '@jest/globals';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseInputs, releaseEvidence } from '@shipworthy/contract/inputs';
import { readNotes } from '../../../src/release/notes/index.js';
import type { ReadNotes } from '../../../src/release/release-run.js';
import { temporaryFolder } from '../../files/temporary-folder.js';
import { openHost, toRun } from '../opened-run.js';

const path = 'releases/v1.4.0.yml';
const valid = 'release_notes:\n  version: 1.4.0\n  release_date: 2027-01-15\n  release_type: minor\n  changes:\n    bug_fixes:\n      - issue_ref: "#3"\n        description: Dates.\n';

interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly file?: string;
  readonly input?: string;
  readonly version?: string | null;
  readonly prepare?: (folder: string) => void;
}

async function read({ files = {}, file = 'releases/v{version}.yml', input, version = '1.4.0', prepare = () => undefined }: World): Promise<ReadNotes> {
  const folder = temporaryFolder(files);
  prepare(folder);
  const run = await toRun({ host: openHost(folder), version, release: { notes: { file } } });
  return readNotes({ ...run, inputs: parseInputs(releaseEvidence, { values: input === undefined ? {} : { notes: input }, face: 'command' }) });
}
const saidOf = (found: ReadNotes): string[] => (found.state === 'invalid' ? found.faults.map(({ keys, outcome, location }) => `${outcome} ${location?.path ?? ''}:${location?.line ?? 0}:${location?.column ?? 0} ${keys['what'] ?? ''}`) : [found.state]);

describe('notes are read', () => {
  test('from where the configuration places them, with names of YAML, and their places', async () => {
    const found = await read({ files: { [path]: valid } });
    expect(found).toMatchObject({ state: 'read', path, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), notes: { releaseType: 'minor', changes: { bugFixes: [{ issueRef: '#3' }], features: [] } } });
    expect(found.state === 'read' && found.positionOf(['changes', 'bugFixes', 0, 'issueRef'])).toEqual({ line: 7, column: 20 });
  });
  test('as JSON with the names of programs', async () => {
    expect(await read({ files: { 'notes.json': '{"version":"1.4.0","releaseDate":"2027-01-15","releaseType":"minor"}' }, file: 'notes.json' })).toMatchObject({ state: 'read', notes: { version: '1.4.0' } });
  });
  test('from the file of the input, whatever is configured', async () => {
    expect(await read({ files: { 'other.yml': valid }, input: 'other.yml' })).toMatchObject({ state: 'read', path: 'other.yml' });
  });
  test('not where nobody says where they are, or they are not there', async () => {
    const run = await toRun({ host: openHost(temporaryFolder()), version: '1.4.0' });
    expect(await readNotes(run)).toEqual({ state: 'none' });
    expect(await read({})).toEqual({ state: 'missing', path });
    expect(await read({ version: null })).toEqual({ state: 'missing', path: 'releases/v{version}.yml' });
    expect(await read({ file: '{package}/notes.yml' })).toEqual({ state: 'missing', path: '{package}/notes.yml' });
  });
});

test('notes that hold a secret are used for nothing, and do not show it', async () => {
  const token = `ghp_${'a1B2'.repeat(9)}`;
  const found = await read({ files: { [path]: valid.replace('Dates.', `Dates, with ${token}.`) } });
  expect(saidOf(found)).toEqual([`fail ${path}:8:22 secret: changes.bug_fixes[0].description`]);
  expect(JSON.stringify(found)).not.toContain(token);
  expect(saidOf(await read({ files: { [path]: valid.replace('Dates.', 'Dates, with ghp_… as before.') } }))).toEqual(['read']);
});

describe('faults are told', () => {
  test('by the names of programs where the file has those', async () => {
    const said = saidOf(await read({ files: { 'notes.json': '{"version":"1.4.0","releaseTyp":"minor","releaseDate":"soon"}' }, file: 'notes.json' })).join('\n');
    expect(said).toContain('`releaseDate` must be a date');
    expect(said).toContain('`releaseTyp` is not known. Did you mean `releaseType`?');
    expect(said).not.toContain('_');
  });
  test('once, where a reference leads to itself', async () => {
    const said = saidOf(await read({ files: { [path]: 'release_notes: &a\n  version: 1.4.0\n  <<: *a\n' } }));
    expect(said).toHaveLength(new Set(said).size);
    expect(said.length).toBeLessThan(5);
  });

  test('all at once, each on its line, each with a name of its own', async () => {
    const text = `${valid}    features:\n      - title: ""\n        description: x\n      - description: x\n      - description: x\n  release_typ: minor\n`.replace('2027-01-15', 'soon');
    expect(saidOf(await read({ files: { [path]: text } }))).toEqual([
      `fail ${path}:3:17 form: \`release_date\` must be a date such as \`2027-01-15\`.`, `fail ${path}:10:16 form: \`changes.features[0].title\` must not be empty.`, `fail ${path}:12:9 form: \`title\` is missing.`,
      `fail ${path}:13:9 form: \`title\` is missing. (2)`, `fail ${path}:14:3 form: \`release_typ\` is not known. Did you mean \`release_type\`?`,
    ]);
  });
  test.each([
    ['no YAML', 'release_notes: [', `fail ${path}:1:`], ['an empty file', '', `fail ${path}:`], ['a list', '- a\n', `fail ${path}:1:1`], ['a name that approves', `${valid}  approved_by: ada\n`, `fail ${path}:9:3`],
    ['no UTF-8', new Uint8Array([0x72, 0xff, 0xfe]), `fail ${path}:0:0 config/not-utf8`], ['too much', new Uint8Array(4 * 1024 * 1024 + 1).fill(0x20), `fail ${path}:0:0 config/too-large`],
  ])('%s', async (_name, content, expected) => {
    const said = saidOf(await read({ files: { [path]: content } }));
    expect(said.map((line) => line.startsWith(expected))).toEqual(said.map(() => true));
    expect(said).not.toEqual([]);
  });
  test('a place outside the root is a fault of the configuration, of a link, and of the input', async () => {
    expect(saidOf(await read({ file: '../v{version}.yml' }))).toEqual(['fail ../v1.4.0.yml:0:0 path/outside-root']);
    const outside = temporaryFolder({ 'secret.yml': valid });
    const link = (folder: string): void => {
      mkdirSync(join(folder, 'releases'));
      symlinkSync(join(outside, 'secret.yml'), join(folder, path));
    };
    expect(saidOf(await read({ prepare: link }))).toEqual([`fail ${path}:0:0 path/outside-root`]);
    await expect(read({ input: '../other.yml' })).rejects.toMatchObject({ code: 'path/outside-root' });
  });
  test('a folder cannot be read, which is not known to be wrong', async () => {
    expect(saidOf(await read({ files: { [`${path}/x`]: '' } }))).toEqual([`unverified ${path}:0:0 config/unreadable`]);
  });
});
