import type { AreaConfig } from '@shipworthy/contract/docs';
import type { AreaFacts } from '../../../src/docs/areas/area-facts.js';
import { openTree } from '../../../src/docs/tree/index.js';
import type { ChangedFile } from '../../../src/git/index.js';

/** As git marks them: `A path`, `M path`, `D path`, `T path`, `old -> new`. */
export function changed(...marks: readonly string[]): ChangedFile[] {
  const kinds = { A: 'added', M: 'modified', D: 'deleted', T: 'type-changed' } as const;
  return marks.map((mark) => {
    const [, kind = 'M', path = '', previousPath] = /^([AMDT]) (.+)$/.exec(mark) ?? ['', 'R', ...(mark.split(' -> ').reverse())];
    return kind === 'A' || kind === 'M' || kind === 'D' || kind === 'T' ? { path, change: kinds[kind], previousPath: null } : { path, change: 'renamed', previousPath: previousPath ?? '' };
  });
}

export function factsOf(tree: readonly string[], files: readonly ChangedFile[], more: Partial<AreaFacts> = {}): AreaFacts {
  const opened = openTree({ paths: tree, submodules: [] });
  return { changed: files, match: (globs) => opened.match(globs), changelogPath: 'CHANGELOG.md', changelog: { state: 'no-entry' }, trailers: [], trailerPolicy: 'refuse', placeOf: () => ({ path: 'c.yml', line: 3, column: 5 }), ...more };
}

export function area(parts: Partial<AreaConfig> = {}): AreaConfig {
  return { id: 'parser', when: ['src/**', 'schemas/**'], require: [{ any: 'docs/*.md', level: 'fail' }], ...parts };
}
