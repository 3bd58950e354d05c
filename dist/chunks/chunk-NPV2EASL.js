import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  defaultConfigPath,
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  rules
} from "./chunk-NIT5GBHI.js";
import {
  ShipworthyError,
  guide
} from "./chunk-CIKGY66G.js";

// packages/core/src/docs/run-doc-sync-check.ts
async function runDocSyncCheck(inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const config = requireConfig(policy, inputs.config);
  const { checkDocuments } = await import("./check-documents-HPTJAFXW.js");
  return checkDocuments({ inputs, host, workspace, policy, config, startedAt });
}
function requireConfig({ config, findings }, named) {
  if (config.docSync !== void 0) return config.docSync;
  const unreadable = findings.find(({ rule }) => rule === "policy/unreadable");
  if (unreadable !== void 0) throw new ShipworthyError("config/unreadable", unreadable.message, { hint: unreadable.remedy ?? rules["policy/unreadable"].remedy });
  throw new ShipworthyError("config/not-found", `Nothing says what to check: ${named ?? defaultConfigPath} has no \`docSync\`.`, {
    hint: `Begin with \`schemaVersion: 1\`, a line \`docSync:\` and below it \`  links: {}\`. ${guide("doc-sync-check")} shows the rest.`
  });
}

export {
  runDocSyncCheck
};
