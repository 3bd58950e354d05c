import type { ReleaseNotes } from '@shipworthy/contract/release';
import { listTexts, type NotesText } from '../notes-text.js';
import type { Change } from './change.js';

/** Fields that hold nothing but a reference, where the `#` may be left away. */
const referenceFields: ReadonlySet<string | number> = new Set(['prRef', 'issueRef']);

const inText = /(?:(?<repository>[\w.-]+\/[\w.-]+)|(?<![\w/&#]))#(?<number>[1-9][0-9]{0,8})(?![\w#])/g;
const inUrl = /https?:\/\/[^\s/]+\/(?<repository>[\w.-]+\/[\w.-]+)\/(?:pull|issues)\/(?<number>[1-9][0-9]{0,8})(?![\w])/g;
const alone = /^\s*(?:GH-|!)?(?<number>[1-9][0-9]{0,8})\s*$/i;

/** Where the notes name something: under which heading, and at which part of them. */
export type Mention = Pick<NotesText, 'section' | 'pointer'>;

/** By number, where the notes name it first. `repository`: `owner/name`; what names another one does not count. */
export function findMentions(notes: ReleaseNotes, repository: string | null): ReadonlyMap<number, Mention> {
  const found = new Map<number, Mention>();
  for (const { section, pointer, text } of listTexts(notes)) {
    const isField = referenceFields.has(pointer.at(-1) ?? '');
    const bare = isField ? alone.exec(text) : null;
    for (const { groups } of [...text.matchAll(inText), ...text.matchAll(inUrl), ...(bare === null ? [] : [bare])]) {
      const { repository: other, number = '' } = groups ?? {};
      if (other !== undefined && other.toLowerCase() !== repository?.toLowerCase()) continue;
      if (!found.has(Number(number))) found.set(Number(number), { section, pointer });
    }
  }
  return found;
}

const closing = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#([1-9][0-9]{0,8})\b/gi;

/** Issues that a pull request says it settles: notes name bugs by them. */
export function closedBy({ title, body }: Pick<Change, 'title' | 'body'>): number[] {
  return [...new Set([...`${title}\n${body}`.matchAll(closing)].map(([, number]) => Number(number)))];
}
