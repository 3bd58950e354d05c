import type { RunContext } from '@shipworthy/contract/context';
import type { Waiver } from '@shipworthy/contract/config';
import type { Policy, Subject } from '@shipworthy/contract/envelope';
import type { ErrorCode } from '@shipworthy/contract/errors';
import type { EvidenceEntry } from '@shipworthy/contract/gate';
import type { Verdict } from '@shipworthy/contract/words';
import type { FindingDraft } from '../../evidence/index.js';
import type { Json, JsonObject } from '../../json/index.js';
import type { Consent, SignedApproval } from './consent.js';
import type { CommitName } from './repository.js';

/** A document that one job made, and the way on which it reaches the gate. */
export interface Handover {
  readonly kind: 'drift-report' | 'regression-observations' | 'regression-plan' | 'gate-decision';
  readonly key: string;
  /** Job whose output names it; null: no output does. */
  readonly job: string | null;
  /** `folder`: there is no artifact, the document lies in `evidence/` (or in `out`, where the input `evidence-dir` is not given). */
  readonly by: 'artifact' | 'folder';
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly waivers: readonly Waiver[];
  readonly partial: boolean;
  readonly subject: Partial<Subject>;
  /** Name of a commit of the run that stands in for `commit` and `testedCommit` of the subject. */
  readonly about: CommitName | null;
  readonly policy: Partial<Policy>;
  readonly run: { readonly id?: string | null; readonly attempt?: number };
  readonly baseline: 'base' | 'worktree' | 'path';
  /** Letter of the plan that observations or a report belong to; null: none. */
  readonly plan: string | null;
  /** `i/n` of that plan. */
  readonly shard: string | null;
  /** What the document claims, whatever its findings say. */
  readonly verdict: Verdict | null;
  /** What becomes of its text after it was hashed. */
  readonly bytes: ((text: string) => string | Uint8Array) | null;
  /** True when the output names the bytes as they are after that: then the job itself wrote them so. */
  readonly isTold: boolean;
  /** Size in bytes that the file is stretched to. */
  readonly size: number | null;
  /** True when the file is a link to the document, which lies elsewhere. */
  readonly isLink: boolean;
  /** What the output says instead of the truth. */
  readonly entry: Partial<EvidenceEntry>;
  /** What the service has of it, or the error that it answers with. */
  readonly artifact: 'stored' | 'deleted' | 'replaced' | 'other-bytes' | 'empty' | Extract<ErrorCode, `github/${string}` | `artifact/${string}`>;
}

export type GateEvent = 'push' | 'pull_request' | 'merge_group' | 'schedule' | 'workflow_dispatch' | 'tag' | 'other-ci' | 'local';

/** One run of a workflow up to its gate: all that a gate can see. */
export interface GateRun {
  readonly event: GateEvent;
  /** What differs from what the event tells. */
  readonly context: Partial<RunContext>;
  /** Jobs of the workflow file, as the file has them. */
  readonly jobs: JsonObject;
  /** `.github/shipworthy.yml` of the change; null: there is none. */
  readonly config: JsonObject | null;
  /** The same on the base; absent: equal. */
  readonly baseConfig?: JsonObject | null;
  /** Files of the change by path, beside workflow and configuration or in their place; null takes one away. */
  readonly files: Readonly<Record<string, string | null>>;
  /** Files that the base has as well. */
  readonly baseFiles: Readonly<Record<string, string>>;
  /** Files that were written after the checkout. */
  readonly uncommitted: Readonly<Record<string, string>>;
  /** How the jobs before the gate ended. */
  readonly results: Readonly<Record<string, Json>>;
  readonly handovers: readonly Handover[];
  /** What people said on GitHub; null: there is no token to ask with. */
  readonly consent: Consent | null;
  readonly approvals: readonly SignedApproval[];
  /** Inputs of the gate. `needs` is made from results and handovers unless it stands here. */
  readonly inputs: Readonly<Record<string, string>>;
}

export const driftStep: JsonObject = { id: 'd', uses: 'shipworthy/shipworthy/actions/drift-check@v1' };
export const gateStep: JsonObject = { uses: 'shipworthy/shipworthy@v1', with: { needs: '${{ toJSON(needs) }}' } };

export const goodHandover: Handover = {
  kind: 'drift-report', key: 'parser', job: 'drift', by: 'artifact', checks: ['one', 'two'], findings: [], waivers: [], partial: false, subject: {}, about: null, policy: {}, run: {},
  baseline: 'worktree', plan: null, shard: null, verdict: null, bytes: null, isTold: false, size: null, isLink: false, entry: {}, artifact: 'stored',
};

/** A push to the default branch: the tests ran, nothing drifted, and the report that the policy requires was handed over. */
export const goodRun: GateRun = {
  event: 'push',
  context: {},
  jobs: {
    test: { 'runs-on': 'ubuntu-latest', steps: [{ run: 'npm test' }] },
    drift: { 'runs-on': 'ubuntu-latest', outputs: { evidence: '${{ steps.d.outputs.evidence }}' }, steps: [driftStep] },
    'release-gate': { 'runs-on': 'ubuntu-latest', needs: ['test', 'drift'], if: 'always()', steps: [gateStep] },
  },
  config: { schemaVersion: 1, gate: { require: ['drift-report:parser'] } },
  files: {},
  baseFiles: {},
  uncommitted: {},
  results: { test: 'success', drift: 'success' },
  handovers: [goodHandover],
  consent: null,
  approvals: [],
  inputs: {},
};
