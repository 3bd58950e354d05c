import { describe, expect, test } from '@jest/globals';
import { checkFiles, checkFolder, makeRepository, show, type Where } from './links-world.js';

const others = {
  'docs/guide.md': '# Guide\n\n## Getting Started\n\n<a id="own"></a>\n',
  'docs/img/logo.png': 'png',
  'docs/plain/x.txt': 'one\ntwo\n',
  'docs/with/README.md': '# With\n\n## Part\n',
  'src/code.ts': 'export function parseThing() {}\nexport class Box {\n  open() {}\n}\n',
  'README.md': '# Read me\n\n## Usage\n',
};

/** Findings of a document among some others. */
async function of(text: string, where: Where = {}): Promise<string[]> {
  return (await ofEach([text], where))[text] ?? [];
}

/** Findings of each text as the document `docs/a.md`; all of them in one repository, because making one takes long. */
async function ofEach(texts: readonly string[], where: Where = {}): Promise<Record<string, string[]>> {
  const paths = new Map(texts.map((text, index) => [text, `docs/case-${index}.md`]));
  const { findings } = await checkFiles({ ...others, ...Object.fromEntries(Array.from(paths, ([text, path]) => [path, `${text}\n`])) }, where);
  return Object.fromEntries(Array.from(paths, ([text, path]) => [text, show({ findings: findings.filter(({ location }) => location?.path === path) }).map((line) => line.replace(path, 'docs/a.md'))]));
}

/** Outcomes of the findings of each text, each a file of one repository. */
async function outcomesOf(texts: readonly string[]): Promise<string[][]> {
  const { findings } = await checkFiles(Object.fromEntries(texts.map((text, index) => [`case-${index}.md`, `See ${text} here.\n`])));
  return texts.map((_, index) => findings.flatMap(({ location, outcome }) => (location?.path === `case-${index}.md` ? [outcome] : [])));
}

/** What each text must give; nothing where it must give nothing. */
function toExpected(rows: readonly (readonly [string, string])[]): Record<string, string[]> {
  return Object.fromEntries(rows.map(([text, finding]) => [text, [finding]]));
}

function toNothing(texts: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(texts.map((text) => [text, []]));
}

