import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  _enum,
  _maxLength,
  _regex,
  string
} from "./chunk-D5SKI5ZG.js";

// packages/contract/src/rules/drift-rules.ts
var keys = ["pack", "case"];
var fileKeys = ["pack", "case", "file"];
var metricKeys = ["pack", "case", "metric"];
var driftRules = {
  "drift/content-changed": { title: "An output differs from the accepted baseline", why: "Users see the change even if nobody meant to make it.", remedy: 'Mend the program, or accept the change: `shipworthy drift-check --mode accept --case <id> --reason "\u2026"`.', keys: fileKeys },
  "drift/case-new": { title: "A case has no baseline while others have one", why: "A new case is compared with nothing until its first result is accepted.", remedy: 'Accept it: `shipworthy drift-check --mode accept --case <id> --reason "\u2026"`.', keys },
  "drift/case-removed": { title: "A case of the baseline no longer exists", why: "A case that silently disappears takes its protection with it.", remedy: "Restore the case, or remove its record together with it and say why.", keys },
  "drift/case-renamed": { title: "A case was renamed", why: "The history of the case goes on under another name.", remedy: "Accept the case under its new id, and remove the old record.", keys },
  "drift/metric-regressed": { title: "A metric got worse than the baseline allows", why: "The number was promised.", remedy: "Mend the program, or accept the new value with a reason.", keys: metricKeys },
  "drift/metric-improved": { title: "A metric is better than the baseline", why: "A slack baseline lets the next regression through.", remedy: "Accept the better value, so that it is kept.", keys: metricKeys },
  "drift/metric-missing": { title: "A metric could not be compared", why: "A number that is missing, not finite or of another unit says nothing.", remedy: "See the message; run the case alone with `--case`.", keys: metricKeys },
  "drift/accepted-change": { title: "This change brings a new accepted baseline with it", why: "The review of this change is the approval of the baseline, so it must be seen.", remedy: "Review old and new values below.", keys },
  "drift/baseline-edited": { title: "A baseline record was changed in a way that acceptance does not explain", why: "A record written by hand can hide any regression.", remedy: 'Undo the edit and accept from observations: `shipworthy drift-check --mode accept --case <id> --reason "\u2026"`.', keys },
  "drift/stale-baseline": { title: "The baseline is far from reality", why: "A stale baseline lets regressions through.", remedy: "Accept the present value with a reason.", keys: metricKeys },
  "drift/not-comparable": { title: "An observation could not be compared with the baseline", why: "A comparison that could not be made is not a pass.", remedy: "See the message; accept a new baseline when the case itself has changed.", keys: fileKeys },
  "drift/no-baseline": { title: "No case of the pack has a baseline", why: "Without a reference nothing can be called drift.", remedy: 'Accept the first baseline: `shipworthy drift-check --mode accept --all --reason "first baseline"`, and commit it.', keys: ["pack"] },
  "drift/baseline-unavailable": { title: "The baseline that was named cannot be had", why: "Compared with another baseline than the one that was named, an observation proves something else.", remedy: "See the message.", keys: ["pack"] },
  "drift/incomplete-shards": { title: "The shards do not add up to the plan", why: "A result that is missing, doubled or foreign makes the whole unproven.", remedy: "Run the failed jobs again; every shard of the plan must hand over exactly one document.", keys: ["pack", "case"] },
  "drift/observations-missing": { title: "There are no observations to judge", why: "Nothing was measured, so nothing is known.", remedy: "Run `regression-pack` before `drift-check`, and hand over its evidence with `needs` or `observations`.", keys: ["pack"] },
  "drift/observation-refused": { title: "A document that should hold observations was refused", why: "A document that is broken, foreign or of another commit proves nothing about this one.", remedy: "See the reason; run the job that made it again.", keys: ["document"] },
  "drift/case-not-run": { title: "A case did not run", why: "What did not run is not verified.", remedy: "See the findings of the observations.", keys }
};

