import type { ProgressEvent, SamplingEvent } from '@shipworthy/core/host';

export interface Progress {
  readonly onProgress: (event: ProgressEvent) => void;
  readonly onSampling: (event: SamplingEvent) => void;
  /** Leaves nothing of a bar behind. */
  readonly end: () => void;
}

export interface ProgressOptions {
  readonly mode: 'bar' | 'lines' | 'none';
  readonly columns: number;
  readonly show: (text: string) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly showControls: (text: string) => string;
}

const words: Readonly<Record<ProgressEvent['outcome'], string>> = { pass: 'pass', warn: 'warn', fail: 'FAIL', unverified: 'UNVERIFIED', skipped: 'skipped' };

/** What is done so far, for whoever watches: a bar on a terminal, a line per case in a log, and of samples one for every ten. */
export function createProgress(options: ProgressOptions): Progress {
  if (options.mode === 'none') return { onProgress: () => undefined, onSampling: () => undefined, end: () => undefined };
  return options.mode === 'bar' ? createBar(options) : createLines(options);
}

function createLines({ show, showControls }: ProgressOptions): Progress {
  const onProgress = ({ done, total, label, outcome, milliseconds }: ProgressEvent): void => {
    show(`${words[outcome].padEnd(10)} ${showControls(label)} (${done}/${total}, ${Math.round(milliseconds)} ms)\n`);
  };
  let last: SamplingEvent | null = null;
  const onSampling = (event: SamplingEvent): void => {
    const isNext = last === null || last.label !== event.label || Math.floor(event.samples / samplesOfLine) !== Math.floor(last.samples / samplesOfLine);
    last = event;
    if (isNext) show(`${'sampling'.padEnd(10)} ${showControls(event.label)} (${event.samples} of at most ${event.most} samples)\n`);
  };
  return { onProgress, onSampling, end: () => undefined };
}

/** So many as are taken before the next look at them. */
const samplesOfLine = 10;

const redrawAfter = 50;
const barWidth = 20;
const eraseLine = '\r\u001b[2K';

function createBar({ show, showControls, columns, now }: ProgressOptions): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let bad = 0;
  const draw = (part: number, line: string): void => {
    if (now() - drawnAt < redrawAfter) return;
    drawnAt = now();
    const filled = Math.min(barWidth, Math.floor(part * barWidth));
    // A line that wraps could not be erased.
    show(`${eraseLine}${`[${'#'.repeat(filled)}${' '.repeat(barWidth - filled)}] ${line}`.slice(0, columns - 1)}`);
  };
  const onProgress = ({ done, total, label, outcome }: ProgressEvent): void => {
    if (outcome === 'fail' || outcome === 'unverified') bad += 1;
    draw(total === 0 ? 0 : done / total, `${done}/${total}${bad === 0 ? '' : `, ${bad} not passed`}  ${showControls(label)}`);
  };
  const onSampling = ({ label, samples, most }: SamplingEvent): void => draw(samples / most, `${samples} of at most ${most} samples  ${showControls(label)}`);
  const end = (): void => {
    if (drawnAt !== Number.NEGATIVE_INFINITY) show(eraseLine);
  };
  return { onProgress, onSampling, end };
}
