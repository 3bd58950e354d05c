import type { Bump } from '@shipworthy/contract/release';
import type { ChangelogEntry } from '../../docs/changelog/index.js';
import type { Demand } from './bump.js';

/** What a section of a changelog tells of; `other`: nobody can say. */
export type SectionKind = 'breaking' | 'removed' | 'changed' | 'added' | 'deprecated' | 'fixed' | 'security' | 'docs' | 'other';

/** Names of Keep a Changelog, of conventional changelogs and of changesets, in lower case. */
const kinds: ReadonlyMap<string, SectionKind> = new Map([
  ['breaking', 'breaking'], ['breaking change', 'breaking'], ['breaking changes', 'breaking'], ['major changes', 'breaking'],
  ['removed', 'removed'], ['changed', 'changed'], ['changes', 'changed'], ['improvements', 'changed'],
  ['added', 'added'], ['features', 'added'], ['new features', 'added'], ['minor changes', 'added'],
  ['deprecated', 'deprecated'], ['deprecations', 'deprecated'],
  ['fixed', 'fixed'], ['fixes', 'fixed'], ['bug fixes', 'fixed'], ['patch changes', 'fixed'], ['reverts', 'fixed'],
  ['security', 'security'], ['security fixes', 'security'], ['documentation', 'docs'], ['docs', 'docs'],
]);

/** A change of what is there already is more than a fix, and not known to break anything. */
const bumpOfKind: Readonly<Record<SectionKind, Bump>> = {
  breaking: 'major', removed: 'major', changed: 'minor', added: 'minor', deprecated: 'minor', fixed: 'patch', security: 'patch', docs: 'patch', other: 'none',
};

const longestName = 200;

export function kindOfSection(name: string | null): SectionKind {
  if (name === null || name.length > longestName) return 'other';
  const plain = name.replace(/:[a-z0-9_+-]+:/gi, ' ').replace(/^[^\p{L}\p{N}]+|(?<![\s:])[\s:]+$/gu, '').toLowerCase();
  return kinds.get(plain) ?? 'other';
}

/** `**Breaking:** …`, `BREAKING CHANGE: …`, `[breaking] …`: whatever the section is called. */
export function isBreakingItem(text: string): boolean {
  return /^[\s*_[(`]*breaking\b(?:[ -]changes?)?[\s*_\])`]*(?::|\*\*|\]|\))/i.test(text);
}

/** What each section of a version asks for. */
export function judgeSections(path: string, entry: ChangelogEntry): readonly Demand[] {
  return entry.sections.flatMap(({ name, line, column, items }): readonly Demand[] => {
    const [first] = items;
    if (first === undefined) return [];
    const kind = kindOfSection(name);
    const breaking = items.some(({ text }) => isBreakingItem(text));
    return [{
      by: 'changelog', source: `${path}:${line}:${column}`, title: name ?? first.text, type: kind === 'other' ? null : kind,
      bump: breaking ? 'major' : bumpOfKind[kind], excluded: null, isSecurity: kind === 'security',
    }];
  });
}