describe('docs/link-broken', () => {
  test('names the place, what is wrong and what to write', async () => {
    const { findings, checks, details } = await checkFiles({ 'docs/a.md': 'See\nthe [guide](guid.md#x "title").\n', 'docs/guide.md': '' });
    expect(findings).toEqual([{
      rule: 'docs/link-broken', keys: { path: 'docs/a.md', target: 'guid.md#x' }, check: 'links:docs/a.md', outcome: 'fail',
      message: '`guid.md#x` (docs/a.md:2:5) leads to docs/guid.md, which does not exist.',
      expected: 'guide.md#x', actual: 'guid.md#x', location: { path: 'docs/a.md', line: 2, column: 5 }, related: [], occurrences: 1, remedy: 'Write `guide.md#x`.',
    }]);
    expect(checks).toEqual(['links:docs/a.md', 'links:docs/guide.md']);
    expect(details).toEqual({ files: 2, links: 1, anchors: 0, images: 0, citedPaths: 0, broken: 1, unknown: 0 });
  });

  test('fires', async () => {
    const rows: [string, string][] = [
      ['[x](missing.md)', 'link-broken docs/a.md:1:1 missing.md'],
      ['[x](/docs/guid.md)', 'link-broken docs/a.md:1:1 /docs/guid.md → /docs/guide.md'],
      ['[x](../docs/missing/)', 'link-broken docs/a.md:1:1 ../docs/missing/'],
      ['[x](guide.md/)', 'link-broken docs/a.md:1:1 guide.md/ → guide.md'],
      ['[x](guide)', 'link-broken docs/a.md:1:1 guide → guide.md'],
      ['[x](../src/code.ts:2)', 'link-broken docs/a.md:1:1 ../src/code.ts:2 → ../src/code.ts#L2'],
      ['[x](img\\logo.png)', 'link-broken docs/a.md:1:1 img\\logo.png → img/logo.png'],
      ['<a href="guid.md">x</a>', 'link-broken docs/a.md:1:1 guid.md → guide.md'],
      ['[x](../../outside.md)', 'link-broken docs/a.md:1:1 ../../outside.md'],
    ];
    expect(await ofEach(rows.map(([text]) => text))).toEqual(toExpected(rows));
  });

  test('does not fire', async () => {
    const texts = [
    '[x](guide.md)', '[x](<guide.md>)', '[x](./guide.md "t")', '[x](/docs/guide.md)', '[x](../README.md)', '[x](img/)', '[x](img)', '[x](..)', '[x](/)', '[x](guide.md?plain=1)', '[x](plain/x%2Etxt)', '<a href="guide.md">x</a>',
    '[x](https://example.org/missing.md)', '[x](mailto:a@b.c)', '<https://example.org>', '[x](//example.org/x)', '[x](../../../issues/12)', '[x]({{ base }}/x.md)', '`[x](missing.md)`', '```\n[x](missing.md)\n```', '<!-- [x](missing.md) -->',
    '\\[x](missing.md)', '[//]: # (missing.md)', '[unused]: missing.md',
  ];
    expect(await ofEach(texts)).toEqual(toNothing(texts));
  });

  test('a definition is judged where it stands, and once for all that use it', async () => {
    expect(await of('[one][g], [g] and [two][G].\n\n[g]: guid.md\n')).toEqual(['link-broken docs/a.md:3:1 guid.md → guide.md']);
  });

  test('one correction is one finding that knows every place', async () => {
    const { findings } = await checkFiles({ 'a.md': '[x](b.md) [y](c.md)\n\n[x](b.md)\n', 'd.md': '[x](b.md)\n' });
    expect(findings.map(({ message, related }) => ({ message, related }))).toEqual([
      { message: '`b.md` (a.md:1:1) leads to b.md, which does not exist; so also a.md:3:1.', related: [{ path: 'a.md', line: 3, column: 1 }] },
      { message: '`c.md` (a.md:1:11) leads to c.md, which does not exist.', related: [] },
      { message: '`b.md` (d.md:1:1) leads to b.md, which does not exist.', related: [] },
    ]);
  });

  test('the first place is the first in the document, wherever a definition stands', async () => {
    const { findings } = await checkFiles({ 'docs/a.md': '[one][g]\n\n[two](gone.md)\n\n[g]: gone.md\n' });
    expect(findings).toMatchObject([{ location: { line: 3 }, related: [{ line: 5 }] }]);
  });

  test('what leaves the repository says so', async () => {
    const { findings } = await checkFiles({ 'a.md': '[x](../b.md)\n' });
    expect(findings.map(({ message, remedy }) => ({ message, remedy }))).toEqual([{ message: '`../b.md` (a.md:1:1) leads out of the repository, and to no page of GitHub.', remedy: 'Write the address in full (`https://…`), or correct the path.' }]);
  });
});

