import type { DocSyncConfig } from '@shipworthy/contract/docs';
import type { Fault } from '@shipworthy/contract/errors';
import { findReferenceFaults } from '../docs/references/find-reference-faults.js';
import { findTaskFaults, type FieldFault } from '../docs/tasks/find-task-faults.js';
import type { YamlSource } from '../yaml/index.js';

/** Rules between the fields of `docSync` that its schema cannot say. */
export function docSyncFaults(source: YamlSource, config: DocSyncConfig): Fault[] {
  return [
    ...toFaultsBelow(source, ['docSync', 'tasks'], config.tasks === undefined ? [] : findTaskFaults(config.tasks)),
    ...toFaultsBelow(source, ['docSync', 'references'], findReferenceFaults(config.references)),
  ];
}

function toFaultsBelow(source: YamlSource, block: readonly string[], faults: readonly FieldFault[]): Fault[] {
  return faults.map(({ pointer, part, message }) => ({ message, path: source.path, ...(source.positionOf([...block, ...pointer], part) ?? {}) }));
}
