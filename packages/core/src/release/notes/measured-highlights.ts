import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { GateResult } from '@shipworthy/contract/bundle';
import { redactText } from '../../redaction/index.js';

const longestValue = 100;

/** What the gates of bundles measured, a line each, for the rendered notes: the notes that are committed cannot know it. Other documents say nothing here. */
export function listMeasured(documents: readonly EvidenceDocument[]): readonly string[] {
  const lines = documents.flatMap((document) => (document.kind === 'bundle-readiness' ? document.details.areas.flatMap(({ gates }) => gates.flatMap(toLine)) : []));
  return [...new Set(lines)];
}

/** Nothing where nothing was measured; lists and mappings are no headline. */
function toLine({ title, value, unit, threshold, outcome }: GateResult): string[] {
  const shown = typeof value === 'number' ? String(Math.round(value * 100) / 100) : typeof value === 'string' || typeof value === 'boolean' ? redactText(String(value)).text : '';
  if (shown === '' || shown.length > longestValue) return [];
  const withUnit = unit === null ? shown : `${shown} ${unit}`;
  return [`${title}: ${withUnit} (${threshold}: ${outcome})`];
}
