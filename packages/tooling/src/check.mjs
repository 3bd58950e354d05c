// `npm run check`: types first, as they are quick; then lint beside the tests, because lint keeps no more than one core busy.
import { spawn } from 'node:child_process';

/** Exit code of an npm script, and what it printed when that was kept back. */
function run(script, output) {
  return new Promise((resolve, reject) => {
    const isWindows = process.platform === 'win32'; // where npm is a script of the shell
    const child = spawn('npm', ['run', '--silent', script], { shell: isWindows, stdio: ['ignore', output, output] });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ script, isPassed: code === 0, printed: Buffer.concat(printed).toString() }));
  });
}

const types = await run('typecheck', 'inherit');
if (!types.isPassed) process.exit(1);
const [lint, tests] = await Promise.all([run('lint', 'pipe'), run('test', 'inherit')]);
if (lint.printed !== '') console.log(lint.printed);
const failed = [lint, tests].filter(({ isPassed }) => !isPassed).map(({ script }) => script);
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
