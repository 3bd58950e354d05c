import { expandGlobs } from '../../files/index.js';
import type { SourceProblem } from '../../gate/approvals/approval-facts.js';
import type { ReleaseRun } from '../release-run.js';
import { readReportFile } from '../../security/read-report-file.js';
import { readSarif, type SarifAlert } from '../../security/sarif/read-sarif.js';
import type { OpenAlert, SourceFacts } from './vulnerability-facts.js';

/** The files of scanners that a glob names. One that cannot be used takes nothing away from what the others say. */
export async function collectSarif(run: ReleaseRun, source: string): Promise<SourceFacts> {
  const glob = source.slice('sarif:'.length);
  const paths = await expandGlobs(run.workspace.root, [glob]);
  if (paths.length === 0) return { source, alerts: [], ignored: 0, evidence: [], problems: [{ source, reason: 'missing-evidence', message: `No file is named as \`${glob}\`: no scanner has left one.`, remedy: 'Run the scanner before, in the same job, or hand its file over as an artifact.' }] };
  const files = [];
  // One after the other: each may be large.
  for (const path of paths) files.push(await collectFile(run, source, path));
  return {
    source,
    alerts: files.flatMap(({ alerts }) => alerts),
    ignored: files.reduce((sum, { ignored }) => sum + ignored, 0),
    problems: files.flatMap(({ problems }) => problems),
    evidence: files.flatMap(({ evidence }) => evidence),
  };
}

async function collectFile({ workspace, target, host, log }: ReleaseRun, source: string, path: string): Promise<SourceFacts> {
  const refused = (reason: SourceProblem['reason'], message: string): SourceFacts => ({ source, alerts: [], ignored: 0, evidence: [], problems: [{ source: `${source} ${path}`, reason, message, remedy: 'Let the scanner write its SARIF file again, for this commit.' }] });
  const read = await readReportFile(workspace.resolve(path));
  if ('message' in read) return refused(read.reason, `${path} ${read.message}`);
  const evidence = [log.file(path, read.bytes)];
  const { text } = read;
  if (text === null) return { ...refused('malformed-document', `${path} is not UTF-8 text.`), evidence };
  const { headCommit, testedCommit } = host.context;
  const commits = [target.commit, target.commit === headCommit ? testedCommit : null].filter((commit) => commit !== null);
  const outcome = readSarif({ path, text, root: workspace.root, commits });
  if (outcome.state === 'refused') return { ...refused(outcome.reason, outcome.message), evidence };
  // What half a scan found is there, whatever the other half would have found.
  const { problems } = outcome.flaw === null ? { problems: [] } : refused(outcome.flaw.reason, `${path} ${outcome.flaw.message}`);
  return { source, alerts: outcome.alerts.map(toOpenAlert), ignored: outcome.suppressed.length + outcome.gone, problems, evidence };
}

function toOpenAlert({ tool, rule, place, severity, title, path, line, count }: SarifAlert): OpenAlert {
  return { id: [tool, rule, place].join(' › '), severity, title, path, line, url: null, count };
}
