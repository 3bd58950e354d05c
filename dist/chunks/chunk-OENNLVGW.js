import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  _enum,
  _maxLength,
  _regex,
  string
} from "./chunk-BJKKL37A.js";

// packages/contract/src/formats/formats.ts
var sha256Schema = string().check(_regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hexadecimal"));
var digestSchema = string().check(_regex(/^sha256:[0-9a-f]{64}$/, "must be `sha256:` and 64 hexadecimal digits"));
var commitSchema = string().check(_regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
var idSchema = string().check(_regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/, "must be made of letters, digits, `.`, `_` and `-`, and not begin or end with a dot"), _maxLength(120));

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

export {
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
