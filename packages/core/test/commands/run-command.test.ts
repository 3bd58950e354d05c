import { describe, expect, test } from '@jest/globals';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { RawInputs } from '@shipworthy/contract/inputs';
import { createRepository } from '@shipworthy/testkit/repository';
import { runCommand, type CommandName } from '../../src/commands/index.js';
import type { Host } from '../../src/host/index.js';
import { readDocument } from '../../src/evidence/read-document.js';
import { localContext, toHost } from '../evidence/documents.js';
import { temporaryFolder } from '../files/temporary-folder.js';

async function run(name: CommandName, values: RawInputs['values'], cwd: string) {
  const outcome = await runCommand(name, { values, face: 'command' }, toHost({ context: localContext, cwd })).catch((reason: unknown) => ({ thrown: reason, error: null, exitCode: null, documents: [] }));
  const out = join(cwd, 'shipworthy-out');
  const handedOver = outcome.documents.map(({ path }) => basename(path));
  return { ...outcome, handedOver, names: existsSync(out) ? readdirSync(out).filter((file) => file.endsWith('.json')).sort() : [] };
}

async function findingsIn(folder: string, name: string) {
  const outcome = await readDocument(join(folder, 'shipworthy-out', name), name);
  if (outcome.state !== 'read') throw new TypeError(`${name} was ${outcome.state}`);
  const { document } = outcome.read;
  return { verdict: document.verdict, summary: document.summary, findings: document.findings.map(({ rule, reason, location }) => ({ rule, reason, location })) };
}

describe('wrong usage is written as evidence and handed over with the error', () => {
  test.each<[CommandName, RawInputs['values'], string]>([
    ['release-gate', { requier: 'x' }, 'gate-decision.default.json'],
    ['release-gate', { 'fail-on': 'never', key: 'mine' }, 'gate-decision.mine.json'],
    ['drift-check', { 'policy-from': 'moon' }, 'drift-report.default.json'],
    ['regression-pack', { shards: 'many' }, 'regression-observations.default.json'],
    ['regression-pack', { mode: 'plan', shards: '0' }, 'regression-plan.default.json'],
    ['regression-pack', { mode: 'dance' }, 'regression-observations.default.json'],
    ['release-gate', { requier: 'x', key: '../outside' }, 'gate-decision.%2E.%2Foutside.json'],
    ['release-gate', { requier: 'x', key: 'k'.repeat(300) }, 'gate-decision.default.json'],
    ['release-gate', { requier: 'x', root: 'nowhere' }, 'gate-decision.default.json'],
  ])('%s %j', async (name, values, written) => {
    const folder = temporaryFolder();
    const { error, exitCode, names, handedOver } = await run(name, values, folder);
    expect({ error, exitCode }).toMatchObject({ error: { code: 'usage/invalid-input' }, exitCode: 2 });
    expect({ names, handedOver }).toEqual({ names: [written], handedOver: [written] });
    expect(await findingsIn(folder, written)).toMatchObject({ verdict: 'unverified', summary: { checked: 1, unverified: 1 }, findings: [{ rule: 'config/invalid', reason: 'invalid-config' }] });
  });
  test.each<[CommandName, RawInputs['values']]>([['regression-pack', { mode: 'lock', shards: 'many' }], ['regression-pack', { mode: 'list', shards: 'many' }], ['drift-check', { mode: 'accept', 'policy-from': 'moon' }]])(
    '%s %j writes none, as it writes none when it succeeds',
    async (name, values) => expect(await run(name, values, temporaryFolder())).toMatchObject({ thrown: { code: 'usage/invalid-input' }, names: [] }),
  );
});

