import type { InputsOf, securityReport } from '@shipworthy/contract/inputs';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { resolvePolicy } from '../config/index.js';
import { buildDocument, collectSubject, toDate, toExitCode, writeEvidence, type CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openWorkspace } from '../workspace/index.js';
import { collectContext } from './collect-context.js';
import { collectScans } from './collect-scans.js';
import { judgeSecurity } from './judge-security.js';
import { toUtc } from './to-utc.js';

export type SecurityInputs = InputsOf<typeof securityReport>;

/**
 * Judges what scanners left in files: vulnerabilities, licences and secrets, by the rules of `security`, and writes the `security-report`.
 * @throws ShipworthyError `usage/*`, `config/*`, `path/*`, `output/not-writable`; what the files hold is never thrown
 */
export async function runSecurityReport(inputs: SecurityInputs, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  const toldTime = readToldTime(inputs['scanned-at']);
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs['policy-from'] });
  const { security, waivers, reasons } = policy.config;
  const subject = await collectSubject(host, workspace.git, policy.baseCommit);
  const places = [inputs.reports.length === 0 ? security.reports : inputs.reports, inputs.sbom.length === 0 ? security.sbom : inputs.sbom].flat();
  const [collected, shown] = await Promise.all([
    collectScans(host, workspace, places),
    collectContext({ host, workspace, policy, subject, needs: inputs.needs, documents: inputs.documents }),
  ]);
  const key = inputs.key ?? 'default';
  const { judgement, details } = judgeSecurity({
    config: security, scans: collected.scans, missing: collected.missing, toldTime, now: startedAt, context: [...shown.context], policyFindings: policy.findings,
    rules: { waivers, waiversAsOf: toDate(startedAt), reasons, key },
  });
  const { exceptions: _shownInDetails, ...rules } = security;
  const document = buildDocument(host, {
    kind: 'security-report', key, partial: false, subject, inputs: [...collected.inputs, ...shown.inputs], policy: { ...policy.policy, security: rules }, judgement, details, startedAt,
  });
  const written = await writeEvidence(host, workspace.out, { document });
  return { out: workspace.out, documents: [written], notes: [], outputs: {}, exitCode: toExitCode([document.verdict], inputs['fail-on']) };
}

/** @throws ShipworthyError `usage/invalid-input` */
function readToldTime(text: string | undefined): string | null {
  if (text === undefined) return null;
  const time = toUtc(text.trim());
  if (time !== null) return time;
  throw new ShipworthyError('usage/invalid-input', 'The input `scanned-at` is no time:', {
    hint: 'Write it as `date -u +%FT%TZ` does: `2026-11-21T10:00:00Z`.', faults: [{ message: `\`${text.slice(0, 100)}\` cannot be read.` }],
  });
}
