import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/docs/tasks/rows/parse-csv.ts
var quote = 34;
var lineFeed = 10;
var carriageReturn = 13;
function parseCsv(text, delimiter = ",") {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const cursor = { text, delimiter: delimiter.charCodeAt(0), at: mark, line: 1, start: mark };
  const rows = [];
  while (cursor.at < text.length) {
    const cells = [];
    const place = { line: cursor.line, column: cursor.at - cursor.start + 1 };
    const fault = readRecord(cursor, cells);
    if (fault !== null) return { header: rows[0] ?? null, rows: rows.slice(1), fault };
    if (cells.some((cell) => cell.text.trim() !== "")) rows.push({ ...place, cells });
  }
  return { header: rows[0] ?? null, rows: rows.slice(1), fault: null };
}
function readRecord(cursor, cells) {
  const { text: all, delimiter } = cursor;
  for (; ; ) {
    const { line } = cursor;
    const column = cursor.at - cursor.start + 1;
    const text = all.charCodeAt(cursor.at) === quote ? readQuoted(cursor) : readBare(cursor);
    if (text === null) return { line, column, message: "a quote is never closed" };
    cells.push({ text, targets: noTargets, line, column });
    const next = all.charCodeAt(cursor.at);
    if (next === delimiter) cursor.at += 1;
    else if (cursor.at >= all.length || next === carriageReturn || next === lineFeed) {
      passLineEnd(cursor);
      return null;
    } else return { line: cursor.line, column: cursor.at - cursor.start + 1, message: "text stands behind a closing quote" };
  }
}
var noTargets = [];
function readBare(cursor) {
  const { text, delimiter } = cursor;
  let end = cursor.at;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === delimiter || unit === lineFeed || unit === carriageReturn) break;
  }
  const cell = text.slice(cursor.at, end);
  cursor.at = end;
  return cell;
}
function readQuoted(cursor) {
  const { text } = cursor;
  let from = cursor.at + 1;
  let end = text.indexOf('"', from);
  while (end !== -1 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return null;
  const raw = text.slice(from, end);
  for (const { 0: found, index } of raw.matchAll(/\r\n|\r|\n/g)) {
    cursor.line += 1;
    cursor.start = from + index + found.length;
  }
  from = end + 1;
  cursor.at = from;
  return raw.replaceAll('""', '"').replace(/\r\n?/g, "\n");
}
function passLineEnd(cursor) {
  const length = cursor.text.startsWith("\r\n", cursor.at) ? 2 : 1;
  cursor.at = Math.min(cursor.text.length, cursor.at + length);
  cursor.line += 1;
  cursor.start = cursor.at;
}

export {
  parseCsv
};
