import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  defaultConfigPath,
  resolvePolicy
} from "./chunk-7QRN7LQW.js";
import {
  openWorkspace
} from "./chunk-Q26WRPEU.js";
import "./chunk-AHSR32VJ.js";
import "./chunk-IP25A65V.js";
import "./chunk-A6A54A6T.js";
import "./chunk-MMWUCP35.js";
import "./chunk-5BIRJMIT.js";
import "./chunk-S76KNBH2.js";
import "./chunk-SS4U7X6A.js";
import {
  rules
} from "./chunk-5ZWZWNSY.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import {
  ShipworthyError
} from "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/docs/run-doc-sync-check.ts
async function runDocSyncCheck(inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const config = requireConfig(policy, inputs.config);
  const { checkDocuments } = await import("./check-documents-YM63GMCZ.js");
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
