import { readFileSync } from 'node:fs';

/** What a real tool wrote; the tests say which one. */
export function readReport(name: string): string {
  return readFileSync(new URL(`reports/${name}`, import.meta.url), 'utf8');
}