describe('docs/anchor-missing', () => {
  test('fires', async () => {
    const rows: [string, string][] = [
      ['[x](guide.md#getting-startd)', 'anchor-missing docs/a.md:1:1 guide.md#getting-startd → guide.md#getting-started'],
      ['[x](guide.md#Getting_Started)', 'anchor-missing docs/a.md:1:1 guide.md#Getting_Started → guide.md#getting-started'],
      ['[x](<guide.md#Getting Started>)', 'anchor-missing docs/a.md:1:1 guide.md#Getting Started → guide.md#getting-started'],
      ['[x](guide.md#getting)', 'anchor-missing docs/a.md:1:1 guide.md#getting → guide.md#getting-started'],
      ['[x](guide.md#zebra)', 'anchor-missing docs/a.md:1:1 guide.md#zebra'],
      ['# Here\n\n[x](#hare)', 'anchor-missing docs/a.md:3:1 #hare → #here'],
      ['[x](with/#prt)', 'anchor-missing docs/a.md:1:1 with/#prt → with/#part'],
      ['[x](..#usag)', 'anchor-missing docs/a.md:1:1 ..#usag → ..#usage'],
      ['[x](img#part)', 'anchor-missing docs/a.md:1:1 img#part'],
      ['<a href="guide.md#zebra">x</a>', 'anchor-missing docs/a.md:1:1 guide.md#zebra'],
      ['[x](../src/code.ts#parseThing)', 'anchor-missing docs/a.md:1:1 ../src/code.ts#parseThing'],
    ];
    expect(await ofEach(rows.map(([text]) => text))).toEqual(toExpected(rows));
  });

  test('does not fire', async () => {
    const texts = [
    '[x](guide.md#getting-started)', '[x](guide.md#Getting-Started)', '[x](guide.md#own)', '[x](guide.md#user-content-own)', '[x](guide.md#)', '[x](guide.md#top)', '[x](#)', '# Here\n\n[x](#here)', '[x](with/#part)', '[x](with#part)', '[x](..#usage)',
    '[x](/#usage)', '[x](../src/code.ts#L1)', '[x](../src/code.ts#l1)', '[x](../src/code.ts)', '[x](../src/code.ts#)', '[x](../src/code.ts#:~:text=a)', '[x](plain/x.txt#anything)', '[x](guide.md#:~:text=Guide)', '![x](img/logo.png#gh-dark-mode-only)', '<h2>Here</h2>\n\n[x](#here)', '# A\n\n# A\n\n[x](#a-1)', '# [Link](guide.md) and `code`\n\n[x](#link-and-code)',
    'Text[^n].\n\n[^n]: Note.\n\n[x](#fn-n)',
  ];
    expect(await ofEach(texts)).toEqual(toNothing(texts));
  });

  test('not where anchors are not to be judged; nor are lines', async () => {
    expect(await of('[x](guide.md#zebra) [y](../src/code.ts#L99)\n', { links: { anchors: false } })).toEqual([]);
  });

  test('of a README that is no Markdown nothing is known', async () => {
    expect((await checkFiles({ 'a.md': '[x](sub#part)\n', 'sub/README.rst': '' })).findings).toEqual([]);
  });
});

describe('docs/image-missing', () => {
  test('fires', async () => {
    const rows: [string, string][] = [
      ['![x](img/lgo.png)', 'image-missing docs/a.md:1:1 img/lgo.png → img/logo.png'],
      ['<img src="img/zebra.svg">', 'image-missing docs/a.md:1:1 img/zebra.svg'],
      ['![x][i]\n\n[i]: zebra.svg', 'image-missing docs/a.md:3:1 zebra.svg'],
      ['![x](img)', 'image-missing docs/a.md:1:1 img'],
      ['[![x](zebra.svg)](guide.md)', 'image-missing docs/a.md:1:2 zebra.svg'],
    ];
    expect(await ofEach(rows.map(([text]) => text))).toEqual(toExpected(rows));
  });

  test('does not fire', async () => {
    const texts = ['![x](img/logo.png)', '<img src="img/logo.png" alt="">', '![x](https://example.org/x.png)', '![x](data:image/png;base64,AAAA)', '![x](img/logo.png?raw=true)', '![x](../../../actions/workflows/ci.yml/badge.svg)'];
    expect(await ofEach(texts)).toEqual(toNothing(texts));
  });

  test('not where images are not to be judged', async () => {
    expect(await of('![x](zebra.svg) <img src="zebra.svg">\n', { links: { images: false } })).toEqual([]);
  });
});

