import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findGateJob,
  judgeWiring,
  wiringCheck
} from "./chunk-4LZVIK2O.js";
import {
  findLevel
} from "./chunk-N47LVAGS.js";
import {
  judgeWorkTree
} from "./chunk-6PF7ZJWN.js";
import {
  isMeantBy,
  meetWaivers,
  parseRequirements,
  roleOf
} from "./chunk-QNQJOT6V.js";
import {
  approvalsCheck,
  demandsOf,
  judgeApprovals,
  levels,
  noApprovals
} from "./chunk-VQZYK32W.js";
import {
  collectEvidence
} from "./chunk-3KTGCWTY.js";
import {
  collectPolicyRules,
  judgeIdentity
} from "./chunk-BE4DCWQW.js";
import {
  defaultConfigPath,
  isUnderReview,
  openScratch,
  openTree,
  openWorkspace,
  parseConfig,
  resolvePolicy,
  withoutExceptions
} from "./chunk-4CWBFBZX.js";
import {
  buildDocument,
  collectSubject,
  documentName,
  findUnusedWaivers,
  judge,
  parseNeeds,
  selectorOf,
  toCommand,
  toDate,
  toExitCode,
  toFinding,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
import {
  readTextFile,
  resolveInside
} from "./chunk-MW3SYPS2.js";
import {
  isBlocking,
  kinds
} from "./chunk-NIT5GBHI.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/gate/collect-workflow.ts
import { posix } from "node:path";
var largestWorkflow = 4 * 1024 * 1024;
async function collectWorkflow(host, workspace, named) {
  const running = host.context.workflowPath;
  const path = named === void 0 ? running : posix.normalize(workspace.toRepositoryPath(named));
  if (path === null) return { state: "unreadable", path: null, message: "Nothing names the file of the running workflow." };
  const absolute = resolveInside(workspace.git?.topLevel ?? workspace.root, path);
  if (running !== null && path !== running) return { state: "unreadable", path, message: `The input \`workflow\` names ${path}, but the workflow that runs is ${running}.` };
  try {
    const text = await readWorkflow(host, workspace, { path, absolute });
    if (text === null) return { state: "unreadable", path, message: `${path} is not in the commit that the workflow runs from, or that commit cannot be read.` };
    const { parseWorkflow } = await import("./parse-workflow-NAJGUGNO.js");
    return { state: "read", workflow: parseWorkflow(text, path) };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: "unreadable", path, message: error.message };
  }
}
async function readWorkflow(host, workspace, { path, absolute }) {
  const running = host.context.testedCommit;
  if (running !== null && running !== workspace.headCommit) {
    const tree = await openTree(running, { git: workspace.git, remote: host.remote });
    const bytes = tree === null ? null : await tree.readFile(path);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  }
  return readTextFile(absolute, { maxBytes: largestWorkflow, displayPath: path });
}

