import type { SampleConfig } from '@shipworthy/contract/docs';
import type { DocSyncRun } from '../doc-sync-run.js';
import type { SampleSource } from './sample-source.js';

type Mark = 'region' | 'endregion';
type FileEquals = Extract<SampleConfig['equals'], { readonly file: string }>;

/** A file of the work tree, or the lines of it between `region: <name>` and `endregion: <name>`, their common indentation removed. */
export async function readFileSource({ tree, workspace }: DocSyncRun, { file, region }: FileEquals): Promise<SampleSource> {
  const read = tree.hasFile(file) ? await workspace.readText(file, { optional: true }) : null;
  if (read === null) return { state: 'missing', why: `${file} does not exist`, path: null };
  const text = read.text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return region === undefined ? { state: 'found', text, path: file, line: 1 } : readRegion(text, file, region);
}

export function readRegion(text: string, path: string, name: string): SampleSource {
  const lines = text.split('\n');
  const listMarks = (word: Mark): number[] => lines.flatMap((line, index) => (isMark(line, word, name) ? [index] : []));
  const [starts, ends] = [listMarks('region'), listMarks('endregion')];
  const [start, end] = [starts[0], ends[0]];
  if (start === undefined || end === undefined || end < start) return { state: 'missing', why: `${path} has no region ${name}: a comment \`region: ${name}\` before it and \`endregion: ${name}\` after it`, path };
  if (starts.length > 1 || ends.length > 1) return { state: 'missing', why: `${path} has the region ${name} more than once`, path };
  return { state: 'found', text: toFlush(lines.slice(start + 1, end)), path, line: start + 2 };
}

/** Whole words: the region `a` is not the region `a-b`. The comment may be of any language. */
function isMark(line: string, word: Mark, name: string): boolean {
  const at = line.indexOf(`${word}: ${name}`);
  if (at < 0 || (at > 0 && /[\w-]/.test(line.charAt(at - 1)))) return false;
  return !/[\w.-]/.test(line.charAt(at + word.length + 2 + name.length));
}

function toFlush(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => `${line.slice(indent)}\n`).join('');
}
