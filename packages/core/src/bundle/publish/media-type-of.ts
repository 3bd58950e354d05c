const types: Readonly<Record<string, string>> = {
  json: 'application/json', ndjson: 'application/x-ndjson', jsonl: 'application/x-ndjson', csv: 'text/csv', tsv: 'text/tab-separated-values', yml: 'application/yaml', yaml: 'application/yaml',
  xml: 'application/xml', md: 'text/markdown', markdown: 'text/markdown', txt: 'text/plain', log: 'text/plain', html: 'text/html', htm: 'text/html', svg: 'image/svg+xml', png: 'image/png',
  jpg: 'image/jpeg', jpeg: 'image/jpeg', pdf: 'application/pdf', zip: 'application/zip', gz: 'application/gzip', sarif: 'application/sarif+json',
};

/** By the ending of the name; the content is not looked at. */
export function mediaTypeOf(path: string): string {
  return types[/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
