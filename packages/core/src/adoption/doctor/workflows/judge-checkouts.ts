import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { producesEvidence } from '../../../gate/shipworthy-steps.js';
import { isDoubtful, isMissing, isUnknown, settle } from '../finding.js';
import { listOwnJobs, nameOf, type OwnJob } from './own-jobs.js';
import type { WorkflowFile } from './workflow-file.js';

const checkoutPaste = 'with:\n  fetch-depth: 0\n  persist-credentials: false';
/** What these read of the past is not fetched one commit at a time. */
const ofThePast = ['drift-check', 'doc-sync-check', 'release-evidence', 'telemetry-bundle-readiness'];

/** Is the repository there, with the history that the step asks for? */
export function judgeCheckouts(own: readonly WorkflowFile[]): readonly DoctorFinding[] {
  const jobs = own.flatMap(listOwnJobs);
  if (jobs.length === 0) return [];
  return [
    ...settle('workflow/checkout', jobs.flatMap(judgePresence), `${jobs.length} ${jobs.length === 1 ? 'job checks' : 'jobs check'} out first`),
    ...settle('workflow/history', jobs.flatMap(judgeDepth), '`fetch-depth: 0`'),
  ];
}

function checkoutOf({ job }: OwnJob): OwnJob['job']['steps'][number] | undefined {
  const first = job.steps.findIndex(producesEvidence);
  return job.steps.slice(0, first).find(({ uses, run }) => /^[^@]*\bcheckout@/.test(uses ?? '') || /\bgit\s+(?:clone|fetch)\b/.test(run ?? ''));
}

function judgePresence(own: OwnJob): readonly DoctorFinding[] {
  if (checkoutOf(own) !== undefined) return [];
  const paste = 'steps:\n  - uses: actions/checkout@<full commit>\n    with:\n      fetch-depth: 0\n      persist-credentials: false';
  return [isMissing('workflow/checkout', { found: `The job ${own.job.id} runs Shipworthy without a checkout before it.`, location: own.detail.places.id, paste })];
}

function judgeDepth(own: OwnJob): readonly DoctorFinding[] {
  const checkout = checkoutOf(own);
  if (checkout === undefined || checkout.uses === null) return [];
  const depth = checkout.with.get('fetch-depth');
  if (depth === '0') return [];
  if (depth?.includes('${{') === true) return [isUnknown('workflow/history', { found: `The job ${own.job.id} checks out as deep as \`${depth}\` says.`, location: checkout.place, fix: 'See that it is 0, or write 0.' })];
  const needing = ofThePast.filter((name) => own.job.steps.some((step) => nameOf(step) === name));
  const found = `The job ${own.job.id} checks out ${depth === undefined || depth === '1' ? 'one commit' : `${depth} commits`}`;
  if (needing.length > 0) return [isMissing('workflow/history', { found: `${found}, and ${needing.join(' and ')} ${needing.length === 1 ? 'reads' : 'read'} the past.`, location: checkout.place, paste: checkoutPaste })];
  return [isDoubtful('workflow/history', { found: `${found}; the base of a change is then fetched by itself, which a private repository refuses without credentials.`, location: checkout.place, paste: checkoutPaste })];
}
