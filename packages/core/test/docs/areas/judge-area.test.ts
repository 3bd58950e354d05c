import { describe, expect, test } from '@jest/globals';
import type { AreaConfig } from '@shipworthy/contract/docs';
import type { AreaFacts } from '../../../src/docs/areas/area-facts.js';
import { judgeArea } from '../../../src/docs/areas/judge-area.js';
import { toFinding } from '../../../src/evidence/index.js';
import { area, changed, factsOf } from './areas-in-memory.js';

const commit = 'c'.repeat(40);

const tree = ['src/a.ts', 'src/b.ts', 'src/a.test.ts', 'docs/x.md', 'docs/y.md', 'other.md'];

function judged(config: AreaConfig, files: readonly string[], more: Partial<AreaFacts> & { tree?: readonly string[] } = {}) {
  const { report, findings } = judgeArea(config, factsOf(more.tree ?? tree, changed(...files), more));
  return { outcome: report.outcome, touched: report.touched, because: report.because, requirements: report.requirements.map(({ outcome, by }) => [outcome, ...by].join(' ')), rules: findings.map(({ rule, outcome }) => `${rule} ${outcome}`), messages: findings.map(({ message }) => message), findings, report };
}

describe('touched', () => {
  test('nothing of the area changed: it is checked and passes', () => {
    expect(judged(area(), ['M other.md', 'M docs/x.md'])).toMatchObject({ outcome: 'pass', touched: false, because: [], requirements: ['not-applicable'], rules: [] });
  });
  test.each([
    ['A src/new.ts', ['src/new.ts']], ['M src/a.ts', ['src/a.ts']], ['D src/gone.ts', ['src/gone.ts']], ['T src/a.ts', ['src/a.ts']],
    ['src/left.ts -> lib/left.ts', ['src/left.ts']], ['lib/in.ts -> src/in.ts', ['src/in.ts']], ['src/o.ts -> src/n.ts', ['src/n.ts', 'src/o.ts']],
  ])('%s touches it', (mark, because) => {
    expect(judged(area(), [mark])).toMatchObject({ touched: true, because, rules: ['docs/area-not-updated fail'] });
  });
  test('`unless` and `!` leave files out, on both sides of a rename', () => {
    for (const config of [area({ unless: ['**/*.test.ts'] }), area({ when: ['src/**', '!**/*.test.ts'] })]) {
      expect(judged(config, ['M src/a.test.ts', 'src/o.test.ts -> src/n.test.ts'])).toMatchObject({ touched: false, rules: [] });
      expect(judged(config, ['src/o.ts -> src/o.test.ts'])).toMatchObject({ touched: true, because: ['src/o.ts'] });
    }
  });
});

