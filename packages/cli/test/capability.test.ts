import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { documentSchemas } from '@shipworthy/contract/documents';
import { childEnvironment, processEnvironment } from '@shipworthy/environment';
import { run } from './run.js';

let cwd = '';
const variables = childEnvironment(processEnvironment());

beforeEach(async () => {
  cwd = await realpath(await mkdtemp(join(tmpdir(), 'shipworthy-cli-')));
});
afterEach(() => rm(cwd, { recursive: true }));

describe('a capability with wrong inputs', () => {
  test.each([
    [['drift-check', '--nope', 'x'], 'drift-report', '`--nope` is not known.'],
    [['drift-check', '--key=a', '--obsrvations', 'x'], 'drift-report', 'Did you mean `--observations`?'],
    [['release-gate', '--fail-on', 'never', '--key=a'], 'gate-decision', '`--fail-on` must be one of `fail`, `warn`.'],
    [['regression-pack', '--jobs=0', '--all'], 'regression-observations', '`--jobs` must be a whole number from 1 to 256.'],
  ] as const)('%j says so, ends with 2, and leaves a document that is not green', async (argv, kind, message) => {
    const { exitCode, stdout, stderr } = await run(argv, { cwd, variables });
    expect([exitCode, stdout, stderr.startsWith('error usage/invalid-input: ')]).toEqual([2, '', true]);
    expect(stderr).toContain(message);
    const names = (await readdir(join(cwd, 'shipworthy-out'))).filter((name) => name.startsWith(`${kind}.`) && name.endsWith('.json'));
    expect(names).toHaveLength(1);
    const document = documentSchemas[kind].parse(JSON.parse(await readFile(join(cwd, 'shipworthy-out', names[0] ?? ''), 'utf8')));
    expect([document.verdict, document.findings.map(({ rule, reason }) => `${rule} ${reason ?? ''}`)]).toEqual(['unverified', expect.arrayContaining(['config/invalid invalid-config'])]);
  });
});
