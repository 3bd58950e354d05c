import { randomFillSync } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { interleave, milliseconds, node, root, runProgram, summarise, timeProgram, toRow } from './measure.mjs';

const rounds = 3;
const goal = { kind: 'at most', value: 1.2 };
// Smaller ones for a look in between: BENCH_EVIDENCE_FILES=2000 BENCH_EVIDENCE_MB=200 npm run bench -- evidence
const files = Number(process.env.BENCH_EVIDENCE_FILES ?? 20_000);
const megabytes = Number(process.env.BENCH_EVIDENCE_MB ?? 2000);

// What bounds the rest: every file of the bundle, hashed once as the product hashes.
const hasher = `
import { hashFiles, listFiles } from '../../packages/core/src/files/index.ts';
import { join } from 'node:path';
const folder = process.argv[2];
const paths = (await listFiles(folder)).map((path) => join(folder, path));
const startedAt = performance.now();
const hashes = await hashFiles(paths);
console.log(JSON.stringify({ milliseconds: performance.now() - startedAt, count: hashes.size, megabytes: process.resourceUsage().maxRSS / 1024 }));
`;

function createProject(folder) {
  const git = (...args) => execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { stdio: 'ignore' });
  mkdirSync(join(folder, '.github'), { recursive: true });
  writeFileSync(join(folder, '.gitignore'), 'measured/\nReleaseEvidence/\nshipworthy-out/\n');
  writeFileSync(join(folder, '.github/shipworthy.yml'), 'schemaVersion: 1\nrelease: { evidence: { bundles: [measured] } }\n');
  writeFileSync(join(folder, 'package.json'), '{ "name": "bench", "version": "1.0.0" }\n');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'feat: all');
  const bytes = Math.floor((megabytes * 1_000_000) / files);
  const piece = randomFillSync(Buffer.alloc(bytes));
  for (let index = 0; index < files; index += 1) {
    const area = join(folder, 'measured', `area-${Math.floor(index / 1000)}`);
    if (index % 1000 === 0) mkdirSync(area, { recursive: true });
    piece.writeUInt32LE(index);
    writeFileSync(join(area, `${index}.bin`), piece);
  }
}

/** Assembling and verifying a large bundle against hashing its files alone. */
export async function benchEvidence() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-evidence-'));
  const project = join(folder, 'project');
  const cli = join(root, 'dist/cli.js');
  try {
    createProject(project);
    const outfile = join(folder, 'hash.mjs');
    await build({ stdin: { contents: hasher, resolveDir: join(root, 'bench/peers'), loader: 'ts' }, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }, logLevel: 'error' });
    await runProgram(node, [cli, 'release-evidence', '--mode', 'keygen', '--path', join(folder, 'key.pem')], { cwd: folder });
    const memory = new Map();
    const tellMemory = `data:text/javascript,process.on('exit',()=>console.error('rss '+process.resourceUsage().maxRSS))`;
    const run = async (name, args, { env = process.env, before = [] }) => {
      const ran = await timeProgram(node, [...before, cli, 'release-evidence', ...args], { cwd: project, output: 'pipe', env });
      // A release that nobody has checked is refused: that is what is proved here.
      if (ran.exitCode !== 1) throw new Error(`${name} ended with ${ran.exitCode}:\n${ran.stdout}\n${ran.stderr}`);
      return ran;
    };
    // Once to ask for the memory, which takes time of its own; then to be timed.
    const timed = (name, args, env) => async () => {
      if (!memory.has(name)) memory.set(name, Number(/rss (\d+)/.exec((await run(name, args, { env, before: ['--import', tellMemory] })).stderr)?.[1]) / 1024);
      else return (await run(name, args, { env })).milliseconds;
    };
    const bundle = join(project, 'ReleaseEvidence/1.0.0');
    const hash = async () => {
      const { milliseconds: took, stdout } = await runProgram(node, [outfile, bundle]);
      const said = JSON.parse(stdout);
      if (said.count < files) throw new Error(`${said.count} of ${files} files were hashed`);
      return took;
    };
    // Made in CI; verified by whoever received it.
    const make = timed('assemble', ['--version', '1.0.0', '--signing-key', join(folder, 'key.pem')], { ...process.env, CI: 'true' });
    const check = timed('verify', ['--mode', 'verify', '--path', bundle, '--public-key', join(folder, 'key.pem.pub')]);
    // A release is assembled once: taking an older bundle away is no part of it.
    const makeAnew = () => {
      rmSync(bundle, { recursive: true });
      return make();
    };
    // What whoever received it would do by hand, and the fastest program at hand on all cores.
    const sums = async () => (await runProgram('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: bundle })).milliseconds;
    const openssl = async () => (await runProgram('sh', ['-c', `find . -type f -print0 | xargs -0 -P ${availableParallelism()} -n 2000 openssl dgst -sha256 > ${join(folder, 'openssl.txt')}`], { cwd: bundle })).milliseconds;
    // What nobody who makes such a folder can do without: the names of the files.
    const link = async () => {
      const { milliseconds: took } = await runProgram('cp', ['--archive', '--link', join(project, 'measured'), join(folder, 'linked')]);
      rmSync(join(folder, 'linked'), { recursive: true });
      return took;
    };
    // So that there is something to hash, and all find the files in memory.
    await make();
    await check();
    const samples = await interleave([{ name: 'own', run: hash }, { name: 'assemble', run: makeAnew }, { name: 'verify', run: check }, { name: 'sha256sum', run: sums }, { name: 'openssl', run: openssl }, { name: 'link', run: link }], rounds);
    const rowsOf = (name) => {
      const took = summarise(samples.get(name)).median;
      const against = (reference, what, wanted = null) => {
        const alone = summarise(samples.get(reference)).median;
        return toRow({ what: `${name}, against ${what}`, value: took / alone, unit: '×', goal: wanted, detail: `${milliseconds(took)} / ${milliseconds(alone)}, ${memory.get(name).toFixed(0)} MB` });
      };
      return [against('own', 'our hashing alone on all cores', goal), against('openssl', 'openssl on all cores', goal), against('sha256sum', '`sha256sum --check`, on one core')];
    };
    const [made, linked, hashed] = ['assemble', 'link', 'own'].map((name) => summarise(samples.get(name)).median);
    const context = toRow({ what: 'assemble, against `cp --link` and then our hashing', value: made / (linked + hashed), unit: '×', detail: `${milliseconds(made)} / ${milliseconds(linked)} + ${milliseconds(hashed)}` });
    return { title: `Evidence: a bundle of ${files} files and ${megabytes} MB against hashing it once (median of ${rounds})`, rows: [...rowsOf('assemble'), context, ...rowsOf('verify')] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
