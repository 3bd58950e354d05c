import type { Rule } from './rule.js';

const keys = ['pack', 'case'] as const;
const fileKeys = ['pack', 'case', 'file'] as const;
const metricKeys = ['pack', 'case', 'metric'] as const;

export const driftRules = {
  'drift/content-changed': { title: 'An output differs from the accepted baseline', why: 'Users see the change even if nobody meant to make it.', remedy: 'Mend the program, or accept the change: `shipworthy drift-check --mode accept --case <id> --reason "…"`.', keys: fileKeys },
  'drift/case-new': { title: 'A case has no baseline while others have one', why: 'A new case is compared with nothing until its first result is accepted.', remedy: 'Accept it: `shipworthy drift-check --mode accept --case <id> --reason "…"`.', keys },
  'drift/case-removed': { title: 'A case of the baseline no longer exists', why: 'A case that silently disappears takes its protection with it.', remedy: 'Restore the case, or remove its record together with it and say why.', keys },
  'drift/case-renamed': { title: 'A case was renamed', why: 'The history of the case goes on under another name.', remedy: 'Accept the case under its new id, and remove the old record.', keys },
  'drift/metric-regressed': { title: 'A metric got worse than the baseline allows', why: 'The number was promised.', remedy: 'Mend the program, or accept the new value with a reason.', keys: metricKeys },
  'drift/metric-improved': { title: 'A metric is better than the baseline', why: 'A slack baseline lets the next regression through.', remedy: 'Accept the better value, so that it is kept.', keys: metricKeys },
  'drift/metric-missing': { title: 'A metric could not be compared', why: 'A number that is missing, not finite or of another unit says nothing.', remedy: 'See the message; run the case alone with `--case`.', keys: metricKeys },
  'drift/accepted-change': { title: 'This change brings a new accepted baseline with it', why: 'The review of this change is the approval of the baseline, so it must be seen.', remedy: 'Review old and new values below.', keys },
  'drift/baseline-edited': { title: 'A baseline record was changed in a way that acceptance does not explain', why: 'A record written by hand can hide any regression.', remedy: 'Undo the edit and accept from observations: `shipworthy drift-check --mode accept --case <id> --reason "…"`.', keys },
  'drift/stale-baseline': { title: 'The baseline is far from reality', why: 'A stale baseline lets regressions through.', remedy: 'Accept the present value with a reason.', keys: metricKeys },
  'drift/not-comparable': { title: 'An observation could not be compared with the baseline', why: 'A comparison that could not be made is not a pass.', remedy: 'See the message; accept a new baseline when the case itself has changed.', keys: fileKeys },
  'drift/no-baseline': { title: 'No case of the pack has a baseline', why: 'Without a reference nothing can be called drift.', remedy: 'Accept the first baseline: `shipworthy drift-check --mode accept --all --reason "first baseline"`, and commit it.', keys: ['pack'] },
  'drift/baseline-unavailable': { title: 'The baseline that was named cannot be had', why: 'Compared with another baseline than the one that was named, an observation proves something else.', remedy: 'See the message.', keys: ['pack'] },
  'drift/incomplete-shards': { title: 'The shards do not add up to the plan', why: 'A result that is missing, doubled or foreign makes the whole unproven.', remedy: 'Run the failed jobs again; every shard of the plan must hand over exactly one document.', keys: ['pack', 'case'] },
  'drift/observations-missing': { title: 'There are no observations to judge', why: 'Nothing was measured, so nothing is known.', remedy: 'Run `regression-pack` before `drift-check`, and hand over its evidence with `needs` or `observations`.', keys: ['pack'] },
  'drift/observation-refused': { title: 'A document that should hold observations was refused', why: 'A document that is broken, foreign or of another commit proves nothing about this one.', remedy: 'See the reason; run the job that made it again.', keys: ['document'] },
  'drift/case-not-run': { title: 'A case did not run', why: 'What did not run is not verified.', remedy: 'See the findings of the observations.', keys },
} as const satisfies Record<string, Rule>;
