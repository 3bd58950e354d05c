import type { ChangeList } from '../change-list.js';
import type { ShownValue } from '../comparison.js';
import { showValue } from '../show-value.js';

/** One line of a text, without its end. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly hasEnd: boolean;
}

/** A removed line directly followed by an added one counts as changed. */
export function addLineChange(removed: Line | undefined, added: Line | undefined, list: ChangeList): void {
  const kind = removed === undefined ? 'added' : added === undefined ? 'removed' : 'changed';
  // When the line end is all that differs it must be seen.
  const isEndOnly = removed !== undefined && removed.text === added?.text;
  const show = (line: Line | undefined): ShownValue => showValue(isEndOnly && line?.hasEnd === true ? `${line.text}\n` : line?.text);
  const number = added?.number ?? removed?.number ?? null;
  list.add(kind, () => ({ path: `line ${number}`, expected: show(removed), actual: show(added), line: number }));
}
