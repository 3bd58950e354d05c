import type { PackCase } from '@shipworthy/contract/pack';
import type { OutputEntry } from './list-outputs.js';
import { maskText } from './mask-content.js';

/**
 * The entries that go by another name in documents, because theirs holds what looks like a secret. A name that the manifest spells out is no
 * secret of the case. Those that look the same when masked are told apart by a number.
 */
export function toShownNames({ expect }: PackCase, entries: readonly OutputEntry[]): Map<string, string> {
  const said = new Set(expect.files.map(({ path }) => path));
  const own = new Set(entries.map(({ path }) => path));
  const counts = new Map<string, number>();
  const shown = new Map<string, string>();
  for (const { path } of entries) {
    const masked = said.has(path) ? path : maskText(path);
    if (masked === path) continue;
    const count = (counts.get(masked) ?? (own.has(masked) ? 1 : 0)) + 1;
    counts.set(masked, count);
    shown.set(path, count === 1 ? masked : `${masked} (${count})`);
  }
  return shown;
}
