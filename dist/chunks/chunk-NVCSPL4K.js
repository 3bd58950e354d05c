import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ancestorsOf,
  capabilityOf,
  isGateStep,
  producesEvidence
} from "./chunk-4LZVIK2O.js";
import {
  readTextFile
} from "./chunk-MW3SYPS2.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/contract/src/doctor/checkout-checks.ts
var checkoutChecks = {
  "checkout/repository": { title: "This is a git repository", why: "Evidence is bound to a commit; outside a repository there is none, and the gate refuses it.", fix: "Run the command inside a clone, or make the first commit." },
  "checkout/complete": { title: "The clone has its whole history", why: "Policy and baselines are read from the base of a change, and a release is measured from its last tag; a shallow clone has neither.", fix: "Fetch the rest of the history." },
  "checkout/tags": { title: "The tags of earlier releases are here", why: "The previous release is found by its tag; without tags every release looks like the first.", fix: "Fetch the tags." },
  "checkout/node": { title: "Node is new enough", why: "Older versions lack what the program is built on.", fix: "Install Node 20.19 or newer (22 and 24 are fine)." },
  "checkout/output-ignored": { title: "The folder of evidence is ignored by git", why: "Documents of a laptop that are committed by accident look like evidence.", fix: "Add the line to .gitignore." },
  "checkout/kept": { title: "Git keeps locks and baselines", why: "A lock or baseline that is ignored is never committed, so CI has none.", fix: "Except the folder from the pattern that hides it." },
  "checkout/line-endings": { title: "Fixtures have the same bytes on every machine", why: "Git on Windows turns LF into CRLF unless told otherwise: cases then read other bytes, and hashes of raw files differ.", fix: "Add the lines to .gitattributes, then run `git add --renormalize .`." },
  "config/present": { title: "There is a configuration", why: "Without it the gate requires nothing, and a gate that requires nothing proves nothing.", fix: "Run `shipworthy init`, or write .github/shipworthy.yml." },
  "config/valid": { title: "The configuration is valid", why: "Every action ends with exit code 2 until it is.", fix: "Mend the places that are named." },
  "config/requires": { title: "The gate requires evidence by name", why: "Without `gate.require` a job that stops producing evidence is not missed.", fix: "List the documents that must be there under `gate.require`." },
  "keys/trusted": { title: "Trusted keys can be read", why: "A signature by a key that cannot be read counts for nothing.", fix: "Correct the path in `release.trustedKeys`, or commit the public key." },
  "pack/valid": { title: "Packs can be loaded", why: "Nothing of a pack runs until its manifest is valid.", fix: "Mend the places that are named." },
  "pack/locked": { title: "Packs match their locks", why: "A pack that is not the locked one proves nothing about the one that was agreed on.", fix: "Review what changed, raise the version, and lock the pack again." },
  "pack/baseline": { title: "Every case has an accepted baseline", why: "Without one drift-check has nothing to compare with: `unverified`, which blocks.", fix: "Run the pack, look at the result, accept it, and commit the files." },
  "owners/file": { title: "There are code owners", why: "On a pull request GitHub runs the workflow of the change, which may report any check; only a person who must review it stops that.", fix: "Write .github/CODEOWNERS." },
  "owners/cover": { title: "Code owners cover what decides", why: "A workflow, lock or baseline without an owner is changed by whoever may open a pull request.", fix: "Add the lines at the end: later lines win." }
};

