import { posix } from 'node:path';
import * as core from '@actions/core';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { renderSummary, toAnnotations, type Annotation } from '@shipworthy/report';

/** Shows documents on the pages of the run: the summary, and annotations on the lines of files. */
export async function showDocuments(documents: readonly EvidenceDocument[], { hasSummary, root }: { readonly hasSummary: boolean; readonly root: string }): Promise<void> {
  if (documents.length === 0) return;
  if (hasSummary) await writeSummary(renderSummary(documents));
  for (const annotation of toAnnotations(documents)) printAnnotation(annotation, root);
}

/** A summary that cannot be written takes nothing away from the evidence. */
export async function writeSummary(text: string): Promise<void> {
  try {
    await core.summary.addRaw(text).write({ overwrite: true });
  } catch (error) {
    core.notice(`The summary could not be written: ${String(error)}`);
  }
}

const print = { error: core.error, warning: core.warning, notice: core.notice } as const;

/** Paths in documents are relative to the root; the runner wants them relative to the workspace. */
function printAnnotation({ level, title, message, path, line, column }: Annotation, root: string): void {
  print[level](message, {
    title,
    ...(path === undefined ? {} : { file: root === '' ? path : posix.join(root.replaceAll('\\', '/'), path) }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  });
}
