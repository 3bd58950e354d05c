import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRunContext } from '../../../packages/environment/src/read-run-context.js';
import { must, type Target } from '../engine/target.js';
import { jsonWords } from './words.js';

const commit = 'a'.repeat(40);
const events = ['pull_request', 'merge_group', 'workflow_run', 'push'] as const;
const isCommit = (id: string | null): boolean => id === null || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);

async function inFile<T>(bytes: Uint8Array, read: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'event-'));
  try {
    writeFileSync(join(folder, 'event.json'), bytes);
    return await read(join(folder, 'event.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the places tell that we run in. */
export const places: readonly Target[] = [
  {
    name: 'event-payload',
    words: [...jsonWords, '"pull_request"', '"head"', '"base"', '"sha"', '"ref"', '"repo"', '"fork"', '"full_name"', '"merge_group"', '"head_sha"', '"base_sha"', '"workflow_run"', '"repository"', '"default_branch"', '"number"', '"before"', '"after"', '"forced"', `"${commit}"`, `"${'0'.repeat(40)}"`],
    read: (input) => inFile(input, async (path) => {
      const contexts = [];
      for (const event of events) {
        const context = await readRunContext({ cwd: tmpdir(), env: { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: path, GITHUB_EVENT_NAME: event, GITHUB_REPOSITORY: 'acme/parser', GITHUB_SHA: commit, GITHUB_REF: 'refs/heads/main' } });
        must(isCommit(context.headCommit) && isCommit(context.eventBaseCommit), `${event} tells a commit that is none`);
        must(context.pullRequest === null || Number.isSafeInteger(context.pullRequest), `${event} tells a pull request that has no number`);
        must(typeof context.fork === 'boolean', `${event} does not tell whether it is a fork`);
        contexts.push([context.pullRequest === null, context.eventBaseCommit === null, context.fork, context.baseRef === null, context.defaultBranch === null]);
      }
      return JSON.stringify(contexts);
    }),
  },
];
