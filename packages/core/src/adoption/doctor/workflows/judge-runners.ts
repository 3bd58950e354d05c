import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { isDoubtful, isMissing, isUnknown, settle } from '../finding.js';
import { compareVersions, leastNode } from '../least-node.js';
import { listJobs, listOwnJobs, type OwnJob } from './own-jobs.js';
import type { WorkflowFile } from './workflow-file.js';

/** Do the jobs run where they can? */
export function judgeRunners(own: readonly WorkflowFile[]): readonly DoctorFinding[] {
  const jobs = own.flatMap(listOwnJobs);
  if (jobs.length === 0) return [];
  const ofStrangers = own.filter(({ triggers }) => triggers.has('pull_request')).flatMap(listJobs);
  const selfHosted = own.flatMap(listJobs).filter(isSelfHosted);
  return [
    ...settle('runner/self-hosted', [...ofStrangers.filter(isSelfHosted).map(toSelfHosted), ...ofStrangers.filter(isOpen).map(toOpen)], 'hosted runners'),
    ...(selfHosted.length === 0 ? [] : settle('runner/timeout', selfHosted.filter(({ detail }) => !detail.hasTimeout).map(toTimeless), 'every self-hosted job has a limit')),
    ...jobs.flatMap(judgeContainer),
    ...judgeNode(jobs),
  ];
}

function isSelfHosted({ detail }: OwnJob): boolean {
  return detail.runsOn.includes('self-hosted');
}

/** An expression says only when it runs which machine it is. */
function isOpen(one: OwnJob): boolean {
  return !isSelfHosted(one) && one.detail.runsOn.some((label) => label.includes('${{'));
}

function toOpen({ job, detail }: OwnJob): DoctorFinding {
  return isUnknown('runner/self-hosted', { found: `The job ${job.id} runs on \`${detail.runsOn.join(', ')}\`, which is known only when it runs.`, location: detail.places.runsOn, fix: 'Look at a run: a machine of your own should not run pull requests of strangers.' });
}

function toSelfHosted({ job, detail }: OwnJob): DoctorFinding {
  return isDoubtful('runner/self-hosted', { found: `The job ${job.id} runs pull requests on ${detail.runsOn.join(', ')}.`, location: detail.places.runsOn });
}

function toTimeless({ job, detail }: OwnJob): DoctorFinding {
  return isDoubtful('runner/timeout', { found: `The job ${job.id} has no \`timeout-minutes\`.`, location: detail.places.runsOn, paste: 'timeout-minutes: 30' });
}

function judgeContainer({ job, detail }: OwnJob): readonly DoctorFinding[] {
  const image = detail.container;
  if (image === null) return [];
  return [isUnknown('runner/container', { found: `The job ${job.id} runs in ${image}; whether it has git, the file does not say.`, location: detail.places.container, fix: 'Run this once; use an image that has git, or no container.', paste: `docker run --rm --entrypoint git ${image} --version` })];
}

/** Scripts only: the actions bring their own Node. Where the version is a file or an expression, nothing is said. */
function judgeNode(jobs: readonly OwnJob[]): readonly DoctorFinding[] {
  const scripted = jobs.filter(({ job }) => job.steps.some(({ run }) => /\bshipworthy\s+[a-z]/.test(run ?? '')));
  const set = scripted.flatMap(({ job }) => job.steps.filter(({ uses }) => /^actions\/setup-node@/.test(uses ?? '')).flatMap((step) => {
    const version = /^v?([0-9]+(?:\.[0-9]+)*)(?:\.x)?$/.exec(step.with.get('node-version')?.trim() ?? '')?.[1];
    return version === undefined ? [] : [{ job, step, version }];
  }));
  if (set.length === 0) return [];
  const old = set.filter(({ version }) => isCertainlyOld(version));
  return settle('runner/node', old.map(({ job, step, version }) => isMissing('runner/node', { found: `The job ${job.id} runs the command with Node ${version}.`, location: step.place, paste: "node-version: '24'" })), 'Node is new enough');
}

/** `20` is whatever 20 is the newest, which is new enough. */
function isCertainlyOld(version: string): boolean {
  const named = version.split('.').length;
  return compareVersions(version, leastNode.split('.').slice(0, named).join('.')) < 0;
}
