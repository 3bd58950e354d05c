import type { DocumentOf } from '@shipworthy/contract/documents';
import { toCode } from '../text/index.js';
import { toNotesBlocks, toVersionText } from './render-notes.js';
import { toBlocks, toFolded, type Section } from './section.js';

type Details = DocumentOf<'release-notes-report'>['details'];

/** How complete the ledger is, where the draft lies, and the notes as they will be published. The ledger itself is the table of checks. */
export function toNotesSections({ details }: DocumentOf<'release-notes-report'>): Section[] {
  const { notes, draft, file } = details;
  const facts = [`- Merged pull requests: ${describeLedger(details.ledger)}`, ...(file === null ? [] : [`- Notes: ${toCode(file.path)}`]), ...(draft === null ? [] : [`- A first version lies beside this report: ${toCode(draft)}`])];
  return [
    toBlocks('### Ledger', [facts.join('\n')]),
    ...(notes === null ? [] : [toFolded(`Release notes of ${toVersionText(notes.version)} as they will be published`, toNotesBlocks(notes))]),
  ];
}

const sources: Readonly<Record<Details['ledger']['source'], string>> = { api: 'as GitHub lists them', git: 'as the messages of commits name them', none: 'nobody could list them' };

function describeLedger({ source, complete, entries, included, excluded, reverted, unaccounted }: Details['ledger']): string {
  if (source === 'none') return `${sources.none}.`;
  const parts = [`${included} in the notes`, `${excluded} left out on purpose`, `${reverted} taken back or taking back`, `${unaccounted} of which the notes say nothing`];
  return `${entries.length}, ${sources[source]}: ${parts.join(', ')}. ${complete ? 'The ledger is complete.' : 'The ledger is not complete.'}`;
}
