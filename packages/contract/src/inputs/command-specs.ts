import { approve } from './approve.js';
import type { CommandSpec } from './command-spec.js';
import { docSyncCheck } from './doc-sync-check.js';
import { doctor } from './doctor.js';
import { driftCheck } from './drift-check.js';
import { init } from './init.js';
import { regressionPack } from './regression-pack.js';
import { releaseEvidence } from './release-evidence.js';
import { releaseGate } from './release-gate.js';
import { securityReport } from './security-report.js';
import { telemetryBundleReadiness } from './telemetry-bundle-readiness.js';

/** Every capability that is an action and a command, in the order of a workflow. */
export const commandSpecs = [regressionPack, driftCheck, telemetryBundleReadiness, docSyncCheck, securityReport, releaseEvidence, releaseGate] as const satisfies readonly CommandSpec[];

/** Capabilities that are commands only. */
export const localCommandSpecs = [init, doctor, approve] as const satisfies readonly CommandSpec[];

/** By name, for those who run them: an index names few modules, so the specs reach it through this one. */
export { approve, docSyncCheck, doctor, driftCheck, init, regressionPack, releaseEvidence, releaseGate, securityReport, telemetryBundleReadiness };
