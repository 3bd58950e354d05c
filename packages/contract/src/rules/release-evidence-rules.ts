import type { Rule } from './rule.js';

const file = ['path'] as const;

/** Why an evidence bundle is not believed. */
const verifyRules = {
  'evidence/signature-invalid': { title: 'A signature does not hold', why: 'What was signed is not what lies here.', remedy: 'Get the bundle again from where it was published; if it stays so, do not use the release.', keys: file },
  'evidence/key-unknown': { title: 'An attestation is signed by a key that was not given', why: 'Only keys that you have from elsewhere prove anything.', remedy: 'Give the public key with `--public-key`, from a place that you trust.', keys: file },
  'evidence/unsigned': { title: 'The bundle carries no attestation', why: 'Anybody could have made it.', remedy: 'Ask for signed evidence.', keys: ['bundle'] },
  'evidence/predicate-refused': { title: 'The evidence says that the release was refused', why: 'A good signature under a refusal is a refusal.', remedy: 'Do not use the release; the checklist says what was missing.', keys: file },
  'evidence/subject-mismatch': { title: 'An attestation is about other bytes', why: 'It proves something of files that are not these.', remedy: 'Get the bundle again from where it was published.', keys: [...file, 'subject'] },
  'evidence/file-missing': { title: 'A file that the manifest lists is missing', why: 'The bundle is not what was signed.', remedy: 'Get the bundle again from where it was published.', keys: file },
  'evidence/file-altered': { title: 'A file is not what the manifest says', why: 'The bundle is not what was signed.', remedy: 'Get the bundle again from where it was published.', keys: file },
  'evidence/file-unlisted': { title: 'A file is in no list', why: 'Nobody signed for it.', remedy: 'Remove it, and ask who put it there.', keys: file },
  'evidence/wrong-commit': { title: 'The evidence is about another commit', why: 'It proves nothing of the code that you have.', remedy: 'Find the evidence of your commit.', keys: file },
  'evidence/wrong-version': { title: 'The evidence is about another version', why: 'It proves nothing of the release that you have.', remedy: 'Find the evidence of your version.', keys: file },
  'evidence/verdict-inconsistent': { title: 'The verdict does not follow from the documents', why: 'Somebody says "passed" over documents that say something else.', remedy: 'Do not use the release; ask how it came about.', keys: [...file, 'what'] },
  'evidence/archive-unsafe': { title: 'The archive has an entry that may not be extracted', why: 'It would write outside its folder, or fill the disk.', remedy: 'Find out who made it.', keys: ['entry'] },
  'evidence/attestation-unverified': { title: 'An attestation in the bundle cannot be verified', why: 'One that nobody can check looks like proof.', remedy: 'Give its public key, or ask why it is there.', keys: file },
  'evidence/malformed': { title: 'A file of the bundle is not what it should be', why: 'What cannot be read proves nothing.', remedy: 'Get the bundle again from where it was published.', keys: file },
} as const satisfies Record<string, Rule>;

const assembleRules = {
  'release/no-signing-key': { title: 'There is no key to sign with', why: 'Unsigned evidence could be anybody\'s.', remedy: 'Give `--signing-key release.key`, or add to the step: `with: { signing-key: ${{ secrets.SHIPWORTHY_SIGNING_KEY }} }`. `shipworthy release-evidence --mode keygen` makes a key.', keys: ['release'] },
  'release/decision-missing': { title: 'No decision of the gate was handed over', why: 'Which documents count stands in the decision, and nowhere else.', remedy: "Give the step `needs: ${{ toJSON(needs) }}`, and its job `needs: [release-gate]`.", keys: ['release'] },
  'release/checklist-not-passed': { title: 'The checklist of the release did not pass', why: 'Something that the release asks for is not done.', remedy: 'Look at release-checklist.json in the bundle, and mend what it names.', keys: ['release'] },
  'release/document-refused': { title: 'A document is not one that counts', why: 'Whoever slips a document into the folder must not get it signed.', remedy: 'Remove it, or have the gate accept it.', keys: ['kind', 'key'] },
  'release/document-not-passed': { title: 'A document that the release rests on did not pass', why: 'No gate has weighed it, so it must stand by itself.', remedy: 'Mend what it found, or hand over the decision of the gate.', keys: ['kind', 'key'] },
  'release/evidence-missing': { title: 'Evidence that the release asks for is missing', why: 'What it should prove is proved by nothing.', remedy: 'Produce it, or correct `release.evidence.requires`.', keys: ['requirement'] },
  'release/asset-missing': { title: 'There is nothing to ship', why: 'Evidence over no asset proves nothing about what people download.', remedy: 'Build the assets before, or correct `release.assets`.', keys: ['asset'] },
  'release/limit-exceeded': { title: 'The evidence exceeds a limit', why: 'It could not be verified or published as a whole.', remedy: 'Leave out what is not evidence.', keys: ['limit'] },
} as const satisfies Record<string, Rule>;

const publishRules = {
  'release/evidence-refused': { title: 'The evidence may not be published', why: 'Only signed evidence that verifies is published.', remedy: 'See what `verify` says of it.', keys: ['release'] },
  'release/asset-conflict': { title: 'The release already has another asset of this name', why: 'Overwriting what people may have downloaded would hide it.', remedy: 'Find out where it comes from; rename or remove it by hand.', keys: ['asset'] },
  'release/asset-corrupted': { title: 'GitHub stored other bytes than were uploaded', why: 'Everybody would download something that does not verify.', remedy: 'Run the step again: it uploads the asset anew.', keys: ['asset'] },
  'release/published-before-evidence': { title: 'The release was published before its evidence', why: 'Whoever was quick could not verify it.', remedy: 'Let this action publish the release.', keys: ['release'] },
  'release/already-published': { title: 'The release is published and cannot be changed', why: 'An immutable release keeps what it has.', remedy: 'Release a new version with its evidence.', keys: ['release'] },
  'release/plan-changed': { title: 'The plan is not the one that was approved', why: 'Something on the release changed since.', remedy: 'Look at the new plan, and give its digest.', keys: ['release'] },
  'release/publish-failed': { title: 'Publishing stopped before its end', why: 'The release is still a draft, or lacks evidence.', remedy: 'Run the step again: it goes on where it stopped.', keys: ['step'] },
} as const satisfies Record<string, Rule>;

export const releaseEvidenceRules = { ...verifyRules, ...assembleRules, ...publishRules } as const satisfies Record<string, Rule>;
