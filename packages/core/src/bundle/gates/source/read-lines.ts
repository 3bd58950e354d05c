import { readChunks } from './read-chunks.js';
import { UnreadSource, type SourceFile } from './unread-source.js';

/** A line is held as a whole. */
const longestLine = 64 * 1024 * 1024;

/** Lines of a file without their ends, 1-based, in as much memory as the longest needs; until `take` says false. A CR before the LF stays. */
export async function readLines(file: SourceFile, take: (line: string, number: number) => boolean): Promise<void> {
  let number = 0;
  let rest = '';
  for await (const chunk of readChunks(file)) {
    const text = rest === '' ? chunk : rest + chunk;
    let start = 0;
    for (let end = text.indexOf('\n', Math.max(0, rest.length)); end !== -1; end = text.indexOf('\n', start)) {
      number += 1;
      if (!take(text.slice(start, end), number)) return;
      start = end + 1;
    }
    rest = text.slice(start);
    if (rest.length > longestLine) throw new UnreadSource(`${file.path} has a line of more than ${longestLine} characters`, { path: file.path, line: number + 1 }, 'limit-exceeded');
  }
  if (rest !== '') take(rest, number + 1);
}
