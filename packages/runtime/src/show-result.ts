import { writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import * as core from '@actions/core';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { CommandResult } from '@shipworthy/core/evidence';
import { renderSummary, showControls, toAnnotations, type Annotation, type LinkBase } from '@shipworthy/report';

export interface ShowOptions {
  readonly summaryFile: string | null;
  /** The server and the folder that paths in documents are relative to. */
  readonly links: LinkBase;
}

/** Shows documents on the pages of the run: the summary, and annotations on the lines of files. */
export async function showDocuments(documents: readonly EvidenceDocument[], { summaryFile, links }: ShowOptions): Promise<void> {
  if (documents.length === 0) return;
  await writeSummary(summaryFile, renderSummary(documents, { links }));
  for (const annotation of toAnnotations(documents)) printAnnotation(annotation, links.root);
}

/** GitHub refuses a summary of more than 1 MiB. */
const mostSummary = 900 * 1024;

/** What a mode without documents says, such as a trend: its Markdown is the summary. */
export async function showReport({ documents, report }: Pick<CommandResult, 'documents' | 'report'>, summaryFile: string | null): Promise<void> {
  const markdown = report?.markdown;
  if (documents.length > 0 || markdown === undefined) return;
  const bytes = Buffer.from(markdown);
  const cut = bytes.length <= mostSummary ? -1 : bytes.lastIndexOf('\n', mostSummary);
  await writeSummary(summaryFile, bytes.length <= mostSummary ? markdown : `${bytes.subarray(0, Math.max(0, cut)).toString()}\n\nThere is more than a summary holds.\n`);
}

/** A summary that cannot be written takes nothing away from the evidence. */
export async function writeSummary(file: string | null, text: string): Promise<void> {
  if (file === null) return;
  try {
    await writeFile(file, text);
  } catch (error) {
    core.notice(`The summary could not be written: ${String(error)}`);
  }
}

const print = { error: core.error, warning: core.warning, notice: core.notice } as const;

/** Paths in documents are relative to the root; the runner wants them relative to the workspace. */
function printAnnotation({ level, title, message, path, line, column }: Annotation, root: string): void {
  print[level](message, {
    title,
    ...(path === undefined ? {} : { file: showControls(root === '' ? path : posix.join(root.replaceAll('\\', '/'), path)) }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  });
}
