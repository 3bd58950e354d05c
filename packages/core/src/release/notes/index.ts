import type { CommandResult } from '../../evidence/index.js';
import { checkOf, type Criterion, type ReleaseRun } from '../release-run.js';

export const notesCriterion: Criterion<ReleaseRun> = {
  id: 'RL-08', title: 'Release notes ready', owner: null,
  evaluate: async () => ({ findings: [{ rule: 'release/source-unread', keys: { item: 'RL-08', source: 'all' }, check: checkOf('RL-08'), outcome: 'unverified', reason: 'unreadable-source', message: 'Release notes ready: not judged yet.' }], note: 'Not judged yet.', evidence: [] }),
};

export async function readNotes(_request: Pick<ReleaseRun, 'inputs' | 'workspace' | 'config' | 'target'>): Promise<ReleaseRun['notes']> {
  return { state: 'none' };
}

export async function writeNotes(_run: ReleaseRun, _startedAt: Date): Promise<CommandResult> {
  throw new TypeError('not built yet');
}