// packages/contract/src/rules/fixture-rules.ts
var keys2 = ["pack", "fixture"];
var fixtureRules = {
  "fixture/missing": { title: "A fixture is not there", why: "What is not read is not checked; the cases that use it cannot be trusted.", remedy: "Restore the file, or remove the fixture from the manifest and raise the version.", keys: keys2 },
  "fixture/pin-hash": { title: "A fixture's hash is not the pinned one", why: "Results are comparable only while the inputs are the same bytes.", remedy: "Restore the file, or pin the new hash, run `shipworthy regression-pack --mode lock` and raise the version.", keys: keys2 },
  "fixture/pin-size": { title: "A fixture's size is not the pinned one", why: "Results are comparable only while the inputs are the same bytes.", remedy: "Restore the file, or pin the new size, lock again and raise the version.", keys: keys2 },
  "fixture/pin-root": { title: "A fixture's root element is not the pinned one", why: "Another root element is another kind of document.", remedy: "Restore the file, or pin the new root element, lock again and raise the version.", keys: keys2 },
  "fixture/unparseable": { title: "A fixture does not parse in its own format", why: "A broken input proves nothing about the program that reads it.", remedy: "Mend the file, or declare `format: text` when it is meant to be broken.", keys: keys2 },
  "fixture/reference-missing": { title: "The fixture to compare with has no profile", why: "A comparison that could not be made is not a pass.", remedy: "Restore the reference fixture, or drop `compareWith`.", keys: keys2 },
  "fixture/unexpectedly-unchanged": { title: "A fixture was expected to differ from its reference but is identical", why: "The new edition of the data was probably never put in place.", remedy: "Put the new data in place, or remove `expectChange`.", keys: keys2 },
  "fixture/size-drift": { title: "A fixture differs in size by more than the threshold", why: "A sudden change in size often means truncated or duplicated data.", remedy: "Look at the data; raise the threshold when the change is right.", keys: keys2 },
  "fixture/line-drift": { title: "A fixture differs in line count by more than the threshold", why: "A sudden change in lines often means truncated or duplicated data.", remedy: "Look at the data; raise the threshold when the change is right.", keys: keys2 }
};

