import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  _enum,
  _maxLength,
  _minLength,
  _nonnegative,
  _positive,
  _regex,
  array,
  boolean,
  int,
  iso_exports,
  json,
  literal,
  looseObject,
  nullable,
  optional,
  partialRecord,
  record,
  string,
  union
} from "./chunk-ZDLLAUQK.js";

// packages/contract/src/rules/bundle-rules.ts
var file = ["bundle", "area", "path"];
var area = ["bundle", "area"];
var requirement = ["bundle", "area", "requirement"];
var gate = ["bundle", "area", "gate"];
var bundleRules = {
  "bundle/missing": { title: "The bundle does not exist", why: "A release without its evidence is released on hope.", remedy: "Publish it: `shipworthy telemetry-bundle-readiness --mode publish --version <version> --sources <folder>`.", keys: ["bundle"] },
  "bundle/area-missing": { title: "An area of the bundle is missing", why: "What it should prove is proved by nothing.", remedy: "Publish the area.", keys: area },
  "bundle/area-unknown": { title: "The bundle has a folder that no area names", why: "Evidence that nobody verifies looks verified.", remedy: "Name it under `bundles.areas`, or remove the folder.", keys: area },
  "bundle/manifest-missing": { title: "An area has no manifest", why: "Nothing says what belongs to it.", remedy: "Publish the area again.", keys: area },
  "bundle/manifest-invalid": { title: "The manifest of an area cannot be used", why: "Nothing it says can be trusted.", remedy: "Publish the area again; a manifest is never edited.", keys: area },
  "bundle/wrong-candidate": { title: "The bundle is the evidence of something else", why: "The last release's bundle under a new name proves nothing about this one.", remedy: "Publish the bundle of this candidate.", keys: ["bundle", "area", "field"] },
  "bundle/requirement-missing": { title: "A required artifact is missing", why: "What it should prove is proved by nothing.", remedy: "Produce the artifact and publish the bundle again.", keys: requirement },
  "bundle/artifact-empty": { title: "An artifact is empty", why: "An empty file proves nothing.", remedy: "Produce it again.", keys: file },
  "bundle/artifact-malformed": { title: "An artifact is not well-formed", why: "What does not parse was cut off or written by accident.", remedy: "Produce it again.", keys: file },
  "bundle/file-missing": { title: "A file that the manifest lists is missing", why: "The bundle is not what was published.", remedy: "Restore it from where the bundle was published.", keys: file },
  "bundle/size-mismatch": { title: "A file has another size than the manifest says", why: "The bundle is not what was published.", remedy: "Restore it from where the bundle was published.", keys: file },
  "bundle/hash-mismatch": { title: "A file has another hash than the manifest says", why: "The bundle is not what was published.", remedy: "Restore it from where the bundle was published.", keys: file },
  "bundle/weak-hash": { title: "A manifest records a hash that proves too little", why: "Other bytes can be made to have it, or it covers a part only.", remedy: "Publish the area with full SHA-256.", keys: file },
  "bundle/unlisted": { title: "A file is not in the manifest", why: "Nobody says where it comes from.", remedy: "Remove it, or publish the area again.", keys: file },
  "bundle/sums-mismatch": { title: "SHA256SUMS disagrees with the files", why: "Who checks with `sha256sum` is told something else.", remedy: "Publish the bundle again.", keys: file },
  "bundle/readme-incomplete": { title: "A README does not list what it must", why: "Whoever reads the bundle does not learn how its evidence was made.", remedy: "Publish the area again, or add what the message names.", keys: ["bundle", "area", "what"] },
  "bundle/readme-wrong-hash": { title: "A README shows a hash that no file has", why: "Whoever compares it finds another file.", remedy: "Publish the area again.", keys: file },
  "bundle/readme-hash-mismatch": { title: "A README is not the one that was recorded", why: "It was edited after it was noted.", remedy: "Restore it, or note the new hash on purpose.", keys: ["bundle", "path", "recordedIn"] },
  "bundle/recorded-hash-missing": { title: "A hash that should be noted elsewhere is not", why: "A record that is gone agrees with everything.", remedy: "Note the hash, or correct `recordedIn`.", keys: ["bundle", "path", "recordedIn"] },
  "bundle/doc-sync-not-passed": { title: "The documentation evidence did not pass, or is about something else", why: "Documents of another task or candidate say nothing about this one.", remedy: "Run the check for this candidate and publish its document.", keys: requirement },
  "bundle/gate-failed": { title: "A measured value misses its threshold", why: "The number was promised.", remedy: "Mend the cause and measure again.", keys: gate },
  "bundle/gate-unreadable": { title: "A gate could not be judged", why: "A value that is absent, of another type or made of too few samples is no proof.", remedy: "See that the source holds what the query asks for.", keys: gate },
  "bundle/gate-source-incomplete": { title: "Rows lack the field that a gate reads", why: "An aggregate over what is missing is a number all the same, and a wrong one.", remedy: "See that every row has the field.", keys: gate },
  "bundle/too-old": { title: "Evidence is older than it may be", why: "It was measured on another state.", remedy: "Measure again.", keys: requirement },
  "bundle/pointer-not-newest": { title: "A pointer to the latest file is not the newest one", why: "Who follows it reads old evidence.", remedy: "Let the producer write the pointer last, or remove it.", keys: file },
  "bundle/secret": { title: "The bundle holds what looks like a secret", why: "A bundle is handed on and kept for years.", remedy: "Revoke it, remove it from the source, and publish again.", keys: [...file, "kind"] },
  "bundle/personal-data": { title: "The bundle holds what looks like personal data", why: "A bundle is handed on and kept for years.", remedy: "Mask it at the source, or list it under `redaction.allow`.", keys: [...file, "kind"] },
  "bundle/zip-unsafe": { title: "The zip has an entry that may not be extracted", why: "It would write outside its folder, or fill the disk.", remedy: "Find out who made it; publish the bundle again.", keys: ["bundle", "entry"] },
  "bundle/case-collision": { title: "Two files differ only in upper and lower case", why: "On some machines one of them overwrites the other.", remedy: "Rename one of them.", keys: file },
  "bundle/link": { title: "The bundle holds a link", why: "What it leads to is not in the bundle.", remedy: "Put the file itself there.", keys: file },
  "bundle/check-disabled": { title: "A required check was switched off", why: "What is not asked cannot fail.", remedy: "Leave the input away, or change the configuration in a reviewed change.", keys: ["bundle", "check"] }
};

