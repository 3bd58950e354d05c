import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers } from '../support/project.js';
import { runAgain, runFirstAttempt, type Attempt } from './support/sharded-run.js';
import type { RunPlace } from './support/workflow-run.js';
import { pushEvent, repositoryName, runId } from './support/workflow-event.js';
import { createWorkflowProject, editFile, readTemplate } from './support/workflow-project.js';

let project: TemporaryRepository;
let folder: string;
const fakes: FakeGitHub[] = [];
/** While this file is there, one case fails: the commit is the same in both attempts, only the weather differs. */
const storm = (): string => join(folder, 'storm');
const bringStorm = (): void => writeFileSync(storm(), '');
const endStorm = (): void => rmSync(storm(), { force: true });

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'weather-')));
  project = await createWorkflowProject(readTemplate('release-readiness-sharded'));
  editFile(project, 'src/report.mjs', (text) => `import { existsSync } from 'node:fs';\n${text}\nif (data.endsWith('alpha.json') && existsSync(${JSON.stringify(storm())})) process.exitCode = 3;\n`);
  project.commit('Depend on the weather');
}, 60_000);

afterAll(async () => {
  project.dispose();
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(fakes.map((fake) => fake.close()));
});

interface RerunOptions {
  /** Each attempt sees its own artifacts only, as GitHub's service sometimes has it. */
  readonly scoped: boolean;
  readonly mayReadActions?: boolean;
}

async function openRun({ scoped, mayReadActions = true }: RerunOptions): Promise<RunPlace> {
  const fake = await startFakeGitHub({ permissions: mayReadActions ? { contents: 'read', actions: 'read' } : { contents: 'read' } });
  fakes.push(fake);
  const event = pushEvent(project);
  fake.repository(repositoryName).withRun({ id: runId, headSha: event.sha, attempt: 2 });
  return { project, event, fake, attemptScopedArtifacts: scoped };
}

const failedLegs = ({ legs }: Attempt): string[] => [...legs].filter(([, { exitCode }]) => exitCode !== 0).map(([shard]) => shard);

describe.each([
  ['every attempt sees all artifacts of the run', false],
  ['each attempt sees its own artifacts, the REST API all', true],
])('%s', (_name, scoped) => {
  test('a leg that failed and passes when run again is judged by its second attempt', async () => {
    const place = await openRun({ scoped });
    bringStorm();
    const first = await runFirstAttempt(place);
    const failed = failedLegs(first);
    expect({ failed: failed.length, drift: first.drift.exitCode, gate: first.gate.exitCode }).toEqual({ failed: 1, drift: 1, gate: 1 });
    endStorm();
    const { drift, gate } = await runAgain(place, first, failed);
    expect({ drift: blockers(drift.document('drift-report.sample')), gate: blockers(gate.document('gate-decision.default')) }).toEqual({ drift: [], gate: [] });
    expect({ drift: drift.exitCode, gate: gate.exitCode }).toEqual({ drift: 0, gate: 0 });
  });

  test('a leg that passed and fails when run again is judged by its second attempt', async () => {
    const place = await openRun({ scoped });
    endStorm();
    const first = await runFirstAttempt(place);
    expect({ failed: failedLegs(first), gate: first.gate.exitCode }).toEqual({ failed: [], gate: 0 });
    bringStorm();
    const { drift, gate } = await runAgain(place, first, ['1/4', '2/4', '3/4', '4/4']);
    endStorm();
    expect(blockers(drift.document('drift-report.sample'))).toContain('regression/exit-code');
    expect(blockers(gate.document('gate-decision.default'))).toContain('gate/not-passed');
    expect({ drift: drift.exitCode, gate: gate.exitCode }).toEqual({ drift: 1, gate: 1 });
  });
});

test('without `actions: read` what an earlier attempt made is not seen, and the line to add is said', async () => {
  const place = await openRun({ scoped: true, mayReadActions: false });
  bringStorm();
  const first = await runFirstAttempt(place);
  endStorm();
  const { drift, gate } = await runAgain(place, first, failedLegs(first));
  for (const { step, name } of [{ step: drift, name: 'drift-report.sample' }, { step: gate, name: 'gate-decision.default' }]) {
    const document = step.document(name);
    expect({ exitCode: step.exitCode, blockers: blockers(document).join() }).toEqual({ exitCode: 1, blockers: expect.stringContaining('(permission-denied)') });
    expect(`${JSON.stringify(document.findings)}${step.log}`).toContain('actions: read');
  }
});
