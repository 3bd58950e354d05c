// Asks the registry when the releases in use came out and which are newest, and writes that down for docs/dependencies.md. Without `--all` only of
// the bundled packages that we chose ourselves.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from './build/bundle.mjs';
import { datesPath, readFacts } from './dependencies/read-facts.mjs';
import { refreshDates } from './dependencies/refresh-dates.mjs';
import { root } from './repository.mjs';

const run = promisify(execFile);

async function ask(name) {
  const isWindows = process.platform === 'win32'; // where npm is a script of the shell
  const { stdout } = await run('npm', ['view', name, 'time', 'dist-tags.latest', '--json'], { cwd: root, maxBuffer: 64 * 1024 * 1024, shell: isWindows });
  const { time, 'dist-tags.latest': latest } = JSON.parse(stdout);
  return { time, latest };
}

const { shipped } = await bundle();
const dates = await refreshDates(shipped, readFacts(), { ask, isAll: process.argv.includes('--all'), today: new Date().toISOString().slice(0, 10) });
writeFileSync(join(root, datesPath), `${JSON.stringify(dates, null, 2)}\n`);
console.log(`Written:\n  ${datesPath}\nRun \`npm run build\`: it writes docs/dependencies.md from it.`);
