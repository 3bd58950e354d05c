import type { FindingDraft } from '../../evidence/index.js';
import type { TaskHistory } from './collect-task-history.js';
import { toLocation } from './judge-presence.js';
import { outcomeOf, type TaskSources } from './rows/task-source.js';
import { toTaskCheck, type TaskFinding } from './task-finding.js';
import { isSameTitle } from './rows/title-history.js';
import { showPlace } from './rows/text-place.js';

const shownHash = 10;

/** Ids that name another task than they once did. The place of the old one is in the commit before the one that deleted it. */
export function judgeReuses({ reuses }: TaskHistory, sources: TaskSources): TaskFinding[] {
  return reuses.flatMap(({ id, was, deletedIn, addedIn }) => {
    const others = [...sources.values()].flatMap((source) => (source.entries.get(id) ?? []).flatMap((entry) => (entry.title === null || isSameTitle(entry.title.text, was.title) ? [] : [{ source, entry, title: entry.title.text.trim() }])));
    const [first] = others;
    if (first === undefined) return [];
    const { source, entry, title } = first;
    return [{
      tasks: [id], code: 'reused',
      finding: {
        rule: 'docs/task-reused' as const, keys: { task: id }, check: toTaskCheck(id), outcome: outcomeOf(source),
        message: `${id} names ${JSON.stringify(title)} at ${showPlace(entry)}, and was ${JSON.stringify(was.title)} at ${showPlace(was)} until commit ${deletedIn.slice(0, shownHash)} deleted it${addedIn === null ? '' : `; commit ${addedIn.slice(0, shownHash)} used it again`}.`,
        expected: was.title, actual: title, location: toLocation(entry),
      },
    }];
  });
}

/** What nobody read may hold an id that was used before. */
export function judgeUnread({ unread }: TaskHistory): FindingDraft[] {
  if (unread === null) return [];
  return [{
    rule: 'docs/history-unread', keys: { scope: 'tasks' }, check: historyCheck, outcome: 'unverified', reason: unread.reason,
    message: `The history of the tasks was not read to its end: ${unread.why}. An id that was used before may have been missed.`,
    ...(unread.reason === 'timed-out' ? { remedy: 'Raise `docSync.tasks.lifecycle.timeLimit`.' } : {}),
  }];
}

export const historyCheck = 'tasks:history';
