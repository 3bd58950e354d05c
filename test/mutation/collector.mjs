// What test files get for `@jest/globals` in a mutation run: jest's own `expect`, and blocks and tests that are only noted down, so that one
// process can run those that matter as often as there are mutants.
import { expect } from 'expect';

export { expect };

/** @typedef {{ name: string, parent: Block | null, children: (Block | Test)[], beforeAll: Function[], afterAll: Function[], beforeEach: Function[], afterEach: Function[] }} Block */
/** @typedef {{ name: string, run: Function }} Test */

const makeBlock = (name, parent) => ({ name, parent, children: [], beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] });
let block = makeBlock('', null);

/** The outermost block of what `load` imports. */
export async function collect(load) {
  block = makeBlock('', null);
  const outermost = block;
  await load();
  return outermost;
}

/** Lists are rows of arguments when all are lists, as jest has it. Titles are not filled in: the number of the row tells them apart. */
function withEach(add) {
  add.each = (rows) => (name, run) => {
    const isTable = rows.every((row) => Array.isArray(row));
    rows.forEach((row, index) => add(`${name} [${index}]`, () => (isTable ? run(...row) : run(row))));
  };
  return add;
}

function ignore() {}

export const test = withEach((name, run) => {
  const twins = block.children.filter((child) => child.title === name).length;
  block.children.push({ title: name, name: twins === 0 ? name : `${name} (${twins + 1})`, run });
});
test.skip = withEach((...given) => ignore(given));
export const it = test;

export const describe = withEach((name, fill) => {
  const inner = makeBlock(name, block);
  block.children.push(inner);
  block = inner;
  fill();
  block = inner.parent;
});
describe.skip = withEach((...given) => ignore(given));

export const beforeAll = (run) => block.beforeAll.push(run);
export const afterAll = (run) => block.afterAll.push(run);
export const beforeEach = (run) => block.beforeEach.push(run);
export const afterEach = (run) => block.afterEach.push(run);