// packages/contract/src/rules/gate-rules.ts
var gateRules = {
  "gate/job-not-needed": { title: "A job of the workflow is not in the gate's `needs`", why: "The gate cannot wait for or see a job it does not need, so that job could fail unseen.", remedy: "Add the job to the gate's `needs`, or exempt it in `gate.exempt` with a reason.", keys: ["job"] },
  "gate/not-always": { title: "The gate job does not run always", why: "A skipped required check counts as passed on GitHub.", remedy: "Give the gate job `if: always()`.", keys: ["job"] },
  "gate/gate-can-be-skipped": { title: "The gate has a way around itself", why: "A skipped step leaves its job green, and a matrix without legs leaves no job: both count as passed.", remedy: "Remove `if` from the step that runs the gate, and `strategy` from its job.", keys: ["job"] },
  "gate/judge-can-be-skipped": { title: "A job that produces evidence is skipped when one before it fails", why: "A red leg would skip the judge, and the evidence with it.", remedy: "Give the job `if: ${{ !cancelled() }}`.", keys: ["job"] },
  "gate/continue-on-error": { title: "A step or job that produces evidence continues on error", why: "Its failure would look like success.", remedy: "Remove `continue-on-error`; use `fail-on: never` for what may fail.", keys: ["job"] },
  "gate/workflow-unreadable": { title: "The running workflow file could not be read", why: "Without it nobody can say that the gate sees every job.", remedy: "Check out the repository before the gate, or name the file with the input `workflow`.", keys: ["path"] },
  "gate/job-not-successful": { title: "A job did not succeed", why: "A failed, cancelled, skipped or unknown result is no proof.", remedy: "Look at the log of the job; a job that may be skipped is listed in `gate.allowSkipped`.", keys: ["job"] },
  "gate/evidence-missing": { title: "Required evidence is not there", why: "What nobody handed over was not verified.", remedy: "See that the producing job ran, passes on `outputs: { evidence: \u2026 }` and is in `needs`.", keys: ["requirement"] },
  "gate/evidence-refused": { title: "A document was refused", why: "A document that is altered, broken, foreign or old proves nothing about this run.", remedy: "Run the job that made it again.", keys: ["kind", "key"] },
  "gate/not-passed": { title: "A document does not pass", why: "Its own findings say why.", remedy: "See the report of the document.", keys: ["kind", "key"] },
  "gate/warning-budget": { title: "There are more warnings than the budget allows", why: "Warnings that nobody counts grow until nobody reads them.", remedy: "Mend some of the warnings, or raise `gate.maxWarnings` on purpose.", keys: [] },
  "gate/nothing-required": { title: "The gate requires nothing and found nothing", why: "A gate without anything to judge is green for the wrong reason.", remedy: "List what must be there under `gate.require`, and hand it over.", keys: [] },
  "gate/no-needs": { title: "The gate was told nothing of the jobs before it", why: "Without `needs` it cannot know whether they ran.", remedy: "Give the gate `with: { needs: '${{ toJSON(needs) }}' }`.", keys: [] },
  "gate/needs-typed": { title: "The input `needs` is not the one that GitHub fills in", why: "Results that somebody wrote down prove nothing about the jobs.", remedy: "Give the gate exactly `needs: '${{ toJSON(needs) }}'`.", keys: ["job"] },
  "gate/root-hides-policy": { title: "The input `root` hides the policy of the repository", why: "A gate that looks at a folder only would pass without what the repository requires.", remedy: "Leave the input `root` of the gate away, or take `gate.require` out of the configuration at the top.", keys: ["path"] },
  "gate/config-hides-policy": { title: "The input `config` hides the policy of the repository", why: "A gate that is told to read another file would pass without what the policy of the repository demands.", remedy: "Leave the input `config` of the gate away, or keep one configuration only.", keys: ["path"] },
  "gate/level-lowered": { title: "The input `level` asks for less than the event and the version do", why: "The level says how much is demanded; an input that lowers it would let a release pass as a merge.", remedy: "Leave the input `level` at `auto`, or name a higher one.", keys: ["level"] },
  "gate/tag-not-a-version": { title: "The tag is no version", why: "What a tag demands follows from its version; a strange name must not demand less.", remedy: "Name the tag as `release.tag` says, or keep the workflow from running for other tags.", keys: ["tag"] },
  "gate/version-mismatch": { title: "The input `version` and the tag name different versions", why: "Judged would be one version, released another.", remedy: "Leave the input `version` away on tags, or give the version of the tag.", keys: ["tag"] },
  "gate/work-tree-dirty": { title: "The gate of a release runs in a work tree that differs from the commit", why: "Policy and evidence would speak of files that are in no commit.", remedy: "Give the gate a checkout of its own, and change no tracked file before it.", keys: [] },
  "gate/approval-missing": { title: "Too few people have approved", why: "At this level somebody must have agreed to exactly this tree.", remedy: "Have a code owner review it, let an environment ask for a review, or sign it with `shipworthy approve`.", keys: ["level"] },
  "gate/approval-refused": { title: "An approval does not count", why: "Consent to another tree, by somebody who may not give it, is no consent.", remedy: "Have exactly this tree approved by somebody who may.", keys: ["how", "source"] },
  "gate/approvals-unreadable": { title: "Approvals could not be read", why: "What nobody could look at was not approved.", remedy: "Give the token the permission that the message names, or sign the approval with `shipworthy approve`.", keys: ["source"] }
};

