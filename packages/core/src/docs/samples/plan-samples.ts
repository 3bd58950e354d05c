import type { ApplyNormaliser } from '../../compare/normalise/parse-normalisers.js';
import type { Fault } from '@shipworthy/contract/errors';
import type { CollectedSample } from './collect-samples.js';
import { judgeSample, toHunkText, toText } from './judge-sample.js';

/** One fence that is written anew. Offsets are into the text of the document. */
export interface SampleStep {
  readonly path: string;
  readonly fence: string;
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
  readonly hunk: string;
}

/** The fence written anew; null when it already shows what it must; faults when it cannot be. */
export function planSample(sample: CollectedSample, normalise: ApplyNormaliser): SampleStep | Fault | null {
  const { config, source, fences, text } = sample;
  const [finding] = judgeSample(sample, normalise).findings;
  const [fence] = fences;
  if (finding === undefined) return null;
  if (finding.rule === 'docs/sample-missing' || fence === undefined || source.state === 'missing' || text === null) {
    return { message: finding.message, remedy: 'Mend it by hand.', path: config.in, ...(finding.location?.line === undefined ? {} : { line: finding.location.line }) };
  }
  const lines = toText(source.text).split('\n');
  const marker = markerOf(text, fence);
  if (lines.some((line) => endsFence(line, marker))) {
    return { message: `${source.path} has a line that would end the fence ${config.fence}.`, remedy: `Begin and end the fence with more than ${marker.length} of \`${marker.charAt(0)}\`.`, path: config.in, line: fence.line, column: fence.column };
  }
  const lineEnd = text.slice(0, fence.from).endsWith('\r\n') ? '\r\n' : '\n';
  const replacement = lines.map((line) => `${line === '' ? fence.prefix.trimEnd() : `${fence.prefix}${line}`}${lineEnd}`).join('');
  return { path: config.in, fence: config.fence, from: fence.from, to: fence.to, replacement, hunk: toHunkText(toText(fence.content), toText(source.text)) };
}

/** The marks that a closing line must at least have: those of the opening one. */
function markerOf(text: string, { from }: { from: number }): string {
  const opening = text.slice(0, from).trimEnd().split('\n').at(-1) ?? '';
  return /`{3,}|~{3,}/.exec(opening)?.[0] ?? '```';
}

function endsFence(line: string, marker: string): boolean {
  const [, marks] = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line) ?? [];
  return marks?.charAt(0) === marker.charAt(0) && marks.length >= marker.length;
}

export function isStep(planned: SampleStep | Fault): planned is SampleStep {
  return 'replacement' in planned;
}
