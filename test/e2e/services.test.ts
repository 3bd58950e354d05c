import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFakeGitHub, type Failure, type FakeGitHub } from '@shipworthy/testkit/github';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { runFirstAttempt, type Attempt } from './support/sharded-run.js';
import { runStep, toJob, toMatrixJob, toNeeds, type StepResult } from './support/workflow-run.js';
import { pushEvent, repositoryName, runId, type WorkflowEvent } from './support/workflow-event.js';
import { createWorkflowProject, readTemplate } from './support/workflow-project.js';

/** Milliseconds after which a step must have ended, whatever the services do. The artifact client alone tries for 40 s. */
const budget = 100_000;
const always = 1_000_000;
const outages = {
  'slow down': { kind: 'status', status: 429, retryAfter: 5 },
  unavailable: { kind: 'status', status: 503 },
  truncated: { kind: 'truncated' },
  'another page': { kind: 'wrong-json', text: '<html>' },
  silent: { kind: 'slow', delayMs: 3_600_000 },
} as const satisfies Record<string, Failure>;
type OutageName = keyof typeof outages;
const outageNames = ['slow down', 'unavailable', 'truncated', 'another page', 'silent'] as const satisfies OutageName[];

let project: TemporaryRepository;
let event: WorkflowEvent;
let first: Attempt;
/** What lay in the service after a green run, in the order of its ids. */
let left: readonly { readonly name: string; readonly bytes: Buffer }[];

async function openFake(): Promise<FakeGitHub> {
  const fake = await startFakeGitHub({ permissions: { contents: 'read', actions: 'read' } });
  fake.repository(repositoryName).withRun({ id: runId, headSha: event.sha });
  return fake;
}

beforeAll(async () => {
  project = await createWorkflowProject(readTemplate('release-readiness-sharded'));
  event = pushEvent(project);
  const fake = await openFake();
  first = await runFirstAttempt({ project, event, fake });
  left = fake.artifacts.map((artifact) => ({ name: artifact.name, bytes: fake.bytesOf(artifact) }));
  await fake.close();
}, 120_000);

afterAll(() => project.dispose());

/** A service of its own that holds what the run left, with the same ids, and breaks in one operation. */
async function judge(action: 'drift-check' | 'release-gate', { operation, failure, times, attempt = 1 }: { operation: string; failure: Failure; times: number; attempt?: number }): Promise<StepResult> {
  const fake = await openFake();
  // What the action itself is about to upload is not there yet. It was the last one, so the others keep their ids.
  const own = action === 'drift-check' ? 'drift-report' : 'gate-decision';
  for (const { name, bytes } of left.filter((artifact) => !artifact.name.includes(own))) fake.artifact({ run: runId, name, bytes });
  const { plan, legs, drift } = first;
  const regression = toMatrixJob([...legs.values()]);
  const needs = action === 'drift-check' ? { plan, regression } : { plan, regression, drift: toJob(drift, 'evidence') };
  fake.fail(operation, failure, times);
  try {
    const place = { project, event, fake, attemptScopedArtifacts: attempt > 1, timeoutMs: budget };
    return await runStep(place, { action, job: action, attempt, inputs: { needs: toNeeds(needs) } });
  } finally {
    await fake.close();
  }
}

interface Trial {
  readonly action: 'drift-check' | 'release-gate';
  readonly operation: string;
  readonly kind: OutageName;
  readonly attempt: number;
}

const nameOf = ({ operation, kind }: Trial): string => `${operation} ${kind}`;

function plan(action: Trial['action'], operations: readonly string[], { attempt = 1, kinds = outageNames }: { attempt?: number; kinds?: readonly OutageName[] } = {}): Trial[] {
  return operations.flatMap((operation) => kinds.map((kind) => ({ action, operation, kind, attempt })));
}

/** Steps that mostly wait, many at a time. */
async function inParallel<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  await Promise.all(Array.from({ length: 24 }, async () => {
    for (const [index, item] of queue) results[index] = await run(item);
  }));
  return results;
}

const seldom = { operation: 'none', failure: { kind: 'reset' }, times: 0 } as const;

test('nothing fails: green, or nothing below would prove anything', async () => {
  const results = await Promise.all([judge('drift-check', seldom), judge('release-gate', seldom), judge('drift-check', { ...seldom, attempt: 2 })]);
  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
});

describe('a service that is down never ends green, never hangs, and leaves its evidence', () => {
  const groups = {
    'reading what was handed over': plan('release-gate', ['ListArtifacts', 'GetSignedArtifactURL', 'blob-get']),
    'finding the legs': plan('drift-check', ['ListArtifacts']),
    'handing over the decision': plan('release-gate', ['CreateArtifact', 'FinalizeArtifact']),
    // An upload whose answer alone is broken did arrive, so only these count.
    'storing the decision': plan('release-gate', ['blob-put'], { kinds: ['slow down', 'unavailable', 'silent'] }),
    'asking the REST API for an earlier attempt': [
      ...plan('drift-check', ['actions/list-workflow-run-artifacts', 'actions/get-artifact', 'blob-get'], { attempt: 2 }),
      // A redirect has no body that could be cut off.
      ...plan('drift-check', ['actions/download-artifact'], { attempt: 2, kinds: ['slow down', 'unavailable', 'another page', 'silent'] }),
    ],
  };
  const seen = new Map<Trial, string>();

  // All at once: each waits for most of its time.
  beforeAll(async () => {
    await inParallel(Object.values(groups).flat(), async (trial) => {
      const { action, operation, kind, attempt } = trial;
      const { exitCode, timedOut, documents } = await judge(action, { operation, failure: outages[kind], times: always, attempt });
      const isRed = !timedOut && (exitCode === 1 || exitCode === 3) && documents.size === 1;
      seen.set(trial, isRed ? 'red' : timedOut ? 'hangs' : `exit ${String(exitCode)} with ${documents.size} documents`);
    });
  }, 4 * budget);

  test.each(Object.entries(groups))('%s', (_name, trials) => {
    const outcomes = trials.map((trial) => `${nameOf(trial)}: ${seen.get(trial) ?? 'not run'}`);
    expect(outcomes).toEqual(trials.map((trial) => `${nameOf(trial)}: red`));
  });
});

test('a service that stumbles once is asked again', async () => {
  const operations = ['ListArtifacts', 'GetSignedArtifactURL', 'blob-get', 'CreateArtifact', 'FinalizeArtifact'];
  const results = await inParallel(operations, async (operation) => ({ operation, ...(await judge('release-gate', { operation, failure: { kind: 'status', status: 503 }, times: 1 })) }));
  expect(results.map(({ operation, exitCode }) => `${operation}: ${String(exitCode)}`)).toEqual(operations.map((operation) => `${operation}: 0`));
});
