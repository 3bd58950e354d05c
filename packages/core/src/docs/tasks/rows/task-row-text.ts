import type { TableFacts, TaskEntry } from './task-source.js';
import { columnNames } from './task-source.js';

/** The row that a table lacks, to be copied into it; cells that nobody knows are empty. */
export function toRowText(table: TableFacts, entry: Pick<TaskEntry, 'id' | 'status' | 'title'>, delimiter = ','): string {
  const known: Readonly<Record<string, string>> = { id: entry.id, status: entry.status?.text ?? '', title: entry.title?.text ?? '' };
  const cells = table.header.map((_, at) => {
    const column = columnNames.find((name) => table.columns[name] === at);
    return (column === undefined ? '' : (known[column] ?? '')).replace(/\s+/g, ' ').trim();
  });
  if (table.kind === 'csv') return cells.map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
