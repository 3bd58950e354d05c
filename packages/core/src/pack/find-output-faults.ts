import type { FileExpectation, PackCase } from '@shipworthy/contract/pack';
import { findOptionFaults } from '../compare/index.js';
import type { JsonPointer } from '../json/index.js';
import type { FaultContext, Report } from './fault-context.js';
import { isOutputGlob, isOutputPath, isStreamName } from './pack-paths.js';

type Expectation = Omit<FileExpectation, 'path'>;

/** Rules of `expect`. */
export async function findOutputFaults({ expect }: PackCase, at: JsonPointer, context: FaultContext): Promise<void> {
  const { report } = context;
  for (const stream of ['stdout', 'stderr'] as const) {
    const expectation = expect[stream];
    if (expectation !== undefined) await checkExpectation(expectation, [...at, 'expect', stream], context);
  }
  const seen = new Set<string>();
  for (const [index, file] of expect.files.entries()) {
    const place = [...at, 'expect', 'files', index];
    checkOutputPath(file.path, [...place, 'path'], report);
    if (seen.has(file.path)) report([...place, 'path'], `\`${file.path}\` is listed twice.`);
    seen.add(file.path);
    if (isOutputGlob(file.path) && file.equals !== undefined) report([...place, 'equals'], 'many files cannot equal one: name a single path, or use `baseline: true`.', 'key');
    await checkExpectation(file, place, context);
  }
}

export function checkOutputPath(path: string, at: JsonPointer, report: Report): void {
  if (!isOutputPath(path)) report(at, `\`${path}\` must be a path below {out}, such as \`reports/result.json\`.`);
  else if (isStreamName(path)) report(at, '`stdout` and `stderr` are the names of the streams; call the file something else.');
}

async function checkExpectation(expectation: Expectation, at: JsonPointer, { report, checkPath }: FaultContext): Promise<void> {
  const { equals, baseline, as, normalise, ignore, unordered, tolerance, key, delimiter, breaking } = expectation;
  if (equals !== undefined) checkPath([...at, 'equals'], equals);
  if (equals !== undefined && baseline) report([...at, 'baseline'], 'an output is compared with a file (`equals`) or with the baseline, not with both.', 'key');
  const faults = await findOptionFaults({ as, normalise, ignore, unordered, tolerance, key, delimiter, breaking });
  for (const { path, message } of faults) report([...at, ...toPointer(path)], message);
}

function toPointer(path: string): JsonPointer {
  return path.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).map((part) => (/^[0-9]+$/.test(part) ? Number(part) : part));
}
