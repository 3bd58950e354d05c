import * as core from '@actions/core';
import type { ShipworthyError } from '@shipworthy/contract/errors';
import type { CommandName, CommandOutcome, runCommand } from '@shipworthy/core/commands';
import { worstVerdict, type CommandResult } from '@shipworthy/core/evidence';
import { processEnvironment, readRunContext, readRunnerServices, type RunnerServices } from '@shipworthy/environment';
import { showControls } from '@shipworthy/report';
import { createActionHost, toAccess, type ActionPlace } from './action-host.js';
import { readActionInputs, specOf, toStepInputs, type StepInputs } from './action-inputs.js';
import { commentVerdict } from './comment-verdict.js';
import { failStep, failWithError } from './fail-step.js';
import { printGroup } from './log.js';
import { showDocuments, showReport } from './show-result.js';
import { uploadEvidence } from './upload-evidence.js';
import { writeOutputs } from './write-outputs.js';

/** What does the work: `runCommand`, or a test's stand-in. */
export type Command = typeof runCommand;

/** Runs one command as a step of GitHub Actions. Never throws: the step's exit code says how it ended. */
export async function runStep(name: CommandName, run: Command): Promise<void> {
  const env = processEnvironment();
  const services = readRunnerServices(env);
  try {
    await runInPlace(name, run, { env, services, cwd: process.cwd() });
  } catch (error) {
    await failWithError(error, services.summaryFile);
  }
}

async function runInPlace(name: CommandName, run: Command, { env, services, cwd }: Pick<ActionPlace, 'env' | 'services' | 'cwd'>): Promise<void> {
  const raw = readActionInputs(specOf(name));
  const context = await readRunContext({ env, cwd });
  const access = toAccess(context, raw.values['github-token'] ?? '');
  const host = await createActionHost({ env, cwd, context, services, access });
  const result = await run(name, raw, host);
  const inputs = toStepInputs(raw);
  const documents = result.documents.map(({ document }) => document);

  // Everything that anyone may need stands before the step fails.
  const { entries, refusal } = await uploadEvidence(result, { artifacts: inputs.upload ? host.artifacts : null, retentionDays: inputs.retentionDays });
  writeOutputs(result, entries);
  const links = { serverUrl: context.serverUrl, root: inputs.root };
  await showDocuments(documents, { summaryFile: services.summaryFile, links });
  await showReport(result, services.summaryFile);
  printGroup('Notes', result.notes);
  noticeMissingService(result, inputs, services);
  if (inputs.comment) await commentVerdict(documents, { context, access, name, links });

  if (result.error !== null) failWithFault(result.error, refusal, result);
  else if (refusal !== null) failStep(toRefusalMessage(refusal, result), 3);
  else if (result.exitCode !== 0) failStep(toBlockedMessage(result), result.exitCode);
}

/** What the user can mend comes last, where people look first; a refused upload on top of it is no reason to hide it. */
function failWithFault(error: ShipworthyError, refusal: ShipworthyError | null, outcome: CommandOutcome): void {
  if (refusal !== null) core.warning(showControls(toRefusalMessage(refusal, outcome), '\n'));
  failStep(error.message, outcome.exitCode);
}

/** GitHub Enterprise Server has no artifact service of this version: the folder must travel by other means. */
function noticeMissingService({ documents, out }: CommandResult, { upload }: StepInputs, { artifacts }: RunnerServices): void {
  if (artifacts || !upload || documents.length === 0) return;
  core.notice(`There is no artifact service here. The evidence lies in ${out}: hand the folder to later jobs, and name it there (\`observations\`, \`evidence-dir\`).`);
}

function toRefusalMessage(refusal: ShipworthyError, { out }: CommandResult): string {
  return `The evidence was written to ${out}, but it could not be uploaded. ${refusal.message}`;
}

function toBlockedMessage({ documents }: CommandResult): string {
  if (documents.length === 0) return 'This did not pass. The notes say why.';
  const verdict = worstVerdict(documents.map(({ document }) => document.verdict));
  return `The verdict is \`${verdict}\`. The summary says why and what to do.`;
}
