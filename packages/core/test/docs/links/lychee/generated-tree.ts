/** What a link is, and whether it leads somewhere on GitHub; made so, not found out. */
export interface GeneratedLink {
  readonly file: string;
  readonly line: number;
  /** Line of the definition, for links through one. */
  readonly definedAt: number | null;
  readonly written: string;
  readonly group: string;
  readonly ok: boolean;
}

export interface GeneratedTree {
  readonly files: Readonly<Record<string, string>>;
  /** Symbolic links, by path. */
  readonly symbolic: Readonly<Record<string, string>>;
  /** On disk and ignored by git. */
  readonly ignored: Readonly<Record<string, string>>;
  readonly links: readonly GeneratedLink[];
}

interface Case {
  readonly group: string;
  /** Below the root; the sources write it in their own way. Beginning with `=`: as it is. */
  readonly to: string;
  readonly ok: boolean;
  readonly image?: true;
}

const target = `# Target

## Getting Started

## Getting Started

## \`code\` & more…

## Straße der Grüße

## 日本語

## 🚀 Launch

## [Linked](other.md) **bold** _em_

Setext heading
--------------

<a id="explicit"></a> <a name="named"></a> <div id="Mixed-Case"></div>

<h2>Html heading</h2>

Text[^note].

[^note]: A note.
`;

const anchors: readonly (readonly [group: string, fragment: string, ok: boolean])[] = [
  ['heading', 'getting-started', true], ['heading again', 'getting-started-1', true], ['heading a third time', 'getting-started-2', false], ['heading with code', 'code--more', true],
  ['heading with umlauts', 'straße-der-grüße', true], ['heading in Japanese', '日本語', true], ['heading with an emoji', '-launch', true], ['heading with a link', 'linked-bold-em', true], ['setext heading', 'setext-heading', true],
  ['explicit id', 'explicit', true], ['explicit name', 'named', true], ['explicit id in its own case', 'Mixed-Case', true], ['explicit id in lower case', 'mixed-case', false],
  ['heading in upper case', 'GETTING-STARTED', true], ['heading with the prefix', 'user-content-getting-started', true], ['percent-encoded heading', '%E6%97%A5%E6%9C%AC%E8%AA%9E', true],
  ['top', 'top', true], ['empty fragment', '', true], ['text fragment', ':~:text=Target', true], ['HTML heading', 'html-heading', true], ['footnote', 'fn-note', true], ['line of a document', 'L3', true], ['line beyond its end', 'L999', false],
  ['missing anchor', 'nowhere', false], ['misspelt anchor', 'geting-started', false], ['underscores for hyphens', 'getting_started', false],
];

const code = 'export const one = 1;\nexport const two = 2;\nexport const three = 3;\n';

const cases: readonly Case[] = [
  { group: 'document', to: 'docs/target.md', ok: true },
  { group: 'document with a query', to: 'docs/target.md?plain=1', ok: true },
  { group: 'document with spaces', to: 'docs/a%20b.md', ok: true },
  { group: 'document with letters', to: 'docs/größe.md', ok: true },
  { group: 'document with encoded letters', to: 'docs/gr%C3%B6%C3%9Fe.md', ok: true },
  { group: 'code', to: 'src/code.ts', ok: true },
  { group: 'line of code', to: 'src/code.ts#L2', ok: true },
  { group: 'lines of code', to: 'src/code.ts#L1-L3', ok: true },
  { group: 'line of code beyond its end', to: 'src/code.ts#L9', ok: false },
  { group: 'other anchor of code', to: 'src/code.ts#two', ok: false },
  { group: 'folder', to: 'docs/folder', ok: true },
  { group: 'folder with a slash', to: 'docs/folder/', ok: true },
  { group: 'folder with an anchor of its README', to: 'docs/folder/#part', ok: true },
  { group: 'folder with a missing anchor', to: 'docs/folder/#nowhere', ok: false },
  { group: 'missing document', to: 'docs/missing.md', ok: false },
  { group: 'missing document with an anchor', to: 'docs/missing.md#getting-started', ok: false },
  { group: 'missing folder', to: 'docs/nowhere/', ok: false },
  { group: 'without the extension', to: 'docs/target', ok: false },
  { group: 'other case of the file', to: 'docs/Target.md', ok: false },
  { group: 'other case of the folder', to: 'Docs/target.md', ok: false },
  { group: 'document with a slash', to: 'docs/target.md/', ok: false },
  { group: 'ignored by git', to: 'docs/ignored.md', ok: false },
  { group: 'symbolic link', to: 'link.md', ok: true },
  { group: 'below a symbolic link', to: 'linked-folder/target.md', ok: false },
  { group: 'filled in by a site generator', to: '={{ base }}/x.md', ok: true },
  { group: 'another scheme', to: '=mailto:ada@example.org', ok: true },
  { group: 'image', to: 'docs/img/logo.png', ok: true, image: true },
  { group: 'image with a query', to: 'docs/img/logo.png?raw=true', ok: true, image: true },
  { group: 'image with a fragment', to: 'docs/img/logo.png#gh-dark-mode-only', ok: true, image: true },
  { group: 'missing image', to: 'docs/img/lost.png', ok: false, image: true },
  { group: 'other case of the image', to: 'docs/img/Logo.png', ok: false, image: true },
  ...anchors.map(([group, fragment, ok]) => ({ group, to: `docs/target.md#${fragment}`, ok })),
];

