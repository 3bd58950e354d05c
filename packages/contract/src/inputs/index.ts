export { inputsOfFace, type CommandSpec, type InputsOf } from './command-spec.js';
export {
  approve, commandSpecs, docSyncCheck, doctor, driftCheck, init, localCommandSpecs, regressionPack, releaseEvidence, releaseGate, securityReport, telemetryBundleReadiness,
} from './command-specs.js';
export { initParts, type InitPart } from './init.js';
export { toListItems, type InputMeta } from './input-field.js';
export { parseInputs, type RawInputs } from './parse-inputs.js';
