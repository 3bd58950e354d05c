import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { releaseNotesSchema, type ReleaseNotes } from '@shipworthy/contract/release';
import { renderNotes } from '@shipworthy/report';
import { hostileText } from '../hostile-text.js';
import { everyElement, renderPage } from '../rendered-page.js';

const sections = ['Highlights', 'New Features', 'Improvements', 'Bug Fixes', 'Breaking Changes', 'Deprecations', 'Security', 'Known Issues', 'Upgrade Notes', 'Contributors', 'Provenance'];
const bare: ReleaseNotes = releaseNotesSchema.parse({ version: '1.4.0', releaseDate: '2027-01-15', releaseType: 'minor' });

/** The same text wherever notes hold one. */
function everywhere(text: string): ReleaseNotes {
  return {
    version: text, releaseDate: text, releaseType: 'major', highlights: [text, text],
    changes: {
      features: [{ title: text, description: text, prRef: text }, { title: text, description: text }], improvements: [{ title: text, description: text }], bugFixes: [{ issueRef: text, description: text }],
      breakingChanges: [{ title: text, description: text, migration: text }], deprecations: [{ item: text, timeline: text, replacement: text }, { item: text, timeline: text }], security: [{ cve: text, severity: 'high', description: text }],
    },
    knownIssues: [{ issue: text, workaround: text }, { issue: text }], upgradeNotes: `${text}\n\n${text}\n${text}`, contributors: [text], bumpReason: text, risks: [{ id: text, mitigation: text, owner: text }], noRiskChanged: text,
    provenance: { commit: 'a'.repeat(40), buildId: text, signedBy: text },
  };
}

/** Every node of the parsed Markdown, by its type. */
function nodesOf(markdown: string): { readonly type: string; readonly depth?: number; readonly text: string }[] {
  const walk = (node: unknown): { type: string; depth?: number; text: string }[] => {
    if (typeof node !== 'object' || node === null || !('type' in node)) return [];
    const children: unknown[] = 'children' in node && Array.isArray(node.children) ? node.children : [];
    const below = children.flatMap(walk);
    const own = 'value' in node ? String(node.value) : below.filter(({ type }) => type === 'text' || type === 'inlineCode').map(({ text }) => text).join('');
    return [{ type: String(node.type), ...('depth' in node ? { depth: Number(node.depth) } : {}), text: own }, ...below];
  };
  // The library also looks for addresses in text whose character references are resolved already; GitHub looks in the source.
  const extensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: extensions }));
}

const headingsOf = (markdown: string): string[] => nodesOf(markdown).filter(({ type }) => type === 'heading').map(({ depth, text }) => `${'#'.repeat(depth ?? 0)} ${text}`);

