// node duckdb.mjs <before> <after>: a full outer join by the column `id`, all cells as text. Prints rows added, removed and changed.
import { createRequire } from 'node:module';
import { root } from '../measure.mjs';

const { DuckDBInstance } = createRequire(`${root}.tools/duckdb/`)('@duckdb/node-api');
const [before, after] = process.argv.slice(2).map((path) => `read_csv('${path}', all_varchar = true, header = true)`);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const columns = ['name', 'email', 'city', 'amount', 'ratio', 'created', 'status', 'note'];
const differs = columns.map((column) => `a.${column} IS DISTINCT FROM b.${column}`).join(' OR ');
const counts = ['a.id IS NULL', 'b.id IS NULL', `a.id IS NOT NULL AND b.id IS NOT NULL AND (${differs})`].map((filter) => `count(*) FILTER (${filter})`);
const result = await connection.runAndReadAll(`SELECT ${counts.join(', ')} FROM ${before} a FULL OUTER JOIN ${after} b ON a.id = b.id`);
console.log(result.getRowsJson()[0].join(' '));
