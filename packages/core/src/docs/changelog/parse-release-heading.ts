import { parseVersion, type Version } from '../../version/index.js';
import type { ChangelogStyle } from './changelog.js';

export interface ReleaseHeading {
  readonly label: string;
  readonly package: string | null;
  readonly version: Version | null;
  readonly isUnreleased: boolean;
  readonly date: string | null;
  readonly yanked: boolean;
}

/** Longer headings are prose, and patterns would take their time with them. */
const longestHeading = 500;
const yankedMark = /\s*[[(]?\byanked\b[\])]?\s*$/i;
const unreleasedTitle = /^(?:\[unreleased\]|unreleased(?: changes)?)\s*(?:$|[-–—:(].*$)/i;
/** What projects that write no Keep a Changelog call it. */
const nextTitle = /^\[?(?:next|upcoming)(?: (?:release|version))?\]?$|^\[?(?:dev|development|HEAD|main|master)\]?$/i;
const undated = /\b(?:unreleased|tbd|tba|in progress)\b/i;
const isoDate = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/;
/** `1.2.0`, `[1.2.0]`, `v1.2.0`, `Version 1.2.0`, `name@1.2.0`, `name-v1.2.0`. */
const numbered = /^(?<open>\[)?(?:(?:version|release)\s+)?(?:(?<name>@?[A-Za-z][\w./-]*?)(?:@v?|[-/ ]v))?v?(?<number>\d[\w.+-]*)(?<close>\])?(?<rest>.*)$/i;
/** `name 1.2.0 (2026-11-21)`: without a date it could be a sentence. */
const spacedName = /^(?<name>@?[A-Za-z][\w./-]*)\s+(?<number>\d[\w.+-]*)(?<rest>\s.*)$/;

/** What a heading says of a release; null when it heads something else. */
export function parseReleaseHeading(heading: string, style: ChangelogStyle): ReleaseHeading | null {
  if (heading.length > longestHeading) return null;
  const text = heading.trim();
  const title = text.replace(yankedMark, '');
  if (unreleasedTitle.test(title) || (style === 'conventional' && nextTitle.test(title))) {
    return { label: 'Unreleased', package: null, version: null, isUnreleased: true, date: null, yanked: false };
  }
  const yanked = title !== text;
  return parseNumbered(title, yanked) ?? parseSpaced(title, yanked);
}

function parseNumbered(title: string, yanked: boolean): ReleaseHeading | null {
  const { open, name, number, close, rest = '' } = numbered.exec(title)?.groups ?? {};
  if (number === undefined || !isRest(rest)) return null;
  const isBalanced = (open === undefined) === (close === undefined);
  const version = isBalanced ? parseVersion(number) : null;
  if (version === null && !looksLikeVersion(title, number, rest)) return null;
  return { label: number, package: name ?? null, version, yanked, ...readRest(rest) };
}

function parseSpaced(title: string, yanked: boolean): ReleaseHeading | null {
  const { name, number, rest = '' } = spacedName.exec(title)?.groups ?? {};
  const version = number === undefined ? null : parseVersion(number);
  if (name === undefined || number === undefined || version === null || !isoDate.test(rest)) return null;
  return { label: number, package: name, version, yanked, ...readRest(rest) };
}

/** After a version there is a date or a title, set off from it; `1.0 compatibility` is prose. */
function isRest(rest: string): boolean {
  return rest.trim() === '' || /^\s*[-–—/:,(|[]/.test(rest) || /^\s.*\d/.test(rest) || undated.test(rest);
}

/** `1.2`, `3.x`, `v3`, `1.2.0.4`: somebody meant a version. A number alone can be a year. */
function looksLikeVersion(title: string, number: string, rest: string): boolean {
  const isSetOff = rest.trim() === '' || /^\s*[-–—/(]/.test(rest);
  return isSetOff && (/^\d+(?:\.\w+)+/.test(number) || /^\[?v\d/i.test(title));
}

function readRest(rest: string): Pick<ReleaseHeading, 'isUnreleased' | 'date'> {
  const date = isoDate.exec(rest)?.[0];
  if (date !== undefined) return { isUnreleased: false, date };
  const text = rest.replace(/^[\s\-–—/:,|([]+|[\s)\]]+$/g, '');
  const isUnreleased = undated.test(text);
  return { isUnreleased, date: isUnreleased || text === '' ? null : text };
}
