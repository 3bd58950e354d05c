import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseCsv
} from "./chunk-TYJVOQEV.js";

// packages/core/src/docs/tasks/rows/task-source.ts
var columnNames = ["id", "status", "title", "owner", "plan"];
function hasRows({ config }) {
  return config.mentions === void 0;
}
function outcomeOf(...sources) {
  return sources.some((source) => source?.config.level === "warn") ? "warn" : "fail";
}
function placeOfSource(source) {
  const [table] = source.tables;
  if (table !== void 0) return { path: table.path, line: table.line, column: table.column };
  const [path] = source.files;
  return path === void 0 ? null : { path, line: 1, column: 1 };
}

// packages/core/src/docs/tasks/rows/source-tables.ts
function toMarkdownTables(path, file, { table: names, rows: reading }) {
  if (names === void 0) return [];
  return file.tables.flatMap((table) => {
    const columns = findColumns(table.header.cells, names);
    if (columns.id === void 0) return [];
    const isLenient = reading === "lenient";
    return [{
      path,
      kind: "markdown",
      line: table.line,
      column: table.column,
      header: table.header.cells,
      columns,
      rows: withText(isLenient ? [...table.rows, ...table.lostRows] : table.rows),
      lostRows: isLenient ? [] : table.lostRows
    }];
  });
}
function toCsvTable(path, text, { columns: names, delimiter }) {
  const { header, rows, fault } = parseCsv(text, delimiter);
  const faults = fault === null ? [] : [{ path, line: fault.line, column: fault.column, why: `it is not valid CSV: ${fault.message}` }];
  if (header === null || names === void 0) return { tables: [], faults };
  const columns = findColumns(header.cells, names);
  if (columns.id === void 0) return { tables: [], faults };
  return { tables: [{ path, kind: "csv", line: header.line, column: header.column, header: header.cells, rows, lostRows: [], columns }], faults };
}
function withText(rows) {
  return rows.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ""));
}
function findColumn(header, name) {
  const wanted = toHeaderName(name);
  const exact = header.findIndex(({ text }) => text.trim() === name.trim());
  const at = exact === -1 ? header.findIndex(({ text }) => toHeaderName(text) === wanted) : exact;
  return at === -1 ? void 0 : at;
}
function toHeaderName(text) {
  return text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}
function toMappedHeaders({ table, columns }) {
  return Object.values(table ?? columns ?? {}).filter((name) => name !== void 0);
}
function findColumns(header, names) {
  const columns = {};
  for (const column of columnNames) {
    const name = names[column];
    const at = name === void 0 ? void 0 : findColumn(header, name);
    if (at !== void 0) columns[column] = at;
  }
  return columns;
}
function toEntries(table, pattern) {
  const { columns, path } = table;
  const entries = [];
  const rowsWithoutId = [];
  const cellAt = (row, at) => at === void 0 ? null : row.cells[at] ?? { text: "", targets: [], line: row.line, column: row.column };
  for (const row of table.rows) {
    const cell = cellAt(row, columns.id);
    const ids = cell === null ? [] : pattern.idsIn(cell.text);
    if (cell === null || ids.length === 0) rowsWithoutId.push(row);
    else for (const id of ids) entries.push({ id, path, line: cell.line, column: cell.column, status: cellAt(row, columns.status), title: cellAt(row, columns.title), plan: cellAt(row, columns.plan) });
  }
  return { entries, rowsWithoutId };
}

export {
  columnNames,
  hasRows,
  outcomeOf,
  placeOfSource,
  toMarkdownTables,
  toCsvTable,
  findColumn,
  toHeaderName,
  toMappedHeaders,
  toEntries
};
