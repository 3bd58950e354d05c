import { releaseNotesSchema, type ReleaseNotes } from '@shipworthy/contract/release';
import type { LogEntry } from '../../../src/git/index.js';
import type { ReadNotes } from '../../../src/release/release-run.js';

/** Notes of 1.4.0 with one feature, or with what is said. */
export function notesOf(changes: Readonly<Record<string, unknown>> = {}): ReleaseNotes {
  return releaseNotesSchema.parse({ version: '1.4.0', releaseDate: '2027-01-15', releaseType: 'minor', changes: { features: [{ title: 'Folders', description: 'All at once.', prRef: '#12' }] }, ...changes });
}

/** The same as it was read, every part on line 3. */
export function readOf(changes: Readonly<Record<string, unknown>> = {}): Extract<ReadNotes, { readonly state: 'read' }> {
  return { state: 'read', path: 'releases/v1.4.0.yml', sha256: 'e'.repeat(64), notes: notesOf(changes), positionOf: () => ({ line: 3, column: 7 }) };
}

/** A commit by its letter: `a` is `aaaa…`. The parent is the one before it in the alphabet. */
export function commitOf(letter: string, subject: string, more: Partial<LogEntry> = {}): LogEntry {
  const before = letter === 'a' ? [] : [String.fromCharCode(letter.charCodeAt(0) - 1).repeat(40)];
  return { commit: letter.repeat(40), parents: before, author: 'Ada Example', committedAt: new Date('2027-01-10T12:00:00Z'), subject, body: '', ...more };
}