// packages/contract/src/rules/docs-area-rules.ts
var docsAreaRules = {
  "docs/area-not-updated": { title: "Code of an area changed and its documents did not", why: "Whoever reads the documents is told how it was before.", remedy: "Update one of the files that the message names, or agree on a waiver.", keys: ["area", "requirement"] },
  "docs/area-matches-nothing": { title: "The globs of an area match no tracked file", why: "An area that watches nothing is green for ever.", remedy: "Correct the glob, or remove the area.", keys: ["area", "globs"] },
  "docs/change-unknown": { title: "What the change consists of could not be found out", why: "An empty list of changed files would pass every area.", remedy: "Give the checkout step `fetch-depth: 0`, or name the revision with `base`.", keys: ["base"] },
  "docs/source-missing": { title: "The files that a part of the check reads do not exist", why: "What is not there agrees with everything.", remedy: "Restore the file, or correct the glob in `docSync`.", keys: ["source"] },
  "docs/unreadable": { title: "A document cannot be read", why: "What nobody can read was not checked.", remedy: "Save it as UTF-8, below the size limit.", keys: ["path"] }
};

// packages/contract/src/rules/docs-changelog-rules.ts
var docsChangelogRules = {
  "docs/changelog-version-duplicate": { title: "A version stands twice in the changelog", why: "Readers find one half of what changed.", remedy: "Join the two sections.", keys: ["path", "version"] },
  "docs/changelog-order": { title: "The versions of the changelog are not in descending order", why: "Readers take the first for the newest.", remedy: "Put the newest version first.", keys: ["path", "version"] },
  "docs/changelog-date": { title: "The date of a version is missing or is none", why: "Nobody can say when it was released.", remedy: "Write the date like `2026-11-21`.", keys: ["path", "version"] },
  "docs/changelog-heading": { title: "A heading of the changelog is no version", why: "Tools and readers do not find what belongs to it.", remedy: "Write a heading such as `## [1.2.0] - 2026-11-21`.", keys: ["path", "heading"] },
  "docs/changelog-section": { title: "A section of the changelog has an unknown name", why: "Readers who look for fixes or removals miss it.", remedy: "Use one of the names that the message lists, or add it to `sections`.", keys: ["path", "version", "section"] },
  "docs/changelog-unreleased-missing": { title: "The changelog has no section Unreleased", why: "The next change has no place to be written down.", remedy: "Add `## [Unreleased]` above the newest version.", keys: ["path"] },
  "docs/changelog-entry-missing": { title: "A version is released that the changelog does not describe", why: "Users do not learn what changed.", remedy: "Move what is under Unreleased below a heading for the version, and set the tag anew.", keys: ["path"] },
  "docs/changelog-empty-release": { title: "A version of the changelog has no entry", why: "A release of nothing was probably forgotten to be described.", remedy: "Describe what changed.", keys: ["path", "version"] },
  "docs/version-disagrees": { title: "Changelog, tag and manifests name different versions", why: "What is released under one number is described under another.", remedy: "Give all of them the version that is released.", keys: ["path", "other"] }
};

// packages/contract/src/rules/docs-link-rules.ts
var keys = ["path", "target"];
var docsLinkRules = {
  "docs/link-broken": { title: "A link leads to a file that does not exist", why: "Readers end at nothing.", remedy: "Correct the path.", keys },
  "docs/anchor-missing": { title: "A link leads to a heading or anchor that does not exist", why: "Readers end at the top of the page and look for it in vain.", remedy: "Correct the anchor.", keys },
  "docs/image-missing": { title: "An image does not exist", why: "Readers see a broken picture.", remedy: "Add the image, or correct the path.", keys },
  "docs/reference-undefined": { title: "A link refers to a definition that does not exist", why: "Readers see brackets instead of a link.", remedy: "Add the definition `[label]: path`, correct the label, or, if no link is meant, write a backslash before the first bracket.", keys: ["path", "label"] },
  "docs/link-case": { title: "A link differs from the file in upper and lower case", why: "It works on some machines and is broken on GitHub.", remedy: "Write the path as the file is named.", keys },
  "docs/cited-path-missing": { title: "A path that is cited does not exist", why: "Readers look for code that has moved or is gone.", remedy: "Correct the path.", keys },
  "docs/cited-line-beyond-end": { title: "A cited line lies beyond the end of the file", why: "The code has changed since it was cited.", remedy: "Correct the line.", keys },
  "docs/cited-symbol-missing": { title: "A cited symbol does not occur in the file", why: "It was renamed or has moved.", remedy: "Correct the name.", keys }
};

// packages/contract/src/rules/docs-sample-rules.ts
var docsSampleRules = {
  "docs/sample-differs": { title: "A sample shows something else than the program does", why: "Readers copy what no longer works.", remedy: "Run `shipworthy doc-sync-check --mode update-samples`, and review the difference.", keys: ["path", "fence"] },
  "docs/sample-missing": { title: "A sample, or what it must show, is gone", why: "What is not there cannot be compared.", remedy: "Restore the comment `<!-- sample: name -->` and its fence, or correct `docSync.samples`.", keys: ["path", "fence"] },
  "docs/baseline-outdated": { title: "A known debt was paid", why: "What stays listed may come back unseen.", remedy: "Remove it: `shipworthy doc-sync-check --mode accept-baseline`.", keys: ["path", "debt"] }
};