// packages/contract/src/rules/pack-rules.ts
var packRules = {
  "pack/empty": { title: "The pack holds no fixtures and no cases", why: "A gate that checks nothing is green for the wrong reason.", remedy: "Add a fixture or a case to the manifest.", keys: ["pack"] },
  "pack/duplicate-id": { title: "Two things in the pack have the same id", why: "Results could not be told apart.", remedy: "Rename one of them.", keys: ["pack", "id"] },
  "pack/warning-budget": { title: "The pack has more warnings than its budget allows", why: "Warnings that nobody counts grow until nobody reads them.", remedy: "Mend some of the warnings, or raise `policy.maxWarnings` on purpose.", keys: ["pack"] },
  "pack/not-locked": { title: "The pack has no lock", why: "Without a lock nothing shows that the same pack is run every time.", remedy: "Run `shipworthy regression-pack --mode lock` and commit the lock file.", keys: ["pack"] },
  "pack/lock-mismatch": { title: "The pack is not what its lock says", why: "Somebody changed the pack without saying so.", remedy: "Undo the change, or raise `version` and run `shipworthy regression-pack --mode lock`.", keys: ["pack", "path"] },
  "pack/changed": { title: "This change brings another version of the pack", why: "A new version may drop checks or loosen limits; whoever reviews the change must see what differs.", remedy: "Review what is listed: a fixture or case that is gone, a pin or threshold that is looser.", keys: ["pack"] },
  "pack/changed-while-running": { title: "A file of the pack changed while its cases ran", why: "What was compared is not what was locked: a case that rewrites what it is compared with always agrees with it.", remedy: "Let the case write below `{out}` only; restore the file and run again.", keys: ["pack", "path"] },
  "pack/changed-without-version": { title: "The pack differs from the one on the base branch, but its version is the same", why: "Two packs of the same version must be the same pack, or their results cannot be compared.", remedy: "Raise `version` in the manifest and run `shipworthy regression-pack --mode lock`.", keys: ["pack"] }
};

// packages/contract/src/rules/policy-rules.ts
var policyRules = {
  "policy/from-head": { title: "The policy came from the change itself", why: "A change could loosen the rule that judges it. On the first introduction there is no other.", remedy: "Merge the configuration; from then on it is read from the base.", keys: ["path"] },
  "policy/changed": { title: "The change edits the policy", why: "Whoever reviews the change must see that it changes the rules.", remedy: "Review the listed values; they count once merged.", keys: ["path"] },
  "policy/waiver-expired": { title: "A waiver has expired", why: "An exception without an end becomes the rule.", remedy: "Mend the finding, or agree on a new waiver with a new date.", keys: ["rule", "selector"] },
  "policy/waiver-unused": { title: "A waiver matches nothing", why: "A forgotten exception will hide a new fault.", remedy: "Remove the waiver.", keys: ["rule", "selector"] },
  "policy/unreadable": { title: "The policy of the base could not be read", why: "Without the policy nobody can say what would be allowed.", remedy: "Give the checkout step `fetch-depth: 0`, or the job `permissions: { contents: read }`.", keys: ["path"] },
  "config/invalid": { title: "The inputs or the configuration are wrong", why: "Nothing was run, so nothing is known.", remedy: "Mend the faults that are listed.", keys: ["code"] },
  "evidence/nothing-checked": { title: "Nothing was checked", why: "A check of nothing is green for the wrong reason.", remedy: "See that the step finds what it should check.", keys: ["key"] },
  "evidence/everything-waived": { title: "Everything is waived or does not apply", why: "A check in which nothing counts proves nothing.", remedy: "Remove the waivers that are no longer needed.", keys: ["key"] }
};

