import { checkOf, type Criterion, type CriterionResult, type ReleaseRun } from '../release-run.js';
import { formatVersion } from '../../version/index.js';
import { collectRollbackFiles } from './collect-rollback-files.js';
import { judgeRollback } from './judge-rollback.js';

const id = 'RL-07';

/** A major release asks for proof that the one before it can be taken back, or gone back to. */
export const rollbackCriterion: Criterion<ReleaseRun> = {
  id, title: 'Rollback tested', owner: null,
  evaluate: async (run) => {
    const { target, previous, history, config, host } = run;
    if (target.level !== 'major') return notApplicable(target.name, `Asked for at level major only; this release is at level ${target.level}.`);
    if (previous === null && history.state === 'known') return notApplicable(target.name, 'There is no release before this one to go back to.');
    const collected = await collectRollbackFiles(run);
    return judgeRollback({
      ...collected, previous: previous === null ? null : formatVersion(previous.version),
      now: host.now(), // never SOURCE_DATE_EPOCH: whoever sets it could make old evidence young
      maxAge: Number.parseInt(config.checklist.rollback.maxAge, 10),
    });
  },
};

function notApplicable(release: string, note: string): CriterionResult {
  return { findings: [{ rule: 'release/rollback-untested', keys: { release, what: 'evidence' }, check: checkOf(id), outcome: 'not-applicable', message: note }], note, evidence: [] };
}
