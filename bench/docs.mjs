import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurations, size, writeDocuments } from './docs-repository.mjs';
import { interleave, milliseconds, node, root, runProgram, summarise, timeProgram, toRow } from './measure.mjs';

const rounds = 5;
const clock = '/usr/bin/time';
/** `cargo install lychee --locked --version 0.24.2 --root .tools`; left out where it is not there. */
const lychee = join(root, '.tools/bin/lychee');
const goals = { links: { kind: 'at most', value: 1 }, lychee: { kind: 'at most', value: 1.5 }, changed: { kind: 'at most', value: 500 }, memory: { kind: 'at most', value: 600 } };

async function createRepository(folder) {
  mkdirSync(join(folder, '.github'), { recursive: true });
  const bytes = writeDocuments(folder);
  writeFileSync(join(folder, '.gitignore'), 'out/\n');
  writeFileSync(join(folder, '.github/shipworthy.yml'), JSON.stringify(configurations.whole));
  const git = (...args) => runProgram('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], { cwd: folder });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '-m', 'documents');
  return bytes;
}

/** Runs the command with a configuration; with its peak memory in MiB where GNU time is there to tell, and what it found. */
async function check(program, folder, { configuration, flags = [] }) {
  const out = join(folder, 'out');
  const command = [node, program, 'doc-sync-check', '--out', out, ...flags];
  const path = join(folder, '.github/shipworthy.yml');
  writeFileSync(path, JSON.stringify(configurations[configuration]));
  const isTold = existsSync(clock);
  const [first, ...rest] = isTold ? [clock, '-f', 'maxRSS=%M', ...command] : command;
  const result = await timeProgram(first, rest, { cwd: folder, env: { PATH: process.env.PATH, HOME: folder }, output: 'pipe' });
  const memory = isTold ? Number(/maxRSS=([0-9]+)/.exec(result.stderr)?.[1]) / 1024 : Number.NaN;
  return { ...result, memory, found: result.stdout.trim().split('\n').slice(-1)[0] ?? '' };
}

/** Checking documents: links beside a program in Rust that checks nothing else, everything, and what one change touches. */
export async function benchDocs({ program = join(root, 'dist/cli.js') } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-docs-'));
  try {
    const repository = join(folder, 'repository');
    const bytes = await createRepository(repository);
    const memory = [];
    const ours = (name, options) => ({
      name,
      async run() {
        const result = await check(program, repository, options);
        if (result.exitCode > 1) throw new Error(`${name} ended with ${result.exitCode}: ${result.stderr.slice(-2000)}`);
        memory.push(result.memory);
        return result.milliseconds;
      },
    });
    const subjects = [ours('links', { configuration: 'links' }), ours('whole', { configuration: 'whole' })];
    const isPeerThere = existsSync(lychee);
    if (isPeerThere) subjects.push({ name: 'lychee', run: async () => (await runProgram(lychee, ['--offline', '--include-fragments', '--no-progress', '.'], { cwd: repository })).milliseconds });
    const samples = await interleave(subjects, rounds);
    const [links, whole] = ['links', 'whole'].map((name) => summarise(samples.get(name)));
    const peer = isPeerThere ? summarise(samples.get('lychee')) : { median: Number.NaN };
    appendFileSync(join(repository, 'docs/part-1/page-100.md'), '\nOne [more](page-101.md#section-1).\n');
    const flags = ['--changed-only', '--base', 'HEAD'];
    const first = await ours('first', { configuration: 'whole', flags }).run(); // fills the cache that the next runs begin with
    const changes = await interleave([ours('links', { configuration: 'links', flags }), ours('whole', { configuration: 'whole', flags })], rounds);
    const [changedLinks, changedWhole] = ['links', 'whole'].map((name) => summarise(changes.get(name)));
    const beside = (own) => (isPeerThere ? `ours ${milliseconds(own.median)}, lychee ${milliseconds(peer.median)}` : `ours ${milliseconds(own.median)}, lychee is not installed`);
    return {
      title: `Documents: ${size.files} files, ${(bytes / 1e6).toFixed(0)} MB, ${size.links} links with anchors, ${size.rows} tasks in two places (median of ${rounds})`,
      rows: [
        toRow({ what: 'links alone against lychee', value: links.median / peer.median, unit: '×', goal: goals.links, detail: beside(links) }),
        toRow({ what: 'everything against lychee', value: whole.median / peer.median, unit: '×', goal: goals.lychee, detail: beside(whole) }),
        toRow({ what: '--changed-only: links', value: changedLinks.median, unit: ' ms', goal: goals.changed }),
        toRow({ what: '--changed-only: everything', value: changedWhole.median, unit: ' ms', goal: goals.changed, detail: `every file is a source of the task graph here; ${milliseconds(first)} the first time, without a cache` }),
        toRow({ what: 'memory at its peak', value: Math.max(...memory), unit: ' MiB', goal: goals.memory }),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
