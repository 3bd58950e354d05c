import { closeSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseRunner } from './case-runner.js';
import { createStreamFile } from './worker-log.js';

/** Installing and building takes longer than any case. */
const timeout = 30 * 60_000;

/** Makes the program of the base runnable, with the manifest's `baseline.setup`. Answers with what went wrong. */
export async function prepareBaseline({ pack, spawner, env, nextPath, largestStream }: CaseRunner, folder: string): Promise<string | null> {
  const { setup } = pack.manifest.baseline;
  if (setup === undefined) return null;
  const place = nextPath();
  mkdirSync(place, { recursive: true });
  const output = createStreamFile(join(place, 'output'));
  try {
    const { end, exitCode } = await spawner.run({ command: setup, shell: false, cwd: folder, env, stdin: null, streams: { stdout: output.path, stderr: output.path }, timeout, largestStream });
    return end === 'exited' && exitCode === 0 ? null : `the setup of the baseline, \`${setup[0] ?? ''}\`, ${end === 'exited' ? `ended with exit code ${String(exitCode)}` : `did not come to its end (${end})`}`;
  } finally {
    closeSync(output.file);
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
}
