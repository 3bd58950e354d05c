export { approve } from './approve.js';
export { inputsOfFace, type CommandSpec, type InputsOf } from './command-spec.js';
export { commandSpecs, localCommandSpecs } from './command-specs.js';
export { docSyncCheck } from './doc-sync-check.js';
export { driftCheck } from './drift-check.js';
export { toListItems, type InputMeta } from './input-field.js';
export { parseInputs, type RawInputs } from './parse-inputs.js';
export { regressionPack } from './regression-pack.js';
export { releaseGate } from './release-gate.js';