describe('docs/reference-undefined', () => {
  test('fires, and names the nearest definition', async () => {
    const { findings } = await checkFiles({ 'a.md': 'See [the guide][giude].\n\n[guide]: a.md\n' });
    expect(findings).toMatchObject([{ rule: 'docs/reference-undefined', keys: { path: 'a.md', label: 'giude' }, expected: '[guide]', remedy: 'Write `[guide]`.', location: { path: 'a.md', line: 1, column: 5 } }]);
    expect((await checkFiles({ 'a.md': 'See [the guide][zebra].\n' })).findings).toMatchObject([{ expected: null, remedy: 'Add the definition `[zebra]: path`, correct the label, or, if no link is meant, write `\\[the guide][zebra]`.' }]);
  });

  test('only warns of what may be meant as it stands, and says how to write that', async () => {
    const prose = ['[tab][tab]', '[Ctrl][C]', '[RFC][1]', '[a-z][0-9]', '$[a][b]$', '[TODO][]', '[^a-z][A-Za-z_]', '[row][column]', '[x][sin(x)^2]', '[Shift][F12]', '[the map][a=b]'];
    const references = ['[the guide][zebra]', '[Guide][guide-page]', '[`parse`][crate::parse]', '![][logo]', '[Docs][docs]', '![Build][build badge]'];
    expect(await outcomesOf(prose)).toEqual(prose.map(() => ['warn']));
    expect(await outcomesOf(references)).toEqual(references.map(() => ['fail']));
    const { findings } = await checkFiles({ 'a.md': `[tab][tab] [TODO][] [${'long '.repeat(20)}][C]\n` });
    expect(findings.map(({ remedy }) => remedy?.replace(/^.* write /, ''))).toEqual(['`\\[tab][tab]`.', '`\\[TODO][]`.', 'a backslash before the first bracket.']);
  });

  test('one that is surely meant blocks though others of its label are not', async () => {
    expect((await checkFiles({ 'a.md': '[Zebra][Zebra] and [the guide][Zebra]\n' })).findings).toMatchObject([{ outcome: 'fail', occurrences: 2 }]);
  });

  test('does not fire', async () => {
    const texts = ['\\[tab][tab] \\[TODO][]', '[the guide][guide]\n\n[guide]: guide.md', '[guide][]\n\n[Guide]: guide.md', '[in brackets]', '- [ ] task\n- [x] done', '`[a][b]`', 'Text[^1].\n\n[^1]: Note.', '> [!NOTE]\n> Text.'];
    expect(await ofEach(texts)).toEqual(toNothing(texts));
  });
});

describe('docs/link-case', () => {
  test('fires', async () => {
    const rows: [string, string][] = [
      ['[x](Guide.md#own)', 'link-case docs/a.md:1:1 Guide.md#own → guide.md#own'],
      ['[x](../Docs/guide.md)', 'link-case docs/a.md:1:1 ../Docs/guide.md → guide.md'],
      ['[x](IMG/)', 'link-case docs/a.md:1:1 IMG/ → img/'],
      ['![x](img/Logo.png)', 'link-case docs/a.md:1:1 img/Logo.png → img/logo.png'],
      ['[x](/readme.md)', 'link-case docs/a.md:1:1 /readme.md → /README.md'],
    ];
    expect(await ofEach(rows.map(([text]) => text))).toEqual(toExpected(rows));
  });

  test('does not fire where both are tracked', async () => {
    expect((await checkFiles({ 'a.md': '[x](B.md) [y](b.md)\n', 'b.md': '', 'B.md': '' })).findings).toEqual([]);
  });
});

