import { closeSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PackCase, PackMetric } from '@shipworthy/contract/pack';
import type { ProcessResult } from '../../spawner/index.js';
import type { CaseRunner } from './case-runner.js';
import { listOutputs } from '../outputs/list-outputs.js';
import { readSamples, type SamplesReading } from './read-samples.js';
import { toProcessRequest } from './to-process-request.js';
import { createStreamFile } from './worker-log.js';

/** One of the two programs that are measured in turn. */
export interface Side {
  readonly name: 'current' | 'baseline';
  readonly command: readonly string[];
  readonly checkout: string | null;
}

/** Runs one side once, in a folder of its own that is gone afterwards, and reads the metrics. A run that fails has no samples at all. */
export async function takeRun(runner: CaseRunner, packCase: PackCase, { side, metrics }: { side: Side; metrics: readonly PackMetric[] }): Promise<ReadonlyMap<string, SamplesReading>> {
  const place = runner.nextPath();
  const out = join(place, 'out');
  mkdirSync(out, { recursive: true });
  const [stdout, stderr] = [createStreamFile(join(place, 'stdout')), createStreamFile(join(place, 'stderr'))];
  const streams = { stdout: stdout.path, stderr: stderr.path };
  try {
    const result = await runner.spawner.run(toProcessRequest(runner, packCase, { out, streams, command: side.command, checkout: side.checkout }));
    const problem = findProblem(packCase, result, side);
    if (problem !== null) return new Map(metrics.map(({ name }) => [name, { samples: null, problem }]));
    const files = new Set(listOutputs(out).filter(({ kind }) => kind === 'file').map(({ path }) => path));
    const locate = (from: string): string | null => (from === 'stdout' || from === 'stderr' ? streams[from] : files.has(from) ? join(out, from) : null);
    const readings = new Map<string, SamplesReading>();
    for (const metric of metrics) readings.set(metric.name, await readSamples(metric, result.milliseconds, locate));
    return readings;
  } finally {
    closeSync(stdout.file);
    closeSync(stderr.file);
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** How long a program took that did something else than it should says nothing. */
function findProblem({ expect, timeout }: PackCase, { end, exitCode, signal, problem }: ProcessResult, { name, command }: Side): string | null {
  const who = name === 'current' ? 'the command' : `the baseline command, \`${command[0] ?? ''}\`,`;
  switch (end) {
    case 'exited': return expect.exitCode === null || expect.exitCode === exitCode ? null : `${who} ended with exit code ${String(exitCode)}, not ${expect.exitCode}`;
    case 'timed-out': return `${who} did not end within ${timeout}`;
    case 'crashed': return `${who} was ended by ${signal ?? 'a signal'}`;
    case 'truncated': return `${who} printed more than the limit`;
    case 'spawn-failed': return `${who} could not be started (${problem ?? 'unknown'})`;
  }
}
