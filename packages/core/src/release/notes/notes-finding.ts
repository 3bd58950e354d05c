import type { FindingDraft } from '../../evidence/index.js';
import { checkOf } from '../release-run.js';

/** The item of the checklist that the notes are judged under. */
export const notesItem = 'RL-08';

type Detail = Pick<FindingDraft, 'outcome' | 'reason' | 'message' | 'location' | 'remedy' | 'causedBy'>;

/** A finding about the notes of a release. `what` tells it apart from the others, without lines and values. */
export function notesFinding(release: string, what: string, detail: Detail): FindingDraft {
  return { rule: 'release/notes-not-ready', keys: { release, what }, check: checkOf(notesItem), ...detail };
}