describe('what GitHub or the machine keeps from running is evidence, too', () => {
  const failing = (error: Error): Pick<Host, 'now'> => {
    let asked = 0;
    // The first question is when it began: there the command ends, and what is written afterwards may know the time.
    return { now: () => { asked += 1; if (asked === 1) throw error; return new Date('2026-11-21T12:00:00Z'); } };
  };
  test.each([
    ['github/unavailable', 'unreadable-source', 3],
    ['github/rate-limited', 'rate-limited', 3],
    ['output/not-writable', 'crashed', 3],
  ] as const)('%s', async (code, reason, exitCode) => {
    const folder = temporaryFolder();
    const host = toHost({ context: localContext, cwd: folder, ...failing(new ShipworthyError(code, 'The weather is bad.', { hint: 'Come back later.' })) });
    const outcome = await runCommand('security-report', { values: {}, face: 'command' }, host);
    expect([outcome.exitCode, outcome.error?.code]).toEqual([exitCode, code]);
    expect(await findingsIn(folder, 'security-report.default.json')).toMatchObject({ verdict: 'unverified', findings: [{ rule: 'evidence/not-run', reason }] });
    expect(outcome.documents[0]?.document.findings[0]).toMatchObject({ message: 'The weather is bad.', remedy: 'Come back later.' });
  });

  test('a git that is not there, or answers nothing', async () => {
    const broken = temporaryFolder({ 'bin/git': '#!/bin/sh\ncase "$*" in *status*) exit 128;; esac\nexec "$GIT" "$@"\n' });
    const path = process.env['PATH'] ?? '';
    const git = path.split(delimiter).map((place) => join(place, 'git')).find((file) => existsSync(file)) ?? '';
    chmodSync(join(broken, 'bin/git'), 0o755);
    for (const [env, code] of [[{ PATH: temporaryFolder() }, 'git/missing'], [{ PATH: `${join(broken, 'bin')}${delimiter}${path}`, GIT: git }, 'git/failed']] as const) {
      const repository = createRepository({ '.github/shipworthy.yml': 'schemaVersion: 1\nsecurity: { reports: [scan.sarif] }\n' });
      const outcome = await runCommand('security-report', { values: {}, face: 'command' }, toHost({ context: localContext, cwd: repository.path, env }));
      expect([outcome.exitCode, outcome.error?.code]).toEqual([2, code]);
      expect(await findingsIn(repository.path, 'security-report.default.json')).toMatchObject({ verdict: 'unverified', findings: [{ rule: 'config/invalid' }] });
      repository.dispose();
    }
  });

  test.each([
    ['EIO', 'scandir', 2, 'config/unreadable', 'folder could not be read (EIO, scandir).'],
    ['ENOSPC', 'write', 3, 'output/not-writable', 'folder could not be written (ENOSPC, write).'],
  ] as const)('a disk that answers %s to %s, without the path of this machine', async (code, syscall, exitCode, told, message) => {
    const folder = temporaryFolder();
    const host = toHost({ context: localContext, cwd: folder, ...failing(Object.assign(new Error(`${code}: /secret/folder`), { code, syscall, path: '/secret/folder' })) });
    const outcome = await runCommand('security-report', { values: {}, face: 'command' }, host);
    expect([outcome.exitCode, outcome.error?.code]).toEqual([exitCode, told]);
    expect(outcome.documents[0]?.document.findings[0]).toMatchObject({ message });
    expect(JSON.stringify(outcome.documents[0]?.document)).not.toContain('/secret');
  });

  test.each([{ code: 'ENOENT', syscall: 'open' }, { code: 'EIO' }, {}])('%j may be a fault of our own', async (what) => {
    const host = toHost({ context: localContext, cwd: temporaryFolder(), ...failing(Object.assign(new Error('Oh.'), what)) });
    await expect(runCommand('security-report', { values: {}, face: 'command' }, host)).rejects.toMatchObject({ message: 'Oh.' });
  });

  test('a fault of our own is none of it: it is thrown, to be reported', async () => {
    const folder = temporaryFolder();
    const host = toHost({ context: localContext, cwd: folder, ...failing(new ShipworthyError('internal/bug', 'Oh.', { hint: 'Report it.' })) });
    await expect(runCommand('security-report', { values: {}, face: 'command' }, host)).rejects.toMatchObject({ code: 'internal/bug' });
    expect(existsSync(join(folder, 'shipworthy-out'))).toBe(false);
  });
});

test('every fault of a configuration is a finding on its line', async () => {
  const folder = temporaryFolder({ '.github/shipworthy.yml': 'schemaVersion: 1\ngates: {}\npacks: x\n' });
  const { error, names } = await run('release-gate', {}, folder);
  expect([error, names]).toMatchObject([{ code: 'config/invalid' }, ['gate-decision.default.json']]);
  const place = (line: number, column: number) => ({ rule: 'config/invalid', location: { path: '.github/shipworthy.yml', line, column } });
  expect((await findingsIn(folder, 'gate-decision.default.json')).findings).toMatchObject([place(2, 1), place(3, 8)]);
});

test('where nothing can be written the fault itself is thrown', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(await run('release-gate', { requier: 'x', out: 'file/out' }, folder)).toMatchObject({ thrown: { code: 'usage/invalid-input' }, names: [] });
});

test('the document of a fault replaces the one of an earlier run, so that no stale one is left to be believed', async () => {
  const folder = temporaryFolder();
  await run('release-gate', {}, folder);
  expect((await findingsIn(folder, 'gate-decision.default.json')).findings[0]?.rule).toBe('gate/nothing-required');
  await run('release-gate', { requier: 'x' }, folder);
  expect((await findingsIn(folder, 'gate-decision.default.json')).findings[0]?.rule).toBe('config/invalid');
});

test('a fault after a document was begun is not written over it', async () => {
  const rendered: string[] = [];
  const late = new ShipworthyError('config/unreadable', 'The report cannot be made.', { hint: 'Try again.' });
  const host = toHost({ context: localContext, cwd: temporaryFolder(), renderReport: ({ verdict }) => { rendered.push(verdict); throw late; } });
  await expect(runCommand('release-gate', { values: {}, face: 'command' }, host)).rejects.toBe(late);
  expect(rendered).toEqual(['unverified']);
});

describe('a fault that was mended', () => {
  const mend = async (where: 'local' | 'ci'): Promise<string[]> => {
    const cwd = temporaryFolder();
    const host = toHost({ context: { ...localContext, where }, cwd });
    expect(await runCommand('drift-check', { values: { 'fail-on': 'maybe' }, face: 'command' }, host)).toMatchObject({ error: { code: 'usage/invalid-input' } });
    writeFileSync(join(cwd, 'regression-pack.yml'), '{"schemaVersion":1,"id":"sample","version":1,"fixtures":[{"id":"a","path":"a.txt","format":"text"}]}');
    await runCommand('drift-check', { values: {}, face: 'command' }, host);
    return readdirSync(join(cwd, 'shipworthy-out')).sort();
  };
  test('leaves no document behind on a laptop', async () => {
    expect(await mend('local')).toEqual(['drift-report.sample.json', 'drift-report.sample.md']);
  });
  test('keeps it in CI, where it may be the fault of another step', async () => {
    expect(await mend('ci')).toContain('drift-report.default.json');
  });
});
