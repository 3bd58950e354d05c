import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { doctorChecks, doctorOutcomes, type DoctorFinding, type DoctorReport } from '@shipworthy/contract/doctor';
import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import type { CommandResult } from '../../evidence/index.js';
import type { Host } from '../../host/index.js';
import { requireJson } from '../../json/index.js';
import { openWorkspace, withRemote, type Workspace } from '../../workspace/index.js';
import { collectEverything } from './collect-everything.js';
import type { DoctorInputs } from './doctor-inputs.js';
import { judgeEverything } from './judge-everything.js';

/**
 * Looks at a repository and its settings, and says what is missing. Writes nothing, and asks nothing that changes anything.
 * @throws ShipworthyError `config/not-found` when `root` does not exist; what the repository and GitHub say is never thrown
 */
export async function runDoctor(inputs: DoctorInputs, host: Host): Promise<CommandResult> {
  const { workspace, fault } = await openAnyWorkspace(inputs, host);
  const asking = inputs.offline ? host : await withRemote(host, workspace);
  const name = host.context.repository ?? (await workspace.git?.originRepository()) ?? null;
  const findings = sortFindings(judgeEverything(await collectEverything({ inputs, host: asking, workspace, fault, name }))).map((one) => toServer(one, host.context.serverUrl));
  const report = toReport(findings, { repository: name, commit: workspace.headCommit });
  const rendered = host.renderDoctor?.(report, { all: inputs.all });
  const notes = rendered === undefined ? findings.map((one) => `${one.outcome}  ${one.title}: ${one.found}`) : rendered.text({ color: false, width: 100 }).trimEnd().split('\n');
  const { missing, warn, unknown } = report.counts;
  const isRed = missing > 0 || (inputs.strict && warn + unknown > 0);
  return {
    out: workspace.out, documents: [], notes, outputs: {}, exitCode: isRed ? 1 : 0,
    report: { json: requireJson(report), ...(rendered === undefined ? {} : { markdown: rendered.markdown, text: rendered.text }) },
  };
}

/** Where git is not there, or refuses the folder, that is the first thing to be said, not the end. */
async function openAnyWorkspace({ root }: DoctorInputs, host: Host): Promise<{ readonly workspace: Workspace; readonly fault: ShipworthyError | null }> {
  const place = { root, out: undefined };
  try {
    return { workspace: await openWorkspace(host, place), fault: null };
  } catch (error) {
    if (!isShipworthyError(error) || !error.code.startsWith('git/')) throw error;
    const start = await realpath(resolve(host.cwd, root ?? '.'));
    return { workspace: await openWorkspace({ ...host, repositories: new Map([[start, Promise.resolve(null)]]) }, place), fault: error };
  }
}

/** Commands of `gh` go to github.com unless they are told otherwise. */
function toServer(finding: DoctorFinding, serverUrl: string): DoctorFinding {
  const { host } = new URL(serverUrl);
  if (host === 'github.com' || finding.paste === null) return finding;
  return { ...finding, paste: finding.paste.replaceAll(/^gh api /gm, `gh api --hostname ${host} `) };
}

/** What is worst first; then in the order of the checks. */
function sortFindings(findings: readonly DoctorFinding[]): readonly DoctorFinding[] {
  const order = Object.keys(doctorChecks);
  return findings.toSorted((a, b) => doctorOutcomes.indexOf(a.outcome) - doctorOutcomes.indexOf(b.outcome) || order.indexOf(a.check) - order.indexOf(b.check));
}

function toReport(findings: readonly DoctorFinding[], about: Pick<DoctorReport, 'repository' | 'commit'>): DoctorReport {
  const count = (outcome: DoctorFinding['outcome']): number => findings.filter((one) => one.outcome === outcome).length;
  return { ...about, counts: { missing: count('missing'), warn: count('warn'), unknown: count('unknown'), ok: count('ok') }, findings };
}
