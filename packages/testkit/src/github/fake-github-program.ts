import { readFileSync } from 'node:fs';
import { isJsonArray, isJsonObject, parseJson } from './json.js';
import { startFakeGitHub, type FakeGitHub, type FakeGitHubOptions } from './start-fake-github.js';
import { applyWorld, type WorldDescription } from './world-description.js';

/** What the program is told on its command line, as one JSON text or the path of a file that holds it. */
export interface ProgramDescription {
  readonly options?: FakeGitHubOptions;
  readonly world?: WorldDescription;
}

/** What the program tells about itself when its standard input asks. */
export type ProgramReport = Pick<FakeGitHub, 'requests' | 'violations' | 'artifacts'>;

/** The two ends are of one version, so only a misspelt section is looked for; what is inside is the types' matter. */
function isProgramDescription(value: unknown): value is ProgramDescription {
  return isJsonObject(value) && Object.entries(value).every(([key, part]) => ['options', 'world'].includes(key) && isJsonObject(part));
}

export function isProgramReport(value: unknown): value is ProgramReport {
  return isJsonObject(value) && [value['requests'], value['violations'], value['artifacts']].every(isJsonArray);
}

function readDescription(argument: string | undefined): ProgramDescription {
  if (argument === undefined) return {};
  const description = parseJson(argument.trimStart().startsWith('{') ? argument : readFileSync(argument, 'utf8'));
  if (!isProgramDescription(description)) throw new Error('Expected a JSON object of "options" and "world"');
  return description;
}

/** One line of output is the address; then every line on standard input is answered by a line of report, until it ends. */
export async function runProgram(argument: string | undefined): Promise<void> {
  const { options, world } = readDescription(argument);
  const fake = await startFakeGitHub(options);
  applyWorld(fake, world ?? {});
  process.stdout.write(`${fake.url}\n`);
  process.stdin.on('data', () => {
    const report: ProgramReport = { requests: fake.requests, violations: fake.violations, artifacts: fake.artifacts };
    process.stdout.write(`${JSON.stringify(report)}\n`);
  });
  // A parent that dies closes the pipe, so no fake outlives its test.
  process.stdin.on('end', () => void fake.close());
}
