import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Seed } from './check.js';

/** Of the tasks those that did not pass, or were asked for: a board of thousands would hide what matters. Links have one row for all files. */
export function docsSeeds({ details }: DocumentOf<'doc-sync-report'>): Seed[] {
  const { areas, tasks, sources, references, forms, changelog, samples } = details;
  return [
    ...areas.map(({ id, outcome, touched, excuse }): Seed => ({ what: 'area', name: id, note: excuse?.reason ?? (touched ? null : 'not touched by the change'), outcome })),
    ...tasks.filter(({ passed, items }) => !passed || items !== undefined).map(({ id, missing }): Seed => ({ what: 'task', name: id, note: missing.length === 0 ? null : missing.join(', '), outcome: null })),
    ...sources.map(({ name, outcome, rows, ids }): Seed => ({ what: 'source', name, note: rows === 0 ? `tasks: ${ids}` : `rows: ${rows}, tasks: ${ids}`, outcome })),
    ...references.map(({ name, outcome, defined, cited }): Seed => ({ what: 'reference', name, note: `defined: ${defined}, cited: ${cited}`, outcome })),
    ...forms.map(({ path, outcome }): Seed => ({ what: 'form', name: path, note: null, outcome })),
    ...(changelog === null ? [] : [{ what: 'changelog', name: changelog.file, note: changelog.newest, outcome: changelog.outcome } satisfies Seed]),
    ...samples.map(({ in: path, fence, outcome, source }): Seed => ({ what: 'sample', name: `${path}#${fence}`, note: source, outcome })),
  ];
}
