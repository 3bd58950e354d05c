import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  latestReviews
} from "./chunk-B4VYMAB5.js";
import {
  toFinding
} from "./chunk-Z75HRPYS.js";

// packages/core/src/gate/approvals/approval-facts.ts
var noApprovals = { needed: 0, target: null, environmentReviews: [], pullRequests: [], owners: /* @__PURE__ */ new Map(), signed: [], problems: [] };

// packages/core/src/gate/level/demands-of.ts
var levels = ["merge", "release", "major"];
function demandsOf({ require: require2, levels: perLevel }, level) {
  const counting = levels.slice(0, levels.indexOf(level) + 1).map((one) => perLevel[one]);
  return {
    require: [...require2, ...counting.flatMap((demands) => demands.require)],
    approvals: Math.max(...counting.map(({ approvals }) => approvals)),
    refuseDirty: level !== "merge"
  };
}

// packages/core/src/gate/approvals/judge-reviews.ts
var askAgain = "Have a code owner approve the final head of the pull request, and merge without changing its content.";
function judgeEnvironmentReviews(reviews, target) {
  const rejected = new Set(reviews.filter(({ state }) => state === "rejected").map(({ reviewer }) => reviewer.toLowerCase()));
  return reviews.filter(({ state }) => state !== "pending").map(({ reviewer, isPerson, environments }) => ({
    how: "environment-review",
    approver: reviewer,
    identities: [`login:${reviewer.toLowerCase()}`],
    commit: target.commit,
    tree: target.tree,
    at: null,
    keyId: null,
    source: `environment ${environments.join(", ")}`,
    refusal: isPerson ? rejected.has(reviewer.toLowerCase()) ? rejectedRun(reviewer) : null : noPerson(reviewer)
  }));
}
function rejectedRun(reviewer) {
  return { reason: "unproven", message: `${reviewer} has rejected a deployment of this run.`, remedy: "Talk to them; a new run asks anew." };
}
function noPerson(reviewer) {
  return { reason: "unproven", message: `${reviewer} is an app, and a program cannot consent.`, remedy: "Have a person review the deployment." };
}
function judgePullRequestReviews(reviewed, owners, target) {
  return reviewed.flatMap((one) => {
    const { number, headTree } = one.pullRequest;
    const everApproved = new Set(one.reviews.filter(({ state }) => state === "APPROVED" || state === "DISMISSED").map(({ reviewer }) => reviewer.toLowerCase()));
    return latestReviews(one.reviews).filter(({ reviewer }) => everApproved.has(reviewer.toLowerCase())).map((review) => ({
      how: "code-owner-review",
      approver: review.reviewer,
      identities: [`login:${review.reviewer.toLowerCase()}`],
      commit: review.commit,
      tree: review.commit === target.commit ? target.tree : review.commit === one.pullRequest.headCommit ? headTree : null,
      at: review.at,
      keyId: null,
      source: `pull request #${number}`,
      refusal: refuseState(review) ?? refuseSubject(review, one, target) ?? refuseReviewer(review, one, owners.get(review.reviewer.toLowerCase()))
    }));
  });
}
function refuseState({ reviewer, state }) {
  if (state === "APPROVED") return null;
  const message = state === "DISMISSED" ? `The review of ${reviewer} was dismissed.` : `${reviewer} has requested changes since approving.`;
  return { reason: "unproven", message, remedy: "Ask them to review again." };
}
function refuseSubject({ reviewer, commit }, { pullRequest }, target) {
  const { number, headCommit, headTree, isMerged, mergeCommit } = pullRequest;
  if (commit === target.commit) return null;
  const wrong = (message) => ({ reason: "wrong-subject", message, remedy: askAgain });
  if (!isMerged || mergeCommit !== target.commit) return wrong(`${reviewer} approved ${String(commit)} in pull request #${number}, which did not become this commit.`);
  if (commit !== headCommit) return wrong(`${reviewer} approved ${String(commit)}, but pull request #${number} ended with ${headCommit}.`);
  if (headTree !== target.tree) return wrong(`What ${reviewer} approved in pull request #${number} has tree ${headTree}, but this commit has tree ${target.tree}: the merge changed it.`);
  return null;
}
function refuseReviewer({ reviewer }, { pullRequest }, ownership) {
  const { author, number } = pullRequest;
  if (author === null || author.toLowerCase() === reviewer.toLowerCase()) {
    return { reason: "unproven", message: `${reviewer} wrote pull request #${number}, or nobody knows who did, and authors cannot approve their own work.`, remedy: "Have another code owner approve it." };
  }
  if (ownership?.is === "owner") return null;
  if (ownership?.is === "unknown") return { reason: ownership.problem.reason, message: `Whether ${reviewer} is a code owner is unknown: ${ownership.problem.message}`, remedy: ownership.problem.remedy };
  return { reason: "unproven", message: `${reviewer} is no owner of everything (\`*\`) by CODEOWNERS.`, remedy: "Have somebody approve whom the last `*` line of CODEOWNERS on the base or default branch names." };
}

