import type { ProgressEvent } from '@shipworthy/core/host';

export interface Progress {
  readonly onProgress: (event: ProgressEvent) => void;
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

/** What is done so far, for whoever watches: a bar on a terminal, a line per case in a log. */
export function createProgress(options: ProgressOptions): Progress {
  if (options.mode === 'none') return { onProgress: () => undefined, end: () => undefined };
  return options.mode === 'bar' ? createBar(options) : createLines(options);
}

function createLines({ show, showControls }: ProgressOptions): Progress {
  const onProgress = ({ done, total, label, outcome, milliseconds }: ProgressEvent): void => {
    show(`${words[outcome].padEnd(10)} ${showControls(label)} (${done}/${total}, ${Math.round(milliseconds)} ms)\n`);
  };
  return { onProgress, end: () => undefined };
}

const redrawAfter = 50;
const barWidth = 20;
const eraseLine = '\r\u001b[2K';

function createBar({ show, showControls, columns, now }: ProgressOptions): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let bad = 0;
  const onProgress = ({ done, total, label, outcome }: ProgressEvent): void => {
    if (outcome === 'fail' || outcome === 'unverified') bad += 1;
    if (now() - drawnAt < redrawAfter) return;
    drawnAt = now();
    const filled = total === 0 ? 0 : Math.min(barWidth, Math.floor((done / total) * barWidth));
    const line = `[${'#'.repeat(filled)}${' '.repeat(barWidth - filled)}] ${done}/${total}${bad === 0 ? '' : `, ${bad} not passed`}  ${showControls(label)}`;
    // A line that wraps could not be erased.
    show(`${eraseLine}${line.slice(0, columns - 1)}`);
  };
  const end = (): void => {
    if (drawnAt !== Number.NEGATIVE_INFINITY) show(eraseLine);
  };
  return { onProgress, end };
}
