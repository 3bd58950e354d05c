import type { Location } from '@shipworthy/contract/envelope';

/** A step as the file has it. `with` holds the inputs that are plain values, as text. */
export interface WorkflowStep {
  readonly uses: string | null;
  readonly run: string | null;
  readonly with: ReadonlyMap<string, string>;
  /** True for anything but a literal `false`: what an expression gives is not known before it runs. */
  readonly continuesOnError: boolean;
  /** Text of `if`; null when there is none. */
  readonly condition: string | null;
  readonly place: Location;
  readonly conditionPlace: Location;
}

/** A job as the file has it. */
export interface WorkflowJob {
  readonly id: string;
  readonly needs: readonly string[];
  /** Text of `if`; null when there is none, which means `success()`. */
  readonly condition: string | null;
  readonly hasMatrix: boolean;
  readonly continuesOnError: boolean;
  /** The reusable workflow it calls. */
  readonly uses: string | null;
  /** Names of the outputs it declares. */
  readonly outputs: readonly string[];
  readonly steps: readonly WorkflowStep[];
  readonly places: { readonly id: Location; readonly condition: Location; readonly continueOnError: Location; readonly strategy: Location };
}

/** A workflow file as plain data. */
export interface Workflow {
  /** As documents name it. */
  readonly path: string;
  readonly sha256: string;
  readonly jobs: readonly WorkflowJob[];
}

/** Every job that must end before this one may start, near and far. The job itself is among them only in a cycle. */
export function ancestorsOf(workflow: Workflow, id: string): ReadonlySet<string> {
  const needsOf = new Map(workflow.jobs.map((job) => [job.id, job.needs]));
  const ancestors = new Set<string>();
  const pending = [...(needsOf.get(id) ?? [])];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (ancestors.has(next)) continue;
    ancestors.add(next);
    pending.push(...(needsOf.get(next) ?? []));
  }
  return ancestors;
}
