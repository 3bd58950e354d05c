import { describe, expect, test } from '@jest/globals';
import type { JudgedChangelog } from '../../../src/release/changelog/judge-changelog.js';
import { judged, section } from './judged-changelog.js';

function found({ findings }: JudgedChangelog): string[] {
  return findings.map(({ outcome, keys, location }) => `${outcome} ${keys['what'] ?? ''} ${location?.line ?? '-'}:${location?.column ?? '-'}`);
}

test('a dated section with entries is current', () => {
  const result = judged(section('### Added\n\n- Read comments (#12)\n\n### Fixed\n\n- Empty files'), ['feat: comments (#12)', 'fix: crash on start', 'chore: x']);
  expect(result).toEqual({ findings: [], note: 'CHANGELOG.md has 2 entries under 1.4.0 (2027-01-15); of 2 commits that readers would look for, 1 cannot be recognised there.' });
});

describe('what is missing is named', () => {
  test.each([
    ['# Changelog\n', 'fail section -:-'],
    ['# Changelog\n\n## [1.3.0] - 2026-10-01\n\n- Old\n', 'fail section 3:1'],
    ['# Changelog\n\n## [Unreleased]\n\n- New\n\n## [1.3.0] - 2026-10-01\n\n- Old\n', 'fail section 3:1'],
    [section('- New', '## [1.4.0]'), 'fail date 5:1'],
    [section('- New', '## [1.4.0] - 2027-02-30'), 'fail date 5:1'],
    [section('- New', '## [1.4.0] - soon'), 'fail date 5:1'],
    [section('- New', '## [1.4.0] - unreleased'), 'fail date 5:1'],
    [section('- New', '## [1.4.0] - 2027-01-15 [YANKED]'), 'fail yanked 5:1'],
    [section('### Added'), 'fail empty 5:1'],
    [section('### Added\n\n- TBD\n- ...'), 'fail empty 5:1'],
    [section('- New\n\n## [1.4.0] - 2027-01-16\n\n- Other'), 'fail twice 9:1'],
    [section('- New', '## [1.4.0] - 2026-09-30'), 'warn order 5:1'],
    [section('- New').replace('## [Unreleased]\n', '## [Unreleased]\n\n- Also new\n'), 'fail unreleased 3:1'],
  ])('%j', (text, expected) => {
    expect(found(judged(text))).toEqual([expected]);
  });

  test('all at once', () => {
    expect(found(judged(section('### Added', '## [1.4.0]').replace('## [Unreleased]\n', '## [Unreleased]\n\n- New\n')))).toEqual(['fail date 7:1', 'fail unreleased 3:1', 'fail empty 7:1']);
  });
});

test('sections of other versions, packages and days say nothing against it', () => {
  expect(found(judged(section('- New\n- TBD', '## [1.4.0] - 2026-10-01')))).toEqual([]);
  expect(found(judged(section('- New').replace('## [1.4.0]', '## [2.0.0] - 2027-02-01\n\n- Newer\n\n## [1.4.0]')))).toEqual([]);
});

test('what a commit does is said as people say it', () => {
  expect(judged(section('### Added\n\n- x'), ['fix: b']).findings[0]?.message).toMatch(/^1 commit since the previous release fixes something/);
});

describe('what commits did has a section where it can stand', () => {
  test.each([
    ['### Fixed\n\n- x', ['feat: a'], ['fail feat 5:1']],
    ['### Changed\n\n- x', ['feat: a'], []],
    ['### Added\n\n- x', ['feat!: a'], ['fail breaking 5:1']],
    ['### Added\n\n- **Breaking:** x', ['feat!: a'], []],
    ['### Removed\n\n- x', ['feat!: a'], []],
    ['### Added\n\n- x', ['security: a', 'feat: b'], ['fail security 5:1']],
    ['### Security\n\n- x', ['fix(security): a'], []],
    // A fix may be of what this release brings first.
    ['### Added\n\n- x', ['feat: a', 'fix: b'], ['warn fix 5:1']],
    ['### Added\n\n- x', ['chore: a', 'docs: b', 'Add c'], []],
    ['### Fixed\n\n- x', ['Revert "feat: a"', 'feat: a'], []],
    ['### Other things\n\n- x', ['feat!: a', 'fix: b'], []],
    ['- x', ['feat!: a', 'security: b'], []],
    ['### Added\n\n### Fixed\n\n- x', ['feat: a'], ['fail feat 5:1']],
  ])('%j for %j', (body, subjects, expected) => {
    expect(found(judged(section(body), subjects))).toEqual(expected);
  });

  test('the finding says how many commits, and which', () => {
    const { findings: [finding] } = judged(section('### Fixed\n\n- x'), ['feat: a', 'feat: b', 'feat: c', 'feat: d']);
    expect([finding?.message, finding?.remedy]).toEqual(['4 commits since the previous release bring a feature, but 1.4.0 in CHANGELOG.md has nothing under Added or Changed.', 'Write it down there: "feat: a" (111111111111), "feat: b" (222222222222), "feat: c" (333333333333), ….']);
  });

  test('is not asked for where the history is unknown', () => {
    expect(found(judged(section('### Fixed\n\n- x'), ['feat: a'], { commits: null }))).toEqual([]);
  });
});

describe('a pre-release', () => {
  test.each([
    [section('- New', '## [1.4.0-rc.1] - 2027-01-08'), []],
    [section('- New', '## [1.4.0]'), []],
    ['## [Unreleased]\n\n- New\n\n## [1.3.0] - 2026-10-01\n\n- Old\n', []],
    ['## [Unreleased]\n\n## [1.3.0] - 2026-10-01\n\n- Old\n', ['fail section 3:1']],
    [section('### Added', '## [1.4.0]'), ['fail empty 5:1']],
    [section('- New', '## [1.4.0-rc.1]'), ['fail date 5:1']],
  ])('%j', (text, expected) => {
    expect(found(judged(text, [], { of: '1.4.0-rc.1' }))).toEqual(expected);
  });
});

describe('of several packages', () => {
  const text = '# Changelog\n\n## Unreleased\n\n- New, of whatever\n\n## b@1.4.0 (2027-01-15)\n\n- Of b\n\n## a@1.3.0 (2026-10-01)\n\n- Of a\n';

  test('only the section of its own package counts', () => {
    expect(found(judged(text, [], { package: 'a' }))).toEqual(['fail section 11:1']);
    expect(found(judged(text, [], { package: 'b' }))).toEqual([]);
  });
});
