import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scans } from './growth/evidence.mjs';
import { runShipped } from './growth/world.mjs';
import { interleave, milliseconds, node, runProgram, summarise, toRow } from './measure.mjs';

const findings = 100_000;
const rounds = 5;
/** What whoever looks at such a report without us does: the results at a level, counted by rule. */
const byHand = `
const { runs } = JSON.parse(require('node:fs').readFileSync('ignored/scan.sarif', 'utf8'));
const counts = {};
for (const { results } of runs) for (const { ruleId, level } of results) if (level !== 'none') counts[ruleId] = (counts[ruleId] ?? 0) + 1;
console.log(Object.values(counts).reduce((sum, count) => sum + count, 0));
`;

/** Judging what a scanner found, each finding with a fingerprint, a place and a remedy, against a script that counts. */
export async function benchSecurity() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-security-'));
  try {
    await scans.create(folder, findings);
    const memory = [];
    const ours = async () => {
      const { milliseconds: took, megabytes } = await runShipped(folder, scans.curves[0].args, { exitCode: 1 });
      memory.push(megabytes);
      return took;
    };
    const script = async () => {
      const { milliseconds: took, stdout } = await runProgram(node, ['-e', byHand], { cwd: folder });
      if (Number(stdout) !== findings) throw new Error(`${stdout} of ${findings} findings were counted`);
      return took;
    };
    const samples = await interleave([{ name: 'script', run: script }, { name: 'ours', run: ours }], rounds);
    const [own, other] = ['ours', 'script'].map((name) => summarise(samples.get(name)).median);
    const megabytes = statSync(join(folder, 'ignored/scan.sarif')).size / 1e6;
    return {
      title: `Security: a SARIF report of ${findings} findings and ${megabytes.toFixed(0)} MB (median of ${rounds})`,
      rows: [
        toRow({ what: 'time against a script that only counts', value: own / other, unit: '×', detail: `ours ${milliseconds(own)}, script ${milliseconds(other)}` }),
        toRow({ what: 'memory at its peak', value: summarise(memory).median, unit: ' MiB' }),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