// packages/core/src/gate/describe-decision.ts
var told = 3;
function describeDecision(parts) {
  const { summary, verdict } = parts.judgement;
  const isReady = verdict === "pass" || verdict === "warn";
  return [isReady ? describeReady(parts) : describeBlocked(parts), ...listCaveats(parts)].join(" ") + (summary.checked === 0 ? " Nothing was checked." : "");
}
function describeReady({ judgement: { summary, findings }, level }) {
  const warnings = findings.filter(({ outcome }) => outcome === "warn" || outcome === "unverified").length;
  const others = summary.waived + summary.notApplicable;
  const held = summary.checked - others;
  const extra = [warnings === 0 ? "" : `, with ${count(warnings, "warning")}`, others === 0 ? "" : `; ${others} waived or not applicable`];
  return `Ready${describeLevel(level)}: ${held} of ${count(summary.checked, "check")} ${held === 1 ? "holds" : "hold"}${extra.join("")}.`;
}
function describeBlocked({ judgement: { summary, findings }, drafts, reasons, level }) {
  const blocking = findings.filter((finding) => isBlocking(finding, reasons));
  const prints = new Set(blocking.map(({ fingerprint }) => fingerprint));
  const blocked = new Set(drafts.filter((draft) => draft.check !== null && prints.has(toFinding(draft).fingerprint)).map(({ check }) => check));
  const primary = blocking.filter(({ causedBy }) => causedBy === null);
  const messages = primary.slice(0, told).map(({ message }) => toSentence(message));
  const more = primary.length > told ? ` And ${primary.length - told} more.` : "";
  return `Not ready${describeLevel(level)}: ${blocked.size} of ${count(summary.checked, "check")} ${blocked.size === 1 ? "blocks" : "block"}. ${messages.join(" ")}${more}`;
}
function describeLevel({ level, reason }) {
  return level === "merge" ? "" : ` at level ${level} (${reason})`;
}
function listCaveats({ documents, isOutsideActions }) {
  const waived = new Set(documents.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === "waived").map(({ fingerprint }) => fingerprint))).size;
  return [
    ...waived === 0 ? [] : [`${count(waived, "finding")} ${waived === 1 ? "is" : "are"} waived.`],
    ...documents.some(({ subject }) => subject.dirty) ? ["Measured with uncommitted changes."] : [],
    ...isOutsideActions ? ["Judged outside GitHub Actions: jobs and wiring do not apply."] : []
  ];
}
function count(number, word) {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
function toSentence(message) {
  const line = /^[^\n]*?\.(?=\s|$)|^[^\n]*/.exec(message)?.[0] ?? "";
  return line.length <= 200 ? line : `${line.slice(0, 199)}\u2026`;
}

// packages/core/src/gate/judge-shards.ts
function judgeShards(evidence) {
  const documents = evidence.flatMap(({ state, document }) => state === "accepted" && document !== null ? [document] : []);
  const proved = new Set(documents.flatMap((one) => one.kind === "drift-report" && one.details.planDigest !== null ? [one.details.planDigest] : []));
  const plans = new Map(documents.flatMap((one) => one.kind === "regression-plan" && one.details.planDigest !== null ? [[one.details.planDigest, one]] : []));
  const shards = new Map([...plans.keys()].map((digest) => [digest, /* @__PURE__ */ new Set()]));
  for (const one of documents) {
    if (one.kind !== "regression-observations" || one.details.plan === null) continue;
    const { planDigest, shard } = one.details.plan;
    shards.set(planDigest, (shards.get(planDigest) ?? /* @__PURE__ */ new Set()).add(shard));
  }
  const planned = [...shards].filter(([digest]) => !proved.has(digest)).toSorted(([a], [b]) => a < b ? -1 : 1).flatMap(([digest, present]) => judgePlan(digest, plans.get(digest), present));
  return [...planned, ...documents.filter(isUnplannedShard).map(({ key }) => incomplete(key, `${key} is a shard that was run without a plan, so nobody can say what the other parts are.`))];
}
function isUnplannedShard(one) {
  if (one.kind !== "regression-observations" || one.details.plan !== null || one.details.pack === null) return false;
  const prefix = `${one.details.pack.id}.`;
  return one.key.startsWith(prefix) && /^[0-9]+-of-(?!1$)[0-9]+$/.test(one.key.slice(prefix.length));
}
function judgePlan(digest, plan, present) {
  if (plan === void 0) return [incomplete(digest, "These shards belong to a plan that is not here, so nobody can say whether they are all.")];
  const promised = plan.details.assignments.filter(({ cases, fixtures }) => cases.length + fixtures.length > 0).map(({ shard }) => shard);
  const absent = promised.filter((shard) => !present.has(shard));
  const foreign = [...present].filter((shard) => !promised.includes(shard)).sort();
  if (absent.length === 0 && foreign.length === 0) return [];
  const parts = [absent.length === 0 ? "" : ` ${absent.join(", ")} did not arrive.`, foreign.length === 0 ? "" : ` ${foreign.join(", ")} are not in the plan.`];
  return [incomplete(plan.key, `No drift report covers the plan ${plan.key}, and its shards are not complete:${parts.join("")}`)];
}
function incomplete(plan, message) {
  return {
    rule: "gate/evidence-missing",
    keys: { requirement: `shards of ${plan}` },
    check: `shards/${plan}`,
    outcome: "unverified",
    reason: "incomplete-shards",
    message,
    remedy: "Let `drift-check` judge the shards and hand its report over, or hand every shard over in `evidence-dir`."
  };
}

// packages/core/src/gate/judge-evidence.ts
function documentCheck({ kind, key }) {
  return `document/${kind}:${key}`;
}
function requirementCheck(text) {
  return `required/${text}`;
}
function judgeEvidence(evidence, rules) {
  const documents = evidence.map((one) => ({ ...one, role: roleOf(one, rules) }));
  const counted = documents.filter(({ role, state }) => role !== "advisory" && state !== "superseded");
  const shards = judgeShards(counted);
  return {
    documents,
    checks: [...counted.map(documentCheck), ...rules.required.map(({ text }) => requirementCheck(text))],
    findings: [
      ...documents.flatMap((one) => judgeDocument(one, rules)),
      ...rules.required.flatMap((requirement) => judgeRequirement(requirement, counted)),
      ...rules.emptyPlaces.map(emptyPlace),
      ...shards,
      ...judgeWarnings(counted, rules.maxWarnings),
      ...rules.required.length === 0 && counted.length === 0 ? [nothingRequired()] : []
    ]
  };
}
function judgeDocument(one, rules) {
  const drafts = one.state === "superseded" ? [] : one.refusal !== null ? [refused(one)] : judgeVerdict(one, rules);
  if (one.role !== "advisory") return drafts;
  return drafts.map(({ reason: _shown, ...draft }) => ({ ...draft, check: null, outcome: "not-applicable", message: `${draft.message} It is advisory and does not block.` }));
}
function refused(one) {
  return {
    rule: "gate/evidence-refused",
    keys: { kind: one.kind, key: one.key },
    check: documentCheck(one),
    outcome: "unverified",
    reason: one.refusal?.reason ?? "missing-evidence",
    message: `${one.kind}:${one.key} (${one.received.source}) was refused: ${one.refusal?.message ?? ""}`,
    ...one.refusal?.remedy === void 0 ? {} : { remedy: one.refusal.remedy },
    ...isLeftover(one) ? { remedy: `It lies in ${one.received.source}, perhaps left over from an earlier commit: delete the file, or make it again.` } : {}
  };
}
function isLeftover(one) {
  return one.refusal?.reason === "wrong-subject" && isLoose(one);
}
function isLoose({ received }) {
  return received.job === null && received.artifactId === null;
}
function judgeVerdict(one, rules) {
  if (one.document === null) return [];
  const document = meetWaivers(one.document, rules);
  const worst = worstFinding(document, rules.reasons);
  const outcome = toOutcome(document, worst);
  if (outcome === "pass") return [];
  const reason = outcome === "unverified" ? { reason: worst?.reason ?? "unproven" } : {};
  const blocking = document.findings.filter((finding) => finding.causedBy === null && isBlocking(finding, rules.reasons));
  return [{
    rule: "gate/not-passed",
    keys: { kind: one.kind, key: one.key },
    check: documentCheck(one),
    outcome,
    ...reason,
    message: `${one.kind}:${one.key} ${verbs[outcome]}${countsOf(document, blocking)}.${worst === void 0 ? "" : ` ${worst.rule}: ${worst.message}`}${nameOthers(blocking, worst)}`,
    remedy: toRemedy(one, document, worst)
  }];
}
function toRemedy(one, { kind }, worst) {
  const findings = `See its findings in ${documentName(one.kind, one.key)}.md.`;
  const isSlip = worst?.rule === "config/invalid" || worst?.rule === "evidence/not-run";
  return isSlip && isLoose(one) ? `${findings} Run \`shipworthy ${toCommand(kind)}\` again once that is mended; or, if it was run by mistake, delete ${one.received.source}.` : findings;
}
var verbs = { fail: "fails", unverified: "is not verified", warn: "warns" };
function nameOthers(blocking, worst) {
  const rules = [...new Set(blocking.map(({ rule }) => rule))].filter((rule) => rule !== worst?.rule);
  return rules.length === 0 ? "" : ` Also ${rules.slice(0, 5).join(", ")}${rules.length > 5 ? ", \u2026" : ""}.`;
}
function worstFinding({ findings }, reasons) {
  const ranks = [
    ({ outcome }) => outcome === "fail",
    (finding) => isBlocking(finding, reasons),
    ({ outcome }) => outcome === "unverified",
    ({ outcome }) => outcome === "warn"
  ];
  for (const isOfRank of ranks) {
    const [first] = findings.filter(isOfRank).toSorted((a, b) => Number(a.causedBy !== null) - Number(b.causedBy !== null));
    if (first !== void 0) return first;
  }
  return void 0;
}
function toOutcome(document, worst) {
  return document.verdict !== "fail" && worst?.outcome === "unverified" ? "unverified" : document.verdict;
}
function countsOf({ summary }, blocking) {
  const parts = [[summary.fail, "failed"], [summary.unverified, "not verified"], [summary.warn, "with warnings"]];
  const checks = parts.filter(([count2]) => count2 > 0).map(([count2, word]) => `${count2} ${word}`).join(", ");
  const told2 = [...checks === "" ? [] : [`${checks} of ${summary.checked}`], ...blocking.length > 1 ? [`${blocking.length} findings block`] : []];
  return told2.length === 0 ? "" : ` (${told2.join("; ")})`;
}
function judgeRequirement(requirement, counted) {
  const meant = counted.filter((one) => isMeantBy(requirement, one));
  if (meant.some(({ state }) => state === "accepted")) return [];
  const shared = { rule: "gate/evidence-missing", keys: { requirement: requirement.text }, check: requirementCheck(requirement.text), outcome: "unverified" };
  const [cause] = meant;
  if (cause === void 0) return [{ ...shared, reason: "missing-evidence", message: `${requirement.text} is required, but nobody handed it over.${suggestion(requirement)}` }];
  const draft = refused(cause);
  return [{ ...shared, reason: cause.refusal?.reason ?? "missing-evidence", message: `${requirement.text} is required, but what arrived was refused.`, causedBy: toFinding(draft).fingerprint }];
}
function suggestion({ kind }) {
  if (kinds.some((known) => known === kind)) return "";
  const meant = closestWord(kind, kinds);
  return meant === null ? ` There is no kind \`${kind}\`.` : ` There is no kind \`${kind}\`; did you mean \`${meant}\`?`;
}
function emptyPlace(place) {
  return {
    rule: "gate/evidence-missing",
    keys: { requirement: place },
    check: requirementCheck(place),
    outcome: "unverified",
    reason: "missing-evidence",
    message: `The input \`evidence-dir\` names ${place}, which holds no document.`
  };
}
function judgeWarnings(counted, maxWarnings) {
  if (maxWarnings === void 0) return [];
  const warnings = new Map(counted.flatMap(({ document }) => (document?.findings ?? []).map((finding) => [finding.fingerprint, warningsIn(finding)]).filter(([, count2]) => count2 > 0)));
  const sum = [...warnings.values()].reduce((total, count2) => total + count2, 0);
  if (sum <= maxWarnings) return [];
  return [{ rule: "gate/warning-budget", keys: {}, check: null, outcome: "fail", message: `The documents hold ${sum} warnings, but the budget is ${maxWarnings}.`, expected: maxWarnings, actual: sum }];
}
function warningsIn({ rule, outcome, actual }) {
  if (rule !== "evidence/findings-omitted") return outcome === "warn" ? 1 : 0;
  return typeof actual === "object" && actual !== null && "warn" in actual && typeof actual["warn"] === "number" ? actual["warn"] : 0;
}
function nothingRequired() {
  return { rule: "gate/nothing-required", keys: {}, check: "evidence", outcome: "unverified", reason: "nothing-checked", message: "Nothing is required, and no document that counts was found." };
}

// packages/core/src/gate/judge-jobs.ts
function jobCheck(id) {
  return `job/${id}`;
}
function judgeJobs(facts) {
  const needs = facts.needs ?? [];
  if (needs.length === 0) return { jobs: [], findings: [noNeeds(facts.needs !== null)] };
  const known = new Set(needs.map(({ id }) => id));
  const untold = (facts.declared ?? []).filter((id) => !known.has(id)).map((id) => ({ id, result: "", entries: [], problems: [] }));
  const all = [...needs, ...untold].toSorted((a, b) => a.id < b.id ? -1 : 1);
  return {
    jobs: all.map((job) => ({ id: job.id, result: job.result, note: noteOn(job, facts, known) })),
    findings: all.flatMap((job) => [...judgeResult(job, facts, known), ...judgeOutputs(job)])
  };
}
function noNeeds(given) {
  const what = given ? "The input `needs` names no job." : "The input `needs` was not given.";
  return { rule: "gate/no-needs", keys: {}, check: "jobs", outcome: "unverified", reason: "missing-evidence", message: `${what} Nothing is known of the jobs before the gate.` };
}
function isAllowedSkip(job, facts) {
  return job.result === "skipped" && facts.allowSkipped.includes(job.id);
}
function noteOn(job, facts, known) {
  if (isAllowedSkip(job, facts)) return "skipped, as `gate.allowSkipped` permits";
  return known.has(job.id) ? null : "the workflow lists it under `needs`, but the input `needs` does not tell of it";
}
function judgeResult(job, facts, known) {
  if (job.result === "success") return [];
  const shared = { rule: "gate/job-not-successful", keys: { job: job.id }, check: jobCheck(job.id), expected: "success", actual: job.result };
  if (isAllowedSkip(job, facts)) return [{ ...shared, outcome: "not-applicable", message: `The job ${job.id} was skipped, as \`gate.allowSkipped\` permits.` }];
  return [{ ...shared, outcome: "fail", message: toMessage(job, known) }];
}
function toMessage(job, known) {
  if (!known.has(job.id)) return `The gate needs the job ${job.id}, but the input \`needs\` does not tell how it ended.`;
  if (job.result === "") return `The job ${job.id} has no result.`;
  return `The job ${job.id} ended with ${job.result}.`;
}
function judgeOutputs(job) {
  return job.problems.map((problem) => ({
    rule: "gate/evidence-refused",
    keys: { kind: "output", key: job.id },
    check: jobCheck(job.id),
    outcome: "unverified",
    reason: "malformed-document",
    message: `The job ${job.id} handed over evidence that cannot be read: ${problem}.`
  }));
}

// packages/core/src/gate/judge-gate.ts
var outside = [
  { check: "workflow wiring", reason: "there is no running workflow outside GitHub Actions" },
  { check: "job results", reason: "only GitHub Actions tells how the jobs before ended" },
  { check: "the run id", reason: "documents cannot be bound to a run that has no id" }
];
function judgeGate(facts) {
  const { config, level } = facts;
  const jobs = judgeAllJobs(facts);
  const evidence = judgeEvidence(facts.evidence, {
    required: facts.required,
    advisory: facts.advisory,
    maxWarnings: config.gate.maxWarnings,
    reasons: config.reasons,
    emptyPlaces: facts.emptyPlaces,
    waivers: config.waivers,
    exceptions: config.security.exceptions,
    today: facts.today
  });
  const approvals = judgeApprovals(facts.approvals, level.level);
  const said = [...facts.policyFindings, ...level.findings, ...wiringFindings(facts), ...jobs.findings, ...evidence.findings, ...approvals.findings];
  const drafts = [...said, ...unusedWaivers(facts, said)];
  const asked = facts.approvals.needed > 0 ? [approvalsCheck] : [];
  const checks = [...facts.workflow === null ? [] : [wiringCheck], ...jobs.jobs.map(({ id }) => jobCheck(id)), ...evidence.checks, ...asked];
  const judgement = judge({ checks, findings: drafts, waivers: config.waivers, waiversAsOf: facts.today, reasons: config.reasons, key: facts.key });
  const notApplicable = facts.workflow === null ? [...outside] : [];
  const documents = evidence.documents.flatMap(({ state, document }) => state === "accepted" && document !== null ? [document] : []);
  const decision = describeDecision({ judgement, drafts, reasons: config.reasons, documents, level, isOutsideActions: facts.workflow === null });
  const demanded = { level: level.level, levelReason: level.reason, approvalsNeeded: facts.approvals.needed, approvals: [...approvals.approvals] };
  return { judgement, details: { ...demanded, decision, ...toRows(facts, { jobs, evidence, judgement }), notApplicable, ignored: [...facts.ignored] } };
}
function judgeAllJobs({ workflow, needs, config }) {
  if (workflow === null && needs === null) return { jobs: [], findings: [] };
  const gate = workflow?.reading.state === "read" ? findGateJob(workflow.reading.workflow, workflow.job) : null;
  return judgeJobs({ needs, declared: gate?.needs ?? null, allowSkipped: config.gate.allowSkipped });
}
function wiringFindings({ workflow, needs, config }) {
  if (workflow === null) return [];
  const handedOver = new Set((needs ?? []).filter(({ entries }) => entries.length > 0).map(({ id }) => id));
  return judgeWiring({ ...workflow, exempt: config.gate.exempt, needed: needs?.map(({ id }) => id) ?? null, handedOver });
}
function unusedWaivers({ config, evidence }, said) {
  const findings = [...evidence.flatMap(({ document }) => document?.findings ?? []), ...said.map(toFinding)];
  return findUnusedWaivers(config.waivers, findings).flatMap((index) => {
    const waiver = config.waivers[index];
    if (waiver === void 0) return [];
    return [{
      rule: "policy/waiver-unused",
      keys: { rule: waiver.rule, selector: selectorOf(waiver) },
      check: null,
      outcome: "warn",
      message: `The waiver of ${waiver.rule} by ${waiver.owner} matches no finding of any document that the gate read.`
    }];
  });
}
function toRows(facts, { jobs, evidence, judgement }) {
  const outcomeOf = (check) => judgement.outcomes.get(check) ?? "not-applicable";
  const { workflow } = facts;
  const documents = evidence.documents.map((one) => toRow(one, one.role === "advisory" || one.state === "superseded" ? advisoryOutcome(one) : outcomeOf(documentCheck(one))));
  return {
    wiring: {
      workflow: workflow === null ? null : workflow.reading.state === "read" ? workflow.reading.workflow.path : workflow.reading.path,
      outcome: outcomeOf(wiringCheck),
      note: workflow === null ? outside[0].reason : null
    },
    jobs: jobs.jobs.map((job) => ({ ...job, outcome: outcomeOf(jobCheck(job.id)) })),
    required: facts.required.map((requirement) => {
      const meant = evidence.documents.filter((one) => one.role !== "advisory" && one.state !== "superseded" && isMeantBy(requirement, one));
      return { requirement: requirement.text, outcome: worstOutcome([outcomeOf(requirementCheck(requirement.text)), ...meant.map((one) => outcomeOf(documentCheck(one)))]), documents: meant.length };
    }),
    documents
  };
}
function advisoryOutcome({ document }) {
  return document?.verdict === "pass" ? "pass" : "not-applicable";
}
var severity = ["not-applicable", "pass", "waived", "warn", "unverified", "fail"];
function worstOutcome(outcomes) {
  return outcomes.reduce((worst, outcome) => severity.indexOf(outcome) > severity.indexOf(worst) ? outcome : worst, "not-applicable");
}
function toRow({ received, document, refusal, role, state, kind, key }, outcome) {
  return {
    kind,
    key,
    attempt: received.attempt,
    job: received.job,
    role,
    accepted: state === "accepted",
    reason: refusal?.reason ?? null,
    verdict: document?.verdict ?? null,
    outcome,
    documentSha256: received.documentSha256,
    contentDigest: received.contentDigest,
    artifactId: received.artifactId,
    artifactDigest: received.artifactDigest,
    summary: document?.summary ?? null
  };
}

// packages/core/src/gate/judge-root.ts
var largestConfig = 4 * 1024 * 1024;
async function findHiddenPolicy(host, workspace, { base, config }) {
  const { git } = workspace;
  if (host.context.where === "local" || git === null || workspace.toRepositoryPath(defaultConfigPath) === defaultConfigPath) return [];
  const text = isUnderReview(host.context) ? toText(await base?.readFile(defaultConfigPath) ?? null) : await readTop(git.topLevel);
  if (text === null || !await demandsMore(text, config, toDate(host.now()))) return [];
  return [{
    rule: "gate/root-hides-policy",
    keys: { path: defaultConfigPath },
    check: null,
    outcome: "unverified",
    reason: "head-policy",
    message: `The input \`root\` has the gate look at a folder only, but ${defaultConfigPath} at the top of the repository says in \`gate.require\` or \`gate.levels\` what must be there.`
  }];
}
async function findPolicyBeside(host, workspace, { resolved, config }) {
  if (host.context.where === "local" || config === void 0) return [];
  const named = workspace.toDocumentPath(workspace.resolve(config));
  if (named === defaultConfigPath) return [];
  if (isUnderReview(host.context) && resolved.policy.source === "head") return [];
  const isThere = isUnderReview(host.context) ? await resolved.base?.readFile(workspace.toRepositoryPath(defaultConfigPath)) != null : await workspace.readText(defaultConfigPath, { optional: true }) !== null;
  if (!isThere) return [];
  return [{
    rule: "gate/config-hides-policy",
    keys: { path: named },
    check: null,
    outcome: "unverified",
    reason: "head-policy",
    message: `The input \`config\` has the gate read ${named}, but the policy of the repository stands in ${defaultConfigPath}.`
  }];
}
function toText(bytes) {
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
async function readTop(topLevel) {
  try {
    return await readTextFile(`${topLevel}/${defaultConfigPath}`, { maxBytes: largestConfig, displayPath: defaultConfigPath });
  } catch (error) {
    if (isShipworthyError(error) && error.code === "config/not-found") return null;
    throw error;
  }
}
async function demandsMore(text, own, today) {
  try {
    const { gate } = await parseConfig({ config: { path: defaultConfigPath, text }, waivers: null }, today);
    return demandsOf(gate, "major").require.length > 0 || levels.some((level) => demandsOf(gate, level).approvals > demandsOf(own.gate, level).approvals);
  } catch (error) {
    if (isShipworthyError(error)) return true;
    throw error;
  }
}

// packages/core/src/gate/run-release-gate.ts
async function runReleaseGate(inputs, host) {
  const startedAt = host.now();
  const required = parseRequirements(inputs.require);
  refuseLocalInCi(inputs, host);
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const resolved = await resolveGatePolicy(inputs, host, workspace);
  const level = findLevel({ context: host.context, version: inputs.version, asked: inputs.level, tagPattern: resolved.config.release.tag });
  const subject = { ...await collectSubject(host, workspace.git, resolved.baseCommit), version: level.version };
  const scratch = await openScratch();
  try {
    const facts = await collectFacts({ inputs, host, workspace, scratch, resolved, subject, level });
    const { judgement, details } = judgeGate(facts);
    const { gate } = resolved.config;
    const document = buildDocument(host, {
      kind: "gate-decision",
      key: facts.key,
      partial: false,
      subject,
      inputs: toInputs(facts),
      judgement,
      details,
      startedAt,
      policy: { ...resolved.policy, gate: { ...gate, require: facts.required.map(({ text }) => text), added: required.map(({ text }) => text) } }
    });
    const written = await writeEvidence(host, workspace.out, { document });
    return { out: workspace.out, documents: [written], notes: [], outputs: {}, exitCode: toExitCode([document.verdict], inputs["fail-on"]) };
  } finally {
    await scratch.remove();
  }
}
async function resolveGatePolicy(inputs, host, workspace) {
  const resolved = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: "auto" });
  const hidden = [...await findHiddenPolicy(host, workspace, resolved), ...await findPolicyBeside(host, workspace, { resolved, config: inputs.config })];
  return { ...hidden.length > 0 ? withoutExceptions(resolved) : resolved, findings: [...resolved.findings, ...hidden] };
}
function refuseLocalInCi(inputs, host) {
  if (!inputs["allow-local"] || host.context.where === "local") return;
  throw new ShipworthyError("usage/invalid-input", "`--allow-local` is refused in CI.", { hint: "Remove the flag; documents made in CI name their commit." });
}
async function collectFacts(collection) {
  const { inputs, host, workspace, scratch, resolved, subject, level } = collection;
  const { config } = resolved;
  const demands = demandsOf(config.gate, level.level);
  const needs = parseNeeds(inputs.needs);
  const inActions = host.context.where === "actions";
  const [reading, collected, approvals] = await Promise.all([
    inActions ? collectWorkflow(host, workspace, inputs.workflow) : null,
    collectEvidence({ host, workspace, scratch, needs, places: inputs["evidence-dir"] }),
    collectConsent(collection, demands.approvals)
  ]);
  return {
    key: inputs.key ?? "default",
    config,
    policyFindings: resolved.findings,
    level: { ...level, findings: [...level.findings, ...judgeWorkTree(demands, { subject, isUnderReview: isUnderReview(host.context) })] },
    required: parseRequirements([...demands.require, ...inputs.require]),
    advisory: parseRequirements(config.gate.advisory),
    needs,
    workflow: reading === null ? null : { reading, job: host.context.job },
    evidence: judgeIdentity(collected.received, await toIdentityRules(collection, demands)),
    approvals,
    ignored: collected.ignored,
    emptyPlaces: collected.empty,
    today: toDate(host.now())
  };
}
async function collectConsent({ inputs, host, workspace, resolved, subject, level }, needed) {
  if (needed === 0) return noApprovals;
  const { collectApprovals } = await import("./collect-approvals-QBSQ7CF4.js");
  return collectApprovals({ host, workspace, resolved, config: inputs.config, subject, level: level.level, needed, places: inputs.approvals });
}
async function toIdentityRules({ inputs, host, workspace, resolved, subject }, { refuseDirty }) {
  const policyRules = await collectPolicyRules(host, workspace, resolved);
  return { subject, host, workspace, allowLocal: inputs["allow-local"], ...policyRules, refuseDirty };
}
function toInputs({ workflow, evidence, approvals }) {
  const file = workflow?.reading.state === "read" ? [{ name: "workflow", path: workflow.reading.workflow.path, sha256: workflow.reading.workflow.sha256 }] : [];
  const documents = evidence.flatMap(({ state, kind, key, received }) => state === "accepted" && received.contentDigest !== null ? [{ name: "evidence", kind, key, contentDigest: received.contentDigest }] : []);
  const signed = approvals.signed.flatMap(({ path, sha256 }) => sha256 === null ? [] : [{ name: "approval", path, sha256 }]);
  return [...file, ...documents, ...signed];
}

export {
  runReleaseGate
};
