import type { BundleAreaConfig } from '@shipworthy/contract/bundle';
import type { FileSelection } from '../requirements/select-files.js';

/** Files that an area should hold: those of a requirement, or those that a gate reads. */
export interface Want {
  /** Id of the requirement, `gate <id>` for a gate. */
  readonly id: string;
  readonly title: string;
  readonly selection: FileSelection;
  /** Without them nothing is published. */
  readonly isMandatory: boolean;
  /** Also said when nothing is there. */
  readonly isExpected: boolean;
}

/** @param required `Area/id` of optional requirements that must be there this time */
export function listWants(area: string, { requires, gates }: BundleAreaConfig, required: readonly string[]): Want[] {
  const requirements = requires.map(({ id, title, files, except, pick, level }): Want => {
    const isMandatory = level === 'fail' || required.includes(`${area}/${id}`);
    return { id, title: title ?? id, selection: { files, except, pick }, isMandatory, isExpected: isMandatory || level === 'warn' };
  });
  const sources = gates.flatMap(({ id, title, from, except, pick, level, equals }): Want[] => {
    const shared = { id: `gate ${id}`, title: title ?? id, isMandatory: level === 'fail', isExpected: true };
    const other: Want[] = equals === undefined ? [] : [{ ...shared, selection: { files: equals.from, except: [], pick: 'newest' } }];
    return [{ ...shared, selection: { files: from, except, pick } }, ...other];
  });
  return [...requirements, ...sources];
}

export function patternsOf({ selection: { files } }: Want): readonly string[] {
  return typeof files === 'string' ? [files] : files;
}
