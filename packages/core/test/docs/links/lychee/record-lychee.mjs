// Asks lychee about the generated tree and writes its answers beside this file, for review:
//   node packages/core/test/docs/links/lychee/record-lychee.mjs <path of lychee>
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../../../../../tooling/src/load-typescript.mjs';

const lychee = process.argv[2];
if (lychee === undefined) throw new Error('Name the path of lychee.');

const { generateTree, createTree } = await loadTypeScript("export { generateTree } from './packages/core/test/docs/links/lychee/generated-tree.ts'; export { createTree } from './packages/core/test/docs/links/lychee/create-tree.ts';");
const tree = generateTree();
const repository = createTree(tree);
try {
  const sources = [...new Set(tree.links.map(({ file }) => file))].map((file) => join(repository.path, file));
  const { stdout } = spawnSync(lychee, ['--offline', '--include-fragments', '--root-dir', repository.path, '--include-mail', '--format', 'json', '-vv', ...sources], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const report = JSON.parse(stdout);
  const places = [...collect(report.success_map, 'ok'), ...collect(report.error_map, 'error'), ...collect(report.excluded_map, 'excluded')];
  const answers = Object.fromEntries(tree.links.map(({ file, line }) => [`${file}:${line}`, worst(places.filter((one) => one.place === `${file}:${line}`))]));
  const version = execFileSync(lychee, ['--version'], { encoding: 'utf8' }).trim();
  const target = join(fileURLToPath(new URL('.', import.meta.url)), 'lychee-answers.json');
  writeFileSync(target, `${JSON.stringify({ version, answers }, null, 2)}\n`);
  console.log(`${version}: ${Object.keys(answers).length} answers`);
} finally {
  repository.dispose();
}

function collect(map, answer) {
  return Object.entries(map ?? {}).flatMap(([file, found]) => found.map(({ span, status }) => ({ place: `${file.slice(repository.path.length + 1)}:${span.line}`, answer, text: status.text })));
}

/** Nothing: lychee saw no link there. */
function worst(found) {
  return ['error', 'ok', 'excluded'].find((answer) => found.some((one) => one.answer === answer)) ?? 'unseen';
}
