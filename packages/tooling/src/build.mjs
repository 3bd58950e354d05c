// Writes dist/ and what tells of the packages in it; `--check` says what is stale, `--why <entry>` what an entry loads at its start.
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build/bundle.mjs';
import { listEagerInputs } from './build/eager-inputs.mjs';
import { toDependencyPages } from './dependencies/to-dependency-pages.mjs';
import { root } from './repository.mjs';
import { writeOrCheck } from './write-or-check.mjs';

const dist = join(root, 'dist');
const { files, metafile, shipped } = await bundle();
const why = process.argv.indexOf('--why');
if (why >= 0) {
  for (const [input, bytes] of listEagerInputs(metafile, `dist/${process.argv[why + 1]}.js`)) console.log(`${String(bytes).padStart(8)}  ${input}`);
} else {
  const present = existsSync(dist) ? readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];
  const paths = present.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'));
  const isCheck = process.argv.includes('--check');
  writeOrCheck(new Map([...files, ...toDependencyPages(shipped)]), { command: 'npm run build', isCheck, surplus: paths.filter((path) => !files.has(path)) });
  if (!isCheck) chmodSync(join(dist, 'cli.js'), 0o755);
  else if (process.platform !== 'win32' && process.exitCode === undefined && (statSync(join(dist, 'cli.js')).mode & 0o111) === 0) {
    console.error('dist/cli.js is not executable.\nRun `npm run build` and commit what it writes.');
    process.exitCode = 1;
  }
}
