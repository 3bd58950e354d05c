import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { runAct, type ActResult } from './support/run-act.js';
import { pushEvent } from './support/workflow-event.js';

const workflow = '.github/workflows/talk.yml';
const text = `name: talk
on: push
jobs:
  talk:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
      - id: say
        run: |
          echo "answer=$(cat answer.txt)" >> "$GITHUB_OUTPUT"
          echo '# Heading' >> "$GITHUB_STEP_SUMMARY"
          echo "::error file=answer.txt,line=1::wrong"
          echo "run $GITHUB_RUN_ID of $GITHUB_SHA, secret: \${SECRET_OF_THE_DEVELOPER:-none}"
      - run: exit 3
  leg:
    runs-on: ubuntu-latest
    strategy: { matrix: { number: [1, 2] } }
    steps: [{ run: 'true' }]
  elsewhere:
    runs-on: windows-latest
    steps: [{ run: 'true' }]
`;

let repository: TemporaryRepository;
let fake: FakeGitHub;

beforeAll(async () => {
  repository = createRepository({ [workflow]: text, 'answer.txt': '42' });
  fake = await startFakeGitHub();
});

afterAll(async () => {
  repository.dispose();
  await fake.close();
});

const run = (jobs: readonly string[]): Promise<ActResult> => runAct({ project: repository, event: pushEvent(repository), workflow, fake, actions: repository, jobs });

test('what the steps of a workflow said and how they ended is read back', async () => {
  process.env['SECRET_OF_THE_DEVELOPER'] = 'leaked';
  const { exitCode, job } = await run(['talk', 'leg-1', 'leg-2']);
  delete process.env['SECRET_OF_THE_DEVELOPER'];
  const talk = job('talk');
  expect(exitCode).toBe(1);
  expect(talk).toMatchObject({ id: 'talk', result: 'failure', summary: '# Heading\n', annotations: [{ level: 'error', message: 'wrong', properties: { file: 'answer.txt', line: '1' } }] });
  expect([...talk.outputs]).toEqual([['answer', '42']]);
  expect([...talk.steps]).toEqual([['0', 'success'], ['say', 'success'], ['2', 'failure']]);
  expect(talk.log).toContain(`run 7 of ${repository.head()}, secret: none`);
  expect([job('leg-1').id, job('leg-2').result]).toEqual(['leg', 'success']);
});

test('a job that act cannot run is missed', async () => {
  await expect(run(['talk', 'leg-1', 'leg-2', 'elsewhere'])).rejects.toThrow('elsewhere');
});

test('a job that nobody expected is noticed', async () => {
  await expect(run(['talk', 'leg-1'])).rejects.toThrow('leg-2');
});
