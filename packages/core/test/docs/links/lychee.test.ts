import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createTree } from './lychee/create-tree.js';
import { generateTree, type GeneratedLink } from './lychee/generated-tree.js';
import { checkFolder, type LinksAnswer } from './links-world.js';

/** What `record-lychee.mjs` wrote; answers by `file:line`. */
const recorded: { readonly version: string; readonly answers: Readonly<Record<string, string>> } = JSON.parse(readFileSync(new URL('./lychee/lychee-answers.json', import.meta.url), 'utf8'));

/** Where lychee asks the file system, we ask git and GitHub. Every other link both judge alike. */
const differences: Readonly<Record<string, { readonly lychee: string; readonly ours: 'ok' | 'broken'; readonly why: string }>> = {
  'line of code beyond its end': { lychee: 'ok', ours: 'broken', why: 'it looks for anchors in Markdown and HTML only' },
  'other anchor of code': { lychee: 'ok', ours: 'broken', why: 'it looks for anchors in Markdown and HTML only; GitHub shows code with anchors of lines' },
  'line of a document': { lychee: 'error', ours: 'ok', why: 'GitHub marks lines of any file, and it looks for a heading' },
  'folder with an anchor of its README': { lychee: 'error', ours: 'ok', why: 'GitHub shows the README with the folder' },
  'document with a slash': { lychee: 'ok', ours: 'broken', why: 'a file is no folder; it drops the slash' },
  'ignored by git': { lychee: 'ok', ours: 'broken', why: 'it lies on this disk and nowhere else' },
  'below a symbolic link': { lychee: 'ok', ours: 'broken', why: 'git has a file there, and nothing below it' },
  'filled in by a site generator': { lychee: 'error', ours: 'ok', why: 'what it will be nobody can say: counted as unknown' },
  'another scheme': { lychee: 'excluded', ours: 'ok', why: 'not asked without a network: neither judges it' },
  'heading with the prefix': { lychee: 'error', ours: 'ok', why: 'GitHub itself gives ids this prefix' },
  'HTML heading': { lychee: 'error', ours: 'ok', why: 'GitHub makes anchors from the rendered page' },
  footnote: { lychee: 'error', ours: 'ok', why: 'GitHub gives footnotes ids' },
  'page of GitHub': { lychee: 'error', ours: 'ok', why: 'it lies above the repository, and GitHub serves it: counted as unknown' },
  'badge of GitHub': { lychee: 'error', ours: 'ok', why: 'it lies above the repository, and GitHub serves it: counted as unknown' },
};

const tree = generateTree();
let asked: Promise<LinksAnswer> | null = null;

function ask(): Promise<LinksAnswer> {
  const repository = createTree(tree);
  return checkFolder(repository.path).finally(() => repository.dispose());
}

async function judgeAll(): Promise<Map<GeneratedLink, 'ok' | 'broken'>> {
  const { findings } = await (asked ??= ask());
  const broken = new Set(findings.map(({ location, actual }) => JSON.stringify([location?.path, actual])));
  return new Map(tree.links.map((link) => [link, broken.has(JSON.stringify([link.file, link.written])) ? 'broken' : 'ok']));
}

describe(`the generated tree and ${recorded.version}`, () => {
  test('every link is judged as it was made', async () => {
    const judged = await judgeAll();
    expect(tree.links.length).toBeGreaterThan(200);
    expect(tree.links.filter((link) => (judged.get(link) === 'ok') !== link.ok)).toEqual([]);
    expect(new Set(tree.links.map(({ ok }) => ok))).toEqual(new Set([true, false]));
  });

  test('every finding stands where the link, or its definition, stands', async () => {
    const { findings } = await (asked ??= ask());
    const places = new Set(tree.links.filter(({ ok }) => !ok).map(({ file, line, definedAt }) => `${file}:${definedAt ?? line}`));
    expect(new Set(findings.flatMap(({ location, related = [] }) => [location, ...related].map((place) => `${place?.path ?? ''}:${place?.line ?? 0}`)))).toEqual(places);
  });

  test('the record is of this tree', () => {
    expect(new Set(Object.keys(recorded.answers))).toEqual(new Set(tree.links.map(({ file, line }) => `${file}:${line}`)));
  });

  test('link by link the same answer, but for the differences that are listed', async () => {
    const judged = await judgeAll();
    const unlike = tree.links.flatMap((link) => {
      const ours = judged.get(link);
      const lychee = recorded.answers[`${link.file}:${link.line}`];
      const listed = differences[link.group];
      const isAsListed = listed === undefined ? (ours === 'ok' ? 'ok' : 'error') === lychee : listed.lychee === lychee && listed.ours === ours;
      return isAsListed ? [] : [{ ...link, ours, lychee }];
    });
    expect(unlike).toEqual([]);
    expect(Object.keys(differences).filter((group) => !tree.links.some((link) => link.group === group))).toEqual([]);
  });
});
