import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, milliseconds, node, root, runProgram, summarise, toRow } from './measure.mjs';

const documents = 256;
/** So many trivial cases make a document of about one megabyte. */
const cases = 2400;
const rounds = 5;
const cli = join(root, 'dist/cli.js');
const sayMemory = 'data:text/javascript,process.on("exit",()=>process.stderr.write("maxRSS="+process.resourceUsage().maxRSS))';
const parseAll = "const fs = require('node:fs'); for (const file of fs.readdirSync('evidence')) JSON.parse(fs.readFileSync(`evidence/${file}`, 'utf8'));";

async function createEvidence() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-gate-'));
  const manifest = { schemaVersion: 1, id: 'trivial', version: 1, cases: Array.from({ length: cases }, (_, index) => ({ id: `case-${String(index).padStart(5, '0')}`, command: ['/bin/true'] })) };
  writeFileSync(join(folder, 'regression-pack.yml'), JSON.stringify(manifest));
  writeFileSync(join(folder, '.gitignore'), 'shipworthy-out/\nevidence/\n');
  const env = { ...process.env, GIT_AUTHOR_NAME: 'bench', GIT_AUTHOR_EMAIL: 'bench@example.com', GIT_COMMITTER_NAME: 'bench', GIT_COMMITTER_EMAIL: 'bench@example.com' };
  await runProgram('git', ['init', '--quiet', '--initial-branch=main', folder]);
  await runProgram(node, [cli, 'regression-pack', '--mode', 'lock'], { cwd: folder });
  await runProgram('git', ['add', '--all'], { cwd: folder });
  await runProgram('git', ['commit', '--quiet', '-m', 'pack'], { cwd: folder, env });
  await runProgram(node, [cli, 'regression-pack'], { cwd: folder });
  const out = join(folder, 'shipworthy-out');
  const document = JSON.parse(readFileSync(join(out, 'regression-observations.trivial.json'), 'utf8'));
  rmSync(out, { recursive: true });
  mkdirSync(join(folder, 'evidence'));
  for (let index = 0; index < documents; index += 1) {
    const key = `trivial-${index}`;
    writeFileSync(join(folder, 'evidence', `regression-observations.${key}.json`), `${JSON.stringify({ ...document, key }, null, 2)}\n`);
  }
  return folder;
}

/** What the gate needs for many large documents; the yardstick is a program that only parses them. */
export async function benchGate() {
  const folder = await createEvidence();
  try {
    const bytes = readdirSync(join(folder, 'evidence')).reduce((sum, file) => sum + statSync(join(folder, 'evidence', file)).size, 0);
    const memory = [];
    const samples = await interleave([
      { name: 'parse', run: async () => (await runProgram(node, ['-e', parseAll], { cwd: folder })).milliseconds },
      {
        name: 'gate',
        async run() {
          const result = await runProgram(node, ['--import', sayMemory, cli, 'release-gate', '--evidence-dir', 'evidence', '--require', 'regression-observations'], { cwd: folder });
          memory.push(Number(/maxRSS=([0-9]+)/.exec(result.stderr)?.[1]) / 1024);
          return result.milliseconds;
        },
      },
    ], rounds);
    const [gate, parse] = ['gate', 'parse'].map((name) => summarise(samples.get(name)));
    const rows = [
      toRow({ what: 'time', value: gate.median / 1000, unit: ' s', goal: { kind: 'at most', value: 3 }, detail: `${(bytes / 1e6).toFixed(0)} MB, ${(bytes / 1e6 / (gate.median / 1000)).toFixed(0)} MB/s` }),
      toRow({ what: 'time against JSON.parse alone', value: gate.median / parse.median, unit: '×', detail: `JSON.parse ${milliseconds(parse.median)}` }),
      toRow({ what: 'memory at its peak', value: summarise(memory).median, unit: ' MiB', goal: { kind: 'at most', value: 300 } }),
    ];
    return { title: `Gate: ${documents} documents of ${(bytes / documents / 1e6).toFixed(2)} MB in a folder (median of ${rounds})`, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
