import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  defaultConfigPath,
  resolvePolicy
} from "./chunk-PSW5DKAS.js";
import {
  openWorkspace
} from "./chunk-HJ3YRYHN.js";
import "./chunk-YRFZCHBM.js";
import "./chunk-AEQGNVKO.js";
import "./chunk-I2OD6U4L.js";
import "./chunk-KMUAJUWM.js";
import {
  rules
} from "./chunk-BM5JFBQD.js";
import "./chunk-WAYEVHZX.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import {
  ShipworthyError
} from "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/docs/run-doc-sync-check.ts
async function runDocSyncCheck(inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const config = requireConfig(policy, inputs.config);
  const { checkDocuments } = await import("./check-documents-YG4FS7EC.js");
  return checkDocuments({ inputs, host, workspace, policy, config, startedAt });
}
function requireConfig({ config, findings }, named) {
  if (config.docSync !== void 0) return config.docSync;
  const unreadable = findings.find(({ rule }) => rule === "policy/unreadable");
  if (unreadable !== void 0) throw new ShipworthyError("config/unreadable", unreadable.message, { hint: unreadable.remedy ?? rules["policy/unreadable"].remedy });
  throw new ShipworthyError("config/not-found", `Nothing says what to check: ${named ?? defaultConfigPath} has no \`docSync\`.`, {
    hint: "Begin with `schemaVersion: 1`, a line `docSync:` and below it `  links: {}`. docs/doc-sync-check.md shows the rest."
  });
}
export {
  runDocSyncCheck
};
