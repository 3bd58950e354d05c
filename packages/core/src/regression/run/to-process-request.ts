import { join } from 'node:path';
import type { PackCase } from '@shipworthy/contract/pack';
import { fillPlaceholders, toPackName, type Placeholder } from '../../pack/index.js';
import type { ProcessRequest } from '../../spawner/index.js';
import type { CaseRunner } from './case-runner.js';
import { toMilliseconds } from './to-milliseconds.js';

export interface ProcessPlaces {
  /** What `{out}` stands for. */
  readonly out: string;
  readonly streams: ProcessRequest['streams'];
  /** Instead of the case's own command. */
  readonly command?: readonly string[];
  /** What `{baseline-checkout}` stands for. */
  readonly checkout?: string | null;
}

/** How a case's program is started: its command and environment filled in, in the folder that it names. */
export function toProcessRequest(runner: CaseRunner, packCase: PackCase, places: ProcessPlaces): ProcessRequest {
  const { pack, env, locateFile, largestStream } = runner;
  const fill = (text: string): string => fillPlaceholders(text, (placeholder) => resolve(runner, placeholder, places));
  return {
    command: (places.command ?? packCase.command).map(fill),
    shell: packCase.shell,
    cwd: join(pack.root, toPackName(packCase.cwd)),
    env: { ...env, ...Object.fromEntries(Object.entries(packCase.env).map(([name, value]) => [name, fill(value)])) },
    stdin: packCase.stdin === undefined ? null : locateFile('stdin', packCase.stdin).absolute,
    streams: places.streams,
    timeout: toMilliseconds(packCase.timeout),
    largestStream,
  };
}

function resolve({ pack, fixturePath }: CaseRunner, { name, argument }: Placeholder, { out, checkout }: ProcessPlaces): string {
  switch (name) {
    case 'fixture': return fixturePath(argument ?? '');
    case 'out': return out;
    case 'baseline-checkout': return checkout ?? '';
    default: return pack.root;
  }
}
