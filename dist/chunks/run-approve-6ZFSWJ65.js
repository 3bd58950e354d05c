import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readApproval
} from "./chunk-LCZ35PMA.js";
import {
  approvalPayloadType,
  approvalSchema,
  approvalSchemaId
} from "./chunk-V7FINHRI.js";
import {
  readSigningKey,
  signEnvelope
} from "./chunk-73L6G263.js";
import {
  openWorkspace,
  readCommitter,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  collectSubject
} from "./chunk-Z75HRPYS.js";
import {
  toCanonicalJson,
  toPrettyJson,
  toSafeFileName,
  writeFileAtomically
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError,
  guide
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/approval/run-approve.ts
import { join } from "node:path";

// packages/core/src/approval/approval-request.ts
var noKey = { message: "`--signing-key` is missing: what is not signed proves nothing.", remedy: `Make a key: ${guide("approvals")}` };
async function requireApprovalRequest(inputs, host, root) {
  const reason = inputs.reason?.trim() ?? "";
  const approver = inputs.approver?.trim() ?? await readCommitter(host, root) ?? "";
  const faults = [];
  if (reason === "") faults.push({ message: "`--reason` is missing: why may it be released?" });
  if (approver === "") faults.push({ message: "nobody is named: git knows no `user.name`.", remedy: "Give `--approver`." });
  if ((inputs["signing-key"] ?? "").trim() === "") faults.push(noKey);
  if (faults.length > 0) throw toUsageError(faults);
  if (host.context.where !== "local") {
    throw new ShipworthyError("approval/refused", `Nothing is approved in CI (${host.context.service ?? host.context.where}): a person approves, not a job.`, {
      hint: "Run the command on your own machine, or give the job an environment with required reviewers."
    });
  }
  const key = await readSigningKey(inputs, host.cwd);
  if (key === null) throw toUsageError([noKey]);
  return { approver, reason, key };
}
function toApproval({ commit, tree, repository }, request, stamp) {
  const { approver, reason } = request;
  const statement = { $schema: approvalSchemaId, kind: "approval", schemaVersion: "1.0", approver, repository, commit, tree, level: stamp.level, reason, at: stamp.at, ...stamp.items.length === 0 ? {} : { items: [...stamp.items].sort() } };
  const parsed = approvalSchema.safeParse(statement);
  if (parsed.success) return parsed.data;
  throw toUsageError(parsed.error.issues.map((issue) => ({ message: `\`--${String(issue.path[0])}\` ${toComplaint(issue)}.` })));
}
function toComplaint(issue) {
  return issue.code === "too_big" ? `must have at most ${String(issue.maximum)} characters` : issue.message;
}
function toUsageError(faults) {
  return new ShipworthyError("usage/invalid-input", "Nothing is approved like this:", { hint: 'Example: `shipworthy approve --signing-key ~/.keys/release.pem --reason "reviewed"`.', faults });
}

// packages/core/src/approval/approved-commit.ts
async function collectApprovedCommit(workspace, host, revision) {
  const { git, headCommit } = workspace;
  if (git === null) throw refusal("This is not a git repository, so there is no tree to approve.", "Run it in a clone.");
  const commit = revision === void 0 ? headCommit : await git.commitOf(revision);
  if (commit === null) {
    throw revision === void 0 ? refusal("The repository has no commit yet.", "Commit first.") : refusal(`The commit ${JSON.stringify(revision)} is not in this clone.`, "Fetch it, or correct `--commit`.");
  }
  const { repository, dirty } = await collectSubject(host, git, null);
  if (dirty) throw refusal("Tracked files differ from HEAD: what you looked at is not what a commit holds.", "Commit the changes or put them aside (`git stash`), and look again.");
  return { commit, tree: await git.treeOf(commit), repository };
}
function refusal(what, hint) {
  return new ShipworthyError("approval/refused", what, { hint });
}

// packages/core/src/approval/show-approval.ts
function showApproval({ approver, repository, commit, tree, level, items = [], reason }, { keyId, path, isNew }) {
  const rows = [
    ["repository", repository ?? "not known"],
    ["commit", commit],
    ["tree", tree],
    ["level", level],
    ...items.length === 0 ? [] : [["items", items.join(", ")]],
    ["approver", approver],
    ["reason", reason],
    ["key", keyId],
    ["file", path]
  ];
  return [
    isNew ? `Approved ${items.length === 0 ? `for level ${level}` : "of the checklist"}:` : `Already approved${items.length === 0 ? ` for level ${level}` : ""}; nothing is written:`,
    ...rows.map(([name, value]) => `  ${name.padEnd(12)}${value}`),
    ...repository === null ? ["`origin` names no repository, so neither does the approval: a gate in CI will refuse it."] : [],
    `Next: hand the file to ${items.length === 0 ? "the gate" : "release-evidence"} with \`--approvals\` (${guide("approvals")}). Not in a commit of the line that is released: that would be another tree.`
  ];
}

// packages/core/src/approval/run-approve.ts
async function runApprove(inputs, host) {
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const request = await requireApprovalRequest(inputs, host, workspace.root);
  const approved = await collectApprovedCommit(workspace, host, inputs.commit);
  const approval = toApproval(approved, request, { level: inputs.level, at: toTime(host), items: inputs.item });
  const path = join(workspace.out, approvalName(approval, request.key));
  const shown = workspace.toDocumentPath(path);
  const isNew = await isAbsent(path, shown, { approval, key: request.key });
  if (isNew) await writeFileAtomically(path, toPrettyJson(signEnvelope({ payloadType: approvalPayloadType, payload: Buffer.from(toCanonicalJson(approval)) }, request.key)));
  const notes = showApproval(approval, { keyId: request.key.publicKey.keyId, path: shown, isNew });
  return { out: workspace.out, documents: [], notes, outputs: {}, exitCode: 0 };
}
function approvalName({ commit, items = [] }, { publicKey: { keyId } }) {
  const fingerprint = Buffer.from(keyId.slice("SHA256:".length), "base64").toString("hex");
  return `approval.${commit.slice(0, 12)}.${fingerprint.slice(0, 16)}${items.length === 0 ? "" : `.${toSafeFileName(items.join("+")).slice(0, 100)}`}.json`;
}
async function isAbsent(path, shown, { approval, key }) {
  const found = await readApproval(path, { trustedKeys: [key.publicKey], name: shown });
  if (found.state === "refused" && found.refusal.fault === "absent") return true;
  if (found.state === "accepted" && toCanonicalJson({ ...found.approval, at: approval.at }) === toCanonicalJson(approval)) return false;
  const what = found.state === "accepted" ? "holds another approval of this commit by this key" : "is no approval by this key";
  throw new ShipworthyError("approval/refused", `${shown} exists and ${what}.`, { hint: "Remove the file if it shall be replaced, or name another folder with `--out`." });
}
function toTime({ context, now }) {
  return (context.sourceDateEpoch === null ? now() : new Date(context.sourceDateEpoch * 1e3)).toISOString();
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  runApprove
};