/** Sources at several depths, and how many levels are above each. */
const sources: readonly (readonly [path: string, depth: number])[] = [['README.md', 0], ['docs/guide.md', 1], ['docs/deep/er/page.md', 3], ['packages/one/README.md', 2]];

const forms = ['inline', 'title', 'angle', 'definition', 'collapsed', 'shortcut', 'html', 'rooted', 'dotted', 'table', 'quote'] as const;

/** Every case from every source in a form of its own, each on a line of its own; the same tree every time. */
export function generateTree(): GeneratedTree {
  const links: GeneratedLink[] = [];
  const documents = sources.map(([file, depth], sourceIndex) => {
    const lines = [`# ${file}`, ''];
    const all = [...cases, ...pagesOfGitHub(depth)];
    all.forEach((one, index) => addCase({ lines, links, file }, one, { depth, form: forms[(index * 3 + sourceIndex * 5) % forms.length] ?? 'inline' }));
    return [file, `${lines.join('\n')}\n`] as const;
  });
  return {
    files: {
      ...Object.fromEntries(documents), 'docs/target.md': target, 'docs/other.md': '', 'docs/a b.md': '', 'docs/größe.md': '', 'docs/img/logo.png': 'png', 'docs/folder/README.md': '# Folder\n\n## Part\n', 'src/code.ts': code, '.gitignore': 'docs/ignored.md\n',
    },
    symbolic: { 'link.md': 'docs/target.md', 'linked-folder': 'docs' },
    ignored: { 'docs/ignored.md': '' },
    links,
  };
}

function pagesOfGitHub(depth: number): Case[] {
  const up = '../'.repeat(depth + 2);
  return [
    { group: 'page of GitHub', to: `=${up}issues/12`, ok: true },
    { group: 'page of GitHub', to: `=${up}wiki`, ok: true },
    { group: 'badge of GitHub', to: `=${up}actions/workflows/ci.yml/badge.svg`, ok: true, image: true },
    { group: 'above the repository', to: `=${up}nowhere.md`, ok: false },
  ];
}

interface Writing {
  readonly lines: string[];
  readonly links: GeneratedLink[];
  readonly file: string;
}

function addCase({ lines, links, file }: Writing, one: Case, { depth, form }: { depth: number; form: (typeof forms)[number] }): void {
  const isLiteral = one.to.startsWith('=');
  const relative = isLiteral ? one.to.slice(1) : `${'../'.repeat(depth)}${one.to}`;
  const written = isLiteral ? relative : form === 'rooted' ? `/${one.to}` : form === 'dotted' ? `./${relative}` : relative;
  const label = `l${lines.length + 1}`;
  const needsAngles = written.includes(' ');
  const bang = one.image ? '!' : '';
  const destination = needsAngles ? `<${written}>` : written;
  const line = lines.length + 1;
  const isDefined = form === 'definition' || form === 'collapsed' || form === 'shortcut';
  lines.push(...{
    inline: [`${bang}[${label}](${destination})`],
    title: [`${bang}[${label}](${destination} "A title")`],
    angle: [`${bang}[${label}](<${written}>)`],
    definition: [`${bang}[text][${label}]`, '', `[${label}]: ${destination}`],
    collapsed: [`${bang}[${label}][]`, '', `[${label}]: ${destination}`],
    shortcut: [`${bang}[${label}]`, '', `[${label}]: ${destination} "A title"`],
    html: [one.image ? `<img src="${written}" alt="">` : `<a href="${written}">${label}</a>`],
    rooted: [`${bang}[${label}](${destination})`],
    dotted: [`- ${bang}[**${label}**](${destination})`],
    table: ['| head |', '|---|', `| ${bang}[${label}](${destination}) |`],
    quote: [`> 1. ${bang}[${label}](${destination})`],
  }[form], '');
  links.push({ file, line: form === 'table' ? line + 2 : line, definedAt: isDefined ? line + 2 : null, written, group: one.group, ok: one.ok });
}
