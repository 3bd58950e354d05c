import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, milliseconds, node, root, runProgram, summarise, timeProgram, toRow } from './measure.mjs';

const rounds = 15;
const goal = { kind: 'at most', value: 4 };

/** What a runner sets for a step whose inputs are all empty, in a repository without a configuration. */
function toStepEnvironment(folder, file) {
  const inputs = readFileSync(join(root, file), 'utf8').match(/^inputs:\n((?: .*\n)+)/m)?.[1] ?? '';
  const names = [...inputs.matchAll(/^ {2}([a-z-]+):/gm)].map(([, name]) => `INPUT_${name.toUpperCase()}`);
  const context = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'acme/widget', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'job', GITHUB_WORKSPACE: folder };
  const files = Object.fromEntries(['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH'].map((name) => [name, join(folder, '.git', name)]));
  return { PATH: process.env.PATH, HOME: folder, ...context, ...files, ...Object.fromEntries(names.map((name) => [name, ''])) };
}

async function createEmptyRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-up-'));
  const env = { ...process.env, GIT_AUTHOR_NAME: 'bench', GIT_AUTHOR_EMAIL: 'bench@example.com', GIT_COMMITTER_NAME: 'bench', GIT_COMMITTER_EMAIL: 'bench@example.com' };
  await runProgram('git', ['init', '--quiet', '--initial-branch=main', folder]);
  await runProgram('git', ['commit', '--quiet', '--allow-empty', '-m', 'empty'], { cwd: folder, env });
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH']) writeFileSync(join(folder, '.git', name), '');
  return folder;
}

/** How long an entry takes that has next to nothing to do, against a Node that has nothing to do. */
export async function benchStartUp() {
  const folder = await createEmptyRepository();
  const entries = [
    { name: 'cli --version', args: ['dist/cli.js', '--version'] },
    { name: 'cli --help', args: ['dist/cli.js', '--help'] },
    ...['regression-pack', 'drift-check', 'release-gate'].map((action) => ({
      name: `action ${action}`,
      args: [`dist/${action}.js`],
      env: toStepEnvironment(folder, action === 'release-gate' ? 'action.yml' : `actions/${action}/action.yml`),
    })),
  ].map(({ args: [entry, ...rest], env, ...subject }) => ({ ...subject, args: [join(root, entry), ...rest], env: env ?? { PATH: process.env.PATH, HOME: folder }, exitCodes: new Set() }));
  const baseline = { name: 'node -e 0', run: async () => (await timeProgram(node, ['-e', '0'])).milliseconds };
  const subjects = entries.map(({ name, args, env, exitCodes }) => ({
    name,
    async run() {
      const result = await timeProgram(node, args, { cwd: folder, env });
      exitCodes.add(result.exitCode);
      return result.milliseconds;
    },
  }));
  try {
    // Once unmeasured: the first start reads the files from the disk.
    for (const { run } of subjects) await run();
    const samples = await interleave([baseline, ...subjects], rounds);
    const bare = summarise(samples.get(baseline.name));
    const rows = entries.map(({ name, exitCodes }) => {
      const { min, median } = summarise(samples.get(name));
      return toRow({ what: name, value: median / bare.median, unit: '×', goal, detail: `min ${milliseconds(min)}, median ${milliseconds(median)}, exit ${[...exitCodes].join()}; by minimum ${(min / bare.min).toFixed(2)}×` });
    });
    return { title: `Start-up against \`node -e 0\` (min ${milliseconds(bare.min)}, median ${milliseconds(bare.median)} of ${rounds}); actions: all inputs empty, no configuration, no services`, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