// packages/contract/src/rules/docs-task-rules.ts
var docsTaskRules = {
  "docs/task-missing": { title: "A task is missing where it must stand", why: "Boards and plans that know different tasks plan different releases.", remedy: "Add the task where the message says, or remove it from the other place.", keys: ["task", "source"] },
  "docs/task-duplicate": { title: "A task stands twice in one source", why: "Two rows of one task can say two things.", remedy: "Keep one of the two rows.", keys: ["task", "source"] },
  "docs/task-status-disagrees": { title: "Two sources give a task different statuses", why: "One of them is wrong, and the release is decided by it.", remedy: "Give both the status that is true.", keys: ["task", "sources"] },
  "docs/task-title-disagrees": { title: "Two sources give a task different titles", why: "Under one id two people may mean two things.", remedy: "Give both the same title.", keys: ["task", "sources"] },
  "docs/task-reused": { title: "An id that was deleted once names another task", why: "Old notes and commits now speak of the wrong task.", remedy: "Give the new task an id that was never used.", keys: ["task"] },
  "docs/task-unknown": { title: "A task is mentioned that is defined nowhere", why: "Readers follow it to nothing.", remedy: "Correct the id, or add the task to its board.", keys: ["task", "path"] },
  "docs/milestone-without-task": { title: "A milestone names no task", why: "What no task stands for is done by nobody.", remedy: "Name the task in the milestone.", keys: ["path", "milestone"] },
  "docs/board-too-short": { title: "A board has fewer rows than it must have", why: "A board that was truncated agrees with everything.", remedy: "Restore the rows, or lower `minRows`.", keys: ["source"] },
  "docs/board-rows-deleted": { title: "More tasks disappeared from a board than may", why: "A tool that rewrites a board can drop rows silently.", remedy: "Restore the rows, or raise `maxDeletedRows` in a change of its own.", keys: ["source"] },
  "docs/board-columns": { title: "A column that a board must have is missing", why: "Without it the rows cannot be judged.", remedy: "Restore the header, or map the column in `docSync.tasks`.", keys: ["source", "path", "column"] },
  "docs/board-empty-id": { title: "A row of a board has no id", why: "Nothing can refer to it.", remedy: "Give the row an id.", keys: ["source", "row"] },
  "docs/board-value-duplicate": { title: "A value stands twice in a column where each must be unique", why: "What is looked up by it finds the wrong row.", remedy: "Correct one of the two rows.", keys: ["source", "column", "value"] },
  "docs/row-too-long": { title: "A row has more cells than its table has columns", why: "The cells behind the last column are dropped, and those before them probably stand in the wrong one.", remedy: "Escape the bar, or quote the cell, that divides a cell in two.", keys: ["source", "row"] },
  "docs/status-unmapped": { title: "A status has no meaning", why: "A word that nobody mapped can be compared with nothing.", remedy: "Correct the word, or add it under `agree.status.map`.", keys: ["source", "status"] },
  "docs/plan-link-broken": { title: "The plan that a task names does not exist", why: "Whoever works on the task does not find how.", remedy: "Correct the path.", keys: ["task", "plan"] },
  "docs/table-broken": { title: "Rows stand after the end of their table", why: "A blank or text line ends a table: GitHub shows the rows after it as plain text.", remedy: "Remove the line between the rows, or set `rows: lenient`.", keys: ["path", "rows"] },
  "docs/session-missing": { title: "The session log does not mention a task that it must", why: "What was done is written down nowhere.", remedy: "Name the task in the session log.", keys: ["task", "path"] },
  "docs/session-no-reference": { title: "The session log does not name a document that was changed", why: "Whoever reads the log does not learn what changed.", remedy: "Name the path in the session log.", keys: ["path", "source"] },
  "docs/history-unread": { title: "The history was not read to its end", why: "An id that was used before may have been missed.", remedy: "Check out with `fetch-depth: 0`, or raise `lifecycle.timeLimit`.", keys: ["scope"] },
  "docs/reference-unknown": { title: "A reference names something that is defined nowhere", why: "Readers follow it to nothing.", remedy: "Correct the reference, or define what it names.", keys: ["graph", "id", "path"] },
  "docs/reference-duplicate": { title: "An id is defined twice", why: "A reference to it can mean either.", remedy: "Give one of the two another id.", keys: ["graph", "id"] },
  "docs/reference-missing": { title: "A row cites nothing where it must", why: "What it claims has no proof.", remedy: "Name an id in the column.", keys: ["graph", "path", "row"] },
  "docs/reference-hash-differs": { title: "A row shows another hash than the file has", why: "It cites something that no longer exists in that form.", remedy: "Write the hash that the message shows, or restore the file.", keys: ["graph", "id", "path", "row"] },
  "docs/form-blank": { title: "A field of a form is blank", why: "A form that nobody filled in looks like one that somebody did.", remedy: "Fill the field in.", keys: ["path", "field"] },
  "docs/form-field-missing": { title: "A field of a form is missing", why: "The question it asks was not answered.", remedy: "Restore the field from the template, and fill it in.", keys: ["path", "field"] }
};

// packages/contract/src/rules/docs-rules.ts
var docsRules = { ...docsAreaRules, ...docsTaskRules, ...docsLinkRules, ...docsChangelogRules, ...docsSampleRules };