// packages/contract/src/doctor/github-checks.ts
var githubChecks = {
  "branch/requires-gate": { title: "The default branch requires `release-gate`", why: "Without a rule a red gate is only a red cross: anybody may merge.", fix: "Add a ruleset, as somebody who administers the repository." },
  "branch/source": { title: "Only GitHub Actions may report it", why: "Without a source, whoever may write statuses reports a green `release-gate`.", fix: "Choose GitHub Actions (app 15368) beside the check in the ruleset that requires it." },
  "branch/up-to-date": { title: "What is tested is what is merged", why: "Two changes that are green apart can be red together.", fix: "Require branches to be up to date, or switch on a merge queue." },
  "branch/owner-review": { title: "Code owners must review", why: "A changed workflow can report whatever it likes; a person has to look.", fix: "Add a ruleset with a review by code owners. A repository of one person cannot, and may leave it." },
  "branch/protected": { title: "The default branch cannot be rewritten or deleted", why: "Evidence names commits; a forced push makes them disappear.", fix: "Add a ruleset that blocks both." },
  "branch/bypass": { title: "Nobody passes the rules by", why: "Whoever is on the bypass list merges with a red gate.", fix: "Empty the bypass list of the ruleset." },
  "tags/protected": { title: "Release tags cannot be moved or deleted", why: "Evidence says that a tag is a commit; a moved tag is another release under the same name.", fix: "Add a ruleset for tags." },
  "actions/allowed": { title: "Actions may run what the workflows use", why: "A workflow that uses an action which is not allowed does not start, and the required check waits for ever.", fix: "Allow them in Settings \u2192 Actions \u2192 General." },
  "actions/token": { title: "Tokens can only read by default", why: "A workflow without `permissions` gets a token that may write everywhere.", fix: "Make read the default." },
  "actions/retention": { title: "Artifacts outlive re-runs", why: "A run can be started again for 30 days; then the documents of jobs that are not run again must still be there.", fix: "Keep artifacts for 30 days or more." },
  "actions/forks": { title: "Strangers wait for a maintainer", why: "On a self-hosted runner the first pull request of a stranger runs at once.", fix: "Ask for approval of all outside contributors." },
  "release/immutable": { title: "Published releases cannot be changed", why: "Assets and tag of a release can be replaced after it was published.", fix: "Switch on immutable releases." }
};

