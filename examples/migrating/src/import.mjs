// Sums up a feed: node import.mjs FEED OUTPUT-FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [feed, out] = process.argv.slice(2);
const { items } = JSON.parse(readFileSync(feed, 'utf8'));
const total = items.reduce((sum, { price }) => sum + price, 0);
writeFileSync(join(out, 'result.json'), JSON.stringify({ count: items.length, total, importedAt: new Date().toISOString() }));