// packages/contract/src/rules/drift-rules.ts
var keys2 = ["pack", "case"];
var fileKeys = ["pack", "case", "file"];
var metricKeys = ["pack", "case", "metric"];
var driftRules = {
  "drift/content-changed": { title: "An output differs from the accepted baseline", why: "Users see the change even if nobody meant to make it.", remedy: 'Mend the program, or accept the change: `shipworthy drift-check --mode accept --case <id> --reason "\u2026"`.', keys: fileKeys },
  "drift/case-new": { title: "A case has no baseline while others have one", why: "A new case is compared with nothing until its first result is accepted.", remedy: 'Accept it: `shipworthy drift-check --mode accept --case <id> --reason "\u2026"`.', keys: keys2 },
  "drift/case-removed": { title: "A case of the baseline no longer exists", why: "A case that silently disappears takes its protection with it.", remedy: "Restore the case, or remove its record together with it and say why.", keys: keys2 },
  "drift/case-renamed": { title: "A case was renamed", why: "The history of the case goes on under another name.", remedy: "Accept the case under its new id, and remove the old record.", keys: keys2 },
  "drift/metric-regressed": { title: "A metric got worse than the baseline allows", why: "The number was promised.", remedy: "Mend the program, or accept the new value with a reason.", keys: metricKeys },
  "drift/metric-improved": { title: "A metric is better than the baseline", why: "A slack baseline lets the next regression through.", remedy: "Accept the better value, so that it is kept.", keys: metricKeys },
  "drift/metric-missing": { title: "A metric could not be compared", why: "A number that is missing, not finite or of another unit says nothing.", remedy: "See the message; run the case alone with `--case`.", keys: metricKeys },
  "drift/accepted-change": { title: "This change brings a new accepted baseline with it", why: "The review of this change is the approval of the baseline, so it must be seen.", remedy: "Review old and new values below.", keys: keys2 },
  "drift/baseline-edited": { title: "A baseline record was changed in a way that acceptance does not explain", why: "A record written by hand can hide any regression.", remedy: 'Undo the edit and accept from observations: `shipworthy drift-check --mode accept --case <id> --reason "\u2026"`.', keys: keys2 },
  "drift/stale-baseline": { title: "The baseline is far from reality", why: "A stale baseline lets regressions through.", remedy: "Accept the present value with a reason.", keys: metricKeys },
  "drift/not-comparable": { title: "An observation could not be compared with the baseline", why: "A comparison that could not be made is not a pass.", remedy: "See the message; accept a new baseline when the case itself has changed.", keys: fileKeys },
  "drift/no-baseline": { title: "No case of the pack has a baseline", why: "Without a reference nothing can be called drift.", remedy: 'Accept the first baseline: `shipworthy drift-check --mode accept --all --reason "first baseline"`, and commit it.', keys: ["pack"] },
  "drift/baseline-unavailable": { title: "The baseline that was named cannot be had", why: "Compared with another baseline than the one that was named, an observation proves something else.", remedy: "See the message.", keys: ["pack"] },
  "drift/incomplete-shards": { title: "The shards do not add up to the plan", why: "A result that is missing, doubled or foreign makes the whole unproven.", remedy: "Run the failed jobs again; every shard of the plan must hand over exactly one document.", keys: ["pack", "case"] },
  "drift/observations-missing": { title: "There are no observations to judge", why: "Nothing was measured, so nothing is known.", remedy: "Run `regression-pack` before `drift-check`, and hand over its evidence with `needs` or `observations`.", keys: ["pack"] },
  "drift/observation-refused": { title: "A document that should hold observations was refused", why: "A document that is broken, foreign or of another commit proves nothing about this one.", remedy: "See the reason; run the job that made it again.", keys: ["document"] },
  "drift/case-not-run": { title: "A case did not run", why: "What did not run is not verified.", remedy: "See the findings of the observations.", keys: keys2 }
};

// packages/contract/src/rules/fixture-rules.ts
var keys3 = ["pack", "fixture"];
var fixtureRules = {
  "fixture/missing": { title: "A fixture is not there", why: "What is not read is not checked; the cases that use it cannot be trusted.", remedy: "Restore the file, or remove the fixture from the manifest and raise the version.", keys: keys3 },
  "fixture/pin-hash": { title: "A fixture's hash is not the pinned one", why: "Results are comparable only while the inputs are the same bytes.", remedy: "Restore the file, or pin the new hash, run `shipworthy regression-pack --mode lock` and raise the version.", keys: keys3 },
  "fixture/pin-size": { title: "A fixture's size is not the pinned one", why: "Results are comparable only while the inputs are the same bytes.", remedy: "Restore the file, or pin the new size, lock again and raise the version.", keys: keys3 },
  "fixture/pin-root": { title: "A fixture's root element is not the pinned one", why: "Another root element is another kind of document.", remedy: "Restore the file, or pin the new root element, lock again and raise the version.", keys: keys3 },
  "fixture/unparseable": { title: "A fixture does not parse in its own format", why: "A broken input proves nothing about the program that reads it.", remedy: "Mend the file, or declare `format: text` when it is meant to be broken.", keys: keys3 },
  "fixture/reference-missing": { title: "The fixture to compare with has no profile", why: "A comparison that could not be made is not a pass.", remedy: "Restore the reference fixture, or drop `compareWith`.", keys: keys3 },
  "fixture/unexpectedly-unchanged": { title: "A fixture was expected to differ from its reference but is identical", why: "The new edition of the data was probably never put in place.", remedy: "Put the new data in place, or remove `expectChange`.", keys: keys3 },
  "fixture/size-drift": { title: "A fixture differs in size by more than the threshold", why: "A sudden change in size often means truncated or duplicated data.", remedy: "Look at the data; raise the threshold when the change is right.", keys: keys3 },
  "fixture/line-drift": { title: "A fixture differs in line count by more than the threshold", why: "A sudden change in lines often means truncated or duplicated data.", remedy: "Look at the data; raise the threshold when the change is right.", keys: keys3 }
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
  "evidence/not-run": { title: "The check could not run", why: "Something outside failed before anything could be judged, so nothing is known.", remedy: "Do what the message says, and run the job again.", keys: ["code"] },
  "evidence/findings-omitted": { title: "Findings are not listed", why: "A document holds 10,000 findings at most, the worst. Nobody can ask later whether a waiver covers one that is not listed, so nothing passes for being left out.", remedy: "Mend what is listed first, and run it again: what stands behind it is then listed. What was judged (`inputs`) holds all of it.", keys: ["key"] },
  "evidence/nothing-checked": { title: "Nothing was checked", why: "A check of nothing is green for the wrong reason.", remedy: "See that the step finds what it should check.", keys: ["key"] },
  "evidence/everything-waived": { title: "Everything is waived or does not apply", why: "A check in which nothing counts proves nothing.", remedy: "Remove the waivers that are no longer needed.", keys: ["key"] }
};

