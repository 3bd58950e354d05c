import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionEnvironment, runNode } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf, createProject, dist, readDocumentAt, repositoryRoot } from '../support/project.js';

interface Step {
  readonly id?: string;
  readonly uses: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}
type Jobs = Readonly<Record<string, { readonly needs?: readonly string[]; readonly outputs?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>>;
type Needs = Readonly<Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>>;

const text = readFileSync(join(repositoryRoot, 'examples/ghes/release-readiness.yml'), 'utf8');
const { jobs }: { jobs: Jobs } = parse(text);
const workflowPath = '.github/workflows/release-readiness.yml';
let project: TemporaryRepository;
let store: string;

beforeAll(async () => {
  project = await createProject();
  project.commit('Add the workflow', { [workflowPath]: text });
  store = realpathSync(mkdtempSync(join(tmpdir(), 'store-')));
}, 60_000);

afterAll(() => {
  project.dispose();
  rmSync(store, { recursive: true, force: true });
});

/** One job as a runner of a GitHub Enterprise Server starts its steps: real processes, no artifact service that the actions could use. */
async function runJob(name: string, workspace: TemporaryRepository, needs: Needs): Promise<{ needs: Needs; output: string }> {
  const job = jobs[name];
  const outputs = new Map<string, Record<string, string>>();
  let [result, output] = ['success', ''];
  for (const { id = '', uses, with: given = {} } of job?.steps ?? []) {
    const action = /^shipworthy\/shipworthy(?:\/actions\/([a-z-]+))?@/.exec(uses);
    if (uses.startsWith('actions/upload-artifact@')) cpSync(join(workspace.path, String(given['path'])), join(store, String(given['name'])), { recursive: true });
    if (uses.startsWith('actions/download-artifact@')) cpSync(join(store, String(given['name'])), join(workspace.path, String(given['path'])), { recursive: true });
    if (action === null || result === 'failure') continue;
    const inputs = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, value === '${{ toJSON(needs) }}' ? JSON.stringify(needs) : String(value)]));
    const { env, outputs: read, dispose } = actionEnvironment({ workspace: workspace.path, repository: 'acme/widget', sha: project.head(), ref: 'refs/heads/main', runId: 7, job: name, workflowPath, inputs });
    const ended = await runNode({ entry: dist(`${action[1] ?? 'release-gate'}.js`), cwd: workspace.path, env: { ...env, GITHUB_SERVER_URL: 'https://github.example', GITHUB_API_URL: 'https://github.example/api/v3' }, timeoutMs: 60_000 });
    outputs.set(id, read());
    dispose();
    output += ended.stdout + ended.stderr;
    if (ended.exitCode !== 0) result = 'failure';
  }
  const resolve = (value: string): string => value.replace(/^\$\{\{ steps\.([a-z]+)\.outputs\.([a-z]+) \}\}$/, (_, step: string, field: string) => outputs.get(step)?.[field] ?? '');
  return { needs: { [name]: { result, outputs: Object.fromEntries(Object.entries(job?.outputs ?? {}).map(([key, value]) => [key, resolve(value)])) } }, output };
}

describe('the workflow of the page, on a server without the artifact service', () => {
  let measured: { needs: Needs; output: string };

  beforeAll(async () => {
    const workspace = copyOf(project);
    measured = await runJob('regression', workspace, {});
    workspace.dispose();
  }, 60_000);

  async function decide(change: (workspace: TemporaryRepository) => void = () => undefined): Promise<readonly string[]> {
    const kept = join(store, 'kept');
    cpSync(join(store, 'evidence-regression'), kept, { recursive: true });
    const workspace = copyOf(project);
    try {
      change(workspace);
      await runJob('release-gate', workspace, measured.needs);
      const decision = readDocumentAt(workspace, 'gate-decision.default');
      return [decision.verdict, ...new Set(blockers(decision))];
    } finally {
      workspace.dispose();
      rmSync(join(store, 'evidence-regression'), { recursive: true });
      cpSync(kept, join(store, 'evidence-regression'), { recursive: true });
      rmSync(kept, { recursive: true });
    }
  }

  test('the measuring job says that the folder must travel by other means, and hands on what binds the documents', () => {
    expect(measured.output).toContain('There is no artifact service here.');
    const { result, outputs = {} } = measured.needs['regression'] ?? { result: 'none' };
    expect({ result, names: Object.keys(outputs) }).toEqual({ result: 'success', names: ['evidence-pack', 'evidence-drift'] });
    expect(JSON.parse(outputs['evidence-drift'] ?? '[]')).toEqual([expect.objectContaining({ kind: 'drift-report', artifactId: null, documentSha256: expect.stringMatching(/^[0-9a-f]{64}$/) })]);
  });

  test('the gate is green, wiring and jobs included', async () => {
    expect(await decide()).toEqual(['pass']);
  });

  test('a document that is another one than the job wrote is refused', async () => {
    const forge = (): void => {
      const path = join(store, 'evidence-regression/drift-report.sample.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"startedAt"', ' "startedAt"'));
    };
    expect((await decide(forge)).join()).toContain('gate/evidence-refused (digest-mismatch)');
  });

  test('one that is not there is missed', async () => {
    expect(await decide(() => rmSync(join(store, 'evidence-regression/drift-report.sample.json')))).toEqual(['unverified', 'gate/evidence-refused (missing-evidence)']);
  });
});