// packages/contract/src/rules/regression-rules.ts
var keys3 = ["pack", "case"];
var fileKeys2 = ["pack", "case", "file"];
var regressionRules = {
  "regression/exit-code": { title: "A case ended with another exit code than expected", why: "The exit code is the first thing every caller relies on.", remedy: "Run the case alone with `--case` and read its output.", keys: keys3 },
  "regression/output-differs": { title: "An output differs from the expected file", why: "The program no longer does what the pack says it does.", remedy: "Mend the program, or update the expected file, lock again and raise the version.", keys: fileKeys2 },
  "regression/file-missing": { title: "A file that a case should have written is not there", why: "Missing output is a failure even when the exit code is 0.", remedy: "Run the case alone with `--case` and see why the file is not written.", keys: fileKeys2 },
  "regression/file-unexpected": { title: "A case wrote a file that nothing expects", why: "Output that nobody looks at can break unnoticed.", remedy: "Add the file to `expect.files`, or to `expect.allowOtherFiles`.", keys: fileKeys2 },
  "regression/output-unreadable": { title: "What a case left below `{out}` could not be read", why: "What nobody could look at was not checked.", remedy: "Let the case write regular files that this user may read, in folders that are not too deep, and leave them in place.", keys: fileKeys2 },
  "regression/not-deterministic": { title: "The same case gave different bytes when repeated", why: "A result that changes by itself cannot be compared with a baseline.", remedy: "Remove the source of randomness (time, order, temporary names), or normalise it.", keys: fileKeys2 },
  "regression/timed-out": { title: "A case did not end in time", why: "A case that was stopped has proved nothing.", remedy: "Mend what hangs, or raise the `timeout` of the case.", keys: keys3 },
  "regression/crashed": { title: "A case was ended by a signal", why: "A crash is a failure whatever was printed before it.", remedy: "Run the case alone with `--case` and read its output.", keys: keys3 },
  "regression/output-truncated": { title: "A case printed more than the limit and was stopped", why: "Output that was cut cannot be compared.", remedy: "Print less, or write to a file below `{out}`.", keys: fileKeys2 },
  "regression/flaky": { title: "A case passed only after failing", why: "A flaky case hides real failures sooner or later.", remedy: "Find the cause; the attempts are in the document.", keys: keys3 },
  "regression/spawn-failed": { title: "The command of a case could not be started", why: "Nothing ran, so nothing is known.", remedy: "Check that the program exists, is executable and is found through PATH.", keys: keys3 },
  "regression/fixture-missing": { title: "A case did not run because a file it needs is missing", why: "A case without its input is not verified, never passed.", remedy: "Restore the file.", keys: keys3 },
  "regression/comparison-impossible": { title: "An output could not be compared with the expected file", why: "A comparison that could not be made is not a pass.", remedy: "See the message; compare as `bytes` or `text` when the content is not of the declared format.", keys: fileKeys2 },
  "regression/plan-refused": { title: "A shard refused its plan, and ran nothing", why: "A plan of another pack, commit or run could leave cases out, or run them twice, and nobody would see it.", remedy: "Run the job that plans and the shards again, from the same commit.", keys: ["pack"] },
  "regression/skipped": { title: "A case is skipped on purpose", why: "A case that did not run has proved nothing, also when that was decided: it stays in sight and never counts as passed.", remedy: "Nothing to do while the reason holds; remove `skipOn` when it no longer does.", keys: keys3 }
};

// packages/contract/src/rules/rules.ts
var rules = { ...packRules, ...fixtureRules, ...regressionRules, ...driftRules, ...gateRules, ...policyRules };
function isRuleId(id) {
  return Object.hasOwn(rules, id);
}

