import type { DoctorCheckId, DoctorFinding } from '@shipworthy/contract/doctor';
import type { Location } from '@shipworthy/contract/envelope';
import { capabilityOf } from '../../../gate/shipworthy-steps.js';
import { isDoubtful, isMissing, listSome, settle } from '../finding.js';
import { listJobs } from './own-jobs.js';
import type { WorkflowFile } from './workflow-file.js';

interface Use {
  readonly uses: string;
  readonly place: Location;
}

/** The forty zeros of the templates: no commit of anybody. */
const placeholder = /@0{40}$/;

/** Is it certain what code runs? */
export function judgePins(own: readonly WorkflowFile[]): readonly DoctorFinding[] {
  if (own.length === 0) return [];
  const ours = own.flatMap(judgeOurs);
  const mixed = own.flatMap(judgeVersions);
  const others = own.flatMap(judgeOthers);
  return [
    ...settle('pins/shipworthy', ours, 'every step names a full commit, or this very repository'),
    ...settle('pins/one-version', mixed, 'one commit in each workflow'),
    ...settle('pins/others', others, 'in the workflow files every action names a full commit'),
  ];
}

export function listUses(file: WorkflowFile): readonly Use[] {
  return listJobs(file).flatMap(({ job, detail }) => [
    ...(job.uses === null ? [] : [{ uses: job.uses, place: detail.places.uses }]),
    ...job.steps.flatMap(({ uses, place }, index) => (uses === null ? [] : [{ uses, place: detail.steps[index]?.uses ?? place }])),
  ]);
}

/** Of this repository at the commit that runs, or by its content. */
export function isPinned(uses: string): boolean {
  return /^[.$]\//.test(uses) || /@[0-9a-f]{40}$/i.test(uses) || /^docker:\/\/.+@sha256:[0-9a-f]{64}$/i.test(uses);
}

function isOurs(uses: string): boolean {
  return capabilityOf(uses) !== null;
}

function judgeOurs(file: WorkflowFile): readonly DoctorFinding[] {
  const uses = listUses(file).filter((one) => isOurs(one.uses));
  const zeros = uses.filter((one) => placeholder.test(one.uses));
  const loose = uses.filter((one) => !isPinned(one.uses));
  return [
    ...toGrouped(zeros, (text) => ({ check: 'pins/shipworthy', found: `The forty zeros of the template are still there: ${text}.`, isBlocking: true, fix: 'Put the full commit of a Shipworthy release in place of the zeros.' })),
    ...toGrouped(loose, (text) => ({ check: 'pins/shipworthy', found: `Not pinned by a full commit: ${text}.`, isBlocking: true })),
  ];
}

function judgeVersions(file: WorkflowFile): readonly DoctorFinding[] {
  const refs = listUses(file).filter((one) => isOurs(one.uses) && one.uses.includes('@'));
  const [first] = refs;
  if (first === undefined) return [];
  const other = refs.find((one) => toRef(one.uses) !== toRef(first.uses));
  if (other === undefined) return [];
  return [isDoubtful('pins/one-version', { found: `${toShort(first.uses)} and ${toShort(other.uses)} stand in one workflow.`, location: other.place })];
}

function judgeOthers(file: WorkflowFile): readonly DoctorFinding[] {
  const loose = listUses(file).filter((one) => !isOurs(one.uses) && !isPinned(one.uses));
  return toGrouped(loose, (text) => ({ check: 'pins/others', found: `Not pinned by a full commit: ${text}.`, isBlocking: false }));
}

/** One finding for a file: the same action in eight jobs is one thing to mend. */
function toGrouped(uses: readonly Use[], toText: (text: string) => { check: DoctorCheckId; found: string; isBlocking: boolean; fix?: string }): readonly DoctorFinding[] {
  const [first] = uses;
  if (first === undefined) return [];
  const lines = new Map<string, number[]>();
  for (const { uses: name, place } of uses) lines.set(toShort(name), [...(lines.get(toShort(name)) ?? []), ...(place.line === undefined ? [] : [place.line])]);
  const { check, found, isBlocking, fix } = toText(listSome([...lines].map(([name, at]) => (at.length === 0 ? name : `${name} (line ${at.join(', ')})`))));
  return [(isBlocking ? isMissing : isDoubtful)(check, { found, location: first.place, ...(fix === undefined ? {} : { fix }) })];
}

function toRef(uses: string): string {
  return uses.slice(uses.lastIndexOf('@') + 1);
}

function toShort(uses: string): string {
  return uses.replace(/@([0-9a-f]{12})[0-9a-f]{28}$/i, '@$1…');
}
