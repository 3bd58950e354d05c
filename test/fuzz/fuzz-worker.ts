// Thread of run.mjs: an input that never ends or fills the memory takes this thread with it, and not the run. It takes one order after the other.
import { parentPort } from 'node:worker_threads';
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

async function follow({ target: name, corpus, seed, milliseconds, shared, only }: Order): Promise<unknown> {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`There is no target ${name}.`);
  if (only !== null) return execute(target, only);
  const [counts, bytes] = [new Int32Array(shared, 0, 2), new Uint8Array(shared, 8)];
  const announce = (input: Uint8Array): void => {
    bytes.set(input.subarray(0, bytes.length));
    counts[1] = Math.min(input.length, bytes.length);
    Atomics.add(counts, 0, 1);
  };
  const seeds = readCorpus(corpus, name).map((input) => input.bytes);
  const end = performance.now() + milliseconds;
  return fuzzTarget(target, { seed, seeds, until: () => performance.now() > end, announce });
}

parentPort?.on('message', (order: Order) => void follow(order).then((answer) => parentPort?.postMessage(answer)));