// packages/contract/src/doctor/workflow-checks.ts
var workflowChecks = {
  "workflow/present": { title: "A workflow runs Shipworthy", why: "Without one nothing is measured and nothing decides.", fix: "Run `shipworthy init`, or copy action-templates/release-readiness.yml to .github/workflows/." },
  "workflow/valid": { title: "Workflow files can be read", why: "GitHub does not start a file that it cannot read, and a required check then waits for ever.", fix: "Mend the place that is named." },
  "gate/job": { title: "One workflow decides on pull requests", why: "Without a gate nothing blocks; with two, which one counts is chance.", fix: "Give exactly one workflow that runs on pull requests a job `release-gate`, in the workflow itself." },
  "gate/name": { title: "The gate reports as `release-gate`", why: "A ruleset requires the name of the job, letter by letter; the templates require `release-gate`.", fix: "Name the job." },
  "gate/always": { title: "The gate always runs", why: "When a job before it fails, the gate is skipped; a skipped required check counts as passed, and the merge button turns green.", fix: "Give the gate job exactly this condition." },
  "gate/unskippable": { title: "Nothing leads around the gate", why: "A skipped step leaves its job green, and a matrix without legs leaves no job: both count as passed.", fix: "Remove `if` from the step that runs the gate, and `strategy` from its job." },
  "gate/needs": { title: "The gate needs every job", why: "A job that the gate does not need may be red while the gate is green.", fix: "Add the job to `needs` of the gate, or name it in `gate.exempt` with a reason." },
  "gate/told": { title: "GitHub tells the gate how the jobs ended", why: "Without `needs`, or with one that somebody wrote down, the gate knows nothing of the jobs.", fix: "Give the step that runs the gate this input." },
  "evidence/made": { title: "Some job makes what the gate demands", why: "A document that is demanded and made by no job of the run is missing on every change, and the gate stays red.", fix: "Add the job that makes it, or take the demand out of `gate.require`." },
  "evidence/handed-over": { title: "Evidence is handed to the gate", why: "The gate takes documents by the id in job outputs; what is not passed on is missing.", fix: "Give the job outputs whose names begin with `evidence`." },
  "evidence/survives": { title: "A red job does not hide the evidence after it", why: "A judge that is skipped leaves nothing that says what was wrong.", fix: "Give the job this condition." },
  "evidence/honest": { title: "No failure looks like success", why: "`continue-on-error` turns a red job green for everybody who needs it.", fix: "Remove `continue-on-error`; use `fail-on: never` for what may fail." },
  "workflow/checkout": { title: "Jobs check out the repository first", why: "Without the files there is no configuration, no pack and no commit to bind evidence to.", fix: "Add a checkout step before the first step of Shipworthy." },
  "workflow/history": { title: "Checkouts fetch the history", why: "The policy and the baseline stand in the base of the change; with one commit they must be fetched anew each time, or are not there.", fix: "Give the checkout step the whole history." },
  "workflow/pull-request": { title: "The gate runs on pull requests", why: "A required check that never reports leaves every pull request waiting.", fix: "Add the trigger, without filters." },
  "workflow/merge-group": { title: "The gate runs in the merge queue", why: "A queue waits for the required check until it times out, and then removes the pull request.", fix: "Add the trigger." },
  "workflow/push": { title: "The gate runs on the default branch", why: "A tag may be made only on a commit whose check is green, and that is the one of the push.", fix: "Add the trigger." },
  "workflow/filters": { title: "No filter skips the whole workflow", why: "GitHub leaves the required check of a workflow that is skipped by a filter pending for ever.", fix: "Remove the filter; let jobs skip themselves, and name them in `gate.allowSkipped`." },
  "workflow/target": { title: "No workflow gives a stranger the rights of the base", why: "pull_request_target and workflow_run run with a token that may write and with secrets, on what a fork wrote.", fix: "Use `pull_request`; the gate needs no token that may write." },
  "workflow/concurrency": { title: "No run is cancelled that somebody waits for", why: "A cancelled gate is a red check: on the default branch its commit can never be tagged.", fix: "Make the group one of the ref, and cancel on pull requests only." },
  "permissions/declared": { title: "Jobs say what they may do", why: "Without `permissions` a job gets what the settings give, which may be everything.", fix: "Begin the file with no permissions, and give each job its own." },
  "permissions/enough": { title: "Jobs may do what their inputs ask", why: "What the token may not read is unverified, and blocks; what it may not write does not happen.", fix: "Give the job these permissions." },
  "permissions/minimal": { title: "Jobs may do no more than that", why: "Whatever runs in a job, an action or a case of a pack, has the rights of its token.", fix: "Take the permission away." },
  "pins/shipworthy": { title: "Shipworthy is pinned by a full commit", why: "A tag can be moved to other code; the gate would be judged by it.", fix: "Put the full commit of the release in place of the tag." },
  "pins/one-version": { title: "One version of Shipworthy in each workflow", why: "Jobs that hand documents to each other should agree on what they mean.", fix: "Use the same commit everywhere." },
  "pins/others": { title: "Other actions are pinned by a full commit", why: "Any action of a run can replace the artifacts of another job; tags of popular actions have been moved.", fix: "Put the full commit in place of the tag; `gh api repos/OWNER/NAME/commits/TAG --jq .sha` prints it." },
  "runner/self-hosted": { title: "Pull requests run on machines of GitHub", why: "A pull request runs its own code on the machine, and what it leaves there meets the next run.", fix: "Use a hosted runner, or one that is made anew for each job; it must be 2.327.1 or newer for Node 24." },
  "runner/timeout": { title: "Self-hosted jobs end some time", why: "GitHub ends a job on its own machines after six hours, on yours after five days; the check is pending meanwhile.", fix: "Give the job a limit." },
  "runner/container": { title: "Containers of jobs have git", why: "Without git the checkout is a folder without history, so evidence has no commit.", fix: "Run the command once; use an image that has git, or no container." },
  "runner/node": { title: "Scripts run the command with a Node that is new enough", why: "The command needs Node 20.19; the actions bring their own.", fix: "Raise the version." },
  "release/workflow": { title: "A workflow judges tags", why: "The configuration says what a release must be, but nothing runs when one is tagged.", fix: "Copy action-templates/release.yml, or run the gate on tags." },
  "release/after-gate": { title: "What publishes needs the gate", why: "A job that does not need the gate, or has a condition of its own, publishes while the gate is red.", fix: "Add `release-gate` to `needs` of the job, and give it no `if`." }
};

// packages/contract/src/doctor/doctor-checks.ts
var doctorChecks = { ...checkoutChecks, ...workflowChecks, ...githubChecks };

