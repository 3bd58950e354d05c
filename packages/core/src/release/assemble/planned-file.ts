import type { EvidenceFile } from '@shipworthy/contract/release';

/** A file that the bundle will hold: a text that is written, or a file that is copied. */
export type PlannedFile = Pick<EvidenceFile, 'path' | 'kind' | 'role' | 'taskIds' | 'commandLine' | 'startedAt' | 'finishedAt'> &
  ({ readonly from: 'text'; readonly text: string } | { readonly from: 'copy'; readonly absolute: string });

type Facts = Pick<PlannedFile, 'path' | 'kind'> & Partial<Pick<PlannedFile, 'role' | 'taskIds' | 'commandLine' | 'startedAt' | 'finishedAt'>>;

const nothing = { role: 'subject' as const, taskIds: [], commandLine: null, startedAt: null, finishedAt: null };

export function plannedText(facts: Facts, text: string): PlannedFile {
  return { ...nothing, ...facts, from: 'text', text };
}

export function plannedCopy(facts: Facts, absolute: string): PlannedFile {
  return { ...nothing, ...facts, from: 'copy', absolute };
}

const mediaTypes: Readonly<Record<string, string>> = {
  json: 'application/json', ndjson: 'application/x-ndjson', yml: 'application/yaml', yaml: 'application/yaml', md: 'text/markdown', txt: 'text/plain', csv: 'text/csv', tsv: 'text/tab-separated-values',
  xml: 'application/xml', html: 'text/html', svg: 'image/svg+xml', png: 'image/png', zip: 'application/zip', gz: 'application/gzip', tgz: 'application/gzip', log: 'text/plain', sarif: 'application/sarif+json',
};

export function mediaTypeOf(path: string): string {
  const [, end = ''] = /\.([A-Za-z0-9]+)$/.exec(path) ?? [];
  return mediaTypes[end.toLowerCase()] ?? 'application/octet-stream';
}
