import { afterAll, describe, expect, test } from '@jest/globals';
import { docSyncConfigSchema, type ReferencesReport } from '@shipworthy/contract/docs';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { openMarkdownReader } from '../../../src/docs/markdown/index.js';
import { checkReferences } from '../../../src/docs/references/index.js';
import { collectTree } from '../../../src/docs/tree/index.js';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { sha256Hex } from '../../../src/files/index.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { toContext, toHost } from '../../evidence/documents.js';
import { show, toTable } from '../tasks/tasks-world.js';

const made: TemporaryRepository[] = [];
afterAll(() => made.splice(0).forEach((repository) => repository.dispose()));

async function check(files: Files, references: Readonly<Record<string, unknown>>): Promise<{ checks: readonly string[]; findings: readonly FindingDraft[]; details: readonly ReferencesReport[] }> {
  const repository = createRepository(files);
  made.push(repository);
  const host = toHost({ cwd: repository.path, context: toContext(), env: isolatedGitEnvironment() });
  const workspace = await openWorkspace(host, { root: undefined, out: undefined });
  return checkReferences({ config: docSyncConfigSchema.parse({ references }), tree: await collectTree(host, workspace), markdown: openMarkdownReader({ root: workspace.root }), workspace });
}

const risk = { id: String.raw`RR-(?<n>\d+)`, definedIn: { files: 'docs/Risks.md', table: { id: '#', format: 'RR-{n}' } }, citedIn: ['docs/releases/*.md'] };
const risks = toTable(['#', 'Risk'], ['1', 'Fire'], ['RR-2', 'Water, like RR-1'], ['', '']);

describe('ids of a table', () => {
  test('that are cited and defined, formed from cells', async () => {
    const answer = await check({ 'docs/Risks.md': risks, 'docs/releases/1.md': 'RR-1, RR-2 and RR-1 again; not XRR-9, RR-9x or a/RR-9.md\n' }, { risk });
    expect(show(answer)).toEqual([]);
    expect(answer.details).toEqual([{ name: 'risk', defined: 2, cited: 3, outcome: 'pass' }]);
    expect(answer.checks).toEqual(['reference:risk']);
  });
  test('that are cited and not defined, once in each file, with the one that was meant', async () => {
    const answer = await check({ 'docs/Risks.md': risks, 'docs/releases/1.md': '\nsee RR-3 and RR-3\n', 'docs/releases/2.md': '| RR-3 |\n' }, { risk });
    expect(show(answer)).toEqual(['reference-unknown docs/releases/1.md:2:5 + docs/Risks.md:3:3', 'reference-unknown docs/releases/2.md:1:3 + docs/Risks.md:3:3']);
    expect(answer.findings[0]).toMatchObject({ keys: { graph: 'risk', id: 'RR-3', path: 'docs/releases/1.md' }, expected: 'RR-1', message: 'RR-3 is cited at docs/releases/1.md:2:5, and is not defined in `risk` (RR-1 is at docs/Risks.md:3:3).' });
    expect(answer.details[0]?.outcome).toBe('fail');
  });
  test('that are defined twice', async () => {
    const answer = await check({ 'docs/Risks.md': toTable(['#'], ['1'], ['2'], ['RR-1']), 'docs/releases/1.md': 'RR-1' }, { risk });
    expect(show(answer)).toEqual(['reference-duplicate docs/Risks.md:5:3 + docs/Risks.md:3:3']);
  });
  test('in a file that cites as well: the defining cell cites nothing, what stands beside it does', async () => {
    const both = { ...risk, citedIn: 'docs/Risks.md' };
    expect(show(await check({ 'docs/Risks.md': toTable(['#', 'Risk'], ['RR-1', 'as RR-2'], ['2', 'x']) }, { risk: both }))).toEqual([]);
    expect(show(await check({ 'docs/Risks.md': toTable(['#', 'Risk'], ['RR-1', 'as RR-7']) }, { risk: both }))).toEqual(['reference-unknown docs/Risks.md:3:13 + docs/Risks.md:3:3']);
  });
});

describe('what is not there is not green', () => {
  test.each<[string, Files, string[]]>([
    ['the definitions', { 'docs/releases/1.md': 'RR-1' }, ['source-missing (unverified)']],
    ['the citing files', { 'docs/Risks.md': risks }, ['source-missing (unverified)']],
    ['the column', { 'docs/Risks.md': toTable(['No', 'Risk'], ['1', 'x']), 'docs/releases/1.md': 'RR-1' }, ['board-columns docs/Risks.md:1:1']],
    ['text', { 'docs/Risks.md': Uint8Array.of(0xff, 0xfe, 0xff), 'docs/releases/1.md': 'RR-1' }, ['unreadable (unverified) docs/Risks.md']],
  ])('%s', async (_what, files, expected) => expect(show(await check(files, { risk }))).toEqual(expected));
});

