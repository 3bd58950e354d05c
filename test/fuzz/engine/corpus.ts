import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CorpusInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The inputs of a target, always in the same order. */
export function readCorpus(folder: string, target: string): CorpusInput[] {
  const place = join(folder, target);
  if (!existsSync(place)) return [];
  return readdirSync(place).sort().map((name) => ({ name, bytes: readFileSync(join(place, name)) }));
}

/** Keeps an input that was broken once. Its name comes from its content, so that nothing is kept twice. */
export function keepInput(folder: string, target: string, bytes: Uint8Array): string {
  const name = `found-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
  mkdirSync(join(folder, target), { recursive: true });
  writeFileSync(join(folder, target, name), bytes);
  return `${target}/${name}`;
}