describe('cited paths', () => {
  const links = { citedPaths: { roots: ['src', 'docs'], symbols: true } };

  test('fires', async () => {
    const rows: [string, string][] = [
      ['`src/cod.ts`', 'cited-path-missing docs/a.md:1:1 src/cod.ts → src/code.ts'],
      ['`src/cod.ts:2`', 'cited-path-missing docs/a.md:1:1 src/cod.ts:2 → src/code.ts:2'],
      ['`src/Code.ts`', 'link-case docs/a.md:1:1 src/Code.ts → src/code.ts'],
      ['`src/code.ts:5`', 'cited-line-beyond-end docs/a.md:1:1 src/code.ts:5'],
      ['`src/code.ts:2-5`', 'cited-line-beyond-end docs/a.md:1:1 src/code.ts:2-5'],
      ['`src/code.ts:0`', 'cited-line-beyond-end docs/a.md:1:1 src/code.ts:0'],
      ['`src/code.ts#L5`', 'cited-line-beyond-end docs/a.md:1:1 src/code.ts#L5'],
      ['`src/code.ts#parseThng`', 'cited-symbol-missing docs/a.md:1:1 src/code.ts#parseThng → src/code.ts#parseThing'],
      ['`src/code.ts#Box.close`', 'cited-symbol-missing docs/a.md:1:1 src/code.ts#Box.close'],
      ['`src/code.ts#arse`', 'cited-symbol-missing docs/a.md:1:1 src/code.ts#arse'],
      ['`docs/guide.md#zebra`', 'anchor-missing docs/a.md:1:1 docs/guide.md#zebra'],
    ];
    expect(await ofEach(rows.map(([text]) => text), { links })).toEqual(toExpected(rows));
  });

  test('does not fire', async () => {
    const texts = ['`src/code.ts`', '`src/code.ts:4`', '`src/code.ts:1-4`', '`src/code.ts:4:90`', '`src/code.ts#Box.open`', '`src/code.ts#parseThing`', '`src/code.ts#L4`', '`docs/guide.md#own`', '`src/*.ts`', '`src/<name>.ts`', '`lib/x.ts`', '```\nsrc/x.ts\n```'];
    expect(await ofEach(texts, { links })).toEqual(toNothing(texts));
  });

  test('symbols only where they are to be judged, paths only where roots are named', async () => {
    expect(await of('`src/code.ts#zebra`\n', { links: { citedPaths: { roots: ['src'] } } })).toEqual([]);
    expect(await of('`src/zebra.ts`\n')).toEqual([]);
  });

  test('lines of linked files are counted too', async () => {
    expect(await of('[x](../src/code.ts#L5) [y](../src/code.ts#L4) [z](../src/code.ts#L3-L9) [w](guide.md#L99)\n')).toEqual([
      'cited-line-beyond-end docs/a.md:1:1 ../src/code.ts#L5', 'cited-line-beyond-end docs/a.md:1:47 ../src/code.ts#L3-L9', 'cited-line-beyond-end docs/a.md:1:73 guide.md#L99',
    ]);
  });

  test('a last line that is not ended is one, and an empty file has none', async () => {
    expect(show(await checkFiles({ 'a.md': '`src/a:1` `src/b:1` `src/b:2`\n', 'src/a': '', 'src/b': 'x' }, { links }))).toEqual(['cited-line-beyond-end a.md:1:1 src/a:1', 'cited-line-beyond-end a.md:1:21 src/b:2']);
  });
});

