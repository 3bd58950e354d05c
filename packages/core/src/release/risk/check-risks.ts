import type { ReadEvidence } from '@shipworthy/contract/release';
import type { ReleaseRun, RiskResult } from '../release-run.js';
import { citationsCheck, judgeCitations, reasonOf } from './judge-citations.js';
import { readRegister, registerCheck } from './read-register.js';

/** Whether the release says which risks it touches: every citation is a row of the register, with its mitigation and owner, or there is a reason why none is. */
export async function checkRisks(run: ReleaseRun): Promise<RiskResult> {
  const { config: { risk }, target: { name }, notes } = run;
  if (risk === undefined) {
    return { checks: ['risk'], findings: [{ rule: 'release/risk-uncited', keys: { release: name }, check: 'risk', outcome: 'not-applicable', message: 'The configuration has no `release.risk`, so risks are not judged.' }], details: null };
  }
  const register = await readRegister(run, risk.register);
  const cited = notes.state === 'read' ? notes.notes.risks.map(({ id }) => id) : [];
  // What is cited cannot be looked up; the register's own finding says so.
  const isOpen = register.rows === null && cited.length > 0;
  const findings = [...register.findings, ...judgeCitations({ name, notes, cite: risk.cite, register: risk.register, rows: register.rows })];
  const ofNotes: readonly ReadEvidence[] = notes.state === 'read' ? [{ source: 'file', name: notes.path, sha256: notes.sha256 }] : [];
  return {
    checks: [registerCheck, ...(isOpen ? [] : [citationsCheck])],
    findings,
    details: {
      outcome: (['fail', 'unverified', 'warn'] as const).find((one) => findings.some(({ outcome }) => outcome === one)) ?? 'pass',
      register: risk.register, rows: register.rows?.length ?? 0, cited, unchanged: notes.state === 'read' ? reasonOf(notes.notes) : null,
      evidence: [...register.evidence, ...ofNotes],
    },
  };
}
