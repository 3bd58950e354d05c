import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { toRecordYaml } from '../../../src/release/assemble/to-yaml.js';
import { sha256Hex } from '../../../src/files/index.js';
import { toPrettyJson } from '../../../src/json/index.js';
import { readStored } from '../../../src/release/verify/read-stored.js';
import { failing, toDriftReport } from '../../evidence/documents.js';
import { put, toBundleParts } from './evidence-builder.js';
import { toStored } from './content-facts.js';
import { openWorld } from './verify-world.js';

const world = openWorld();
afterAll(() => world.remove());
// Of a release that was refused: its evidence has findings.
const { decision, checklist, evidence, notes } = toBundleParts({ key: null, passed: false });
const record = evidence.details.record;
const recordText = toRecordYaml('release_evidence', JSON.parse(JSON.stringify(record)));

/** Of a folder with these files, all of them or those that are listed. */
function read(files: Readonly<Record<string, string | Uint8Array>>, listed: readonly string[] = Object.keys(files)) {
  const folder = world.folder();
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) put(folder, path, content);
  return readStored(folder, new Set(listed));
}
const refused = (message: string) => ({ state: 'refused', message });

test('what a bundle says is read, with the hash of what was read; a document keeps its findings only where they are judged', async () => {
  const red = toDriftReport({ findings: [failing] });
  const texts = { 'documents/red.json': toPrettyJson(red), 'release-evidence.json': toPrettyJson(evidence), 'release-checklist.json': toPrettyJson(checklist), 'gate-decision.json': toPrettyJson(decision) };
  const { documents, ...rest } = await read({ ...texts, 'release-evidence.yml': recordText, 'release-notes.json': toPrettyJson(notes), 'README.md': '# Evidence\n', 'other.json': toPrettyJson(red) });
  expect(rest).toEqual({
    record: { state: 'read', value: record, sha256: sha256Hex(recordText) }, notes: { state: 'read', value: notes, sha256: sha256Hex(toPrettyJson(notes)) }, readme: { state: 'read', value: '# Evidence\n', sha256: sha256Hex('# Evidence\n') },
  });
  expect([...documents]).toEqual([
    ['release-evidence.json', evidence], ['release-checklist.json', checklist], ['gate-decision.json', decision], ['documents/red.json', red],
  ].map(([path, document]) => {
    const whole = toStored(path as 'documents/red.json', document as typeof red);
    return [path, { state: 'read', sha256: whole.documentSha256, value: path === 'documents/red.json' ? { ...whole, document: { ...red, findings: [], inputs: [] } } : whole }];
  }));
});

test('what a document amounts to is proved from its findings before they are dropped', async () => {
  const forged = { ...toDriftReport({ findings: [failing] }), verdict: 'pass' };
  const { documents } = await read({ 'documents/forged.json': toPrettyJson(forged) });
  expect(documents.get('documents/forged.json')).toMatchObject({ state: 'read', value: { document: { verdict: 'pass', findings: [] }, proven: 'fail' } });
});

test('documents come in the order of their paths, and what is not listed is not there', async () => {
  const text = toPrettyJson(toDriftReport());
  const { documents, record: yaml, notes: json, readme } = await read({ 'documents/b.json': text, 'documents/a.json': text, 'gate-decision.json': text, 'README.md': 'x' }, ['documents/b.json', 'documents/a.json']);
  expect([[...documents.keys()], yaml, json, readme]).toEqual([['documents/a.json', 'documents/b.json'], null, null, null]);
});

describe('what cannot be read says why', () => {
  test('a document', async () => {
    const { documents } = await read({ 'documents/noise.json': 'noise', 'documents/foreign.json': '{}', 'release-evidence.json': toPrettyJson({ ...evidence, verdict: 'perhaps' }) }, ['documents/noise.json', 'documents/foreign.json', 'release-evidence.json', 'documents/gone.json']);
    expect([...documents]).toEqual([
      ['release-evidence.json', refused(expect.stringMatching(/^release-evidence\.json does not match the schema of release-evidence/) as unknown as string)], ['documents/foreign.json', refused('documents/foreign.json is no document of evidence.')],
      ['documents/gone.json', refused('documents/gone.json is not there.')], ['documents/noise.json', refused(expect.stringMatching(/^documents\/noise\.json is not valid JSON/) as unknown as string)],
    ]);
  });
  test('the record', async () => {
    const of = async (text: string) => (await read({ 'release-evidence.yml': text })).record;
    expect([await of('release_evidence: ['), await of('other: 1\n'), await of(recordText.replace(/^ {2}version:.*\n/m, ''))]).toEqual(Array.from({ length: 3 }, () => refused(expect.stringContaining('release-evidence.yml') as unknown as string)));
  });
  test('the notes', async () => {
    const of = async (text: string) => (await read({ 'release-notes.json': text })).notes;
    expect([await of('['), await of('{"version":"1","version":"2"}'), await of('{}')]).toEqual([
      refused(expect.stringMatching(/^release-notes\.json .*JSON/) as unknown as string), refused(expect.stringMatching(/^release-notes\.json ./) as unknown as string), refused('release-notes.json does not match the schema of release notes.'),
    ]);
  });
  test('a text that is not UTF-8, or larger than any of them is', async () => {
    const names = ['release-evidence.yml', 'release-notes.json', 'README.md'] as const;
    const folder = world.folder();
    const all = async () => {
      const { record: yaml, notes: json, readme } = await readStored(folder, new Set(names));
      return [yaml, json, readme];
    };
    for (const name of names) put(folder, name, Uint8Array.of(0x61, 0xff));
    expect(await all()).toEqual(names.map((name) => refused(`${name} is not UTF-8 text.`)));
    for (const name of names) truncateSync(join(folder, name), 16 * 1024 * 1024 + 1);
    expect(await all()).toEqual(names.map((name) => refused(`${name} is larger than 16 MiB, too large for what it should be.`)));
    truncateSync(join(folder, 'README.md'), 0);
    truncateSync(join(folder, 'README.md'), 16 * 1024 * 1024);
    expect((await readStored(folder, new Set(['README.md']))).readme?.state).toBe('read');
    for (const name of names) rmSync(join(folder, name));
    expect(await all()).toEqual(names.map((name) => refused(`${name} could not be read (ENOENT).`)));
  });
});