describe('the whole', () => {
  test('`warn` is what the level says', async () => {
    expect((await checkFiles({ 'a.md': '[x](b.md)\n' }, { links: { level: 'warn' } })).findings).toMatchObject([{ outcome: 'warn' }]);
  });

  test('reads what the globs name, and no other file', async () => {
    const files = { 'a.md': '[x](x.md)\n', 'vendor/b.md': '[x](x.md)\n', 'c.markdown': '[x](x.md)\n' };
    expect((await checkFiles(files, { links: { exclude: ['vendor/**'] } })).checks).toEqual(['links:a.md']);
    expect((await checkFiles(files, { links: { files: ['**/*.md', '**/*.markdown', '!a.md'] } })).checks).toEqual(['links:c.markdown', 'links:vendor/b.md']);
  });

  test('globs that match nothing are a finding', async () => {
    expect((await checkFiles({ 'a.txt': '' })).findings).toMatchObject([{ rule: 'docs/source-missing', keys: { source: 'links' }, outcome: 'fail' }]);
  });

  test('a document that cannot be read is unverified, and so is a link into one', async () => {
    const { findings, checks } = await checkFiles({ 'a.md': '[x](b.md#part) [y](b.md)\n', 'b.md': new Uint8Array([0xff, 0xfe, 0xff]) });
    expect(checks).toEqual(['links:a.md', 'links:b.md']);
    expect(findings).toMatchObject([
      { rule: 'docs/unreadable', check: 'links:b.md', outcome: 'unverified', reason: 'unreadable-source', keys: { path: 'b.md' } },
      { rule: 'docs/unreadable', check: 'links:a.md', outcome: 'unverified', reason: 'unreadable-source', keys: { path: 'b.md' }, location: { path: 'a.md', line: 1, column: 1 } },
    ]);
  });

  test('with a scope the same findings, for those files only', async () => {
    const files = { 'a.md': '[x](b.md#nope) [y](gone.md)\n', 'b.md': '# B\n\n[x](a.md#nope)\n' };
    const { path } = makeRepository(files);
    const all = await checkFolder(path);
    const some = await checkFolder(path, { scope: ['a.md', 'other.ts'] });
    expect(all.findings).toHaveLength(3);
    expect(some.findings).toEqual(all.findings.filter(({ location }) => location?.path === 'a.md'));
    expect(some.checks).toEqual(['links:a.md']);
    // Nothing to answer for is an answer: a change of code alone must not come out as "nothing checked".
    expect(await checkFolder(path, { scope: [] })).toMatchObject({ checks: ['links'], findings: [] });
  });

  test('a page at the root may name another ref beside its own', async () => {
    const check = async (target: string): Promise<number> => (await checkFolder(makeRepository({ 'README.md': `[l](${target})\n`, LICENSE: 'MIT\n' }).path)).findings.length;
    expect([await check('../main/LICENSE'), await check('../main/LICENCE'), await check('../LICENSE')]).toEqual([0, 1, 1]);
  });

  test('what git does not track does not exist', async () => {
    const repository = makeRepository({ 'a.md': '[x](b.md)\n', '.gitignore': 'b.md\n' });
    repository.write({ 'b.md': '' });
    expect(show(await checkFolder(repository.path))).toEqual(['link-broken a.md:1:1 b.md']);
  });

  test('a tracked link leads to a page, its target’s headings are its own, and nothing is below it', async () => {
    const repository = makeRepository({ 'a.md': '[x](link.md) [y](link.md#part) [z](folder) [w](folder/b.md) [v](link.md#zebra)\n', 'docs/b.md': '# Part\n' });
    repository.link('link.md', 'docs/b.md').link('folder', 'docs').commit('links');
    expect(show(await checkFolder(repository.path))).toEqual(['link-broken a.md:1:44 folder/b.md → docs/b.md', 'anchor-missing a.md:1:61 link.md#zebra']);
  });

  test('a document under another name is judged once, where it lies', async () => {
    const repository = makeRepository({ 'docs/b.md': '[x](c.md) [y](gone.md)\n', 'docs/c.md': '', 'notes.txt': '[x](c.md)\n' });
    repository.link('README.md', 'docs/b.md').link('NOTES.md', 'notes.txt').commit('links');
    expect(show(await checkFolder(repository.path))).toEqual(['link-broken NOTES.md:1:1 c.md → docs/c.md', 'link-broken docs/b.md:1:11 gone.md']);
  });

  test('a link that leads out of the root is not followed', async () => {
    const repository = makeRepository({ 'a.md': '[x](link.txt#L1)\n' });
    repository.link('link.txt', '/etc/hostname').commit('link');
    expect((await checkFolder(repository.path)).findings).toMatchObject([{ rule: 'docs/unreadable', outcome: 'unverified' }]);
  });

  test('links into submodules and to pages of GitHub are counted as unknown', async () => {
    const inner = makeRepository({ 'README.md': '' });
    const repository = makeRepository({ 'a.md': '[x](sub/README.md) [y](sub) [y](sub#part) [z](../../issues) [w](a.md)\n' });
    repository.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', inner.path, 'sub');
    repository.commit('submodule');
    expect(await checkFolder(repository.path)).toMatchObject({ findings: [], details: { links: 3, unknown: 2 } });
  });

  test('so are those of templates, which are read on the page of an issue or pull request', async () => {
    const text = '[x](../blob/main/CONTRIBUTING.md) [y](missing.md) [z](#part)\n';
    const answer = await checkFiles({ '.github/PULL_REQUEST_TEMPLATE.md': text, '.github/ISSUE_TEMPLATE/bug.md': text, 'docs/pull_request_template.md': text, 'pull_request_template_notes.md': '[y](missing.md)\n' });
    expect(show(answer)).toEqual(['link-broken pull_request_template_notes.md:1:1 missing.md']);
    expect(answer.details).toMatchObject({ links: 1, unknown: 9 });
  });

  test('a root below the repository’s: links from the repository’s root, and out of the root', async () => {
    const repository = makeRepository({ 'packages/one/a.md': '[x](/packages/one/a.md) [y](/packages/one/b.md) [z](../../README.md)\n', 'README.md': '' });
    const answer = await checkFolder(repository.path, { root: `${repository.path}/packages/one` });
    expect(show(answer)).toEqual(['link-broken a.md:1:25 /packages/one/b.md']);
    expect(answer.details).toMatchObject({ links: 2, unknown: 1 });
  });

  test('without the block nothing is checked', async () => {
    expect(await checkFiles({ 'a.md': '[x](b.md)\n' }, { links: null })).toEqual({ checks: [], findings: [], details: null });
  });
});
