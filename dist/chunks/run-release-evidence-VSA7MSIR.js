import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import "./chunk-5XWL5JNG.js";

// packages/core/src/release/run-release-evidence.ts
async function runReleaseEvidence(inputs, host) {
  const { mode } = inputs;
  if (mode === "verify") return (await import("./verify-DKTEWCXU.js")).runVerify(inputs, host);
  if (mode === "keygen") return (await import("./keygen-IW2RQQYY.js")).runKeygen(inputs, host);
  return (await import("./run-of-repository-CVTK5EXX.js")).runOfRepository(mode, inputs, host);
}
export {
  runReleaseEvidence
};
