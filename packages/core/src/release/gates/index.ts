import { demandsOf } from '../../gate/level/demands-of.js';
import { parseRequirements } from '../../gate/requirement.js';
import type { Criterion, ReleaseRun } from '../release-run.js';
import { identifyDocuments } from './identify-documents.js';
import { gateId } from './judge-decisions.js';
import { toDocumentRules } from './judge-document.js';
import { documentsId, judgeReports } from './judge-reports.js';
import { readGate } from './read-gate.js';

export { identifyDocuments } from './identify-documents.js';
export { readGateAgain } from './read-gate.js';

export const gateCriterion: Criterion<ReleaseRun> = { id: gateId, title: 'Gates pass', owner: null, evaluate: readGate };

export const documentsCriterion: Criterion<ReleaseRun> = {
  id: documentsId, title: 'Documentation matches', owner: null,
  evaluate: async (run) => {
    const reports = await identifyDocuments(run, 'doc-sync-report');
    const { docSync, gate } = run.policy.config;
    const isRequired = parseRequirements(demandsOf(gate, run.target.level).require).some(({ kind }) => kind === 'doc-sync-report');
    return judgeReports({ reports, isAsked: docSync !== undefined || isRequired, rules: toDocumentRules(run), evidence: reports.map(({ received }) => run.log.document(received)) });
  },
};
