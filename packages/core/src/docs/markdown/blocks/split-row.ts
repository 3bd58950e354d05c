/** Offsets of a cell without the blanks around it; equal when it is empty. */
export interface CellRange {
  readonly from: number;
  readonly to: number;
}

const backslash = 0x5c;
const pipe = 0x7c;

/** The cells of a table's row: pipes that are not escaped part them, also inside code. Pipes at both ends may be left out. */
export function splitRow(text: string, from = 0, to: number = text.length): CellRange[] {
  const cells: CellRange[] = [];
  const { from: start, to: end } = trim(text, from, to);
  let cellFrom = text.charCodeAt(start) === pipe && start < end ? start + 1 : start;
  for (let at = cellFrom; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === pipe) {
      cells.push(trim(text, cellFrom, at));
      cellFrom = at + 1;
    }
  }
  if (cellFrom < end) cells.push(trim(text, cellFrom, end));
  return cells;
}

function trim(text: string, from: number, to: number): CellRange {
  let [first, last] = [from, to];
  while (last > first && isBlank(text.charCodeAt(last - 1))) last -= 1;
  while (first < last && isBlank(text.charCodeAt(first))) first += 1;
  return first === last ? { from, to: from } : { from: first, to: last };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
