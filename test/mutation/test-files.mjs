// Runs what the collector noted down: the chosen tests of a file, with the hooks of the blocks around them.
import { collect } from './collector.mjs';

const separator = ' › ';

/** A test is called as its file and the blocks around it. */
export const fileOf = (id) => id.split(separator)[0];

function* testsIn(block, before = []) {
  for (const child of block.children) {
    const names = [...before, child.name];
    if (child.run === undefined) yield* testsIn(child, names);
    else yield names.join(separator);
  }
}

async function runAll(hooks) {
  for (const hook of hooks) await hook();
}

const textOf = (error) => (error instanceof Error ? error.message : String(error));

/** What the blocks around a test ask for, outermost first. */
function blocksAround(block) {
  return block === null ? [] : [...blocksAround(block.parent), block];
}

async function runTest(test, block) {
  const around = blocksAround(block);
  try {
    for (const { beforeEach } of around) await runAll(beforeEach);
    await test.run();
    return null;
  } catch (error) {
    return textOf(error);
  } finally {
    for (const { afterEach } of around.toReversed()) await runAll(afterEach);
  }
}

/**
 * @param {{ isChosen: (id: string) => boolean, onScope: (ids: readonly string[]) => void, onResult: (result: { id: string, failure: string | null, milliseconds: number }) => boolean }} run
 *   `onScope` hears for which tests the following is done; `onResult` says whether to go on.
 */
async function runBlock(block, prefix, run) {
  const idOf = (name) => `${prefix}${separator}${name}`;
  const chosen = [...testsIn(block)].map(idOf).filter(run.isChosen);
  if (chosen.length === 0) return true;
  let goesOn = true;
  try {
    run.onScope(chosen);
    await runAll(block.beforeAll);
    for (const child of block.children) {
      if (!goesOn) break;
      if (child.run === undefined) {
        goesOn = await runBlock(child, idOf(child.name), run);
        continue;
      }
      const id = idOf(child.name);
      if (!run.isChosen(id)) continue;
      run.onScope([id]);
      const start = performance.now();
      let failure;
      try {
        failure = await runTest(child, block);
      } catch (error) {
        failure = textOf(error);
      }
      goesOn = run.onResult({ id, failure, milliseconds: performance.now() - start });
    }
    run.onScope(chosen);
    await runAll(block.afterAll);
    return goesOn;
  } catch (error) {
    return run.onResult({ id: chosen[0], failure: textOf(error), milliseconds: 0 });
  }
}

/** Whether to go on after it. `name` is the start of the ids of its tests. */
export async function runTestFile(load, name, run) {
  let outermost;
  try {
    run.onScope([]);
    outermost = await collect(load);
  } catch (error) {
    return run.onResult({ id: name, failure: textOf(error), milliseconds: 0 });
  }
  return runBlock(outermost, name, run);
}