// packages/contract/src/formats/formats.ts
var sha256Schema = string().check(_regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hexadecimal"));
var digestSchema = string().check(_regex(/^sha256:[0-9a-f]{64}$/, "must be `sha256:` and 64 hexadecimal digits"));
var commitSchema = string().check(_regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
var idSchema = string().check(_regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/, "must be made of letters, digits, `.`, `_` and `-`, and not begin or end with a dot"), _maxLength(120));

// packages/contract/src/words/words.ts
var kinds = ["regression-plan", "regression-observations", "drift-report", "bundle-readiness", "doc-sync-report", "security-report", "gate-decision"];
var verdictSchema = _enum(["pass", "warn", "fail", "unverified"]);
var outcomeSchema = _enum(["pass", "warn", "fail", "unverified", "waived", "not-applicable"]);
var reasonCodes = [
  "no-baseline",
  "stale-baseline",
  "incomparable-environment",
  "insufficient-samples",
  "noise-floor",
  "missing-evidence",
  "wrong-subject",
  "stale-attempt",
  "unknown-schema",
  "malformed-document",
  "digest-mismatch",
  "unreadable-source",
  "permission-denied",
  "rate-limited",
  "nothing-checked",
  "everything-waived",
  "incomplete-shards",
  "not-locked",
  "timed-out",
  "crashed",
  "limit-exceeded",
  "invalid-config",
  "no-signing-key",
  "duplicate",
  "partial",
  "dirty",
  "head-policy",
  "too-old",
  "unproven"
];
var reasonSchema = _enum(reasonCodes);
var levelSchema = _enum(["merge", "release", "major"]);

// packages/contract/src/words/reason-meanings.ts
var reasonMeanings = {
  "no-baseline": { meaning: "There is no accepted baseline to compare with", remedy: "Accept a first baseline with `shipworthy drift-check --mode accept`, and commit it." },
  "stale-baseline": { meaning: "The baseline is too far from reality to compare with", remedy: "Accept the present state with a reason." },
  "incomparable-environment": { meaning: "The values were measured on another kind of machine", remedy: "Measure both sides on one machine, or accept a baseline from this one." },
  "insufficient-samples": { meaning: "There are too few samples for a judgement", remedy: "Take more samples." },
  "noise-floor": { meaning: "The measurements vary more than the difference to be found", remedy: "Measure on a quieter machine, or allow a larger difference." },
  "missing-evidence": { meaning: "Something that must be there was not handed over", remedy: "See that the producing job ran, passes its `evidence` output on, and is in `needs`." },
  "wrong-subject": { meaning: "A document speaks of another repository or commit", remedy: "Run the job that made it again, on this commit." },
  "stale-attempt": { meaning: "A document stems from an earlier attempt that no longer counts", remedy: "Run the job that made it again." },
  "unknown-schema": { meaning: "A document is of a kind or major version that this program does not know", remedy: "Use the same major version of Shipworthy in every job." },
  "malformed-document": { meaning: "A document does not parse, or does not match its schema", remedy: "Run the job that made it again; documents are never edited." },
  "digest-mismatch": { meaning: "Bytes are not those that their producer named", remedy: "Somebody or something replaced them on the way. Run the producing job again, and find out." },
  "unreadable-source": { meaning: "A file, a commit or a workflow could not be read", remedy: "Check out with `fetch-depth: 0`, or grant `contents: read`." },
  "permission-denied": { meaning: "The token may not read what is needed", remedy: "Add the permission that the message names." },
  "rate-limited": { meaning: "GitHub asked to slow down and did not answer in time", remedy: "Run the job again later." },
  "nothing-checked": { meaning: "Nothing was checked", remedy: "See that the step finds what it should check." },
  "everything-waived": { meaning: "Everything is waived or does not apply", remedy: "Remove the waivers that are no longer needed." },
  "incomplete-shards": { meaning: "The shards do not add up to the plan", remedy: "Run the failed jobs again; every shard hands over exactly one document." },
  "not-locked": { meaning: "The pack has no lock", remedy: "Run `shipworthy regression-pack --mode lock`, and commit the file." },
  "timed-out": { meaning: "Something did not end in time", remedy: "Mend what hangs, or raise the timeout." },
  crashed: { meaning: "A program ended by a signal or could not be started", remedy: "Run the case alone with `--case`, and read its output." },
  "limit-exceeded": { meaning: "Something is larger than its limit", remedy: "Make it smaller, or split it." },
  "invalid-config": { meaning: "The inputs or the configuration are wrong, so nothing was run", remedy: "Mend the faults that are listed." },
  "no-signing-key": { meaning: "There is no key to sign or to verify with", remedy: "Name the key in the configuration." },
  duplicate: { meaning: "The same thing was handed over twice", remedy: "See that every key is produced by one job only." },
  partial: { meaning: "Only a chosen part was judged", remedy: "Run it without `--case`." },
  dirty: { meaning: "Tracked files differed from the commit", remedy: "Commit the changes, or undo them." },
  "head-policy": { meaning: "The document was judged by the rules of the change itself", remedy: "Leave `policy-from` at `auto`." },
  "too-old": { meaning: "The evidence is older than allowed", remedy: "Make it again." },
  unproven: { meaning: "It could not be shown that this is what it claims to be", remedy: "See the message; run the job that made it again." }
};

export {
  rules,
  isRuleId,
  sha256Schema,
  digestSchema,
  commitSchema,
  idSchema,
  kinds,
  verdictSchema,
  outcomeSchema,
  reasonCodes,
  reasonSchema,
  levelSchema,
  reasonMeanings
};
