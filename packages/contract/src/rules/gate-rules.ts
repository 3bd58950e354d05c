import type { Rule } from './rule.js';

export const gateRules = {
  'gate/job-not-needed': { title: "A job of the workflow is not in the gate's `needs`", why: 'The gate cannot wait for or see a job it does not need, so that job could fail unseen.', remedy: "Add the job to the gate's `needs`, or exempt it in `gate.exempt` with a reason.", keys: ['job'] },
  'gate/not-always': { title: 'The gate job does not run always', why: 'A skipped required check counts as passed on GitHub.', remedy: 'Give the gate job `if: always()`.', keys: ['job'] },
  'gate/gate-can-be-skipped': { title: 'The gate has a way around itself', why: 'A skipped step leaves its job green, and a matrix without legs leaves no job: both count as passed.', remedy: 'Remove `if` from the step that runs the gate, and `strategy` from its job.', keys: ['job'] },
  'gate/judge-can-be-skipped': { title: 'A job that produces evidence is skipped when one before it fails', why: 'A red leg would skip the judge, and the evidence with it.', remedy: 'Give the job `if: ${{ !cancelled() }}`.', keys: ['job'] },
  'gate/continue-on-error': { title: 'A step or job that produces evidence continues on error', why: 'Its failure would look like success.', remedy: 'Remove `continue-on-error`; use `fail-on: never` for what may fail.', keys: ['job'] },
  'gate/workflow-unreadable': { title: 'The running workflow file could not be read', why: 'Without it nobody can say that the gate sees every job.', remedy: 'Check out the repository before the gate, or name the file with the input `workflow`.', keys: ['path'] },
  'gate/job-not-successful': { title: 'A job did not succeed', why: 'A failed, cancelled, skipped or unknown result is no proof.', remedy: 'Look at the log of the job; a job that may be skipped is listed in `gate.allowSkipped`.', keys: ['job'] },
  'gate/evidence-missing': { title: 'Required evidence is not there', why: 'What nobody handed over was not verified.', remedy: 'See that the producing job ran, passes on `outputs: { evidence: … }` and is in `needs`.', keys: ['requirement'] },
  'gate/evidence-refused': { title: 'A document was refused', why: 'A document that is altered, broken, foreign or old proves nothing about this run.', remedy: 'Run the job that made it again.', keys: ['kind', 'key'] },
  'gate/not-passed': { title: 'A document does not pass', why: 'Its own findings say why.', remedy: 'See the report of the document.', keys: ['kind', 'key'] },
  'gate/warning-budget': { title: 'There are more warnings than the budget allows', why: 'Warnings that nobody counts grow until nobody reads them.', remedy: 'Mend some of the warnings, or raise `gate.maxWarnings` on purpose.', keys: [] },
  'gate/nothing-required': { title: 'The gate requires nothing and found nothing', why: 'A gate without anything to judge is green for the wrong reason.', remedy: 'List what must be there under `gate.require`, and hand it over.', keys: [] },
  'gate/no-needs': { title: 'The gate was told nothing of the jobs before it', why: 'Without `needs` it cannot know whether they ran.', remedy: "Give the gate `with: { needs: '${{ toJSON(needs) }}' }`.", keys: [] },
  'gate/root-hides-policy': { title: 'The input `root` hides the policy of the repository', why: 'A gate that looks at a folder only would pass without what the repository requires.', remedy: 'Leave the input `root` of the gate away, or take `gate.require` out of the configuration at the top.', keys: ['path'] },
} as const satisfies Record<string, Rule>;
