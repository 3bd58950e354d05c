import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../repository.mjs';

/** The fake GitHub as a program of its own; see packages/testkit/src/fake-github.mjs. */
export async function startFake(description) {
  const child = spawn(process.execPath, [join(root, 'packages/testkit/src/fake-github.mjs'), JSON.stringify(description)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => {
    const { done, value } = await lines.next();
    if (done) throw new Error('The fake GitHub ended; what it printed above says why.');
    return value;
  };
  const url = await nextLine();
  return {
    url,
    resultsUrl: `${url}/`,
    async report() {
      child.stdin.write('report\n');
      return JSON.parse(await nextLine());
    },
    async close() {
      const exit = once(child, 'exit');
      child.stdin.end();
      await exit;
    },
  };
}