// packages/contract/src/doctor/doctor-report.ts
var doctorOutcomes = ["missing", "warn", "unknown", "ok"];

// packages/core/src/adoption/doctor/workflows/own-jobs.ts
function usesShipworthy({ workflow }) {
  return workflow.jobs.some((job) => capabilityOf(job.uses) !== null || job.steps.some(producesEvidence));
}
function gateOf({ workflow }) {
  return workflow.jobs.find(({ steps }) => steps.some(isGateStep)) ?? null;
}
function listGates(file) {
  const gate = gateOf(file);
  return listJobs(file).filter(({ job }) => job === gate);
}
function listOwnJobs(file) {
  return listJobs(file).filter(({ job }) => job.steps.some(producesEvidence));
}
function listJobs(file) {
  return file.workflow.jobs.flatMap((job) => {
    const detail = file.details.get(job.id);
    return detail === void 0 ? [] : [{ file, job, detail }];
  });
}
function isAfterGate({ workflow }, job) {
  return workflow.jobs.some((other) => other.steps.some(isGateStep) && ancestorsOf(workflow, job.id).has(other.id));
}
var silentModes = /* @__PURE__ */ new Set(["lock", "list", "accept", "history", "publish", "accept-baseline", "update-samples", "show", "trend", "extract", "keygen"]);
function handsEvidence(step) {
  return step.uses !== null && producesEvidence(step) && !isGateStep(step) && !isSilent(step);
}
function isSilent(step) {
  return silentModes.has(modeOf(step));
}
function modeOf(step) {
  return step.with.get("mode") ?? "";
}
function nameOf(step) {
  const [, inScript] = /\bshipworthy\s+([a-z][a-z-]*)/.exec(step.run ?? "") ?? [];
  return isGateStep(step) ? "release-gate" : capabilityOf(step.uses) ?? inScript ?? null;
}
function listInputs(own, input) {
  const steps = own.flatMap(listJobs).flatMap(({ job }) => job.steps).filter((step) => nameOf(step) !== null);
  return steps.map((step) => step.with.get(input) ?? "").filter((value) => value !== "" && !value.includes("${{"));
}

// packages/core/src/adoption/doctor/workflows/collect-workflows.ts
import { join } from "node:path";
import { readdir } from "node:fs/promises";
var folder = ".github/workflows";
var largest = 4 * 1024 * 1024;
async function collectWorkflows(top) {
  const { parseWorkflowFile } = await import("./parse-workflow-file-645JUZRM.js");
  const names = await listNames(join(top, folder));
  const own = [];
  const others = [];
  const broken = [];
  for (const name of names) {
    const path = `${folder}/${name}`;
    let text = "shipworthy";
    try {
      text = await readTextFile(join(top, path), { maxBytes: largest, displayPath: path });
      const file = parseWorkflowFile(text, path);
      (usesShipworthy(file) ? own : others).push(file);
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      if (/shipworthy|release-gate/i.test(text)) broken.push({ path, error });
    }
  }
  return { own, others, gates: own.filter(({ workflow }) => workflow.jobs.some(({ steps }) => steps.some(isGateStep))), count: names.length, broken };
}
async function listNames(absolute) {
  try {
    const entries = await readdir(absolute, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name)).map(({ name }) => name).sort();
  } catch (error) {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR") return [];
    throw error;
  }
}

