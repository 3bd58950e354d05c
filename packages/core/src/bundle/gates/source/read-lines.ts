import { readChunks } from './read-chunks.js';
import { UnreadSource, type SourceFile } from './unread-source.js';

/** A line is held as a whole. */
const longestLine = 64 * 1024 * 1024;

/** Lines of a file without their ends, 1-based, in as much memory as the longest needs; until `take` says false. A CR before the LF stays. */
export async function readLines(file: Pick<SourceFile, 'path' | 'absolute'>, take: (line: string, number: number) => boolean): Promise<void> {
  let number = 0;
  /** Beginning of a line that goes on. */
  let parts: string[] = [];
  let held = 0;
  for await (const chunk of readChunks(file)) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      const line = chunk.slice(start, end);
      number += 1;
      if (!take(parts.length === 0 ? line : parts.join('') + line, number)) return;
      [parts, held, start] = [[], 0, end + 1];
    }
    if (start === chunk.length) continue;
    parts.push(chunk.slice(start));
    held += chunk.length - start;
    if (held > longestLine) throw new UnreadSource(`${file.path} has a line of more than ${longestLine} characters`, { path: file.path, line: number + 1 }, 'limit-exceeded');
  }
  if (parts.length > 0) take(parts.join(''), number + 1);
}
