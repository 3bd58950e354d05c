import type { Rule } from './rule.js';

export const policyRules = {
  'policy/from-head': { title: 'The policy came from the change itself', why: 'A change could loosen the rule that judges it. On the first introduction there is no other.', remedy: 'Merge the configuration; from then on it is read from the base.', keys: ['path'] },
  'policy/changed': { title: 'The change edits the policy', why: 'Whoever reviews the change must see that it changes the rules.', remedy: 'Review the listed values; they count once merged.', keys: ['path'] },
  'policy/waiver-expired': { title: 'A waiver has expired', why: 'An exception without an end becomes the rule.', remedy: 'Mend the finding, or agree on a new waiver with a new date.', keys: ['rule', 'selector'] },
  'policy/waiver-unused': { title: 'A waiver matches nothing', why: 'A forgotten exception will hide a new fault.', remedy: 'Remove the waiver.', keys: ['rule', 'selector'] },
  'policy/unreadable': { title: 'The policy of the base could not be read', why: 'Without the policy nobody can say what would be allowed.', remedy: 'Give the checkout step `fetch-depth: 0`, or the job `permissions: { contents: read }`.', keys: ['path'] },
  'config/invalid': { title: 'The inputs or the configuration are wrong', why: 'Nothing was run, so nothing is known.', remedy: 'Mend the faults that are listed.', keys: ['code'] },
  'evidence/not-run': { title: 'The check could not run', why: 'Something outside failed before anything could be judged, so nothing is known.', remedy: 'Do what the message says, and run the job again.', keys: ['code'] },
  'evidence/findings-omitted': { title: 'Findings are not listed', why: 'A document holds 10,000 findings at most, the worst. Nobody can ask later whether a waiver covers one that is not listed, so nothing passes for being left out.', remedy: 'Mend what is listed first, and run it again: what stands behind it is then listed. What was judged (`inputs`) holds all of it.', keys: ['key'] },
  'evidence/nothing-checked': { title: 'Nothing was checked', why: 'A check of nothing is green for the wrong reason.', remedy: 'See that the step finds what it should check.', keys: ['key'] },
  'evidence/everything-waived': { title: 'Everything is waived or does not apply', why: 'A check in which nothing counts proves nothing.', remedy: 'Remove the waivers that are no longer needed.', keys: ['key'] },
} as const satisfies Record<string, Rule>;
