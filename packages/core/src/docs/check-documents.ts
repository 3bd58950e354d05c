import type { DocSyncConfig } from '@shipworthy/contract/docs';
import type { ResolvedPolicy } from '../config/index.js';
import { buildDocument, collectSubject, judge, toDate, toExitCode, toFileInput, writeEvidence, type CommandResult, type FindingDraft, type WrittenDocument } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';
import { collectChange } from './change/index.js';
import { checkFamilies, type FamiliesResult } from './check-families.js';
import { acceptDebts, applyDebts, readDebts } from './debts/index.js';
import type { DocSyncInputs, DocSyncRun } from './doc-sync-run.js';
import { openMarkdownReader } from './markdown/index.js';
import { updateSamples } from './samples/index.js';
import { collectTree } from './tree/index.js';

/** What is known before anything is read. */
export interface DocSyncRequest {
  readonly inputs: DocSyncInputs;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly config: DocSyncConfig;
  readonly startedAt: Date;
}

/** See `runDocSyncCheck`, which loads this once there is a configuration. */
export async function checkDocuments(request: DocSyncRequest): Promise<CommandResult> {
  const { inputs, workspace } = request;
  const run = await openRun(request);
  if (inputs.mode === 'update-samples') return updateSamples(run);
  const debts = await readDebts(run);
  const result = await checkFamilies(run);
  if (inputs.mode === 'accept-baseline') return acceptDebts(run, { debts, findings: result.findings });
  const applied = applyDebts(debts, { findings: result.findings, isWhole: run.scope === null && inputs.task.length === 0 });
  const document = await writeReport(request, run, { ...result, findings: applied.findings, details: { ...result.details, debts: applied.details } });
  return { out: workspace.out, documents: [document], notes: [], outputs: {}, exitCode: toExitCode([document.document.verdict], inputs['fail-on']) };
}

async function openRun(request: DocSyncRequest): Promise<DocSyncRun> {
  const { host, workspace, inputs, config, policy } = request;
  const [tree, change] = await Promise.all([collectTree(host, workspace), collectChange({ host, workspace, policy, inputs })]);
  const scope = inputs['changed-only'] && change.state === 'known' ? new Set(change.files.map(({ path }) => path)) : null;
  return { inputs, host, workspace, policy, config, tree, change, scope, markdown: openMarkdownReader({ root: workspace.root }) };
}

async function writeReport(request: DocSyncRequest, run: DocSyncRun, { checks, findings, details }: FamiliesResult): Promise<WrittenDocument> {
  const { inputs, host, workspace, policy, startedAt } = request;
  const key = inputs.key ?? 'default';
  const { config } = policy;
  const drafts = [...policy.findings, ...unknownScope(run), ...findings];
  const judgement = judge({ checks, findings: drafts, waivers: config.waivers, waiversAsOf: toDate(host.now()), reasons: config.reasons, key });
  const document = buildDocument(host, {
    kind: 'doc-sync-report', key, partial: inputs['changed-only'] || inputs.task.length > 0,
    subject: await collectSubject(host, workspace.git, policy.baseCommit),
    inputs: await toInputs(run), policy: policy.policy, judgement, details, startedAt,
  });
  return writeEvidence(host, workspace.out, { document });
}

/** Without the change nobody can say what `changed-only` leaves out: everything is judged then, and it is said, also where no area says it. */
function unknownScope({ inputs, change, config }: DocSyncRun): FindingDraft[] {
  return change.state === 'unknown' && inputs['changed-only'] && config.areas.length === 0 ? [change.finding] : [];
}

/** The files that every table, board and changelog was read from are in the tree of the commit; named are those that the configuration names by themselves. */
async function toInputs({ config, tree, workspace }: DocSyncRun): Promise<{ name: string; path: string; sha256: string }[]> {
  const named = [
    ...(config.changelog === undefined ? [] : [{ name: 'changelog', path: config.changelog.file }]),
    ...Object.entries(config.tasks?.sources ?? {}).flatMap(([name, { files }]) => tree.match(files).slice(0, 20).map((path) => ({ name: `tasks.${name}`, path }))),
    ...config.samples.map((sample) => ({ name: 'sample', path: sample.in })),
  ];
  const known = named.filter(({ path }, index) => tree.hasFile(path) && named.findIndex((one) => one.name === named[index]?.name && one.path === path) === index);
  return Promise.all(known.map(({ name, path }) => toFileInput(name, { path, absolute: workspace.resolve(path) })));
}
