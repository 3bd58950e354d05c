import type { Config } from '@shipworthy/contract/config';
import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { capabilityOf, isGateStep } from '../../../gate/shipworthy-steps.js';
import type { WorkflowStep } from '../../../gate/workflow.js';
import { isDoubtful, isMissing, settle } from '../finding.js';
import { gateOf, listJobs, listOwnJobs, modeOf, nameOf, type OwnJob } from './own-jobs.js';
import type { Level, Permissions, WorkflowFile } from './workflow-file.js';

/** A permission that a job wants, and what for. `isNeeded`: without it a step fails or blocks whatever happens. */
interface Wish {
  readonly scope: string;
  readonly level: 'read' | 'write';
  readonly because: string;
  readonly isNeeded: boolean;
}

/** May each job do what its inputs ask, and no more? */
export function judgePermissions(own: readonly WorkflowFile[], config: Config | null): readonly DoctorFinding[] {
  const jobs = own.flatMap(listOwnJobs);
  const called = new Set(own.map(({ path }) => path));
  const callers = own.flatMap((file) => listJobs(file).filter(({ job }) => capabilityOf(job.uses) === 'workflow' || (job.uses !== null && called.has(job.uses.replace(/^[.$]\//, '')))));
  const all = [...jobs, ...callers];
  if (all.length === 0) return [];
  const silent = own.flatMap((file) => judgeDeclared(file, all.filter((one) => one.file === file)));
  return [
    ...settle('permissions/declared', silent, 'every job has a `permissions` block, of its own or of the file'),
    ...settle('permissions/enough', all.flatMap((one) => judgeEnough(one, listWishes(one, config))), 'every job may read what it asks for'),
    ...settle('permissions/minimal', all.flatMap((one) => judgeMinimal(one, listWishes(one, config))), 'no job may write what it does not write'),
  ];
}

function permissionsOf({ file, detail }: OwnJob): Permissions | null {
  return detail.permissions ?? file.permissions;
}

function judgeDeclared(file: WorkflowFile, jobs: readonly OwnJob[]): readonly DoctorFinding[] {
  const silent = jobs.filter((one) => permissionsOf(one) === null);
  const [first] = silent;
  if (first === undefined) return [];
  return [isDoubtful('permissions/declared', { found: `Nothing says what ${silent.map(({ job }) => job.id).join(', ')} may do.`, location: first.detail.places.id, paste: 'permissions:\n  contents: read' })];
}

function listWishes({ job, file }: OwnJob, config: Config | null): readonly Wish[] {
  const shared: Wish = { scope: 'contents', level: 'read', because: 'the checkout', isNeeded: true };
  return [shared, ...job.steps.flatMap((step) => wishesOf(step, config)), ...(job === gateOf(file) ? wishesOfGate(config) : [])];
}

function wishesOf(step: WorkflowStep, config: Config | null): readonly Wish[] {
  const wishes: Wish[] = [];
  if (step.with.get('comment') === 'true') wishes.push({ scope: 'pull-requests', level: 'write', because: '`comment: true`', isNeeded: true });
  if (step.with.get('baseline')?.startsWith('artifact:') === true) wishes.push({ scope: 'actions', level: 'read', because: 'a baseline of another run', isNeeded: true });
  return nameOf(step) === 'release-evidence' ? [...wishes, ...wishesOfRelease(modeOf(step), config)] : wishes;
}

function wishesOfGate(config: Config | null): readonly Wish[] {
  const asks = config === null || Object.values(config.gate.levels).some(({ approvals }) => approvals > 0);
  return [
    { scope: 'actions', level: 'read', because: 'documents of an earlier attempt after "Re-run failed jobs"', isNeeded: false },
    ...(asks ? [{ scope: 'pull-requests', level: 'read' as const, because: "a code owner's review as an approval", isNeeded: false }] : []),
  ];
}

/** By what the checklist looks at; the permissions of the template. */
function wishesOfRelease(mode: string, config: Config | null): readonly Wish[] {
  if (mode === 'keygen' || mode === 'verify') return [];
  const read = (scope: string, because: string): Wish => ({ scope, level: 'read', because, isNeeded: false });
  const shared = [read('checks', 'required checks of the commit'), read('statuses', 'required statuses of the commit'), read('pull-requests', 'what is still open')];
  if (mode === 'publish') return [{ scope: 'contents', level: 'write', because: 'the release and its assets', isNeeded: true }, ...shared];
  if (mode === 'notes') return [read('pull-requests', 'the merged pull requests')];
  const isAsked = (name: string): boolean => config?.release.checklist.vulnerabilities.some((source) => source === name) === true;
  return [
    ...shared, read('issues', 'milestones and labels'), read('actions', 'the run that rollback evidence names'),
    ...(isAsked('code-scanning') ? [read('security-events', 'alerts of code scanning')] : []),
    ...(isAsked('dependabot') ? [read('vulnerability-alerts', 'alerts of Dependabot')] : []),
  ];
}

function levelOf(permissions: Permissions, scope: string): Level {
  return permissions.all ?? permissions.scopes.get(scope) ?? 'none';
}

function isGranted(permissions: Permissions, { scope, level }: Wish): boolean {
  const given = levelOf(permissions, scope);
  return given === 'write' || given === level;
}

function judgeEnough(one: OwnJob, wishes: readonly Wish[]): readonly DoctorFinding[] {
  const permissions = permissionsOf(one);
  if (permissions === null) return [];
  const lacking = wishes.filter((wish) => !isGranted(permissions, wish));
  if (lacking.length === 0) return [];
  const judge = lacking.some(({ isNeeded }) => isNeeded) ? isMissing : isDoubtful;
  return [judge('permissions/enough', {
    found: `The job ${one.job.id} lacks ${joinWords(unite(lacking).map(({ scope, level }) => `\`${scope}: ${level}\``))}.`,
    location: one.detail.permissions === null ? one.detail.places.id : one.detail.permissions.place,
    paste: toBlock(permissions, wishes, unite(lacking)),
  })];
}

/** One wish for each scope: one that wants to write, else the first. */
function unite(wishes: readonly Wish[]): readonly Wish[] {
  const united = new Map<string, Wish>();
  for (const wish of wishes) {
    if (wish.level === 'write' || !united.has(wish.scope)) united.set(wish.scope, wish);
  }
  return [...united.values()];
}

/** The whole block as it should be, so that what was there is not lost: naming one scope takes all others away, also from `read-all`. */
function toBlock({ all, scopes }: Permissions, wishes: readonly Wish[], lacking: readonly Wish[]): string {
  const kept = all === 'read' ? wishes.map(({ scope }) => [scope, 'read'] as const) : [...scopes].filter(([, level]) => level !== 'none');
  const wanted = new Map<string, string>([...kept, ...lacking.map(({ scope, level, because }) => [scope, `${level} # ${because}`] as const)]);
  const rank = (scope: string): string => (scope === 'contents' ? '' : scope);
  const lines = [...wanted].toSorted(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  return ['permissions:', ...lines.map(([scope, level]) => `  ${scope}: ${level}`)].join('\n');
}

const known = /^(?:actions\/(?:checkout|upload-artifact|download-artifact|cache|setup-[a-z]+))@/;

/** Where a foreign action or a script runs too, only its author knows what it writes; of the gate we know everything. */
function judgeMinimal(one: OwnJob, wishes: readonly Wish[]): readonly DoctorFinding[] {
  const permissions = permissionsOf(one);
  const { job } = one;
  const isOurs = job.steps.every((step) => capabilityOf(step.uses) !== null || isGateStep(step) || known.test(step.uses ?? ''));
  if (permissions === null || (!isOurs && job !== gateOf(one.file))) return [];
  if (permissions.all === 'write') return [tooMuch(one, permissions, 'everything')];
  const writes = [...permissions.scopes].filter(([scope, level]) => level === 'write' && !wishes.some((wish) => wish.scope === scope && wish.level === 'write')).map(([scope]) => scope);
  return writes.length === 0 ? [] : [tooMuch(one, permissions, joinWords(writes.map((scope) => `\`${scope}\``)))];
}

function tooMuch({ job }: OwnJob, { place }: Permissions, what: string): DoctorFinding {
  return isDoubtful('permissions/minimal', { found: `The job ${job.id} may write ${what}, and nothing in it does.`, location: place });
}

/** `a, b and c`, of words without commas. */
function joinWords(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' and $1');
}
