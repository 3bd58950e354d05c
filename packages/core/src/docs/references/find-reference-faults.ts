import type { ReferenceConfig } from '@shipworthy/contract/docs';
import { toFault, toPatternFaults, type FieldFault } from '../tasks/find-task-faults.js';

/** What no schema can say of `docSync.references`: all of it. */
export function findReferenceFaults(references: Readonly<Record<string, ReferenceConfig>>): FieldFault[] {
  return Object.entries(references).flatMap(([name, { id, definedIn, hash }]) => {
    const format = 'table' in definedIn ? definedIn.table.format : undefined;
    const marks = format?.match(/\{\w+\}/g) ?? [];
    return [
      ...toPatternFaults([name, 'id'], id),
      ...(format !== undefined && marks.length !== 1 ? [toFault([name, 'definedIn', 'table', 'format'], 'must hold one place for the cell, such as `{n}` in `RR-{n}`.')] : []),
      ...(hash !== undefined && !('paths' in definedIn) ? [toFault([name, 'hash'], 'names a file below a defined path, so `definedIn` must have `paths`.')] : []),
    ];
  });
}
