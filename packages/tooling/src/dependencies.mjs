// Asks the registry when the releases in use came out and which are newest, and writes that down for docs/dependencies.md. Without `--all` only of
// the bundled packages that we chose ourselves.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from './build/bundle.mjs';
import { toId } from './dependencies/list-shipped-packages.mjs';
import { datesPath, readFacts } from './dependencies/read-facts.mjs';
import { root } from './repository.mjs';

const run = promisify(execFile);

async function ask(name) {
  const isWindows = process.platform === 'win32'; // where npm is a script of the shell
  const { stdout } = await run('npm', ['view', name, 'time', 'dist-tags.latest', '--json'], { cwd: root, maxBuffer: 64 * 1024 * 1024, shell: isWindows });
  const { time, 'dist-tags.latest': latest } = JSON.parse(stdout);
  return { time, latest };
}

const toDay = (time) => time.slice(0, 10);
const sorted = (entries) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const { shipped } = await bundle();
const { reasons, dates } = readFacts();
const wanted = process.argv.includes('--all') ? shipped : shipped.filter(({ name }) => reasons.bundled[name] !== undefined);
const [releases, newest] = [new Map(), new Map()];
// What is still shipped keeps the date that it has: a release does not change its day.
for (const one of shipped) if (dates.releases[toId(one)] !== undefined) releases.set(toId(one), dates.releases[toId(one)]);
for (const name of new Set(wanted.map((one) => one.name))) {
  const { time, latest } = await ask(name);
  for (const one of wanted.filter((other) => other.name === name)) releases.set(toId(one), toDay(time[one.version]));
  if (reasons.bundled[name] !== undefined) newest.set(name, { version: latest, released: toDay(time[latest]) });
}
writeFileSync(join(root, datesPath), `${JSON.stringify({ asked: toDay(new Date().toISOString()), releases: sorted(releases), newest: sorted(newest) }, null, 2)}\n`);
console.log(`Written:\n  ${datesPath}\nRun \`npm run build\`: it writes docs/dependencies.md from it.`);
