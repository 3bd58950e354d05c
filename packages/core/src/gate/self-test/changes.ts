import type { RunContext } from '@shipworthy/contract/context';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json/index.js';
import { goodApproval, type Consent, type SignedApproval } from './consent.js';
import { goodHandover, type GateEvent, type GateRun, type Handover } from './gate-run.js';

/** What makes one run another. */
export type Change = (run: GateRun) => GateRun;

export function on(event: GateEvent, context: Partial<RunContext> = {}): Change {
  return (run) => ({ ...run, event, context: { ...run.context, ...context } });
}

/** A pull request: measuring actions judge by the base, and their documents say so. */
export function onPullRequest(context: Partial<RunContext> = {}): Change {
  return (run) => ({ ...on('pull_request', context)(run), handovers: run.handovers.map((one) => ({ ...one, policy: { source: 'base', ...one.policy }, baseline: 'base' })) });
}

/** Adds a job to the workflow file, or changes keys of one that is there. */
export function job(id: string, keys: JsonObject): Change {
  return (run) => {
    const before = run.jobs[id];
    return { ...run, jobs: { ...run.jobs, [id]: { 'runs-on': 'ubuntu-latest', ...(isJsonObject(before) ? before : {}), ...keys } } };
  };
}

/** The gate's job, with one key taken away. */
export function gateWithout(key: string): Change {
  return (run) => {
    const gate = run.jobs['release-gate'];
    const kept = isJsonObject(gate) ? Object.fromEntries(Object.entries(gate).filter(([name]) => name !== key)) : {};
    return { ...run, jobs: { ...run.jobs, 'release-gate': kept } };
  };
}

/** A further job before the gate that the gate knows of. */
export function jobBefore(id: string, keys: JsonObject, result: string): Change {
  return (run) => {
    const gate = run.jobs['release-gate'];
    const needs = isJsonObject(gate) && isJsonArray(gate.needs) ? gate.needs : [];
    return ended(id, result)(job('release-gate', { needs: [...needs, id] })(job(id, keys)(run)));
  };
}

/** How a job ended, as GitHub tells it. */
export function ended(id: string, result: Json): Change {
  return (run) => ({ ...run, results: { ...run.results, [id]: result } });
}

/** Changes the one document of the good run. */
export function report(changes: Partial<Handover>): Change {
  return (run) => ({ ...run, handovers: run.handovers.map((one, index) => (index === 0 ? { ...one, ...changes } : one)) });
}

/** Hands another document over. */
export function also(changes: Partial<Handover>): Change {
  return (run) => ({ ...run, handovers: [...run.handovers, { ...goodHandover, policy: run.handovers[0]?.policy ?? {}, baseline: run.handovers[0]?.baseline ?? 'worktree', ...changes }] });
}

/** Hands nothing over. */
export const nothing: Change = (run) => ({ ...run, handovers: [] });

/** Keys of `gate:` in the configuration of the change. */
export function gatePolicy(keys: JsonObject): Change {
  return (run) => ({ ...run, config: withGate(run.config, keys) });
}

/** Keys of the configuration of the change. */
export function policy(keys: JsonObject): Change {
  return (run) => ({ ...run, config: { schemaVersion: 1, ...run.config, ...keys } });
}

/** What the base says now stays; the change may say something else from here on. */
export const onTheBase: Change = (run) => ({ ...run, baseConfig: run.config });

/** The base has no configuration. */
export const noPolicyOnTheBase: Change = (run) => ({ ...run, baseConfig: null });

/** The change has none. */
export const noPolicy: Change = (run) => ({ ...run, config: null });

export function files(changes: GateRun['files']): Change {
  return (run) => ({ ...run, files: { ...run.files, ...changes } });
}

export function baseFiles(changes: GateRun['baseFiles']): Change {
  return (run) => ({ ...run, baseFiles: { ...run.baseFiles, ...changes } });
}

export function uncommitted(changes: GateRun['uncommitted']): Change {
  return (run) => ({ ...run, uncommitted: { ...run.uncommitted, ...changes } });
}

/** A push of this tag. */
export function tag(name: string): Change {
  return on('tag', { ref: `refs/tags/${name}` });
}

/** What people said on GitHub, which the gate may ask. */
export function said(consent: Consent): Change {
  return (run) => ({ ...run, consent: { ...run.consent, ...consent } });
}

/** One more signed approval, which the input names. */
export function signed(changes: Partial<SignedApproval> = {}): Change {
  return (run) => ({ ...run, approvals: [...run.approvals, { ...goodApproval, ...changes }], inputs: { ...run.inputs, approvals: 'approvals' } });
}

export function inputs(values: GateRun['inputs']): Change {
  return (run) => ({ ...run, inputs: { ...run.inputs, ...values } });
}

function withGate(config: JsonObject | null, keys: JsonObject): JsonObject {
  const gate = config?.gate;
  return { schemaVersion: 1, ...config, gate: { ...(isJsonObject(gate) ? gate : {}), ...keys } };
}
