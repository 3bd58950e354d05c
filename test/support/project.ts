import { fileURLToPath } from 'node:url';
import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepository, TemporaryRepository, type Files } from '@shipworthy/testkit/repository';
import { runNode, type NodeResult } from '@shipworthy/testkit/process';

export const dist = (entry: string): string => fileURLToPath(new URL(`../../dist/${entry}`, import.meta.url));

/** Top of this repository, without a slash at the end. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** A program under test: reads `data/<name>.json`, writes the sum and the items, sorted. */
const program = `
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const [data, out] = process.argv.slice(2);
const { items } = JSON.parse(readFileSync(data, 'utf8'));
writeFileSync(join(out, 'result.json'), JSON.stringify({ count: items.length, total: items.reduce((sum, item) => sum + item, 0), items: items.toSorted() }));
console.log(items.length + ' items');
`;

export const names = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta'] as const;

export function toManifest(cases: readonly string[] = names, changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(
    {
      schemaVersion: 1,
      id: 'sample',
      version: 1,
      fixtures: cases.map((name) => ({ id: name, path: `data/${name}.json`, format: 'json' })),
      cases: cases.map((name) => ({
        id: name,
        command: ['node', 'src/report.mjs', `{fixture:${name}}`, '{out}'],
        expect: { stdout: { as: 'text', baseline: true }, files: [{ path: 'result.json', as: 'json', baseline: true }] },
        metrics: [{ name: 'total', from: 'result.json', query: 'total' }],
      })),
      ...changes,
    },
    null,
    2,
  );
}

export const config = 'schemaVersion: 1\npacks: [regression-pack.yml]\ngate:\n  require: [\'drift-report:sample\']\n';

export const projectFiles: Files = {
  '.gitignore': 'shipworthy-out/\n',
  '.github/shipworthy.yml': config,
  'regression-pack.yml': toManifest(),
  'src/report.mjs': program,
  ...Object.fromEntries(names.map((name, index) => [`data/${name}.json`, JSON.stringify({ items: [3 * index, 1, 2] })])),
};

/** Runs the command as a stranger would: the committed bundle, in a scrubbed environment. */
export function shipworthy(repository: TemporaryRepository, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<NodeResult> {
  return runNode({ entry: dist('cli.js'), args, cwd: repository.path, env, timeoutMs: 60_000 });
}

async function must(repository: TemporaryRepository, ...args: string[]): Promise<void> {
  const result = await shipworthy(repository, args);
  if (result.exitCode !== 0) throw new Error(`shipworthy ${args.join(' ')} ended with ${String(result.exitCode)}:\n${result.stdout}\n${result.stderr}`);
}

/** A repository whose pack is locked and whose baseline is accepted, committed on main. */
export async function createProject(files: Files = projectFiles): Promise<TemporaryRepository> {
  const repository = createRepository(files);
  await must(repository, 'regression-pack', '--mode', 'lock');
  await must(repository, 'regression-pack', '--fail-on', 'never');
  await must(repository, 'drift-check', '--mode', 'accept', '--all', '--reason', 'first baseline');
  repository.remove('shipworthy-out').commit('Lock the pack and accept the first baseline');
  return repository;
}

/** The same repository again, for a test of its own. */
export function copyOf(repository: TemporaryRepository): TemporaryRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'project-')));
  cpSync(repository.path, folder, { recursive: true });
  return new TemporaryRepository(folder);
}

export interface DocumentLike {
  readonly kind: string;
  readonly key: string;
  readonly verdict: string;
  readonly findings: readonly { readonly rule: string; readonly outcome: string; readonly reason: string | null; readonly causedBy: string | null; readonly message: string; readonly location: unknown }[];
  readonly [field: string]: unknown;
}

export function readDocumentAt(repository: TemporaryRepository, name: string, out = 'shipworthy-out'): DocumentLike {
  return JSON.parse(repository.read(`${out}/${name}.json`));
}

/** `rule` or `rule (reason)` of every primary finding that is not only a warning, sorted. */
export function blockers(document: DocumentLike): string[] {
  return document.findings
    .filter(({ outcome, causedBy }) => causedBy === null && (outcome === 'fail' || outcome === 'unverified'))
    .map(({ rule, reason }) => (reason === null ? rule : `${rule} (${reason})`))
    .toSorted();
}
