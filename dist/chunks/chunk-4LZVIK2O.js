import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  commandSpecs
} from "./chunk-45VVKGUI.js";

// packages/core/src/gate/conditions.ts
function normalise(condition) {
  const bare = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  return bare.replace(/\s+/g, "").toLowerCase();
}
function isAlways(condition) {
  return condition !== null && normalise(condition) === "always()";
}
function survivesFailure(condition) {
  if (condition === null) return false;
  const calls = normalise(condition).replace(/'(?:[^']|'')*'/g, "''");
  return /(?<!!)\balways\(\)|!cancelled\(\)/.test(calls) && !/(?<!!)\bsuccess\(\)/.test(calls);
}

// packages/core/src/gate/shipworthy-steps.ts
var names = commandSpecs.map(({ name }) => name).join("|");
var published = /^[^/@\s]+\/shipworthy(?:\/(?:actions\/([a-z-]+)|\.github\/workflows\/[^@]+))?@/i;
var local = new RegExp(`^[.$]/(?:.*/)?actions/(${names})/?$`);
function capabilityOf(uses) {
  if (uses === null) return null;
  const match = published.exec(uses);
  if (match === null) return local.exec(uses)?.[1] ?? null;
  return match[1] ?? (uses.includes("/.github/workflows/") ? "workflow" : "release-gate");
}
function capabilityOfStep(step) {
  return step.uses === "./" && step.with.has("needs") ? "release-gate" : capabilityOf(step.uses);
}
function producesEvidence(step) {
  return capabilityOfStep(step) !== null || step.run !== null && /\bshipworthy\s+[a-z]/.test(step.run);
}
function isGateStep(step) {
  return capabilityOfStep(step) === "release-gate" || step.run !== null && /\bshipworthy\s+release-gate\b/.test(step.run);
}
function isEvidenceJob(job) {
  return capabilityOf(job.uses) !== null || job.steps.some(producesEvidence) || job.outputs.some((name) => name.startsWith("evidence"));
}
function turnsRedByFindings(job) {
  return job.steps.some((step) => producesEvidence(step) && !/^(?:plan|lock|list)$/.test(step.with.get("mode") ?? "") && step.with.get("fail-on") !== "never");
}
function readsEvidence(job) {
  return job.steps.some((step) => capabilityOfStep(step) !== null && ["needs", "observations", "documents", "evidence-dir"].some((input) => step.with.has(input)));
}

// packages/core/src/gate/workflow.ts
function ancestorsOf(workflow, id) {
  const needsOf = new Map(workflow.jobs.map((job) => [job.id, job.needs]));
  const ancestors = /* @__PURE__ */ new Set();
  const pending = [...needsOf.get(id) ?? []];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    if (ancestors.has(next)) continue;
    ancestors.add(next);
    pending.push(...needsOf.get(next) ?? []);
  }
  return ancestors;
}

