import { releaseVersionRules } from './release-version-rules.js';
import type { Rule } from './rule.js';

const release = ['release'] as const;

const cadenceRules = {
  'release/off-calendar': { title: 'The calendar does not plan this release for this day', why: 'Others plan by the calendar.', remedy: 'Correct the calendar in a reviewed change, release on the day it names, or have a waiver written.', keys: release },
  'release/frozen': { title: 'The release falls into a freeze', why: 'Nobody is there to take it back.', remedy: 'Wait for the end of the freeze; only what `except` names may cross it.', keys: [...release, 'from'] },
  'release/change-after-freeze': { title: 'Something other than a fix or a document came in after the freeze', why: 'It was never part of what was stabilised.', remedy: 'Take it out again and leave it to the next release, or have a waiver written for this commit.', keys: [...release, 'commit'] },
  'release/candidate-missing': { title: 'A minor or major release has no proven candidate', why: 'What nobody has tried as a candidate is tried by everybody at once.', remedy: 'Make the branch `release/v<version>-rc.<n>`, run drift-check on its commit, and hand its report over.', keys: release },
  'release/calendar-unreadable': { title: 'The calendar cannot be used', why: 'Whether the release is planned is not known.', remedy: 'Mend the calendar at the places named.', keys: ['path', 'fault'] },
  'release/calendar-off-cycle': { title: 'The calendar plans a minor release off the two-week cycle', why: 'Whoever plans by the cycle expects it on another day.', remedy: 'Move it to the Friday that ends a cycle, with its candidate on the Thursday, or leave it as it is where that is meant.', keys: ['path', 'version'] },
} as const satisfies Record<string, Rule>;

const checklistRules = {
  'release/source-unread': { title: 'Something that a check must read could not be read', why: 'Nothing found where nobody could look is not nothing there.', remedy: 'Give the permission or the file that the message names.', keys: ['item', 'source'] },
  'release/pull-request-open': { title: 'A pull request of the release is still open', why: 'Somebody said that it belongs to this release.', remedy: 'Merge it, or take it out of the release.', keys: [...release, 'pullRequest'] },
  'release/gate-not-passed': { title: 'The gate did not pass for this commit', why: 'The release is not ready.', remedy: 'Look at the decision of the gate, and mend what blocks.', keys: ['item', 'source'] },
  'release/changelog-not-current': { title: 'The changelog does not tell of this release', why: 'Whoever upgrades reads there what awaits them.', remedy: 'Write the section: version, date, entries.', keys: [...release, 'what'] },
  'release/documents-not-checked': { title: 'Documents were not found to match', why: 'They may tell another story than the code.', remedy: 'Run doc-sync-check for this commit and hand its report over.', keys: ['item', 'key'] },
  'release/vulnerability': { title: 'A known vulnerability is open', why: 'It would be shipped, and everybody can read how to use it.', remedy: 'Mend it, dismiss it with a reason where it does not apply, or have a waiver written.', keys: ['source', 'alert'] },
  'release/rollback-untested': { title: 'Nobody has shown that the previous release can be taken back', why: 'The first rollback should not be the one that matters.', remedy: 'Exercise a rollback, and hand its evidence over.', keys: [...release, 'what'] },
  'release/notes-not-ready': { title: 'The release notes are not ready', why: 'They are what people read before they upgrade.', remedy: 'Write or correct the notes; `release-evidence --mode notes --draft` makes a first version.', keys: [...release, 'what'] },
  'release/change-unaccounted': { title: 'The notes say nothing of a merged pull request', why: 'What nobody mentions surprises everybody.', remedy: 'Mention it in the notes, or exclude it with the label `skip-notes`, or by `release.notes.exclude`.', keys: ['pullRequest'] },
  'release/item-not-approved': { title: 'An item of the checklist is not approved', why: 'Its owner and another person must have looked at exactly this commit.', remedy: 'Ask them; a review of the commit, an environment approval or a signed file counts.', keys: ['item', 'who'] },
  'release/risk-uncited': { title: 'The release cites no risk, and does not say why', why: 'Every candidate changes some risk, or somebody has thought about it and found that it does not.', remedy: 'Cite rows under `risks` of the notes, or give `no_risk_changed` with a reason.', keys: release },
  'release/risk-unknown': { title: 'A cited risk is not in the register as it is cited', why: 'The reader is sent to a row that is not there, or says something else.', remedy: 'Correct the citation, or the register.', keys: [...release, 'risk'] },
  'release/risk-register-invalid': { title: 'The risk register cannot be used', why: 'No citation can be checked.', remedy: 'Mend the register at the places named.', keys: ['path', 'fault'] },
} as const satisfies Record<string, Rule>;

export const releaseRules = { ...releaseVersionRules, ...cadenceRules, ...checklistRules } as const satisfies Record<string, Rule>;
