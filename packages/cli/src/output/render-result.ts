import { relative } from 'node:path';
import type { CommandResult } from '@shipworthy/core/evidence';
import type { Format } from '../arguments/global-flags.js';

export interface RenderOptions {
  readonly format: Format;
  readonly color: boolean;
  readonly width: number;
  readonly cwd: string;
}

/** What standard output shows of a finished command. */
export async function renderResult(result: CommandResult, options: RenderOptions): Promise<string> {
  const report = await import('@shipworthy/report');
  const documents = result.documents.map(({ document }) => document);
  switch (options.format) {
    case 'json':
      if (result.report !== undefined) return `${toJsonLine(result.report.json)}\n`;
      return documents.map((document) => `${toJsonLine(document)}\n`).join('');
    case 'markdown':
      if (result.report !== undefined) return result.report.markdown ?? toBlock(result.notes.map((note) => report.showControls(note)));
      return documents.length === 0 ? '' : report.renderSummary(documents, { limitBytes: Number.POSITIVE_INFINITY });
    case 'sarif':
      return `${toJsonLine(report.toSarif(documents), 2)}\n`;
    case 'junit':
      return report.toJunit(documents);
    case 'text': {
      // A mode that writes no document (a list, a lock, an acceptance) has its answer in the notes.
      if (documents.length === 0 && result.report?.text !== undefined) return result.report.text(options);
      if (documents.length === 0) return result.notes.map((note) => `${report.showControls(note)}\n`).join('');
      const places = result.documents.flatMap(({ path, reportPath }) => [`evidence  ${relative(options.cwd, path)}`, `report    ${relative(options.cwd, reportPath)}`]);
      return `${documents.map((document) => report.renderTerminal(document, options)).join('\n')}\n${places.map((line) => `${report.showControls(line)}\n`).join('')}`;
    }
  }
}

/** Lines as they stand. The fence is longer than any run of backticks in them. */
function toBlock(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence, ''].join('\n');
}

/** `##[` would be a command to a runner; the escape is the same JSON. */
function toJsonLine(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll('##[', '#\\u0023[');
}
