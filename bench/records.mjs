import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { interleave, milliseconds, node, root, runProgram, summarise, toRow } from './measure.mjs';

const cases = 10_000;
const shards = 256;
const rounds = 5;
const cli = join(root, 'dist/cli.js');
const sayMemory = 'data:text/javascript,process.on("exit",()=>process.stderr.write("maxRSS="+process.resourceUsage().maxRSS))';
/** What nobody can do without: every record and every observation read and parsed. */
const parseAll = `
const fs = require('node:fs');
for (const folder of ['baselines/trivial', 'shards']) for (const file of fs.readdirSync(folder)) JSON.parse(fs.readFileSync(folder + '/' + file, 'utf8'));
`;

/** Merging alone: the documents are in memory, and come out as cases that were observed exactly once. */
const mergeProgram = `
import { readFileSync, readdirSync } from 'node:fs';
import { proveCompleteness } from './completeness/prove-completeness.ts';
import { selectEvidence } from './completeness/select-evidence.ts';
const parse = (path) => JSON.parse(readFileSync(path, 'utf8'));
const toReceived = (document) => ({ kind: document.kind, key: document.key, attempt: document.run.attempt, document, refusal: null, folder: '.', source: document.key, job: null });
const plan = parse('plan.json');
const documents = readdirSync('shards').map((name) => parse('shards/' + name));
const cases = plan.details.assignments.flatMap((part) => part.cases);
const pack = { path: 'regression-pack.yml', ref: plan.details.pack, caseDigests: new Map() };
const startedAt = performance.now();
const evidence = selectEvidence({ evidence: { received: [plan, ...documents].map(toReceived), isPlanned: true, problems: [] }, pack, allowsPartial: false, checkSubject: () => null });
const merged = proveCompleteness({ pack, evidence, cases, fixtures: [], cause: null });
const milliseconds = performance.now() - startedAt;
if (merged.cases.size !== cases.length || merged.findings.length > 0) throw new Error('the shards do not add up');
console.log(milliseconds);
`;

const toId = (index) => `case-${String(index).padStart(5, '0')}`;

/** A pack whose cases do nothing: what is measured is everything but them. */
async function createPack(folder) {
  const manifest = { schemaVersion: 1, id: 'trivial', version: 1, cases: Array.from({ length: cases }, (_, index) => ({ id: toId(index), command: ['/bin/true'] })) };
  writeFileSync(join(folder, 'regression-pack.yml'), JSON.stringify(manifest));
  writeFileSync(join(folder, '.gitignore'), 'shipworthy-out/\nshards/\nplan.json\n');
  const env = { ...process.env, GIT_AUTHOR_NAME: 'bench', GIT_AUTHOR_EMAIL: 'bench@example.com', GIT_COMMITTER_NAME: 'bench', GIT_COMMITTER_EMAIL: 'bench@example.com' };
  const git = (...args) => runProgram('git', args, { cwd: folder, env });
  await runProgram('git', ['init', '--quiet', '--initial-branch=main', folder]);
  await run(folder, ['regression-pack', '--mode', 'lock']);
  await git('add', '--all');
  await git('commit', '--quiet', '-m', 'pack');
  return git;
}

function run(folder, args) {
  return runProgram(node, ['--import', sayMemory, cli, ...args], { cwd: folder });
}

const plan = (folder) => run(folder, ['regression-pack', '--mode', 'plan', '--shards', String(shards)]);
const merge = (folder) => run(folder, ['drift-check', '--plan', 'plan.json', '--observations', 'shards']);

/** One run of the whole pack, cut into the documents that the legs of a matrix would have written. */
function writeShards(folder) {
  const out = join(folder, 'shipworthy-out');
  const whole = JSON.parse(readFileSync(join(out, 'regression-observations.trivial.json'), 'utf8'));
  const { details } = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'));
  const observed = new Map(whole.details.cases.map((one) => [one.id, one]));
  mkdirSync(join(folder, 'shards'));
  for (const { shard, cases: ids } of details.assignments) {
    const key = `trivial.${shard.replace('/', '-of-')}`;
    const document = {
      ...whole, key, summary: { ...whole.summary, checked: ids.length, pass: ids.length },
      details: { ...whole.details, plan: { planDigest: details.planDigest, shard }, cases: ids.map((id) => observed.get(id)) },
    };
    writeFileSync(join(folder, 'shards', `regression-observations.${key}.json`), `${JSON.stringify(document, null, 2)}\n`);
  }
}

async function createWorld(folder) {
  const git = await createPack(folder);
  await run(folder, ['regression-pack']);
  await run(folder, ['drift-check', '--mode', 'accept', '--all', '--reason', 'first baseline', '--accepted-by', 'bench']);
  await git('add', '--all');
  await git('commit', '--quiet', '-m', 'baseline');
  await run(folder, ['regression-pack']);
  await plan(folder);
  writeFileSync(join(folder, 'plan.json'), readFileSync(join(folder, 'shipworthy-out', 'regression-plan.trivial.json')));
  writeShards(folder);
}

/** What drift-check needs for ten thousand cases from 256 legs with a record each, and what planning those legs takes. */
export async function benchRecords() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-records-'));
  try {
    await createWorld(folder);
    const outfile = join(folder, 'shipworthy-out', 'merge.mjs');
    await build({ stdin: { contents: mergeProgram, resolveDir: join(root, 'packages/core/src/drift'), loader: 'ts' }, outfile, bundle: true, splitting: false, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' });
    const memory = new Map([['merge', []], ['plan', []]]);
    const timed = (name, command) => ({
      name,
      async run() {
        const { milliseconds: taken, stderr } = await command(folder);
        memory.get(name).push(Number(/maxRSS=([0-9]+)/.exec(stderr)?.[1]) / 1024);
        return taken;
      },
    });
    const samples = await interleave([
      { name: 'parse', run: async () => (await runProgram(node, ['-e', parseAll], { cwd: folder })).milliseconds }, timed('merge', merge), timed('plan', plan),
      { name: 'merge alone', run: async () => Number((await runProgram(node, [outfile], { cwd: folder })).stdout) },
    ], rounds);
    const [parsed, merged, planned, alone] = ['parse', 'merge', 'plan', 'merge alone'].map((name) => summarise(samples.get(name)).median);
    const rows = [
      toRow({ what: 'merge: selecting and proving what is in memory', value: alone / 1000, unit: ' s', goal: { kind: 'at most', value: 1 }, detail: `${cases} cases, ${shards} documents` }),
      toRow({ what: 'merge: whole command, from start to report', value: merged / 1000, unit: ' s', detail: 'manifest, records and documents read and validated, compared, report written' }),
      toRow({ what: 'merge: against JSON.parse alone', value: merged / parsed, unit: '×', detail: `reading and JSON.parse ${milliseconds(parsed)}` }),
      toRow({ what: 'merge: memory at its peak', value: summarise(memory.get('merge')).median, unit: ' MiB' }),
      toRow({ what: 'plan: time of the whole command', value: planned / 1000, unit: ' s', goal: { kind: 'at most', value: 2 }, detail: `${cases} cases × ${shards} shards` }),
      toRow({ what: 'plan: memory at its peak', value: summarise(memory.get('plan')).median, unit: ' MiB' }),
    ];
    return { title: `Records: ${cases} cases merged from ${shards} shards, and planned (median of ${rounds})`, rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
