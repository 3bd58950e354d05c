import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository.mjs';
import * as reasons from './reasons.mjs';

export const datesPath = 'packages/tooling/src/dependencies/release-dates.json';

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** What people and the registry say of our dependencies. */
export function readFacts() {
  return { manifest: readJson('package.json'), lock: readJson('package-lock.json'), reasons, dates: readJson(datesPath) };
}
