import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { isMissing, settle } from '../finding.js';
import { gateOf, listOwnJobs, modeOf, nameOf, type OwnJob } from './own-jobs.js';
import type { WorkflowFile } from './workflow-file.js';

export interface ReleaseWorkflowFacts {
  readonly own: readonly WorkflowFile[];
  /** Whether the configuration says what a release must be. */
  readonly hasReleases: boolean;
}

/** Is a tag judged, and does a red gate stop what publishes? */
export function judgeReleases({ own, hasReleases }: ReleaseWorkflowFacts): readonly DoctorFinding[] {
  const onTags = own.filter(runsOnTags);
  const publishing = own.flatMap(listOwnJobs).filter(({ job }) => job.steps.some((step) => nameOf(step) === 'release-evidence' && modeOf(step) === 'publish'));
  const untagged = onTags.every((file) => gateOf(file) === null);
  return [
    ...(hasReleases && own.length > 0 ? settle('release/workflow', untagged ? [isMissing('release/workflow', { found: 'The configuration has a block `release`, and no gate runs on tags.', paste: "on:\n  push:\n    tags: ['v*.*.*']" })] : [], onTags.map(({ path }) => path).join(', ')) : []),
    ...(publishing.length === 0 ? [] : settle('release/after-gate', publishing.flatMap(judgePublishing), 'what publishes waits for the gate')),
  ];
}

function runsOnTags({ triggers }: WorkflowFile): boolean {
  const push = triggers.get('push');
  if (push === undefined) return triggers.has('release') || triggers.has('create');
  return push.filters.has('tags') || push.filters.has('tags-ignore') || !push.filters.has('branches');
}

function judgePublishing({ file, job, detail }: OwnJob): readonly DoctorFinding[] {
  const gate = gateOf(file);
  if (gate === null) return [isMissing('release/after-gate', { found: `The job ${job.id} publishes in a workflow without a gate.`, location: detail.places.id })];
  if (!job.needs.includes(gate.id)) return [isMissing('release/after-gate', { found: `The job ${job.id} publishes without needing ${gate.id}.`, location: detail.places.id, paste: `needs: [${[gate.id, ...job.needs].join(', ')}]` })];
  if (job.condition === null) return [];
  return [isMissing('release/after-gate', { found: `The job ${job.id} publishes under a condition of its own, \`${job.condition}\`, which may hold when the gate is red.`, location: job.places.condition, fix: 'Remove `if`: a red gate then skips the job.' })];
}
