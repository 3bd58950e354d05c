// npm run fuzz [-- --seconds N] [--target name] [--seed text]: feeds every reader of foreign data with changed inputs of test/fuzz/corpus.
// What breaks one is made small, kept in the corpus, and ends the run with 1. The same seed makes the same inputs.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { root } from '../../packages/tooling/src/repository.mjs';

const corpus = join(root, 'test/fuzz/corpus');
const largestInput = 1024 * 1024;
/** No input of 64 KiB takes a reader so long, on the slowest machine. */
const hangMs = 20_000;
const slowMs = 1000;
/** So often a smaller input is tried in a thread of its own, for so long. */
const shrinking = { attempts: 20, limitMs: 5000 };
const memory = { maxOldGenerationSizeMb: 1024 };
const fewestMs = 300;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, target: { type: 'string', multiple: true, default: [] }, seed: { type: 'string', default: '1' } } });

async function bundle(folder) {
  const outdir = join(folder, 'bundle');
  await build({
    entryPoints: { targets: join(root, 'test/fuzz/targets/index.ts'), worker: join(root, 'test/fuzz/fuzz-worker.ts'), corpus: join(root, 'test/fuzz/engine/corpus.ts'), minimise: join(root, 'test/fuzz/engine/minimise.ts') },
    absWorkingDir: root, outdir, outExtension: { '.js': '.mjs' }, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', sourcemap: 'inline', logLevel: 'warning',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  const load = (name) => import(pathToFileURL(join(outdir, `${name}.mjs`)).href);
  return { worker: pathToFileURL(join(outdir, 'worker.mjs')), ...(await load('targets')), ...(await load('corpus')), ...(await load('minimise')) };
}

/** The thread that answered last, for the next order: to load every reader takes longer than most of them get. */
let idle = null;

/** What a thread answers, or the input that it could not end with, and why. */
function ask(url, order, limitMs = hangMs) {
  const shared = new SharedArrayBuffer(8 + largestInput);
  const counts = new Int32Array(shared, 0, 2);
  const lastInput = () => Uint8Array.from(new Uint8Array(shared, 8, counts[1]));
  return new Promise((resolve) => {
    const worker = idle ?? new Worker(url, { resourceLimits: memory });
    idle = null;
    let [seen, since] = [0, performance.now()];
    const timer = setInterval(() => {
      const count = Atomics.load(counts, 0);
      if (count !== seen) [seen, since] = [count, performance.now()];
      else if (performance.now() - since > limitMs) settle({ stuck: lastInput(), why: `did not end within ${limitMs / 1000} s`, executions: seen });
    }, 250);
    const settle = (answer) => {
      clearInterval(timer);
      worker.off('message', settle).off('error', fail);
      if (answer.stuck === undefined) idle = worker;
      void (idle === worker ? Promise.resolve() : worker.terminate()).then(() => resolve(answer));
    };
    const fail = (error) => settle({ stuck: lastInput(), why: `${error.code ?? error.name}: ${error.message}`, executions: counts[0] });
    worker.once('message', settle);
    worker.once('error', fail);
    worker.postMessage({ ...order, shared });
  });
}

function report(name, { executions, kinds, slowest }, seconds) {
  const slow = slowest === undefined ? '' : `, slowest ${slowest.milliseconds.toFixed(0)} ms of ${slowest.input.length} bytes`;
  console.log(`${name.padEnd(24)} ${String(executions).padStart(9)} executions, ${(executions / seconds).toFixed(0).padStart(6)}/s${kinds === undefined ? '' : `, ${kinds} kinds of answers`}${slow}`);
}

async function run() {
  const folder = join(root, '.cache/fuzz', String(process.pid));
  mkdirSync(folder, { recursive: true });
  try {
    const { worker, targets, keepInput, minimise } = await bundle(folder);
    const names = targets.map(({ name }) => name);
    const unknown = values.target.filter((name) => !names.includes(name));
    if (unknown.length > 0 || !(Number(values.seconds) > 0)) {
      console.error(unknown.length > 0 ? `There is no target ${unknown.join(', ')}; there are ${names.join(', ')}.` : '`--seconds` is a number above 0.');
      return 2;
    }
    const chosen = values.target.length > 0 ? values.target : names;
    const end = performance.now() + Number(values.seconds) * 1000;
    let [sum, broken] = [0, 0];
    for (const [index, target] of chosen.entries()) {
      const milliseconds = Math.max(fewestMs, (end - performance.now()) / (chosen.length - index));
      const start = performance.now();
      const answer = await ask(worker, { target, corpus, seed: values.seed, milliseconds, only: null });
      report(target, answer, (performance.now() - start) / 1000);
      sum += answer.executions;
      const isStuck = async (only) => (await ask(worker, { target, corpus, seed: values.seed, milliseconds, only }, shrinking.limitMs)).stuck !== undefined;
      const findings = answer.stuck === undefined ? answer.findings : [{ input: await minimise(answer.stuck, isStuck, shrinking.attempts), why: answer.why }];
      for (const { input, why } of findings) console.log(`  BROKEN ${why}\n  kept as test/fuzz/corpus/${keepInput(corpus, target, input)}`);
      if (answer.slowest?.milliseconds > slowMs) console.log(`  slow: ${JSON.stringify(Buffer.from(answer.slowest.input.subarray(0, 200)).toString())}`);
      broken += findings.length;
    }
    console.log(`${chosen.length} targets, ${sum} executions, ${broken} broken (seed ${values.seed})`);
    return broken === 0 ? 0 : 1;
  } finally {
    await idle?.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await run();
