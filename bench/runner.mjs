import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, milliseconds, node, root, runProgram, summarise, toRow } from './measure.mjs';

const cases = 10_000;
const rounds = 3;
const goal = { kind: 'at most', value: 25 };
const command = ['/bin/true'];

const bareLoop = `
const { spawn } = require('node:child_process');
const [count, atOnce, stdio, command, ...args] = process.argv.slice(1);
let left = Number(count);
const next = () => {
  if (left === 0) return;
  left -= 1;
  spawn(command, args, { stdio: ['ignore', stdio, stdio] }).on('close', next);
};
for (let index = 0; index < Number(atOnce); index += 1) next();
`;

async function createPack() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-runner-'));
  const manifest = { schemaVersion: 1, id: 'trivial', version: 1, cases: Array.from({ length: cases }, (_, index) => ({ id: `case-${String(index).padStart(5, '0')}`, command })) };
  writeFileSync(join(folder, 'regression-pack.yml'), JSON.stringify(manifest));
  writeFileSync(join(folder, '.gitignore'), 'shipworthy-out/\n');
  const env = { ...process.env, GIT_AUTHOR_NAME: 'bench', GIT_AUTHOR_EMAIL: 'bench@example.com', GIT_COMMITTER_NAME: 'bench', GIT_COMMITTER_EMAIL: 'bench@example.com' };
  await runProgram('git', ['init', '--quiet', '--initial-branch=main', folder]);
  await runProgram(node, [join(root, 'dist/cli.js'), 'regression-pack', '--mode', 'lock'], { cwd: folder });
  await runProgram('git', ['add', '--all'], { cwd: folder });
  await runProgram('git', ['commit', '--quiet', '-m', 'pack'], { cwd: folder, env });
  return folder;
}

/** What the runner costs beyond starting the processes: isolation, folders, captured output, findings, the document. */
export async function benchRunner() {
  const atOnce = String(availableParallelism());
  const folder = await createPack();
  const bare = (stdio) => async () => (await runProgram(node, ['-e', bareLoop, String(cases), atOnce, stdio, ...command], { cwd: folder })).milliseconds;
  const ours = async () => {
    rmSync(join(folder, 'shipworthy-out'), { recursive: true, force: true });
    return (await runProgram(node, [join(root, 'dist/cli.js'), 'regression-pack', '--jobs', atOnce], { cwd: folder })).milliseconds;
  };
  try {
    const samples = await interleave([{ name: 'pipe', run: bare('pipe') }, { name: 'ours', run: ours }, { name: 'ignore', run: bare('ignore') }], rounds);
    const [pipe, ignore, own] = ['pipe', 'ignore', 'ours'].map((name) => summarise(samples.get(name)));
    const row = (what, loop, rowGoal) => toRow({ what, value: (own.median / loop.median - 1) * 100, unit: ' %', goal: rowGoal, detail: `ours ${milliseconds(own.median)}, bare ${milliseconds(loop.median)}; ${((1000 * (own.median - loop.median)) / cases).toFixed(0)} µs per case` });
    return { title: `Runner: ${cases} cases of ${command.join(' ')}, ${atOnce} at once (median of ${rounds})`, rows: [row('overhead over a bare spawn loop that reads the output', pipe, goal), row('overhead over one that drops it', ignore, null)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
