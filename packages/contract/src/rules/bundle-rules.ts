import type { Rule } from './rule.js';

const file = ['bundle', 'area', 'path'] as const;
const area = ['bundle', 'area'] as const;
const requirement = ['bundle', 'area', 'requirement'] as const;
const gate = ['bundle', 'area', 'gate'] as const;

export const bundleRules = {
  'bundle/missing': { title: 'The bundle does not exist', why: 'A release without its evidence is released on hope.', remedy: 'Publish it: `shipworthy telemetry-bundle-readiness --mode publish --version <version> --sources <folder>`.', keys: ['bundle'] },
  'bundle/area-missing': { title: 'An area of the bundle is missing', why: 'What it should prove is proved by nothing.', remedy: 'Publish the area.', keys: area },
  'bundle/area-unknown': { title: 'The bundle has a folder that no area names', why: 'Evidence that nobody verifies looks verified.', remedy: 'Name it under `bundles.areas`, or remove the folder.', keys: area },
  'bundle/manifest-missing': { title: 'An area has no manifest', why: 'Nothing says what belongs to it.', remedy: 'Publish the area again.', keys: area },
  'bundle/manifest-invalid': { title: 'The manifest of an area cannot be used', why: 'Nothing it says can be trusted.', remedy: 'Publish the area again; a manifest is never edited.', keys: area },
  'bundle/wrong-candidate': { title: 'The bundle is the evidence of something else', why: "The last release's bundle under a new name proves nothing about this one.", remedy: 'Publish the bundle of this candidate.', keys: ['bundle', 'area', 'field'] },
  'bundle/requirement-missing': { title: 'A required artifact is missing', why: 'What it should prove is proved by nothing.', remedy: 'Produce the artifact and publish the bundle again.', keys: requirement },
  'bundle/artifact-empty': { title: 'An artifact is empty', why: 'An empty file proves nothing.', remedy: 'Produce it again.', keys: file },
  'bundle/artifact-malformed': { title: 'An artifact is not well-formed', why: 'What does not parse was cut off or written by accident.', remedy: 'Produce it again.', keys: file },
  'bundle/file-missing': { title: 'A file that the manifest lists is missing', why: 'The bundle is not what was published.', remedy: 'Restore it from where the bundle was published.', keys: file },
  'bundle/size-mismatch': { title: 'A file has another size than the manifest says', why: 'The bundle is not what was published.', remedy: 'Restore it from where the bundle was published.', keys: file },
  'bundle/hash-mismatch': { title: 'A file has another hash than the manifest says', why: 'The bundle is not what was published.', remedy: 'Restore it from where the bundle was published.', keys: file },
  'bundle/weak-hash': { title: 'A manifest records a hash that proves too little', why: 'Other bytes can be made to have it, or it covers a part only.', remedy: 'Publish the area with full SHA-256.', keys: file },
  'bundle/unlisted': { title: 'A file is not in the manifest', why: 'Nobody says where it comes from.', remedy: 'Remove it, or publish the area again.', keys: file },
  'bundle/sums-mismatch': { title: 'SHA256SUMS disagrees with the files', why: 'Who checks with `sha256sum` is told something else.', remedy: 'Publish the bundle again.', keys: file },
  'bundle/readme-incomplete': { title: 'A README does not list what it must', why: 'Whoever reads the bundle does not learn how its evidence was made.', remedy: 'Publish the area again, or add what the message names.', keys: ['bundle', 'area', 'what'] },
  'bundle/readme-wrong-hash': { title: 'A README shows a hash that no file has', why: 'Whoever compares it finds another file.', remedy: 'Publish the area again.', keys: file },
  'bundle/readme-hash-mismatch': { title: 'A README is not the one that was recorded', why: 'It was edited after it was noted.', remedy: 'Restore it, or note the new hash on purpose.', keys: ['bundle', 'path', 'recordedIn'] },
  'bundle/recorded-hash-missing': { title: 'A hash that should be noted elsewhere is not', why: 'A record that is gone agrees with everything.', remedy: 'Note the hash, or correct `recordedIn`.', keys: ['bundle', 'path', 'recordedIn'] },
  'bundle/doc-sync-not-passed': { title: 'The documentation evidence did not pass, or is about something else', why: 'Documents of another task or candidate say nothing about this one.', remedy: 'Run the check for this candidate and publish its document.', keys: requirement },
  'bundle/gate-failed': { title: 'A measured value misses its threshold', why: 'The number was promised.', remedy: 'Mend the cause and measure again.', keys: gate },
  'bundle/gate-unreadable': { title: 'A gate could not be judged', why: 'A value that is absent, of another type or made of too few samples is no proof.', remedy: 'See that the source holds what the query asks for.', keys: gate },
  'bundle/gate-source-incomplete': { title: 'Rows lack the field that a gate reads', why: 'An aggregate over what is missing is a number all the same, and a wrong one.', remedy: 'See that every row has the field.', keys: gate },
  'bundle/too-old': { title: 'Evidence is older than it may be', why: 'It was measured on another state.', remedy: 'Measure again.', keys: requirement },
  'bundle/pointer-not-newest': { title: 'A pointer to the latest file is not the newest one', why: 'Who follows it reads old evidence.', remedy: 'Let the producer write the pointer last, or remove it.', keys: file },
  'bundle/secret': { title: 'The bundle holds what looks like a secret', why: 'A bundle is handed on and kept for years.', remedy: 'Revoke it, remove it from the source, and publish again.', keys: [...file, 'kind'] },
  'bundle/personal-data': { title: 'The bundle holds what looks like personal data', why: 'A bundle is handed on and kept for years.', remedy: 'Mask it at the source, or list it under `redaction.allow`.', keys: [...file, 'kind'] },
  'bundle/zip-unsafe': { title: 'The zip has an entry that may not be extracted', why: 'It would write outside its folder, or fill the disk.', remedy: 'Find out who made it; publish the bundle again.', keys: ['bundle', 'entry'] },
  'bundle/case-collision': { title: 'Two files differ only in upper and lower case', why: 'On some machines one of them overwrites the other.', remedy: 'Rename one of them.', keys: file },
  'bundle/link': { title: 'The bundle holds a link', why: 'What it leads to is not in the bundle.', remedy: 'Put the file itself there.', keys: file },
  'bundle/check-disabled': { title: 'A required check was switched off', why: 'What is not asked cannot fail.', remedy: 'Leave the input away, or change the configuration in a reviewed change.', keys: ['bundle', 'check'] },
} as const satisfies Record<string, Rule>;
