import type { Location } from '@shipworthy/contract/envelope';
import type { Workflow } from '../../../gate/workflow.js';

export type Level = 'none' | 'read' | 'write';

/** A `permissions:` block: one level for everything, or scopes, of which those that are not named are `none`. */
export interface Permissions {
  readonly all: Level | null;
  readonly scopes: ReadonlyMap<string, Level>;
  readonly place: Location;
}

/** One event of `on:`, with its filters as lists of text. */
export interface Trigger {
  readonly filters: ReadonlyMap<string, readonly string[]>;
  readonly place: Location;
}

export interface Concurrency {
  readonly group: string;
  /** Text of `cancel-in-progress`; null when there is none. */
  readonly cancels: string | null;
  readonly place: Location;
}

/** What `doctor` wants to know of a job beyond what the gate does. */
export interface JobDetail {
  readonly id: string;
  /** Text of `name`; null when there is none, and the id is the name. */
  readonly name: string | null;
  readonly permissions: Permissions | null;
  readonly concurrency: Concurrency | null;
  /** Labels of the machine; empty for a job that calls a workflow. */
  readonly runsOn: readonly string[];
  /** Image of the container; null when there is none. */
  readonly container: string | null;
  readonly hasTimeout: boolean;
  /** Expressions of its outputs by name. */
  readonly outputs: ReadonlyMap<string, string>;
  /** In their order: the id of each, and where it says what it uses. */
  readonly steps: readonly { readonly id: string | null; readonly uses: Location }[];
  readonly places: { readonly id: Location; readonly name: Location; readonly runsOn: Location; readonly container: Location; readonly uses: Location };
}

/** A workflow file of the work tree. */
export interface WorkflowFile {
  readonly path: string;
  /** As the gate reads it. */
  readonly workflow: Workflow;
  /** By event. */
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly permissions: Permissions | null;
  readonly concurrency: Concurrency | null;
  readonly details: ReadonlyMap<string, JobDetail>;
  /** Names of the outputs that a called workflow hands to its caller. */
  readonly calledOutputs: readonly string[];
  readonly places: { readonly on: Location; readonly file: Location };
}