// packages/contract/src/rules/regression-rules.ts
var keys4 = ["pack", "case"];
var fileKeys2 = ["pack", "case", "file"];
var regressionRules = {
  "regression/exit-code": { title: "A case ended with another exit code than expected", why: "The exit code is the first thing every caller relies on.", remedy: "Run the case alone with `--case` and read its output.", keys: keys4 },
  "regression/output-differs": { title: "An output differs from the expected file", why: "The program no longer does what the pack says it does.", remedy: "Mend the program, or update the expected file, lock again and raise the version.", keys: fileKeys2 },
  "regression/file-missing": { title: "A file that a case should have written is not there", why: "Missing output is a failure even when the exit code is 0.", remedy: "Run the case alone with `--case` and see why the file is not written.", keys: fileKeys2 },
  "regression/file-unexpected": { title: "A case wrote a file that nothing expects", why: "Output that nobody looks at can break unnoticed.", remedy: "Add the file to `expect.files`, or to `expect.allowOtherFiles`.", keys: fileKeys2 },
  "regression/output-unreadable": { title: "What a case left below `{out}` could not be read", why: "What nobody could look at was not checked.", remedy: "Let the case write regular files that this user may read, in folders that are not too deep, and leave them in place.", keys: fileKeys2 },
  "regression/not-deterministic": { title: "The same case gave different bytes when repeated", why: "A result that changes by itself cannot be compared with a baseline.", remedy: "Remove the source of randomness (time, order, temporary names), or normalise it.", keys: fileKeys2 },
  "regression/timed-out": { title: "A case did not end in time", why: "A case that was stopped has proved nothing.", remedy: "Mend what hangs, or raise the `timeout` of the case.", keys: keys4 },
  "regression/crashed": { title: "A case was ended by a signal", why: "A crash is a failure whatever was printed before it.", remedy: "Run the case alone with `--case` and read its output.", keys: keys4 },
  "regression/output-truncated": { title: "A case printed more than the limit and was stopped", why: "Output that was cut cannot be compared.", remedy: "Print less, or write to a file below `{out}`.", keys: fileKeys2 },
  "regression/flaky": { title: "A case passed only after failing", why: "A flaky case hides real failures sooner or later.", remedy: "Find the cause; the attempts are in the document.", keys: keys4 },
  "regression/spawn-failed": { title: "The command of a case could not be started", why: "Nothing ran, so nothing is known.", remedy: "Check that the program exists, is executable and is found through PATH.", keys: keys4 },
  "regression/fixture-missing": { title: "A case did not run because a file it needs is missing", why: "A case without its input is not verified, never passed.", remedy: "Restore the file.", keys: keys4 },
  "regression/comparison-impossible": { title: "An output could not be compared with the expected file", why: "A comparison that could not be made is not a pass.", remedy: "See the message; compare as `bytes` or `text` when the content is not of the declared format.", keys: fileKeys2 },
  "regression/plan-refused": { title: "A shard refused its plan, and ran nothing", why: "A plan of another pack, commit or run could leave cases out, or run them twice, and nobody would see it.", remedy: "Run the job that plans and the shards again, from the same commit.", keys: ["pack"] },
  "regression/skipped": { title: "A case is skipped on purpose", why: "A case that did not run has proved nothing, also when that was decided: it stays in sight and never counts as passed.", remedy: "Nothing to do while the reason holds; remove `skipOn` when it no longer does.", keys: keys4 }
};

// packages/contract/src/rules/release-evidence-rules.ts
var file2 = ["path"];
var verifyRules = {
  "evidence/signature-invalid": { title: "A signature does not hold", why: "What was signed is not what lies here.", remedy: "Get the bundle again from where it was published; if it stays so, do not use the release.", keys: file2 },
  "evidence/key-unknown": { title: "An attestation is signed by a key that was not given", why: "Only keys that you have from elsewhere prove anything.", remedy: "Give the public key with `--public-key`, from a place that you trust.", keys: file2 },
  "evidence/unsigned": { title: "The bundle carries no attestation", why: "Anybody could have made it.", remedy: "Ask for signed evidence.", keys: ["bundle"] },
  "evidence/predicate-refused": { title: "The evidence says that the release was refused", why: "A good signature under a refusal is a refusal.", remedy: "Do not use the release; the checklist says what was missing.", keys: file2 },
  "evidence/subject-mismatch": { title: "An attestation is about other bytes", why: "It proves something of files that are not these.", remedy: "Get the bundle again from where it was published.", keys: [...file2, "subject"] },
  "evidence/file-missing": { title: "A file that the manifest lists is missing", why: "The bundle is not what was signed.", remedy: "Get the bundle again from where it was published.", keys: file2 },
  "evidence/file-altered": { title: "A file is not what the manifest says", why: "The bundle is not what was signed.", remedy: "Get the bundle again from where it was published.", keys: file2 },
  "evidence/file-unlisted": { title: "A file is in no list", why: "Nobody signed for it.", remedy: "Remove it, and ask who put it there.", keys: file2 },
  "evidence/wrong-commit": { title: "The evidence is about another commit", why: "It proves nothing of the code that you have.", remedy: "Find the evidence of your commit.", keys: file2 },
  "evidence/wrong-version": { title: "The evidence is about another version", why: "It proves nothing of the release that you have.", remedy: "Find the evidence of your version.", keys: file2 },
  "evidence/verdict-inconsistent": { title: "The verdict does not follow from the documents", why: 'Somebody says "passed" over documents that say something else.', remedy: "Do not use the release; ask how it came about.", keys: [...file2, "what"] },
  "evidence/archive-unsafe": { title: "The archive has an entry that may not be extracted", why: "It would write outside its folder, or fill the disk.", remedy: "Find out who made it.", keys: ["entry"] },
  "evidence/attestation-unverified": { title: "An attestation in the bundle cannot be verified", why: "One that nobody can check looks like proof.", remedy: "Give its public key, or ask why it is there.", keys: file2 },
  "evidence/malformed": { title: "A file of the bundle is not what it should be", why: "What cannot be read proves nothing.", remedy: "Get the bundle again from where it was published.", keys: file2 }
};
var assembleRules = {
  "release/no-signing-key": { title: "There is no key to sign with", why: "Unsigned evidence could be anybody's.", remedy: "Give `--signing-key release.key`, or add to the step: `with: { signing-key: ${{ secrets.SHIPWORTHY_SIGNING_KEY }} }`. `shipworthy release-evidence --mode keygen` makes a key.", keys: ["release"] },
  "release/decision-missing": { title: "No decision of the gate was handed over", why: "Which documents count stands in the decision, and nowhere else.", remedy: "Give the step `needs: ${{ toJSON(needs) }}`, and its job `needs: [release-gate]`.", keys: ["release"] },
  "release/checklist-not-passed": { title: "The checklist of the release did not pass", why: "Something that the release asks for is not done.", remedy: "Look at release-checklist.json in the bundle, and mend what it names.", keys: ["release"] },
  "release/document-refused": { title: "A document is not one that counts", why: "Whoever slips a document into the folder must not get it signed.", remedy: "Remove it, or have the gate accept it.", keys: ["kind", "key"] },
  "release/document-not-passed": { title: "A document that the release rests on did not pass", why: "No gate has weighed it, so it must stand by itself.", remedy: "Mend what it found, or hand over the decision of the gate.", keys: ["kind", "key"] },
  "release/evidence-missing": { title: "Evidence that the release asks for is missing", why: "What it should prove is proved by nothing.", remedy: "Produce it, or correct `release.evidence.requires`.", keys: ["requirement"] },
  "release/asset-missing": { title: "There is nothing to ship", why: "Evidence over no asset proves nothing about what people download.", remedy: "Build the assets before, or correct `release.assets`.", keys: ["asset"] },
  "release/limit-exceeded": { title: "The evidence exceeds a limit", why: "It could not be verified or published as a whole.", remedy: "Leave out what is not evidence.", keys: ["limit"] }
};
var publishRules = {
  "release/evidence-refused": { title: "The evidence may not be published", why: "Only signed evidence that verifies is published.", remedy: "See what `verify` says of it.", keys: ["release"] },
  "release/asset-conflict": { title: "The release already has another asset of this name", why: "Overwriting what people may have downloaded would hide it.", remedy: "Find out where it comes from; rename or remove it by hand.", keys: ["asset"] },
  "release/asset-corrupted": { title: "GitHub stored other bytes than were uploaded", why: "Everybody would download something that does not verify.", remedy: "Run the step again: it uploads the asset anew.", keys: ["asset"] },
  "release/published-before-evidence": { title: "The release was published before its evidence", why: "Whoever was quick could not verify it.", remedy: "Let this action publish the release.", keys: ["release"] },
  "release/already-published": { title: "The release is published and cannot be changed", why: "An immutable release keeps what it has.", remedy: "Release a new version with its evidence.", keys: ["release"] },
  "release/plan-changed": { title: "The plan is not the one that was approved", why: "Something on the release changed since.", remedy: "Look at the new plan, and give its digest.", keys: ["release"] },
  "release/publish-failed": { title: "Publishing stopped before its end", why: "The release is still a draft, or lacks evidence.", remedy: "Run the step again: it goes on where it stopped.", keys: ["step"] }
};
var releaseEvidenceRules = { ...verifyRules, ...assembleRules, ...publishRules };

