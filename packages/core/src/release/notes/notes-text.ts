import type { ReleaseNotes } from '@shipworthy/contract/release';

/** The sections that notes are rendered under, as their headings name them. */
export type NotesSection =
  | 'Highlights' | 'New Features' | 'Improvements' | 'Bug Fixes' | 'Breaking Changes' | 'Deprecations' | 'Security' | 'Known Issues' | 'Upgrade Notes';

/** One text of the notes: where it stands, and under which heading it is shown. */
export interface NotesText {
  readonly section: NotesSection;
  readonly pointer: readonly (string | number)[];
  readonly text: string;
}

const lists: readonly (readonly [name: keyof ReleaseNotes['changes'], section: NotesSection])[] = [
  ['features', 'New Features'], ['improvements', 'Improvements'], ['bugFixes', 'Bug Fixes'], ['breakingChanges', 'Breaking Changes'], ['deprecations', 'Deprecations'], ['security', 'Security'],
];

/** Everything that the notes say of the release, in the order of the sections; names of people and reasons for the version are not among it. */
export function listTexts(notes: ReleaseNotes): NotesText[] {
  const { changes, highlights, knownIssues, upgradeNotes } = notes;
  return [
    ...highlights.map((text, index): NotesText => ({ section: 'Highlights', pointer: ['highlights', index], text })),
    ...lists.flatMap(([name, section]) => textsOf(section, ['changes', name], changes[name])),
    ...textsOf('Known Issues', ['knownIssues'], knownIssues),
    ...(upgradeNotes === '' ? [] : [{ section: 'Upgrade Notes', pointer: ['upgradeNotes'], text: upgradeNotes } as const]),
  ];
}

function textsOf(section: NotesSection, pointer: readonly string[], entries: readonly object[]): NotesText[] {
  return entries.flatMap((entry, index) => Object.entries(entry).flatMap(([name, text]): NotesText[] => (typeof text === 'string' ? [{ section, pointer: [...pointer, index, name], text }] : [])));
}

/** As people write it: `changes.bug_fixes[0].issue_ref`. */
export function toSnake(pointer: readonly (string | number)[]): string {
  return pointer.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)).join('');
}