describe('requirements', () => {
  test.each(['A docs/new.md', 'M docs/x.md', 'T docs/x.md', 'docs/o.md -> docs/n.md', 'other.md -> docs/n.md'])('%s meets `any`', (mark) => {
    expect(judged(area(), ['M src/a.ts', mark])).toMatchObject({ outcome: 'pass', touched: true, rules: [], requirements: [expect.stringMatching(/^pass docs\//)] });
  });
  test.each(['D docs/gone.md', 'docs/x.md -> other/x.md', 'M other.md', 'M docs/deep/x.md'])('%s does not', (mark) => {
    expect(judged(area(), ['M src/a.ts', mark])).toMatchObject({ outcome: 'fail', rules: ['docs/area-not-updated fail'], requirements: ['fail'] });
  });
  test('a deletion that does not count is said', () => {
    expect(judged(area(), ['M src/a.ts', 'D docs/gone.md']).messages).toEqual(['Area parser: src/a.ts changed, but nothing that docs/*.md names did (docs/gone.md was deleted, which does not count).']);
  });
  test('`all` wants one for every glob, less what `!` excludes', () => {
    const config = area({ require: [{ all: ['docs/x.md', 'docs/y*.md', '!docs/yy.md'], level: 'fail' }] });
    expect(judged(config, ['M src/a.ts', 'M docs/x.md', 'M docs/y.md'])).toMatchObject({ requirements: ['pass docs/x.md docs/y.md'], rules: [] });
    expect(judged(config, ['M src/a.ts', 'M docs/x.md', 'A docs/yy.md']).messages).toEqual(['Area parser: src/a.ts changed, but nothing that docs/y*.md, !docs/yy.md names did.']);
  });
  test('the changelog', () => {
    const config = area({ require: [{ changelog: true, level: 'fail' }] });
    const withLog = [...tree, 'CHANGELOG.md'];
    expect(judged(config, ['M src/a.ts'], { tree: withLog, changelog: { state: 'entry' } })).toMatchObject({ requirements: ['pass CHANGELOG.md'], rules: [] });
    expect(judged(config, ['M src/a.ts', 'M CHANGELOG.md'], { tree: withLog })).toMatchObject({ requirements: ['fail'], messages: ['Area parser: src/a.ts changed, but CHANGELOG.md has no new entry under Unreleased or the version being released.'] });
    const unread = judged(config, ['M src/a.ts'], { tree: withLog, changelog: { state: 'unreadable', why: 'CHANGELOG.md cannot be read' } });
    expect(unread).toMatchObject({ outcome: 'unverified', rules: ['docs/unreadable unverified'], requirements: ['unverified'] });
    expect(unread.findings[0]).toMatchObject({ reason: 'unreadable-source', check: 'area:parser' });
  });
  test('each by itself, at its level', () => {
    const config = area({ require: [{ any: 'docs/x.md', level: 'warn', title: 'plan entry' }, { any: ['docs/y.md', 'other.md'], level: 'fail' }] });
    expect(judged(config, ['M src/a.ts'])).toMatchObject({ outcome: 'fail', requirements: ['warn', 'fail'], rules: ['docs/area-not-updated warn', 'docs/area-not-updated fail'], messages: [expect.stringContaining('(plan entry)'), expect.not.stringContaining('plan')] });
    expect(judged(config, ['M src/a.ts', 'M other.md'])).toMatchObject({ outcome: 'warn', requirements: ['warn', 'pass other.md'] });
  });
  test('the finding names files, what would do, and points at a file that is there', () => {
    const [finding] = judged(area(), ['D src/gone.ts', 'M src/a.ts', 'M src/b.ts', 'A src/c.ts', 'A src/d.ts']).findings;
    expect(finding).toEqual({
      rule: 'docs/area-not-updated', keys: { area: 'parser', requirement: 'docs/*.md' }, check: 'area:parser', outcome: 'fail',
      message: 'Area parser: src/gone.ts, src/a.ts, src/b.ts and 2 more changed, but nothing that docs/*.md names did.', expected: 'docs/*.md', actual: null,
      location: { path: 'src/a.ts', line: 1, column: 1 }, related: [{ path: 'docs/x.md', line: 1, column: 1 }, { path: 'docs/y.md', line: 1, column: 1 }],
      remedy: 'Say what changed in docs/x.md, docs/y.md, or agree on a waiver.',
    });
    expect(judged(area(), ['D src/gone.ts']).findings[0]).toMatchObject({ location: { path: 'docs/x.md', line: 1, column: 1 }, related: [{ path: 'docs/y.md', line: 1, column: 1 }] });
  });
});

describe('globs that match nothing', () => {
  test('what an area watches; not when this change deleted the last of it', () => {
    const config = area({ when: ['gone/**'] });
    expect(judged(config, [])).toMatchObject({ outcome: 'fail', touched: false, rules: ['docs/area-matches-nothing fail'], messages: ['Area parser: `when` (gone/**) matches no tracked file.'] });
    expect(judged(config, []).findings[0]).toMatchObject({ keys: { area: 'parser', globs: 'gone/**' }, location: { path: 'c.yml', line: 3, column: 5 } });
    expect(judged(config, ['D gone/last.ts', 'M docs/x.md'])).toMatchObject({ touched: true, rules: [] });
    expect(judged(area(), [])).toMatchObject({ rules: [] });
  });
  test('`unless` may leave nothing to watch', () => {
    expect(judged(area({ unless: ['src/**'] }), [])).toMatchObject({ rules: ['docs/area-matches-nothing fail'] });
  });
  test('what an area asks for, touched or not, at its level; what is missing follows from it', () => {
    const config = area({ require: [{ any: 'sessions/*.md', level: 'warn' }, { all: ['docs/x.md', 'plans/*.md'], level: 'fail' }, { changelog: true, level: 'fail' }] });
    expect(judged(config, [])).toMatchObject({ rules: ['docs/area-matches-nothing warn', 'docs/area-matches-nothing fail', 'docs/area-matches-nothing fail'], requirements: ['not-applicable', 'not-applicable', 'not-applicable'] });
    const touched = judged(config, ['M src/a.ts', 'M docs/x.md']).findings;
    expect(touched.map(({ rule, causedBy }) => [rule, causedBy !== undefined])).toEqual([
      ['docs/area-matches-nothing', false], ['docs/area-matches-nothing', false], ['docs/area-matches-nothing', false],
      ['docs/area-not-updated', true], ['docs/area-not-updated', true], ['docs/area-not-updated', true],
    ]);
    expect(judged(area({ require: [{ any: 'docs/*.md', level: 'fail' }] }), []).rules).toEqual([]);
  });
});

describe('a trailer in a commit', () => {
  const trailers = [{ commit, value: 'only a comment' }];
  test('excuses what is missing where the policy allows it, and is recorded', () => {
    const excused = judged(area(), ['M src/a.ts'], { trailers, trailerPolicy: 'allow' });
    expect(excused).toMatchObject({ outcome: 'warn', rules: ['docs/area-not-updated warn'], report: { excuse: { commit, reason: 'only a comment' } } });
    expect(excused.messages[0]).toMatch(/The commit cccccccccccc says `Docs-not-needed: only a comment`, which the policy allows\.$/);
    expect(judged(area(), ['M src/a.ts', 'M docs/x.md'], { trailers, trailerPolicy: 'allow' })).toMatchObject({ outcome: 'pass', report: { excuse: null } });
  });
  test('does not where it is refused, and the message says so', () => {
    const refused = judged(area(), ['M src/a.ts'], { trailers });
    expect(refused).toMatchObject({ outcome: 'fail', report: { excuse: null } });
    expect(refused.messages[0]).toMatch(/says `Docs-not-needed: only a comment`, but `docSync\.trailer` does not allow that\.$/);
  });
  test('needs a reason', () => {
    const silent = [{ commit, value: '' }];
    const judgement = judged(area(), ['M src/a.ts'], { trailers: silent, trailerPolicy: 'allow' });
    expect(judgement).toMatchObject({ outcome: 'fail', report: { excuse: null } });
    expect(judgement.messages[0]).toMatch(/without a reason, which does not count\.$/);
    expect(judged(area(), ['M src/a.ts'], { trailers: [...silent, ...trailers], trailerPolicy: 'allow' })).toMatchObject({ outcome: 'warn' });
  });
  test('excuses nobody from reading what cannot be read, nor from globs that match nothing', () => {
    const config = area({ require: [{ changelog: true, level: 'fail' }, { any: 'plans/*.md', level: 'fail' }] });
    const more = { trailers, trailerPolicy: 'allow' as const, changelog: { state: 'unreadable', why: 'x' } as const, tree: [...tree, 'CHANGELOG.md'] };
    expect(judged(config, ['M src/a.ts'], more).rules).toEqual(['docs/area-matches-nothing fail', 'docs/unreadable unverified', 'docs/area-not-updated warn']);
  });
});

describe('what is said in full', () => {
  const log = [...tree, 'CHANGELOG.md'];
  test('of a changelog that cannot be read', () => {
    const config = area({ require: [{ changelog: true, level: 'warn', title: 'a note' }] });
    expect(judged(config, ['D src/gone.ts'], { tree: log, changelog: { state: 'unreadable', why: 'CHANGELOG.md is no UTF-8' } }).findings).toEqual([
      { keys: { path: 'CHANGELOG.md' }, check: 'area:parser', location: { path: 'CHANGELOG.md', line: 1, column: 1 }, related: [], rule: 'docs/unreadable', outcome: 'unverified', reason: 'unreadable-source', message: 'Area parser: src/gone.ts changed, and whether a note was added cannot be said: CHANGELOG.md is no UTF-8.' },
    ]);
  });
  test('of an area whose files and documents are gone, which has no place; the remedy names what the policy allows', () => {
    const config = area({ when: ['gone/**'], require: [{ all: ['plans/*.md', 'notes/*.md', '!notes/x.md'], level: 'fail', title: 'a plan' }] });
    expect(judged(config, ['D gone/x.ts'], { trailerPolicy: 'allow' }).findings).toEqual([
      { rule: 'docs/area-matches-nothing', keys: { area: 'parser', globs: 'plans/*.md, !notes/x.md' }, check: 'area:parser', outcome: 'fail', location: { path: 'c.yml', line: 3, column: 5 }, message: 'Area parser: `require` (plans/*.md, !notes/x.md) matches no tracked file.' },
      { rule: 'docs/area-matches-nothing', keys: { area: 'parser', globs: 'notes/*.md, !notes/x.md' }, check: 'area:parser', outcome: 'fail', location: { path: 'c.yml', line: 3, column: 5 }, message: 'Area parser: `require` (notes/*.md, !notes/x.md) matches no tracked file.' },
      { keys: { area: 'parser', requirement: 'a plan' }, check: 'area:parser', location: null, related: [], rule: 'docs/area-not-updated', outcome: 'fail', message: 'Area parser: gone/x.ts changed, but nothing that plans/*.md, !notes/x.md and nothing that notes/*.md, !notes/x.md names did (a plan).', expected: 'a plan', actual: null, remedy: 'Add a document that plans/*.md, !notes/x.md and one that notes/*.md, !notes/x.md names, or write `Docs-not-needed: <reason>` as a trailer of a commit, or agree on a waiver.', causedBy: 'sha256:77948906855d6cbbf9c1df79301fe04a69e71ae679cadbd36903d15332ef63db' },
    ]);
  });
  test('of an excuse without a reason, and of several: the first with one counts', () => {
    const trailers = [{ commit: 'a'.repeat(40), value: '' }, { commit: 'b'.repeat(40), value: 'a typo' }, { commit, value: 'later' }];
    expect(judged(area(), ['M src/a.ts'], { trailers: trailers.slice(0, 1), trailerPolicy: 'allow' }).messages).toEqual(['Area parser: src/a.ts changed, but nothing that docs/*.md names did. The commit aaaaaaaaaaaa has `Docs-not-needed:` without a reason, which does not count.']);
    expect(judged(area(), ['M src/a.ts'], { trailers, trailerPolicy: 'allow' }).messages).toEqual(['Area parser: src/a.ts changed, but nothing that docs/*.md names did. The commit bbbbbbbbbbbb says `Docs-not-needed: a typo`, which the policy allows.']);
    expect(judged(area(), ['M src/a.ts'], { trailers, trailerPolicy: 'refuse' }).messages).toEqual(['Area parser: src/a.ts changed, but nothing that docs/*.md names did. The commit aaaaaaaaaaaa says `Docs-not-needed: `, but `docSync.trailer` does not allow that.']);
  });
  test('an excuse is recorded where one of several requirements is not met, and none is where nothing changed', () => {
    const more = { trailers: [{ commit, value: 'a typo' }], trailerPolicy: 'allow' as const };
    const config = area({ require: [{ any: 'docs/x.md', level: 'fail' }, { any: 'docs/y.md', level: 'fail' }] });
    expect(judged(config, ['M src/a.ts', 'M docs/x.md'], more).report.excuse).toEqual({ commit, reason: 'a typo' });
    expect(judged(config, [], more).report.excuse).toBeNull();
    expect(judged(area({ require: [{ changelog: true, level: 'fail' }] }), ['M src/a.ts'], { ...more, tree: log, changelog: { state: 'unreadable', why: 'x' } }).report.excuse).toBeNull();
  });
  test('ten files that touched it, and ten that met it, are named; three documents are', () => {
    const many = Array.from({ length: 12 }, (_, index) => String(index).padStart(2, '0'));
    const touched = judged(area({ require: [{ any: 'docs/*.md', level: 'fail' }] }), [...many.map((name) => `M src/${name}.ts`), ...many.map((name) => `M docs/${name}.md`)]);
    expect(touched.because).toEqual(many.slice(0, 10).map((name) => `src/${name}.ts`));
    expect(touched.report.requirements).toEqual([{ title: 'docs/*.md', outcome: 'pass', by: many.slice(0, 10).map((name) => `docs/${name}.md`) }]);
    const [finding] = judged(area(), ['M src/a.ts'], { tree: ['src/a.ts', ...many.map((name) => `docs/${name}.md`)] }).findings;
    expect(finding?.related).toEqual(many.slice(0, 3).map((name) => ({ path: `docs/${name}.md`, line: 1, column: 1 })));
  });
  test('what changed is not related to itself', () => {
    const config = area({ when: ['src/**', 'docs/x.md'], require: [{ changelog: true, level: 'fail' }, { any: ['docs/x.md'], level: 'fail' }] });
    const [missing] = judged(config, ['D docs/x.md'], { tree: log }).findings;
    expect([missing?.location, missing?.related]).toEqual([{ path: 'CHANGELOG.md', line: 1, column: 1 }, []]);
  });
  test('only the glob that matches nothing is the cause', () => {
    const config = area({ require: [{ any: 'sessions/*.md', level: 'fail' }, { any: 'docs/y.md', level: 'fail' }, { all: ['docs/x.md', 'plans/*.md', '!plans/x.md'], level: 'fail' }] });
    const [sessions, plans, ...unmet] = judged(config, ['M src/a.ts']).findings;
    const causes = [sessions!, plans!].map((draft) => toFinding(draft).fingerprint);
    expect(unmet.map(({ causedBy }) => causedBy)).toEqual([causes[0], undefined, causes[1]]);
  });
  test('an area whose `when` matches nothing is touched by nothing, so that nothing follows', () => {
    expect(judged(area({ when: ['gone/**'], unless: ['gone/x'] }), ['M docs/x.md']).messages).toEqual(['Area parser: `when` (gone/**) without `unless` matches no tracked file.']);
  });
});