// packages/contract/src/rules/release-version-rules.ts
var release = ["release"];
var releaseVersionRules = {
  "release/version-unknown": { title: "Nobody says which version is released", why: "Nothing can be judged for a version that has no name.", remedy: "Push the tag, or give `version` or `tag`.", keys: ["ref"] },
  "release/tag-not-a-version": { title: "The tag is no version", why: "Tools and people order releases by their versions; a tag outside the pattern is found by none of them.", remedy: "Delete the tag and set one that matches `release.tag` with a version by SemVer 2.0.0.", keys: ["tag"] },
  "release/tag-missing": { title: "The tag does not exist", why: "Evidence for a tag that nobody has set is evidence for nothing.", remedy: "Set the tag, or leave the input `tag` away to judge what would be tagged.", keys: ["tag"] },
  "release/tag-off-branch": { title: "The tagged commit is on no branch that releases come from", why: "A tag can stand on any commit, also on one that brings its own loosened rules past review.", remedy: "Tag a commit of one of `release.branches`.", keys: ["tag"] },
  "release/tag-lightweight": { title: "The tag is lightweight", why: "It records neither who set it nor when, and git leaves it out of descriptions.", remedy: "Set an annotated tag: `git tag -a`.", keys: ["tag"] },
  "release/tag-moved": { title: "The tag was moved since the run began", why: "What was measured is not what the tag names now.", remedy: "Find out who moved it; release a new version instead of moving a tag.", keys: ["tag"] },
  "release/tag-other-commit": { title: "The tag names another commit than the one that is judged", why: "The evidence would be about other code than the release.", remedy: "Check out the tag and run again.", keys: ["tag"] },
  "release/shallow-history": { title: "The clone does not hold the history of the release", why: "What changed since the last release cannot be known from a part of it.", remedy: "Give the checkout step `with: { fetch-depth: 0 }`.", keys: ["what"] },
  "release/version-disagrees": { title: "Tag, manifests, changelog and notes name different versions", why: "Whoever installs one of them gets something else than its name says.", remedy: "Write the same version everywhere.", keys: [...release, "place"] },
  "release/version-unreadable": { title: "A place that must name the version cannot be read", why: "Whether it agrees is not known.", remedy: "Mend the file, or correct `release.manifests`.", keys: [...release, "place"] },
  "release/version-not-greater": { title: "The version is not greater than the previous one", why: "Nobody who has the previous one will ever be offered this one.", remedy: "Choose a greater version.", keys: release },
  "release/bump-too-small": { title: "The step is smaller than the changes ask for", why: "Whoever accepts patch releases without looking gets a change that breaks them.", remedy: "Choose the version that the report names, or correct what asks for it.", keys: release },
  "release/bump-unexplained": { title: "The step is larger than the changes ask for, and nobody says why", why: "A major version frightens people away; they deserve a reason.", remedy: "Choose the smaller step, or give a `bump_reason` in the release notes.", keys: release },
  "release/bump-source-invalid": { title: "Something that should say how large the step is cannot be read", why: "What it asks for is lost.", remedy: "Mend the file.", keys: ["source"] }
};

