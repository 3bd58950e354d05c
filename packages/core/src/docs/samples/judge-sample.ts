import type { SampleReport } from '@shipworthy/contract/docs';
import type { ApplyNormaliser } from '../../compare/normalise/parse-normalisers.js';
import { toTextHunks } from '../../compare/text/text-hunks.js';
import type { FindingDraft } from '../../evidence/index.js';
import type { Fence } from '../markdown/index.js';
import type { CollectedSample } from './collect-samples.js';
import type { SampleSource } from './sample-source.js';

export interface JudgedSample {
  readonly report: SampleReport;
  readonly findings: readonly FindingDraft[];
}

/** Whether the one fence of the name shows what its source says, both normalised. */
export function judgeSample(sample: CollectedSample, normalise: ApplyNormaliser): JudgedSample {
  const { config, fences, title } = sample;
  const check = `sample:${config.in}#${config.fence}`;
  const shared = { keys: { path: config.in, fence: config.fence }, check, outcome: 'fail' as const };
  const report = { in: config.in, fence: config.fence, source: title, outcome: 'fail' as const, hunk: null };
  const pair = findPair(sample);
  if (pair.state === 'gone') {
    const second = fences[1];
    const location = second === undefined ? { path: config.in } : { path: config.in, line: second.line, column: second.column };
    return { report, findings: [{ ...shared, rule: 'docs/sample-missing', message: pair.why, location: sample.text === null ? null : location }] };
  }
  const { fence, source, text } = pair;
  const [shown, wanted] = [toText(normalise(fence.content)), toText(normalise(source.text))];
  if (shown === wanted) return { report: { ...report, outcome: 'pass' }, findings: [] };
  const at = firstDifference(shown, wanted);
  return {
    report: { ...report, hunk: toHunkText(shown, wanted) },
    findings: [{
      ...shared, rule: 'docs/sample-differs',
      message: `The sample ${config.fence} differs from ${title} (${source.path}:${source.line + at}:1) from its line ${at + 1} on.`,
      expected: wanted.split('\n')[at] ?? '', actual: shown.split('\n')[at] ?? '',
      location: { path: config.in, line: firstLineOf(fence, text) + at, column: 1 },
      related: [{ path: source.path, line: source.line + at, column: 1 }],
    }],
  };
}

/** What is compared with what, or why nothing can be. */
type Pair = { readonly state: 'found'; readonly fence: Fence; readonly source: Extract<SampleSource, { state: 'found' }>; readonly text: string } | { readonly state: 'gone'; readonly why: string };

function findPair({ config, source, fences, text }: CollectedSample): Pair {
  const [fence, second] = fences;
  if (text === null) return { state: 'gone', why: `${config.in}, which should show ${config.fence}, cannot be read or does not exist.` };
  if (fence === undefined) return { state: 'gone', why: `${config.in} has no fence after a comment \`<!-- sample: ${config.fence} -->\`.` };
  if (second !== undefined) return { state: 'gone', why: `${config.in} has ${fences.length} fences named ${config.fence}, the second in line ${second.line}: nobody knows which one is meant.` };
  if (source.state === 'missing') return { state: 'gone', why: `What the sample ${config.fence} must show is not there: ${source.why}.` };
  return { state: 'found', fence, source, text };
}

/** How many line ends stand last is no difference that a reader sees. */
export function toText(text: string): string {
  return text.replace(/(?<!\n)\n+$/, '');
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  return at < 0 ? Math.min(left.length, right.length) : at;
}

function firstLineOf({ from }: Fence, text: string): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < from; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** As a patch that makes the document right. */
export function toHunkText(shown: string, wanted: string): string {
  const hunks = toTextHunks(`${shown}\n`, `${wanted}\n`);
  if (hunks === null) return 'too different to show';
  return hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines].join('\n')).join('\n');
}
