import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTree } from '../../../src/docs/tree/index.js';
import { anchorsOf } from '../../../src/docs/links/anchors/anchors-of.js';
import { judgeReference } from '../../../src/docs/links/judge-reference.js';
import type { LinkFault } from '../../../src/docs/links/link-facts.js';
import { toReferences } from '../../../src/docs/links/references.js';
import { openTargetSearch } from '../../../src/docs/links/target-search.js';
import { toFindings } from '../../../src/docs/links/to-findings.js';
import type { Link, MarkdownFile } from '../../../src/docs/markdown/index.js';
import { markdownFile } from './markdown-file.js';

interface Plan {
  readonly paths: readonly string[];
  readonly headings: readonly string[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly heading: number | null; readonly rooted: boolean; readonly encode: boolean }[];
}

const segment = fc.constantFrom('a', 'b', 'docs', 'My Files', 'größe', '100%', 'x#y', 'q?');
const planned: fc.Arbitrary<Plan> = fc.record({
  paths: fc.uniqueArray(fc.array(segment, { minLength: 0, maxLength: 3 }), { minLength: 2, maxLength: 8, selector: (folders) => folders.join('/').toLowerCase() }).map((all) => all.map((folders, index) => [...folders, `file-${index}.md`].join('/'))),
  headings: fc.array(fc.constantFrom('Usage', 'Getting Started', 'What’s new?', 'C++', '日本語', '🚀 Launch', 'a_b'), { minLength: 1, maxLength: 5 }),
  links: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), heading: fc.option(fc.nat()), rooted: fc.boolean(), encode: fc.boolean() }), { minLength: 1, maxLength: 12 }),
});

function at<T>(list: readonly T[], index: number): T {
  const one = list[index % list.length];
  if (one === undefined) throw new Error('empty list');
  return one;
}

/** From the folder up to the root and down again: never the shortest way, so not the way that the judge goes. */
function write({ paths }: Plan, link: Plan['links'][number], slugs: readonly string[]): string {
  const to = at(paths, link.to);
  const escaped = link.encode ? encodeURIComponent(to).replaceAll('%2F', '/') : to.replace(/[%#?]/g, encodeURIComponent);
  const way = link.rooted ? '/' : '../'.repeat(at(paths, link.from).split('/').length - 1);
  return `${way}${escaped}${link.heading === null ? '' : `#${at(slugs, link.heading)}`}`;
}

function judgeAll(plan: Plan, targets: readonly string[]): ReturnType<typeof toFindings> {
  const tree = openTree({ paths: plan.paths, submodules: [] });
  const headings = plan.headings.map((text, index) => ({ level: 2 as const, text, line: index + 1, column: 1 }));
  const files = new Map<string, MarkdownFile>(plan.paths.map((path) => [path, markdownFile({
    headings,
    links: plan.links.flatMap((link, index): Link[] => (at(plan.paths, link.from) === path ? [{ kind: 'link', target: targets[index] ?? '', label: null, line: 100 + index, column: 3 }] : [])),
  })]));
  const pages = new Map(Array.from(files, ([path, file]) => [path, anchorsOf({ path, file, text: '' })]));
  const facts = { search: openTargetSearch(tree), pages, files: new Map(), prefix: '' };
  const faults = toReferences(files, { tree, prefix: '', images: true, anchors: true }).references.map((one) => judgeReference(one, facts));
  return toFindings(faults.filter((fault): fault is LinkFault => fault !== null), 'fail');
}

function slugsOf({ headings }: Plan): string[] {
  return [...anchorsOf({ path: 'x.md', text: '', file: markdownFile({ headings: headings.map((text, index) => ({ level: 2, text, line: index + 1, column: 1 })) }) }).ids];
}

test('right links have no findings', () => {
  fc.assert(fc.property(planned, (plan) => {
    expect(judgeAll(plan, plan.links.map((link) => write(plan, link, slugsOf(plan))))).toEqual([]);
  }));
});

test('breaking one gives one finding, at its place, and the right rule', () => {
  const ways = [
    { rule: 'docs/link-broken', break: (target: string) => target.replace(/file-(\d)/, 'lost-$1') },
    { rule: 'docs/link-case', break: (target: string) => target.replace(/file-(\d)/, 'File-$1') },
    { rule: 'docs/anchor-missing', break: (target: string) => `${target.replace(/#.*$/, '')}#no-such-heading` },
  ];
  fc.assert(fc.property(planned, fc.nat(), fc.constantFrom(...ways), (plan, which, way) => {
    const right = plan.links.map((link) => write(plan, link, slugsOf(plan)));
    const index = which % right.length;
    const broken = right.map((target, position) => (position === index ? way.break(target) : target));
    const link = at(plan.links, index);
    expect(judgeAll(plan, broken).map(({ rule, location, actual }) => ({ rule, location, actual }))).toEqual([{ rule: way.rule, location: { path: at(plan.paths, link.from), line: 100 + index, column: 3 }, actual: broken[index] }]);
  }));
});

test('what is suggested for a wrong case is right', () => {
  fc.assert(fc.property(planned, fc.nat(), (plan, which) => {
    const right = plan.links.map((link) => write(plan, link, slugsOf(plan)));
    const index = which % right.length;
    const wrong = right.map((target, position) => (position === index ? target.replace(/file-(\d)/, 'FILE-$1') : target));
    const [finding] = judgeAll(plan, wrong);
    const expected = typeof finding?.expected === 'string' ? finding.expected : 'none was suggested';
    expect(judgeAll(plan, right.map((target, position) => (position === index ? expected : target)))).toEqual([]);
  }));
});
