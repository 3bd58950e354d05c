import type { DocumentOf } from '@shipworthy/contract/documents';
import { notStoredMeanings } from '@shipworthy/contract/regression';
import { toCode, toProse } from '../text/index.js';
import { toBlocks, type Section } from './section.js';

/** Outputs without a copy: when they differ one day, nobody will be able to see where. */
export function toNotStoredSection({ details }: DocumentOf<'regression-observations'>): Section[] {
  const lines = details.cases.flatMap(({ id, files }) => files.flatMap(({ path, bytes, notStored }) => (
    notStored === undefined ? [] : [`- ${toCode(path)} of ${toCode(id)} (${bytes} bytes): ${toProse(notStoredMeanings[notStored])}`]
  )));
  return lines.length === 0 ? [] : [toBlocks(`### Not stored (${lines.length})`, [`Compared by their digests only:\n\n${lines.join('\n')}`])];
}
