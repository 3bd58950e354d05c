import type { Heading, MarkdownFile } from '../markdown/index.js';
import type { Changelog, ChangelogEntry, ChangelogSection, ChangelogStyle, StrayHeading } from './changelog.js';
import { readChangelogLines, type ChangelogLines } from './changelog-lines.js';
import { parseReleaseHeading, type ReleaseHeading } from './parse-release-heading.js';
import { readItems } from './read-items.js';

/** Tools write releases on three levels: minor ones on the first or second, patches one below. */
const deepestRelease = 3;
/** A version may be expected so deep, also where there is none yet, or only a patch one below: sections stand there. */
const usualRelease = 2;

interface OutlineHeading {
  readonly heading: Heading;
  readonly release: ReleaseHeading | null;
  /** Line of the next heading, or one beyond the end. */
  readonly end: number;
}

/** The structure of a changelog, complete however odd it is: what is wrong with it is for judges to say. */
export function readChangelog(file: MarkdownFile, text: string, style: ChangelogStyle): Changelog {
  const lines = readChangelogLines(file, text);
  const outline = toOutline(file, lines.count, style);
  const releaseLevel = Math.min(...outline.flatMap(({ heading, release }) => (release === null ? [] : [heading.level])), usualRelease);
  const [first] = outline;
  const isTitle = (one: OutlineHeading): boolean => one === first && one.release === null && one.heading.level === 1;
  const isStray = (one: OutlineHeading): boolean => one.release === null && one.heading.level <= releaseLevel && !isTitle(one);
  const starts = outline.flatMap((one, index) => (one.release !== null || isStray(one) ? [index] : []));
  const entries = starts.flatMap((start, index) => toEntry(outline.slice(start, starts[index + 1]), lines) ?? []);
  const intro = first === undefined || starts[0] === undefined ? { from: 1, to: lines.count + 1 } : { from: 1, to: outline[starts[0]]?.heading.line ?? 1 };
  return { entries, strays: outline.filter(isStray).map(toStray), looseItem: findLooseItem(lines, intro) };
}

function toOutline({ headings }: MarkdownFile, lineCount: number, style: ChangelogStyle): readonly OutlineHeading[] {
  return headings.map((heading, index) => ({
    heading,
    release: heading.level <= deepestRelease ? parseReleaseHeading(heading.text, style) : null,
    end: headings[index + 1]?.line ?? lineCount + 1,
  }));
}

function toStray({ heading: { text, line, column } }: OutlineHeading): StrayHeading {
  return { heading: text, line, column };
}

/** The release and all headings below it; null below a stray. */
function toEntry([first, ...below]: readonly OutlineHeading[], lines: ChangelogLines): ChangelogEntry | null {
  if (first === undefined || first.release === null) return null;
  const { line, column, level, text } = first.heading;
  const direct: ChangelogSection = { name: null, line, column, items: readItems(lines, line, first.end) };
  const sections = [...(direct.items.length === 0 ? [] : [direct]), ...toSections(below, lines)];
  return { ...first.release, heading: text, level, line, column, sections, hasContent: sections.some(({ items }) => items.length > 0) };
}

/** What stands deeper than the section before it belongs to that section. */
function toSections(below: readonly OutlineHeading[], lines: ChangelogLines): readonly ChangelogSection[] {
  const sections: { heading: Heading; items: ChangelogSection['items'][number][] }[] = [];
  for (const { heading, end } of below) {
    const last = sections.at(-1);
    const items = readItems(lines, heading.line, end);
    if (last !== undefined && heading.level > last.heading.level) last.items.push(...items);
    else sections.push({ heading, items: [...items] });
  }
  return sections.map(({ heading: { text, line, column }, items }) => ({ name: text, line, column, items }));
}

/** A changelog whose versions are no headings has bullets before the first of them. */
function findLooseItem(lines: ChangelogLines, { from, to }: { from: number; to: number }): Changelog['looseItem'] {
  const item = readItems(lines, from, to).find(({ line }) => /^\s*(?:[-*+]|\d+[.)])\s/.test(lines.textOf(line)));
  return item === undefined ? null : { line: item.line, column: item.column };
}
