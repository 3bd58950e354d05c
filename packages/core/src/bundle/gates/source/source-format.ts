import { readLines } from './read-lines.js';
import { UnreadSource, type SourceFile } from './unread-source.js';

export type SourceFormat = 'json' | 'ndjson' | 'csv' | 'tsv' | 'yaml' | 'xml';

const byExtension: Readonly<Record<string, SourceFormat>> = { json: 'json', ndjson: 'ndjson', jsonl: 'ndjson', csv: 'csv', tsv: 'tsv', tab: 'tsv', yaml: 'yaml', yml: 'yaml', xml: 'xml' };

/** As the configuration says, else as the name says, JSON where it says nothing; a `.json` file may hold a document a line. */
export async function formatOf(file: SourceFile, as: SourceFormat | 'auto'): Promise<SourceFormat> {
  if (as !== 'auto') return as;
  const format = byExtension[/\.([^./]+)$/.exec(file.path)?.[1]?.toLowerCase() ?? ''] ?? 'json';
  return format === 'json' && (await hasDocumentPerLine(file)) ? 'ndjson' : format;
}

/** The first line is a whole list or object, and something stands below: as one document it would not parse. */
async function hasDocumentPerLine(file: SourceFile): Promise<boolean> {
  let first: string | null = null;
  let isSo = false;
  const look = (line: string): boolean => {
    if (line.trim() === '') return true;
    if (first === null) {
      first = line.trim();
      return /^[[{]/.test(first);
    }
    isSo = isJson(first);
    return false;
  };
  try {
    await readLines(file, look);
  } catch (error) {
    if (!(error instanceof UnreadSource)) throw error;
    return false; // whoever reads it as a document will say what is wrong
  }
  return isSo;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