// packages/core/src/gate/approvals/judge-signed-file.ts
var alarming = /* @__PURE__ */ new Set(["untrusted-key", "wrong-signature"]);
function judgeSignedFile({ path, outcome }, target) {
  if (outcome.state === "refused") {
    const { fault, reason, message, remedy } = outcome.refusal;
    return { ...unknown, source: path, refusal: { reason, message, remedy, isAlarming: alarming.has(fault) } };
  }
  const { approval, keyId } = outcome;
  return {
    // The name is in it so that a signature and a review of one login are one person; other names prove nothing.
    how: "signed-file",
    approver: approval.approver,
    identities: [`key:${keyId}`, `login:${approval.approver.toLowerCase()}`],
    commit: approval.commit,
    tree: approval.tree,
    at: approval.at,
    keyId,
    source: path,
    refusal: refuse(path, outcome, target)
  };
}
var unknown = { how: "signed-file", approver: null, identities: [], commit: null, tree: null, at: null, keyId: null };
function refuse(path, { approval }, target) {
  const wrong = (message) => ({ reason: "wrong-subject", message: `${path} ${message}`, remedy: "Check out exactly what shall be released, and approve that with `shipworthy approve`." });
  if (approval.repository?.toLowerCase() !== target.repository?.toLowerCase()) return wrong(`approves the repository ${String(approval.repository)}, but this is ${String(target.repository)}.`);
  if (approval.tree !== target.tree) return wrong(`approves the tree ${approval.tree}, but this commit has tree ${target.tree}.`);
  if (approval.items !== void 0) return { reason: "unproven", message: `${path} approves items of the checklist (${approval.items.join(", ")}), not the release.`, remedy: "Approve the release with `shipworthy approve`, without `--item`." };
  if (levels.indexOf(approval.level) >= levels.indexOf(target.level)) return null;
  return { reason: "unproven", message: `${path} approves up to level ${approval.level}, but this run is at level ${target.level}.`, remedy: `Approve again with \`shipworthy approve --level ${target.level}\`.` };
}

// packages/core/src/gate/approvals/judge-approvals.ts
var approvalsCheck = "approvals";
function judgeApprovals(facts, level) {
  const { needed } = facts;
  if (needed === 0) return { approvals: [], findings: [] };
  const candidates = judgeCandidates(facts);
  const people = countPeople(candidates.filter(({ refusal }) => refusal === null));
  const isShort = people < needed;
  const problems = isShort ? facts.problems.map(unreadable) : [];
  const findings = [...problems, ...candidates.flatMap((candidate) => refused(candidate, isShort)), ...isShort ? [missing({ needed, people, level, cause: problems[0] ?? unknownOwner(candidates) })] : []];
  return { approvals: candidates.map(toRow), findings };
}
function judgeCandidates(facts) {
  const { target } = facts;
  if (target === null) return [];
  return [
    ...judgeEnvironmentReviews(facts.environmentReviews, target),
    ...judgePullRequestReviews(facts.pullRequests, facts.owners, target),
    ...facts.signed.map((file) => judgeSignedFile(file, target))
  ].toSorted(byName);
}
function countPeople(candidates) {
  let people = [];
  for (const { identities } of candidates) {
    const isSame = (person) => identities.some((identity) => person.has(identity));
    people = [...people.filter((person) => !isSame(person)), /* @__PURE__ */ new Set([...identities, ...people.filter(isSame).flatMap((person) => [...person])])];
  }
  return people.length;
}
function unreadable({ source, reason, message, remedy }) {
  return { rule: "gate/approvals-unreadable", keys: { source }, check: approvalsCheck, outcome: "unverified", reason, message, remedy };
}
function unknownOwner(candidates) {
  const hidden = candidates.find(({ refusal }) => refusal !== null && unreadableReasons.has(refusal.reason));
  return hidden === void 0 ? void 0 : refused(hidden, true)[0];
}
var unreadableReasons = /* @__PURE__ */ new Set(["permission-denied", "rate-limited", "unreadable-source"]);
function refused({ how, source, approver, refusal }, isShort) {
  if (refusal === null) return [];
  const { reason, message, remedy, isAlarming = false } = refusal;
  const shared = { rule: "gate/approval-refused", keys: { how, source: approver === null ? source : `${source} ${approver}` }, message, remedy };
  if (isShort) return [{ ...shared, check: approvalsCheck, outcome: "unverified", reason }];
  return [{ ...shared, check: null, outcome: isAlarming ? "warn" : "not-applicable", message: `${message} Others have approved.` }];
}
function missing({ needed, people, level, cause }) {
  const shared = {
    rule: "gate/approval-missing",
    keys: { level },
    check: approvalsCheck,
    expected: needed,
    actual: people,
    message: `Level ${level} asks for ${needed === 1 ? "the approval of one person" : `the approvals of ${needed} different people`}, and there ${people === 1 ? "is one that counts" : `are ${people} that count`}.`
  };
  return cause === void 0 ? { ...shared, outcome: "fail" } : { ...shared, outcome: "unverified", reason: "missing-evidence", causedBy: toFinding(cause).fingerprint };
}
function toRow({ identities: _who, refusal, ...row }) {
  return { ...row, accepted: refusal === null, reason: refusal?.reason ?? null, note: refusal?.message ?? null };
}
function byName(a, b) {
  const [left, right] = [a, b].map(({ how, source, approver, commit }) => [how, source, approver ?? "", commit ?? ""].join("\0"));
  return (left ?? "") < (right ?? "") ? -1 : left === right ? 0 : 1;
}

export {
  noApprovals,
  levels,
  demandsOf,
  approvalsCheck,
  judgeApprovals,
  judgeCandidates,
  countPeople
};