// packages/core/src/adoption/doctor/finding.ts
function isFine(check, found) {
  return { ...textsOf(check), outcome: "ok", found, location: null, fix: null, paste: null };
}
function isMissing(check, diagnosis) {
  return toFinding(check, "missing", diagnosis);
}
function isDoubtful(check, diagnosis) {
  return toFinding(check, "warn", diagnosis);
}
function isUnknown(check, diagnosis) {
  return toFinding(check, "unknown", diagnosis);
}
function settle(check, problems, fine) {
  return problems.length > 0 ? problems : [isFine(check, fine)];
}
function toFinding(check, outcome, { found, location, fix, paste }) {
  return { ...textsOf(check), outcome, found, location: location ?? null, fix: fix ?? doctorChecks[check].fix, paste: paste ?? null };
}
function textsOf(check) {
  const { title, why } = doctorChecks[check];
  return { check, title, why };
}
function listSome(items, most = 5) {
  return items.length <= most ? items.join(", ") : `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}

// packages/core/src/adoption/doctor/settings/judge-settings.ts
var leastConfig = "schemaVersion: 1\npacks: [regression/regression-pack.yml]\ngate:\n  require: [drift-report]";
function judgeSettings({ path, state, error, config, keys }) {
  if (state === "absent") return [isMissing("config/present", { found: `There is no ${path}.`, location: { path }, paste: leastConfig })];
  const present = isFine("config/present", path);
  if (error !== null) return [present, ...toFaultFindings("config/valid", error, path)];
  const demands = config === null ? [] : [...config.gate.require, ...Object.values(config.gate.levels).flatMap((level) => level.require)];
  const broken = keys.flatMap((key) => key.error === null ? [] : [isMissing("keys/trusted", { found: withoutHint(key.error), location: { path: key.path }, fix: key.error.hint })]);
  return [
    present,
    isFine("config/valid", `${path} is valid`),
    demands.length > 0 ? isFine("config/requires", demands.join(", ")) : isDoubtful("config/requires", { found: "`gate.require` names nothing: the gate takes what it is given, and misses nothing that is not.", location: { path }, paste: "gate:\n  require: [drift-report]" }),
    ...keys.length === 0 ? [] : settle("keys/trusted", broken, `${keys.length} ${keys.length === 1 ? "key" : "keys"}`)
  ];
}
function toFaultFindings(check, error, path) {
  if (error.faults.length === 0) return [isMissing(check, { found: withoutHint(error), location: { path }, fix: error.hint })];
  return error.faults.map((fault) => isMissing(check, { found: fault.message, location: toLocation(fault, path), fix: fault.remedy ?? error.hint }));
}
function withoutHint({ message, hint }) {
  return message.slice(0, message.length - hint.length).trimEnd();
}
function toLocation({ path, line, column }, fallback) {
  return { path: path ?? fallback, ...line === void 0 ? {} : { line }, ...column === void 0 ? {} : { column } };
}

// packages/core/src/adoption/doctor/workflows/listed-checks.ts
function listChecks(file) {
  return listJobs(file).filter(({ job }) => job.uses === null && !job.hasMatrix).map(({ job, detail }) => ({
    name: detail.name ?? job.id,
    job: job.id,
    decides: job.steps.some(isGateStep),
    place: detail.name === null ? detail.places.id : detail.places.name
  }));
}
function reportsOnChanges({ triggers }) {
  const push = triggers.get("push")?.filters;
  const pushesBranches = push !== void 0 && (!push.has("tags") || push.has("branches") || push.has("branches-ignore"));
  return pushesBranches || ["pull_request", "pull_request_target", "merge_group"].some((event) => triggers.has(event));
}

// packages/core/src/adoption/doctor/workflows/judge-gate-job.ts
var requiredCheck = "release-gate";
function judgeGateJob(workflows, required) {
  const { own, others, gates, broken } = workflows;
  const invalid = broken.flatMap(({ path, error }) => toFaultFindings("workflow/valid", error, path));
  if (own.length === 0) return broken.length > 0 ? invalid : [judgeAbsence(workflows)];
  return [
    ...settle("workflow/valid", invalid, `${own.length} workflow ${own.length === 1 ? "file runs" : "files run"} Shipworthy`),
    isFine("workflow/present", listSome(own.map(({ path }) => path))),
    ...settle("gate/job", [...judgePresence(own, gates), ...gates.flatMap(judgeTwins), ...judgeNamesakes([...own, ...others], gates)], "one gate decides on pull requests"),
    ...gates.length === 0 ? [] : settle("gate/name", gates.flatMap((file) => judgeName(file, required)), `as ${listSome([...new Set(gates.flatMap(namesOf))])}`)
  ];
}
function judgeAbsence({ others, count }) {
  const hidden = others.filter((file) => listChecks(file).some(({ name }) => name === requiredCheck)).map(({ path }) => path);
  const [first] = hidden;
  if (first !== void 0) {
    return isUnknown("workflow/present", { found: `${listSome(hidden)} has a job \`${requiredCheck}\`, and no step in it is one of Shipworthy by its name: a local action may hide it.`, location: { path: first }, fix: "Use the action in the workflow itself: the gate reads that file, too, and cannot see through a local action." });
  }
  const found = count === 0 ? "There is no workflow in .github/workflows." : `None of the ${count} workflow files in .github/workflows runs Shipworthy.`;
  return isMissing("workflow/present", { found });
}
function judgePresence(own, gates) {
  if (gates.length === 0) return [isMissing("gate/job", { found: `${listSome(own.map(({ path }) => path))}: there are steps of Shipworthy, but none runs the gate.`, location: own[0]?.places.file ?? null })];
  const deciding = gates.filter(runsOnPullRequests);
  if (deciding.length > 1) {
    const found = `${deciding.length === 2 ? "Two" : deciding.length} workflows report the gate on pull requests: ${listSome(deciding.map(({ path }) => path))}.`;
    return [isMissing("gate/job", { found, location: deciding.flatMap(listGates)[0]?.detail.places.id ?? null, fix: "Keep the gate in one of them." })];
  }
  const called = gates.filter(({ triggers }) => triggers.size === 1 && triggers.has("workflow_call"));
  return called.flatMap(listGates).map(({ detail }) => isMissing("gate/job", {
    found: `The gate stands in a workflow that is called: it reports as "caller / ${requiredCheck}", a check that nobody requires.`,
    location: detail.places.id,
    fix: "Move the job of the gate into the workflow that calls."
  }));
}
function judgeTwins({ workflow }) {
  const [first, second] = workflow.jobs.filter(({ steps }) => steps.some(isGateStep));
  if (first === void 0 || second === void 0) return [];
  return [isDoubtful("gate/job", { found: `The jobs ${first.id} and ${second.id} both run the gate; only ${first.id} was looked at.`, location: second.places.id, fix: "Let one job decide over everything." })];
}
function judgeNamesakes(files, gates) {
  if (gates.length === 0) return [];
  const required = toGateName(gates);
  const namesakes = files.filter(reportsOnChanges).flatMap(listChecks).filter(({ name, decides }) => name === required && !decides);
  return namesakes.map(({ job, place }) => isMissing("gate/job", {
    found: `The job ${job} reports the check \`${required}\` as well, and runs no gate: a change can be merged by its result.`,
    location: place,
    fix: "Give that job another name."
  }));
}
function runsOnPullRequests({ triggers }) {
  return triggers.has("pull_request") || triggers.has("merge_group");
}
function namesOf(file) {
  return listGates(file).map(({ job, detail }) => detail.name ?? job.id);
}
function toGateName(gates) {
  return gates.filter(runsOnPullRequests).flatMap(namesOf)[0] ?? requiredCheck;
}
function judgeName(file, required) {
  return listGates(file).flatMap(({ job, detail }) => {
    const name = detail.name ?? job.id;
    if (name === requiredCheck || required?.includes(name) === true) return [];
    const isWaitedFor = required?.includes(requiredCheck) === true && runsOnPullRequests(file);
    const found = `The gate job reports as \`${name}\`, not as \`${requiredCheck}\`${isWaitedFor ? ", which the default branch waits for" : ""}.`;
    return [(isWaitedFor ? isMissing : isDoubtful)("gate/name", {
      found,
      location: detail.places.name,
      paste: `name: ${requiredCheck}`,
      ...isWaitedFor ? {} : { fix: `Name the job, or require \`${name}\` instead.` }
    })];
  });
}

export {
  gateOf,
  listGates,
  listOwnJobs,
  listJobs,
  isAfterGate,
  handsEvidence,
  isSilent,
  modeOf,
  nameOf,
  listInputs,
  collectWorkflows,
  doctorChecks,
  doctorOutcomes,
  isFine,
  isMissing,
  isDoubtful,
  isUnknown,
  settle,
  listSome,
  judgeSettings,
  toFaultFindings,
  withoutHint,
  listChecks,
  reportsOnChanges,
  requiredCheck,
  judgeGateJob,
  toGateName
};
