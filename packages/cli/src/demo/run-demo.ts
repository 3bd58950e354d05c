import { relative } from 'node:path';
import type { CommandName } from '@shipworthy/core/commands';
import type { CommandResult, ExitCode, WrittenDocument } from '@shipworthy/core/evidence';
import type { Host } from '@shipworthy/core/host';
import type { Flag } from '../arguments/flag.js';
import { listStrayArguments, toUsageError } from '../arguments/usage-error.js';
import type { Invocation } from '../command.js';
import { createHost } from '../host/create-host.js';
import { chooseProjects, type DemoProject } from './demo-projects.js';

const steps: readonly CommandName[] = ['regression-pack', 'drift-check', 'doc-sync-check', 'release-gate'];

/** Runs pack, drift check, doc-sync check and gate on each project, whatever the one before said, and prints what a person wants to see next. */
export async function runDemo({ values, unknown, positionals, faults, output, options }: Invocation, flags: readonly Flag[]): Promise<ExitCode> {
  const allFaults = [...faults, ...listStrayArguments({ unknown, positionals }, flags, 0)];
  if (allFaults.length > 0) throw toUsageError('demo', allFaults);
  const drift = values.drift !== undefined && values.drift !== 'false';
  const { showControls } = await import('@shipworthy/report');
  const { writePage } = await import('../report/run-report.js');
  const host = toLocal(await createHost({ variables: await options.loadVariables(), cwd: options.cwd, onProgress: () => undefined }));
  let worst: ExitCode = 0;
  for (const project of chooseProjects(drift, host.env)) {
    const lines = [project.title];
    for (const step of steps) {
      const result = await runStep(step, project, host);
      lines.push(...describeResult(step, result, options.cwd));
      if (step === 'release-gate' && result.exitCode > worst) worst = result.exitCode;
    }
    const page = await writePage({ place: project.out, named: relative(options.cwd, project.out), out: null, serverUrl: null });
    lines.push(`  page      ${relative(options.cwd, page.path)}  (open it in a browser)`);
    await output.print(`${lines.map((line) => showControls(line)).join('\n')}\n\n`);
  }
  await output.print(`${whatNext(drift)}\n`);
  return drift && worst === 1 ? 0 : worst;
}

/** What was edited since the last commit is the change: a clone of depth 1 knows no other. */
const ownInputs: Readonly<Partial<Record<CommandName, Readonly<Record<string, string>>>>> = { 'release-gate': { 'allow-local': 'true' }, 'doc-sync-check': { base: 'HEAD' } };

async function runStep(name: CommandName, project: DemoProject, host: Host): Promise<CommandResult> {
  const { runCommand } = await import('@shipworthy/core/commands');
  const own = ownInputs[name] ?? {};
  const result = await runCommand(name, { face: 'command', values: { root: project.root, out: project.out, ...own } }, host);
  if (result.error !== null) throw result.error;
  return result;
}

/** The demo shows what a laptop shows, also where CI runs it: its projects are not what that CI judges. */
function toLocal(host: Host): Host {
  const nothing = { service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, runId: null, workflow: null, workflowPath: null, job: null };
  return { ...host, context: { ...host.context, ...nothing, where: 'local', attempt: 1 } };
}

const shownFindings = 5;

function describeResult(step: string, result: CommandResult, cwd: string): string[] {
  return result.documents.flatMap((written) => [describeDocument(step, written), ...(step === 'release-gate' ? describeDecision(written, cwd) : listBlocking(written))]);
}

function describeDocument(step: string, { document }: WrittenDocument): string {
  const { checked, pass } = document.summary;
  return `  ${step.padEnd(16)} ${document.verdict.padEnd(10)} ${pass} of ${checked} checks passed`;
}

function listBlocking({ document }: WrittenDocument): string[] {
  const blocking = document.findings.filter(({ outcome, causedBy }) => (outcome === 'fail' || outcome === 'unverified') && causedBy === null);
  const shown = blocking.slice(0, shownFindings).flatMap(({ rule, message, remedy }) => [`    ${rule}: ${message}`, `      → ${remedy}`]);
  return blocking.length > shownFindings ? [...shown, `    and ${blocking.length - shownFindings} more`] : shown;
}

function describeDecision({ document, path, reportPath }: WrittenDocument, cwd: string): string[] {
  const decision = document.kind === 'gate-decision' ? [`  ${document.details.decision}`] : [];
  return [...decision, `  evidence  ${relative(cwd, path)}`, `  report    ${relative(cwd, reportPath)}`];
}

function whatNext(drift: boolean): string {
  const next = drift
    ? ['In a copy of the example, src/import.mjs was replaced by src/import-next.mjs, which rounds the mean and adds a field; no plan, board or changelog says so.', 'This red is what was to be seen, so the demo itself ends with 0. What changed stands in drift-report.vendor-import.md beside the report. Next:', '  npm start                              the same, unchanged: green', '  node dist/cli.js explain drift/content-changed']
    : ['Next:', '  npm start -- --drift                   a prepared change turns the gate red', '  node dist/cli.js --help                the commands', '  node dist/cli.js init --root <folder>  bring it into your repository (docs/init.md)'];
  return next.join('\n');
}
