import { join } from 'node:path';
import { root } from '../repository.mjs';
import { listActions, toInputs } from './action-file.mjs';
import { repositoryName, runId, token } from './open-run.mjs';
import { toJobName } from './render-workflow.mjs';

/** Runs each action as the one step of its own job; a job gets what those before it say, by their outputs and by the artifact service. */
export async function runSteps(run, { actions, inputs }, onStep) {
  const known = listActions();
  const [results, needs] = [[], {}];
  for (const [index, name] of actions.entries()) {
    const action = known.find((one) => one.name === name);
    const given = { ...(index === 0 ? {} : { needs: JSON.stringify(needs) }), ...(index === actions.length - 1 ? inputs : {}) };
    const job = toJobName(actions, index);
    const result = { job, ...(await runStep(run, { action, job, given })) };
    onStep(result);
    results.push(result);
    needs[job] = { result: result.exitCode === 0 ? 'success' : 'failure', outputs: { evidence: result.outputs.evidence ?? '' } };
  }
  return results;
}

async function runStep({ folder, name: event, payload, sha, ref, workflowPath, fake, testkit }, { action, job, given }) {
  const environment = testkit.actionEnvironment({
    workspace: folder, repository: repositoryName, sha, ref, event, payload, runId, job, workflowPath, fake,
    inputs: toInputs(action, given, { '${{ github.token }}': token }),
  });
  try {
    const { exitCode, stdout, stderr } = await testkit.runNode({ entry: join(root, 'dist', `${action.name}.js`), cwd: folder, env: environment.env, timeoutMs: 600_000 });
    return { action: action.name, given, exitCode: exitCode ?? 3, output: `${stdout}${stderr}`, outputs: environment.outputs(), summary: environment.summary() };
  } finally {
    environment.dispose();
  }
}
