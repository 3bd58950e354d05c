import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import { approve, docSyncCheck, doctor, driftCheck, init, parseInputs, regressionPack, releaseEvidence, releaseGate, securityReport, telemetryBundleReadiness, type RawInputs } from '@shipworthy/contract/inputs';
import type { CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import type { CommandName } from './command-name.js';
import { faultKindOf } from './fault-kind.js';
import { toMachineFault } from './to-machine-fault.js';

/** What a command did, or why it did nothing: then its one document says so too, and travels as every document does. */
export interface CommandOutcome extends CommandResult {
  /** The fault of the user, with every single one in it, or of somebody outside; the exit code is 2 or 3. */
  readonly error: ShipworthyError | null;
}

/**
 * Runs one capability: parses its inputs, does the work, writes the evidence. A fault of the user is written as an
 * `unverified` / `invalid-config` document, one of GitHub or of the machine as `unverified` too; it is thrown only where none can be.
 * @throws ShipworthyError whose kind decides the exit code (user 2, otherwise 3)
 */
export async function runCommand(name: CommandName, raw: RawInputs, host: Host): Promise<CommandOutcome> {
  const kind = faultKindOf(name, raw.values['mode']);
  const written = new Set<string>();
  // Every document is rendered just before it is written: from then on the run has evidence of its own.
  const watched: Host = {
    ...host,
    repositories: new Map(),
    renderReport: (document) => {
      written.add(document.kind);
      return host.renderReport(document);
    },
  };
  try {
    const result = await capabilities[name](raw, watched);
    if (kind !== null && host.context.where === 'local') await (await import('./write-faults.js')).removeMendedFaults(kind, raw, watched);
    return { ...result, error: null };
  } catch (thrown) {
    const error = toMachineFault(thrown);
    if (kind === null || !isShipworthyError(error) || error.kind === 'bug' || written.size > 0) throw error;
    const faults = await (await import('./write-faults.js')).writeFaults(kind, raw, { host: watched, error });
    if (faults === null) throw error;
    return { out: faults.out, documents: [faults.document], notes: [], outputs: {}, exitCode: error.kind === 'user' ? 2 : 3, error };
  }
}

type Capability = (raw: RawInputs, host: Host) => Promise<CommandResult>;

/** Each capability is loaded when it is asked for: starting one costs nothing for the others. */
const capabilities: Readonly<Record<CommandName, Capability>> = {
  'regression-pack': async (raw, host) => {
    const inputs = parseInputs(regressionPack, raw);
    const { runRegressionPack } = await import('../regression/run-regression-pack.js');
    return runRegressionPack(inputs, host);
  },
  'drift-check': async (raw, host) => {
    const inputs = parseInputs(driftCheck, raw);
    const { runDriftCheck } = await import('../drift/run-drift-check.js');
    return runDriftCheck(inputs, host);
  },
  'telemetry-bundle-readiness': async (raw, host) => {
    const inputs = parseInputs(telemetryBundleReadiness, raw);
    const { runBundleReadiness } = await import('../bundle/run-bundle-readiness.js');
    return runBundleReadiness(inputs, host);
  },
  'doc-sync-check': async (raw, host) => {
    const inputs = parseInputs(docSyncCheck, raw);
    const { runDocSyncCheck } = await import('../docs/run-doc-sync-check.js');
    return runDocSyncCheck(inputs, host);
  },
  'security-report': async (raw, host) => {
    const inputs = parseInputs(securityReport, raw);
    const { runSecurityReport } = await import('../security/run-security-report.js');
    return runSecurityReport(inputs, host);
  },
  'release-evidence': async (raw, host) => {
    const inputs = parseInputs(releaseEvidence, raw);
    const { runReleaseEvidence } = await import('../release/run-release-evidence.js');
    return runReleaseEvidence(inputs, host);
  },
  'release-gate': async (raw, host) => {
    const inputs = parseInputs(releaseGate, raw);
    if (inputs.mode === 'self-test') {
      const { runSelfTest } = await import('../gate/self-test/run-self-test.js');
      return runSelfTest(host, (shown, inside) => runCommand('release-gate', shown, inside));
    }
    const { runReleaseGate } = await import('../gate/run-release-gate.js');
    return runReleaseGate(inputs, host);
  },
  init: async (raw, host) => {
    const inputs = parseInputs(init, raw);
    const { runInit } = await import('../adoption/init/run-init.js');
    return runInit(inputs, host);
  },
  doctor: async (raw, host) => {
    const inputs = parseInputs(doctor, raw);
    const { runDoctor } = await import('../adoption/doctor/run-doctor.js');
    return runDoctor(inputs, host);
  },
  approve: async (raw, host) => {
    const inputs = parseInputs(approve, raw);
    const { runApprove } = await import('../approval/run-approve.js');
    return runApprove(inputs, host);
  },
};
