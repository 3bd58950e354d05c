// Thread of run.mjs: an input that never ends or fills the memory takes this thread with it, and not the run.
import { parentPort, workerData } from 'node:worker_threads';
import { readCorpus } from './engine/corpus.js';
import { fuzzTarget } from './engine/fuzz-target.js';
import { execute } from './engine/target.js';
import { targets } from './targets/index.js';

interface Order {
  readonly target: string;
  readonly corpus: string;
  readonly seed: string;
  readonly milliseconds: number;
  /** How many inputs were begun, the length of the last one, and its bytes. */
  readonly shared: SharedArrayBuffer;
  /** Only this input. */
  readonly only: Uint8Array | null;
}

const order: Order = workerData;
const counts = new Int32Array(order.shared, 0, 2);
const bytes = new Uint8Array(order.shared, 8);

function announce(input: Uint8Array): void {
  bytes.set(input.subarray(0, bytes.length));
  counts[1] = Math.min(input.length, bytes.length);
  Atomics.add(counts, 0, 1);
}

const target = targets.find(({ name }) => name === order.target);
if (target === undefined) throw new Error(`There is no target ${order.target}.`);
if (order.only !== null) {
  parentPort?.postMessage(await execute(target, order.only));
} else {
  const end = performance.now() + order.milliseconds;
  const seeds = readCorpus(order.corpus, order.target).map((input) => input.bytes);
  parentPort?.postMessage(await fuzzTarget(target, { seed: order.seed, seeds, until: () => performance.now() > end, announce }));
}
