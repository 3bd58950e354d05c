import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NodeResult } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { copyOf, createProject, readDocumentAt, shipworthy } from '../support/project.js';
import { malformedConfigs, malformedPacks, type MalformedFile } from './malformed-files.js';

let template: TemporaryRepository;
const copies: TemporaryRepository[] = [];

beforeAll(async () => {
  template = await createProject();
  await shipworthy(template, ['regression-pack']);
}, 60_000);

afterAll(() => {
  for (const repository of [template, ...copies]) repository.dispose();
});

function fresh(): TemporaryRepository {
  const copy = copyOf(template);
  copies.push(copy);
  return copy;
}

function codeOf({ stderr }: NodeResult): string | undefined {
  return /^error ([a-z0-9/-]+):/m.exec(stderr)?.[1];
}

/** Every `path:line:column` that stands at the beginning of a fault. */
function placesOf({ stderr }: NodeResult): string[] {
  return [...stderr.matchAll(/^ {2}(\S+:\d+:\d+): /gm)].map(([, place]) => String(place));
}

async function refuse(path: string, file: MalformedFile): Promise<{ repository: TemporaryRepository; result: NodeResult }> {
  const repository = fresh().remove('shipworthy-out').write({ [path]: file.text });
  return { repository, result: await shipworthy(repository, ['regression-pack']) };
}

describe.each([['regression-pack.yml', malformedPacks], ['.github/shipworthy.yml', malformedConfigs]] as const)('%s', (path, files) => {
  test.each(files.map((file) => [file.name, file] as const))('%s', async (_name, file) => {
    const { repository, result } = await refuse(path, file);
    expect({ exitCode: result.exitCode, code: codeOf(result), places: placesOf(result) }).toEqual({ exitCode: 2, code: file.code, places: file.places });
    // Nothing was run, and the document says so.
    expect(readDocumentAt(repository, 'regression-observations.default')).toMatchObject({ verdict: 'unverified', findings: expect.arrayContaining([expect.objectContaining({ rule: 'config/invalid', reason: 'invalid-config' })]) });
    expect(result.stderr).not.toMatch(/\bat .*\.js:\d+/);
  });
});

const record = 'baselines/sample/alpha.json';

describe('baseline records', () => {
  test.each([
    ['empty', () => '', 'malformed-document'],
    ['truncated', (text: string) => text.slice(0, 100), 'malformed-document'],
    ['the same key twice', (text: string) => text.replace('"pack": "sample",', '"pack": "sample",\n  "pack": "sample",'), 'malformed-document'],
    ['no reason', (text: string) => text.replace(/"reason": "[^"]*"/, '"reason": ""'), 'malformed-document'],
    ['a digest that is none', (text: string) => text.replace(/"caseDigest": "sha256:[0-9a-f]+"/, '"caseDigest": "md5:1"'), 'malformed-document'],
    ['another major', (text: string) => text.replace('"schemaVersion": "1.0"', '"schemaVersion": "7.0"'), 'unknown-schema'],
    ['of another pack', (text: string) => text.replace('"pack": "sample"', '"pack": "simple"'), 'malformed-document'],
    ['of another case', (text: string) => text.replace('"case": "alpha"', '"case": "beta"'), 'malformed-document'],
  ])('%s', async (_name, change, reason) => {
    const repository = fresh();
    const text = repository.read(record);
    expect(change(text)).not.toBe(text);
    repository.write({ [record]: change(text) });
    const result = await shipworthy(repository, ['drift-check']);
    const found = readDocumentAt(repository, 'drift-report.sample').findings.find((finding) => finding.reason === reason);
    expect({ exitCode: result.exitCode, location: found?.location }).toEqual({ exitCode: 1, location: expect.objectContaining({ path: record, line: expect.any(Number) }) });
  });
});

describe('inputs', () => {
  test.each([
    ['all faults in one message', ['regression-pack', '--jobs', 'many', '--shards', '900', '--fail-on', 'sometimes', '--packs', 'x'], 4],
    ['a shard that is none', ['regression-pack', '--shard', '5/4'], 0],
    ['a flag of another command', ['release-gate', '--policy-from', 'head'], 1],
    ['the gate cannot be told to never fail', ['release-gate', '--fail-on', 'never'], 1],
    ['accepting without a reason', ['drift-check', '--mode', 'accept', '--all'], 1],
    ['accepting nothing', ['drift-check', '--mode', 'accept', '--reason', 'because'], 0],
  ])('%s', async (_name, args, faults) => {
    const result = await shipworthy(fresh(), args);
    expect(result.exitCode).toBe(2);
    expect(result.stderr).toMatch(/^error [a-z]+\/[a-z-]+: /m);
    expect([...result.stderr.matchAll(/^ {2}`--/gm)]).toHaveLength(faults);
  });
});
