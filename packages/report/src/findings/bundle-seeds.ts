import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Seed } from './check.js';

/** Each area with what it must hold and the gates it must keep; what is optional and absent has no row. */
export function bundleSeeds({ details }: DocumentOf<'bundle-readiness'>): Seed[] {
  return details.areas.flatMap(({ name, outcome, files, requirements, gates }): Seed[] => [
    { what: 'area', name, note: `files: ${files}`, outcome },
    ...requirements.map(({ id, status, outcome: own }): Seed => ({ what: 'artifact', name: `${name}/${id}`, note: status, outcome: own })),
    ...gates.map(({ id, threshold, outcome: own }): Seed => ({ what: 'gate', name: `${name}/${id}`, note: threshold, outcome: own })),
  ]);
}