describe('release notes', () => {
  test('have a title, date and type, and always the same eleven sections', () => {
    const markdown = renderNotes(bare);
    expect(markdown).toMatch(/^# Release Notes: v1\.4\.0\n\n\*\*Release Date:\*\* 2027-01-15\n\n\*\*Release Type:\*\* minor\n\n## Highlights\n\nNone\.\n/);
    expect(headingsOf(markdown)).toEqual(['# Release Notes: v1.4.0', ...sections.map((name) => `## ${name}`)]);
    expect(markdown.match(/^None\.$/gm)).toHaveLength(10);
    expect(markdown).toMatch(/## Provenance\n\nFilled in when the evidence of the release is assembled\.\n$/);
  });

  test('show everything under its section', () => {
    const markdown = renderNotes({
      ...bare, highlights: ['Faster'], upgradeNotes: 'Back up.\n\n1. Stop\n2. Start', contributors: ['@ada'], bumpReason: 'A promise.', noRiskChanged: 'Texts only.',
      changes: {
        features: [{ title: 'Folders', description: 'All at once.', prRef: '#12' }, { title: 'Named already', description: 'As in #13.', prRef: '#13' }], improvements: [{ title: 'Memory', description: 'Less (#9).' }],
        bugFixes: [{ issueRef: '#3', description: 'Dates with `--old`.' }], breakingChanges: [{ title: 'Gone', description: 'Away.', migration: 'Use the other.' }],
        deprecations: [{ item: 'cache', timeline: '3.0.0', replacement: 'store' }], security: [{ cve: 'CVE-2027-0001', severity: 'high', description: 'Names.' }],
      },
      knownIssues: [{ issue: 'Slow.', workaround: 'Wait.' }], risks: [{ id: 'R-3', mitigation: 'Kept.', owner: '@ada' }], provenance: { commit: 'a'.repeat(40), buildId: null, signedBy: 'ada' },
    });
    expect(markdown.slice(markdown.indexOf('## Highlights'))).toBe(`${[
      '## Highlights', '- Faster', '## New Features', '- **Folders**: All at once. (#12)\n- **Named already**: As in #13.', '## Improvements', '- **Memory**: Less (#9).', '## Bug Fixes', '- #3: Dates with `--old`.',
      '## Breaking Changes', '- **Gone**: Away.\n  - Migration: Use the other.', '## Deprecations', '- **cache**: 3.0.0\n  - Replacement: store', '## Security', '- **CVE-2027-0001** (high): Names.',
      '## Known Issues', '- Slow.\n  - Workaround: Wait.\n- Risk **R-3** of the risk register\n  - Mitigation: Kept.\n  - Owner: @&#8203;ada', 'No risk of the risk register changed: Texts only.',
      '## Upgrade Notes', 'Back up.', '1&#46; Stop\\\n2&#46; Start', 'Why this version: A promise.', '## Contributors', '- @&#8203;ada', '## Provenance', `- Commit: ${'a'.repeat(40)}\n- Build: not stated\n- Signed by: ada`,
    ].join('\n\n')}\n`);
  });

  test.each([
    ['a mention', 'by @ada and @acme/team', /@[\p{L}\p{N}]/u], ['an element', '<img src=x onerror=alert(1)>', /<img/], ['a comment', '<!-- a', /<!--/], ['a link', '[x](javascript:alert(1))', /\]\(/],
    ['an image', '![x](http://evil.example/i.png)', /!\[/], ['a command at the beginning', '::set-output name=a::b', /^(?:- )?\s*::/m], ['a command of the old form', 'a ##[add-mask]b', /##\[/],
    ['a command of the old form in code', '`##[add-mask]b`', /##\[/], ['a heading', '# Heading', /^(?:- )?# /m], ['a line that underlines', 'Text\n===', /^===/m], ['an order of letters', '\u202eabc', /\u202e/u],
    ['a control character', 'a\u001b[2Jb', /[\0-\x08\x0b-\x1f\x7f-\x9f]/], ['a reference to another repository', 'acme/parser#12', /parser#12/], ['an address of mail', 'a@b.example', /a@b/],
  ])('%s is text', (_name, text, active) => {
    expect(text).toMatch(active);
    const markdown = renderNotes({ ...bare, highlights: [text], upgradeNotes: text });
    expect(markdown.slice(markdown.indexOf('## Highlights'))).not.toMatch(active);
  });

  test.each([['#12', '- #12'], ['see #12, (#13)', '- see #12, (#13)'], ['x#12', '- x#&#8203;12'], ['#0', '- #&#8203;0'], ['#12a', '- #&#8203;12a']])('of references those stay that mean this repository: %s', (text, line) => {
    expect(renderNotes({ ...bare, highlights: [text] })).toContain(`\n${line}\n`);
  });
});

const allowed = new Set(['root', 'heading', 'text', 'paragraph', 'strong', 'list', 'listItem', 'inlineCode', 'break', 'html']);

test('whatever the texts, there are exactly these headings, and nothing that a text brought is active', () => {
  fc.assert(fc.property(hostileText.filter((text) => text.trim() !== ''), (text) => {
    const markdown = renderNotes(everywhere(text));
    const nodes = nodesOf(markdown);
    expect(nodes.filter(({ type }) => !allowed.has(type))).toEqual([]);
    expect(nodes.filter(({ type, text: html }) => type === 'html' && html !== '<code>' && html !== '</code>')).toEqual([]);
    expect(nodes.filter(({ type }) => type === 'heading').map(({ depth, text: title }) => `${depth ?? 0} ${title}`)).toEqual([expect.stringMatching(/^1 Release Notes: v/), ...sections.map((name) => `2 ${name}`)]);
    expect(markdown).not.toMatch(/^\s*::|##\[|[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/m);
    const page = renderPage(markdown);
    expect(everyElement(page).filter(({ name, attributes, prose }) => !['h1', 'h2', 'p', 'strong', 'ul', 'li', 'code', 'br'].includes(name) || Object.keys(attributes).length > 0 || /@[\p{L}\p{N}]/u.test(prose))).toEqual([]);
  }), { numRuns: 150 });
});