test('ids of mentions', async () => {
  const decision = { id: String.raw`ADR-\d+`, definedIn: { files: 'docs/adr/*.md', mentions: true }, citedIn: '**/*.md' };
  const answer = await check({ 'docs/adr/1.md': '# ADR-1\nADR-1 replaces nothing', 'a.md': 'by ADR-1 and ADR-2' }, { decision });
  expect(show(answer)).toEqual(['reference-unknown a.md:1:14 + docs/adr/1.md:1:3']);
  expect(answer.details).toMatchObject([{ defined: 1, cited: 2 }]);
});

describe('ids of paths, with a hash', () => {
  const bundle = { id: String.raw`Release-[\d-]+`, definedIn: { paths: 'Logs/Bundles/*' }, citedIn: ['docs/Board.md'], column: 'Telemetry bundle', hash: 'README.md' };
  const readme = 'what was measured\n';
  const hash = sha256Hex(readme);
  const files = { 'Logs/Bundles/Release-2026-01/README.md': readme, 'Logs/Bundles/Release-2026-01/deep/Release-2026-09/x.txt': '', 'Logs/Bundles/notes.md': '' };
  const board = (...rows: readonly (readonly string[])[]): Files => ({ ...files, 'docs/Board.md': toTable(['Release', 'Telemetry bundle', 'SHA-256'], ...rows) });
  test.each([
    ['its id', ['1.0', 'Release-2026-01', hash]], ['its path', ['1.0', 'Logs/Bundles/Release-2026-01/', `sha256:${hash.toUpperCase()}`]], ['a link', ['1.0', '[bundle](../Logs/Bundles/Release-2026-01/README.md)', `\`${hash}\``]],
  ])('a row that cites %s and shows the hash', async (_what, row) => {
    const answer = await check(board(row), { bundle });
    expect(show(answer)).toEqual([]);
    expect(answer.details).toMatchObject([{ name: 'bundle', defined: 1, outcome: 'pass' }]);
  });
  test('a row that shows another hash, or none', async () => {
    const answer = await check(board(['1.0', 'Release-2026-01', '0'.repeat(64)], ['1.1', 'Release-2026-01', 'later']), { bundle });
    expect(show(answer)).toEqual(['reference-hash-differs docs/Board.md:3:9 + Logs/Bundles/Release-2026-01/README.md', 'reference-hash-differs docs/Board.md:4:9 + Logs/Bundles/Release-2026-01/README.md']);
    expect(answer.findings[0]).toMatchObject({ expected: hash, actual: '0'.repeat(64), remedy: expect.stringContaining(hash) });
    expect(answer.findings[1]?.message).toContain('shows no SHA-256');
  });
  test('a file to hash that is gone', async () => {
    const answer = await check({ ...board(['1.0', 'Release-2026-01', hash]), 'Logs/Bundles/Release-2026-01/README.md': readme, 'x.md': '' }, { bundle: { ...bundle, hash: 'SUMS' } });
    expect(answer.findings).toMatchObject([{ rule: 'docs/reference-hash-differs', expected: null, message: expect.stringContaining('SUMS:1:1 does not exist') }]);
  });
  test('a row that cites nothing, or what does not exist', async () => {
    const answer = await check(board(['1.0', 'Release-2026-01', hash], ['1.1', '', ''], ['1.2', 'Release-2026-02', ''], ['', '', '']), { bundle });
    expect(show(answer)).toEqual(['reference-unknown docs/Board.md:5:9 + Logs/Bundles/Release-2026-01:1:1', 'reference-missing docs/Board.md:4:8 + docs/Board.md:1:1']);
    expect(answer.findings[1]).toMatchObject({ keys: { graph: 'bundle', path: 'docs/Board.md', row: '1.1' }, remedy: 'Name one in the column, such as Release-2026-01.' });
  });
  test('a column that no table has', async () => {
    expect(show(await check({ ...files, 'docs/Board.md': toTable(['Release'], ['1.0']) }, { bundle }))).toEqual(['board-columns docs/Board.md:1:1']);
    expect(show(await check({ ...files, 'docs/Board.md': `${toTable(['Other'], ['1'])}\n${toTable(['Telemetry bundle', 'Hash'], ['Release-2026-01', hash])}` }, { bundle }))).toEqual([]);
  });
});
