import type { Answered, CommitCheck } from '@shipworthy/core/host';
import { toNumber, toText, toTextOrNull } from '../api/read-answer.js';
import { fieldOf } from '../api/refusal.js';
import type { Asker } from './ask.js';
import { listPages } from './list-pages.js';

interface ReadCheck extends CommitCheck {
  readonly id: number;
}

/** @throws ShipworthyError `github/*` */
export async function listChecks(asker: Asker, commit: string, exceptRunId: string | null = null): Promise<Answered<readonly CommitCheck[]>> {
  const { repository } = asker.access;
  const [runs, statuses] = await Promise.all([
    listPages(asker, {
      what: `list the check runs of ${commit}`, permission: 'checks: read', route: '/commits/{ref}/check-runs', parameters: { ref: commit, filter: 'latest' },
      listIn: (body) => fieldOf(body, 'check_runs'), toEntry: (entry) => toCheckRun(entry, repository),
    }),
    listPages(asker, {
      what: `list the statuses of ${commit}`, permission: 'statuses: read', route: '/commits/{ref}/status', parameters: { ref: commit },
      listIn: (body) => fieldOf(body, 'statuses'), toEntry: (entry) => toStatus(entry, repository),
    }),
  ]);
  const counts = ({ runId }: ReadCheck): boolean => exceptRunId === null || runId !== exceptRunId;
  return { value: [...keepLatest(runs.value.filter(counts)), ...keepLatest(statuses.value.filter(counts))], answers: [...runs.answers, ...statuses.answers] };
}

function toCheckRun(entry: unknown, repository: string): ReadCheck {
  return {
    id: toNumber(fieldOf(entry, 'id')), name: toText(fieldOf(entry, 'name')),
    conclusion: fieldOf(entry, 'status') === 'completed' ? toText(fieldOf(entry, 'conclusion')) : null,
    appId: toAppId(fieldOf(entry, 'app')), runId: toRunId(fieldOf(entry, 'details_url'), repository),
  };
}

/** Null is what GitHub says of an app that is gone. */
function toAppId(app: unknown): number | null {
  return app === null || app === undefined ? null : toNumber(fieldOf(app, 'id'));
}

function toStatus(entry: unknown, repository: string): ReadCheck {
  const state = toText(fieldOf(entry, 'state'));
  return { id: toNumber(fieldOf(entry, 'id')), name: toText(fieldOf(entry, 'context')), conclusion: state === 'pending' ? null : state, appId: null, runId: toRunId(fieldOf(entry, 'target_url'), repository) };
}

/** Only a run of this repository has a meaning here: anybody's check may point anywhere. */
function toRunId(url: unknown, repository: string): string | null {
  const [, owner, id] = /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/actions\/runs\/([0-9]+)(?:[/?#]|$)/.exec(toTextOrNull(url) ?? '') ?? [];
  return id !== undefined && owner?.toLowerCase() === repository.toLowerCase() ? id : null;
}

/** GitHub keeps the latest of each suite; of several suites the latest decides, as for merging. A status is never taken for a check run of its name. */
function keepLatest(all: readonly ReadCheck[]): readonly CommitCheck[] {
  const latest = new Map<string, ReadCheck>();
  for (const check of all) {
    const key = `${String(check.appId)} ${check.name}`;
    const known = latest.get(key);
    if (known === undefined || known.id < check.id) latest.set(key, check);
  }
  return [...latest.values()].map(({ id: _id, ...check }) => check);
}