// packages/core/src/gate/judge-wiring.ts
var wiringCheck = "wiring";
function judgeWiring(facts) {
  const { reading } = facts;
  if (reading.state === "unreadable") return [unreadable(reading.path, reading.message)];
  const gate = findGateJob(reading.workflow, facts.job);
  if (gate === null) {
    return [unreadable(reading.workflow.path, `The job ${facts.job ?? ""} that runs the gate is not in ${reading.workflow.path}. The gate stands in the workflow itself, not in a reusable one.`)];
  }
  const { workflow } = reading;
  const watched = workflow.jobs.filter((job) => job !== gate && !Object.hasOwn(facts.exempt, job.id) && !ancestorsOf(workflow, job.id).has(gate.id));
  return [
    ...judgeNeeded(workflow, gate, facts.needed),
    ...isAlways(gate.condition) ? [] : [notAlways(gate)],
    ...judgeGateSkipping(gate),
    ...judgeTypedNeeds(gate),
    ...watched.filter(({ id }) => !gate.needs.includes(id)).map((job) => notNeeded(job, gate)),
    ...watched.filter((job) => isEvidence(job, facts)).flatMap((job) => judgeSkipping(workflow, job)),
    ...[gate, ...watched].flatMap((job) => judgeContinuing(job, isEvidence(job, facts)))
  ];
}
function findGateJob(workflow, id) {
  const running = workflow.jobs.find((job) => job.id === id);
  if (running !== void 0) return running;
  const gates = workflow.jobs.filter((job) => job.steps.some(isGateStep));
  return gates.length === 1 ? gates[0] ?? null : null;
}
function isEvidence(job, facts) {
  return isEvidenceJob(job) || facts.handedOver.has(job.id);
}
function judgeNeeded(workflow, gate, needed) {
  const strangers = (needed ?? []).filter((id) => !gate.needs.includes(id));
  if (strangers.length === 0) return [];
  return [unreadable(workflow.path, `The input \`needs\` tells of ${strangers.join(", ")}, which the job ${gate.id} in ${workflow.path} does not need: this is not the workflow that runs.`)];
}
function unreadable(path, message) {
  return { rule: "gate/workflow-unreadable", keys: { path: path ?? "" }, check: wiringCheck, outcome: "unverified", reason: "unreadable-source", message, location: path === null ? null : { path } };
}
function notAlways(gate) {
  return {
    rule: "gate/not-always",
    keys: { job: gate.id },
    check: wiringCheck,
    outcome: "fail",
    message: `The gate job ${gate.id} does not run always.`,
    expected: "always()",
    actual: gate.condition,
    location: gate.condition === null ? gate.places.id : gate.places.condition
  };
}
function judgeGateSkipping(gate) {
  const shared = { rule: "gate/gate-can-be-skipped", keys: { job: gate.id }, check: wiringCheck, outcome: "fail" };
  const matrix = gate.hasMatrix ? [{ ...shared, message: `The gate job ${gate.id} has a matrix, which may come out empty.`, location: gate.places.strategy }] : [];
  const steps = gate.steps.filter((step) => isGateStep(step) && step.condition !== null && !isAlways(step.condition));
  return [...matrix, ...steps.map(({ condition, conditionPlace }) => ({
    ...shared,
    message: `The step of ${gate.id} that decides has a condition of its own.`,
    expected: "always()",
    actual: condition,
    location: conditionPlace
  }))];
}
var ownNeeds = /^\s*\$\{\{\s*toJSON\(\s*needs\s*\)\s*\}\}\s*$/i;
function judgeTypedNeeds(gate) {
  const typed = gate.steps.filter((step) => isGateStep(step) && !ownNeeds.test(step.with.get("needs") ?? "${{ toJSON(needs) }}"));
  return typed.map(({ place }) => ({
    rule: "gate/needs-typed",
    keys: { job: gate.id },
    check: wiringCheck,
    outcome: "fail",
    expected: "${{ toJSON(needs) }}",
    location: place,
    message: `The step of ${gate.id} that decides is told of other jobs than GitHub tells.`
  }));
}
function notNeeded(job, gate) {
  return {
    rule: "gate/job-not-needed",
    keys: { job: job.id },
    check: wiringCheck,
    outcome: "fail",
    message: `The job ${job.id} is not in the needs of ${gate.id}.`,
    expected: [...gate.needs, job.id],
    actual: [...gate.needs],
    location: job.places.id
  };
}
function judgeSkipping(workflow, job) {
  if (survivesFailure(job.condition)) return [];
  const before = ancestorsOf(workflow, job.id);
  const hiding = workflow.jobs.filter((other) => before.has(other.id) && (other.hasMatrix || readsEvidence(job) && turnsRedByFindings(other)));
  const [first] = hiding;
  if (first === void 0) return [];
  return [{
    rule: "gate/judge-can-be-skipped",
    keys: { job: job.id },
    check: wiringCheck,
    outcome: "fail",
    message: `The job ${job.id} is skipped when ${first.hasMatrix ? `a leg of ${first.id}` : first.id} is red, and its evidence with it.`,
    expected: "!cancelled()",
    actual: job.condition,
    location: job.condition === null ? job.places.id : job.places.condition
  }];
}
function judgeContinuing(job, handsEvidence) {
  const finding = (what, location) => ({
    rule: "gate/continue-on-error",
    keys: { job: job.id },
    check: wiringCheck,
    outcome: "fail",
    message: `${what} continues on error, so its failure looks like success.`,
    location: location ?? null
  });
  const steps = job.steps.filter((step) => step.continuesOnError && producesEvidence(step)).map((step) => finding(`A step of ${job.id} that produces evidence`, step.place));
  return job.continuesOnError && handsEvidence ? [finding(`The job ${job.id}, which produces evidence,`, job.places.continueOnError), ...steps] : steps;
}

export {
  capabilityOf,
  producesEvidence,
  isGateStep,
  isEvidenceJob,
  ancestorsOf,
  wiringCheck,
  judgeWiring,
  findGateJob
};