// packages/contract/src/rules/release-rules.ts
var release2 = ["release"];
var cadenceRules = {
  "release/off-calendar": { title: "The calendar does not plan this release for this day", why: "Others plan by the calendar.", remedy: "Correct the calendar in a reviewed change, release on the day it names, or have a waiver written.", keys: release2 },
  "release/frozen": { title: "The release falls into a freeze", why: "Nobody is there to take it back.", remedy: "Wait for the end of the freeze; only what `except` names may cross it.", keys: [...release2, "from"] },
  "release/change-after-freeze": { title: "Something other than a fix or a document came in after the freeze", why: "It was never part of what was stabilised.", remedy: "Take it out again and leave it to the next release, or have a waiver written for this commit.", keys: [...release2, "commit"] },
  "release/candidate-missing": { title: "A minor or major release has no proven candidate", why: "What nobody has tried as a candidate is tried by everybody at once.", remedy: "Make the branch `release/v<version>-rc.<n>`, run drift-check on its commit, and hand its report over.", keys: release2 },
  "release/calendar-unreadable": { title: "The calendar cannot be used", why: "Whether the release is planned is not known.", remedy: "Mend the calendar at the places named.", keys: ["path", "fault"] },
  "release/calendar-off-cycle": { title: "The calendar plans a minor release off the two-week cycle", why: "Whoever plans by the cycle expects it on another day.", remedy: "Move it to the Friday that ends a cycle, with its candidate on the Thursday, or leave it as it is where that is meant.", keys: ["path", "version"] }
};
var checklistRules = {
  "release/source-unread": { title: "Something that a check must read could not be read", why: "Nothing found where nobody could look is not nothing there.", remedy: "Give the permission or the file that the message names.", keys: ["item", "source"] },
  "release/pull-request-open": { title: "A pull request of the release is still open", why: "Somebody said that it belongs to this release.", remedy: "Merge it, or take it out of the release.", keys: [...release2, "pullRequest"] },
  "release/gate-not-passed": { title: "The gate did not pass for this commit", why: "The release is not ready.", remedy: "Look at the decision of the gate, and mend what blocks.", keys: ["item", "source"] },
  "release/changelog-not-current": { title: "The changelog does not tell of this release", why: "Whoever upgrades reads there what awaits them.", remedy: "Write the section: version, date, entries.", keys: [...release2, "what"] },
  "release/documents-not-checked": { title: "Documents were not found to match", why: "They may tell another story than the code.", remedy: "Run doc-sync-check for this commit and hand its report over.", keys: ["item", "key"] },
  "release/vulnerability": { title: "A known vulnerability is open", why: "It would be shipped, and everybody can read how to use it.", remedy: "Mend it, dismiss it with a reason where it does not apply, or have a waiver written.", keys: ["source", "alert"] },
  "release/rollback-untested": { title: "Nobody has shown that the previous release can be taken back", why: "The first rollback should not be the one that matters.", remedy: "Exercise a rollback, and hand its evidence over.", keys: [...release2, "what"] },
  "release/notes-not-ready": { title: "The release notes are not ready", why: "They are what people read before they upgrade.", remedy: "Write or correct the notes; `release-evidence --mode notes --draft` makes a first version.", keys: [...release2, "what"] },
  "release/change-unaccounted": { title: "The notes say nothing of a merged pull request", why: "What nobody mentions surprises everybody.", remedy: "Mention it in the notes, or exclude it with the label `skip-notes`, or by `release.notes.exclude`.", keys: ["pullRequest"] },
  "release/item-not-approved": { title: "An item of the checklist is not approved", why: "Its owner and another person must have looked at exactly this commit.", remedy: "Ask them; a review of the commit, an environment approval or a signed file counts.", keys: ["item", "who"] },
  "release/risk-uncited": { title: "The release cites no risk, and does not say why", why: "Every candidate changes some risk, or somebody has thought about it and found that it does not.", remedy: "Cite rows under `risks` of the notes, or give `no_risk_changed` with a reason.", keys: release2 },
  "release/risk-unknown": { title: "A cited risk is not in the register as it is cited", why: "The reader is sent to a row that is not there, or says something else.", remedy: "Correct the citation, or the register.", keys: [...release2, "risk"] },
  "release/risk-register-invalid": { title: "The risk register cannot be used", why: "No citation can be checked.", remedy: "Mend the register at the places named.", keys: ["path", "fault"] }
};
var releaseRules = { ...releaseVersionRules, ...cadenceRules, ...checklistRules };

// packages/contract/src/rules/security-rules.ts
var scan = ["scan"];
var component = ["package", "version"];
var advisory = [...component, "advisory"];
var place = ["tool", "rule", "path"];
var exception = [...component, "subject"];
var securityRules = {
  "security/vulnerable": { title: "A package with a known vulnerability is used", why: "Everybody can read how to use it.", remedy: "Update the package; where the vulnerability cannot be reached, add an exception with owner, reason and expiry.", keys: advisory },
  "security/weakness-found": { title: "A scanner found a weakness in a file", why: "What a program finds, an attacker finds with the same program.", remedy: "Mend it, suppress it in the source with a justification, or have a waiver written.", keys: place },
  "security/severity-unknown": { title: "Nobody says how severe a finding is", why: "It may be the worst.", remedy: "Look it up, and update the package or add an exception; a newer scanner or database may state the severity.", keys: [...advisory, "path"] },
  "security/secret-found": { title: "A secret stands in the files", why: "Whoever can read the repository can use it, also after it is deleted: the history keeps it.", remedy: "Revoke the secret first, then remove it; a false alarm is suppressed at its place with a justification, or waived.", keys: place },
  "security/licence-not-allowed": { title: "A component has a licence that is not allowed", why: "Shipping it may oblige you to what nobody agreed to.", remedy: "Replace the component, have the licence allowed, or add an exception.", keys: component },
  "security/licence-unknown": { title: "The licence of a component is not known", why: "Without a licence nothing is permitted, and a text that is no SPDX expression can be judged by nobody.", remedy: "Read what the component says of itself, and add an exception that names the licence as it is written; own components go under `licences.own`.", keys: component },
  "security/scan-missing": { title: "A scan that is expected is not there", why: "Nothing found where nobody has looked is not nothing there.", remedy: "Run the scanner before this step, and name its file.", keys: scan },
  "security/scan-failed": { title: "A scan failed, or looked at nothing or at a part", why: "What it does not list may be there all the same.", remedy: "Run the scanner again, and see that it ends well and finds the files it should look at.", keys: scan },
  "security/scan-undated": { title: "Nobody says when a scan was made", why: "What is known of a package changes every day, so an old scan proves nothing.", remedy: "Note the time before the scanner runs, and hand it over as `scanned-at`.", keys: scan },
  "security/scan-too-old": { title: "A scan is older than allowed", why: "What was found out since is missing.", remedy: "Run the scanner again.", keys: scan },
  "security/scan-of-another-commit": { title: "A scan is about another commit", why: "It says nothing of this one.", remedy: "Run the scanner on the commit that is checked out.", keys: scan },
  "security/exception-expired": { title: "An exception has expired", why: "An exception without an end becomes the rule.", remedy: "Mend what it covered, or agree on a new exception with a new date.", keys: exception },
  "security/exception-unused": { title: "An exception matches nothing", why: "A forgotten exception will hide a new fault.", remedy: "Remove it from `security.exceptions`.", keys: exception }
};

