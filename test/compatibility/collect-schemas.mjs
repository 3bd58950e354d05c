// Copies the published schemas into a folder, so that the regression pack observes them.
// usage: node collect-schemas.mjs SCHEMAS-FOLDER OUTPUT-FOLDER
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [from, to] = process.argv.slice(2);
for (const name of readdirSync(from).filter((one) => one.endsWith('.json')).sort()) copyFileSync(join(from, name), join(to, name));