// packages/contract/src/rules/rules.ts
var rules = { ...packRules, ...fixtureRules, ...regressionRules, ...driftRules, ...bundleRules, ...docsRules, ...securityRules, ...releaseRules, ...releaseEvidenceRules, ...gateRules, ...policyRules };
function isRuleId(id) {
  return Object.hasOwn(rules, id);
}

// packages/contract/src/words/words.ts
var kinds = ["regression-plan", "regression-observations", "drift-report", "bundle-readiness", "doc-sync-report", "security-report", "release-checklist", "release-notes-report", "release-evidence", "release-verification", "release-publication", "gate-decision"];
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
  dirty: { meaning: "At level `release` or `major`, tracked files differed from the commit; or, at any level, somebody edited them after something was measured", remedy: "Commit the changes, or undo them; what was measured before an edit is measured again." },
  "head-policy": { meaning: "The document was judged by other rules than those that count: by those of the change itself, or by another file", remedy: "Leave `policy-from` at `auto` and `config` as the gate has it." },
  "too-old": { meaning: "The evidence is older than allowed", remedy: "Make it again." },
  unproven: { meaning: "It could not be shown that this is what it claims to be", remedy: "See the message; run the job that made it again." }
};

// packages/contract/src/formats/formats.ts
var sha256Schema = string().check(_regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hexadecimal"));
var digestSchema = string().check(_regex(/^sha256:[0-9a-f]{64}$/, "must be `sha256:` and 64 hexadecimal digits"));
var commitSchema = string().check(_regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
var idSchema = string().check(_regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/, "must be made of letters, digits, `.`, `_` and `-`, and not begin or end with a dot"), _maxLength(120));

// packages/contract/src/envelope/finding.ts
var locationSchema = looseObject({
  path: string(),
  line: optional(int().check(_positive())),
  column: optional(int().check(_positive()))
});
var appliedWaiverSchema = looseObject({ owner: string(), reason: string(), expires: iso_exports.date() });
var knownDebtSchema = looseObject({ acceptedBy: string(), reason: string() });
var findingSchema = looseObject({
  rule: string().check(_regex(/^[a-z]+\/[a-z0-9-]+$/)),
  outcome: outcomeSchema,
  reason: nullable(reasonSchema),
  message: string(),
  expected: json(),
  actual: json(),
  location: nullable(locationSchema),
  related: optional(array(locationSchema)),
  remedy: string(),
  keys: record(string(), string()),
  fingerprint: digestSchema,
  causedBy: nullable(digestSchema),
  waiver: nullable(appliedWaiverSchema),
  debt: optional(knownDebtSchema)
});

// packages/contract/src/envelope/envelope.ts
var subjectSchema = looseObject({
  repository: nullable(string()),
  commit: nullable(commitSchema),
  testedCommit: nullable(commitSchema),
  baseCommit: nullable(commitSchema),
  ref: nullable(string()),
  version: nullable(string()),
  dirty: boolean()
});
var inputSchema = union([
  looseObject({ name: string(), path: string(), sha256: sha256Schema }),
  looseObject({ name: string(), kind: string(), key: string(), contentDigest: digestSchema })
]);
var policySourceSchema = _enum(["base", "head", "worktree", "default"]);
var policyFileSchema = looseObject({ path: string(), sha256: nullable(sha256Schema) });
var policySchema = looseObject({
  source: policySourceSchema,
  commit: nullable(commitSchema),
  reasons: partialRecord(reasonSchema, _enum(["warn", "block"])),
  config: optional(policyFileSchema)
});
var count = int().check(_nonnegative());
var summarySchema = looseObject({ checked: count, pass: count, warn: count, fail: count, unverified: count, waived: count, notApplicable: count });
var environmentSchema = looseObject({ os: string(), arch: string(), node: string(), cpu: string(), cores: count });
var uncommittedSchema = array(looseObject({ path: string(), sha256: nullable(sha256Schema) }));
var runSchema = looseObject({
  id: nullable(string()),
  attempt: int().check(_positive()),
  workflow: nullable(string()),
  job: nullable(string()),
  event: nullable(string()),
  startedAt: iso_exports.datetime(),
  finishedAt: iso_exports.datetime(),
  waiversAsOf: iso_exports.date(),
  environment: nullable(environmentSchema),
  measurements: record(string(), json()),
  uncommitted: optional(uncommittedSchema)
});
var schemaBase = "https://shipworthy.github.io/shipworthy/schemas/";
var envelopeShape = {
  key: string().check(_minLength(1), _maxLength(200)),
  partial: boolean(),
  schemaVersion: string().check(_regex(/^1\.(0|[1-9][0-9]*)$/)),
  tool: looseObject({ name: string(), version: string() }),
  subject: subjectSchema,
  inputs: array(inputSchema),
  policy: policySchema,
  verdict: verdictSchema,
  summary: summarySchema,
  findings: array(findingSchema),
  run: runSchema
};
function documentSchema(kind, details) {
  return looseObject({ $schema: literal(`${schemaBase}${kind}-v1.schema.json`), kind: literal(kind), ...envelopeShape, details });
}

// packages/contract/src/envelope/is-blocking.ts
var neverPermitted = /* @__PURE__ */ new Set(["nothing-checked", "everything-waived", "invalid-config"]);
function isBlocking(finding, reasons) {
  if (finding.outcome === "fail") return true;
  if (finding.outcome !== "unverified") return false;
  return finding.reason === null || neverPermitted.has(finding.reason) || reasons[finding.reason] !== "warn";
}

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
  reasonMeanings,
  schemaBase,
  documentSchema,
  neverPermitted,
  isBlocking
};
