import type { InputsOf, releaseGate } from '@shipworthy/contract/inputs';
import type { DocumentInput } from '@shipworthy/contract/envelope';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { isUnderReview, resolvePolicy, withoutExceptions, type ResolvedPolicy } from '../config/index.js';
import { buildDocument, collectSubject, parseNeeds, toDate, toExitCode, writeEvidence, type CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openScratch, openWorkspace, type Scratch, type Workspace } from '../workspace/index.js';
import { collectEvidence } from './collect-evidence.js';
import { collectWorkflow } from './collect-workflow.js';
import { judgeGate, type GateFacts } from './judge-gate.js';
import { judgeIdentity } from './judge-identity.js';
import { findHiddenPolicy } from './judge-root.js';
import { parseRequirements } from './requirement.js';

type GateInputs = InputsOf<typeof releaseGate>;

/**
 * Reads the workflow, the results of the jobs before and every document of the run, decides, and writes the `gate-decision`.
 * @throws ShipworthyError for wrong inputs or configuration, and when the decision cannot be written
 */
export async function runReleaseGate(inputs: GateInputs, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  const required = parseRequirements(inputs.require);
  refuseLocalInCi(inputs, host);
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const resolved = await resolveGatePolicy(inputs, host, workspace);
  const subject = await collectSubject(host, workspace.git, resolved.baseCommit);
  const scratch = await openScratch();
  try {
    const facts = await collectFacts({ inputs, host, workspace, scratch, resolved, subject });
    const { judgement, details } = judgeGate(facts);
    const { gate } = resolved.config;
    const document = buildDocument(host, {
      kind: 'gate-decision', key: facts.key, partial: false, subject, inputs: toInputs(facts), judgement, details, startedAt,
      policy: { ...resolved.policy, gate: { ...gate, require: facts.required.map(({ text }) => text), added: required.map(({ text }) => text) } },
    });
    const written = await writeEvidence(host, workspace.out, { document });
    return { out: workspace.out, documents: [written], notes: [], outputs: {}, exitCode: toExitCode([document.verdict], inputs['fail-on']) };
  } finally {
    await scratch.remove();
  }
}

/** Rules of the change's own in a folder that it chose may not excuse that it chose it. */
async function resolveGatePolicy(inputs: GateInputs, host: Host, workspace: Workspace): Promise<ResolvedPolicy> {
  const resolved = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: 'auto' });
  const hidden = await findHiddenPolicy(host, workspace, resolved);
  const isOwn = isUnderReview(host.context) && resolved.policy.source !== 'base';
  return { ...(hidden.length > 0 && isOwn ? withoutExceptions(resolved) : resolved), findings: [...resolved.findings, ...hidden] };
}

/** In CI the commit is always known; a document without one is somebody's mistake or worse. */
function refuseLocalInCi(inputs: GateInputs, host: Host): void {
  if (!inputs['allow-local'] || host.context.where === 'local') return;
  throw new ShipworthyError('usage/invalid-input', '`--allow-local` is refused in CI.', { hint: 'Remove the flag; documents made in CI name their commit.' });
}

interface Collection {
  readonly inputs: GateInputs;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly scratch: Scratch;
  readonly resolved: ResolvedPolicy;
  readonly subject: Awaited<ReturnType<typeof collectSubject>>;
}

async function collectFacts({ inputs, host, workspace, scratch, resolved, subject }: Collection): Promise<GateFacts> {
  const { config } = resolved;
  const needs = parseNeeds(inputs.needs);
  const inActions = host.context.where === 'actions';
  const [reading, collected] = await Promise.all([
    inActions ? collectWorkflow(host, workspace, inputs.workflow) : null,
    collectEvidence({ host, workspace, scratch, needs, places: inputs['evidence-dir'] }),
  ]);
  const evidence = judgeIdentity(collected.received, {
    subject, host, allowLocal: inputs['allow-local'],
    refuseHeadPolicy: isUnderReview(host.context) && resolved.baseHasConfig && !config.gate.acceptHeadPolicy,
  });
  return {
    key: inputs.key ?? 'default',
    config,
    policyFindings: resolved.findings,
    required: parseRequirements([...config.gate.require, ...inputs.require]),
    advisory: parseRequirements(config.gate.advisory),
    needs,
    workflow: reading === null ? null : { reading, job: host.context.job },
    evidence,
    ignored: collected.ignored,
    emptyPlaces: collected.empty,
    today: toDate(host.now()),
  };
}

function toInputs({ workflow, evidence }: GateFacts): DocumentInput[] {
  const file = workflow?.reading.state === 'read' ? [{ name: 'workflow', path: workflow.reading.workflow.path, sha256: workflow.reading.workflow.sha256 }] : [];
  const documents = evidence.flatMap(({ state, kind, key, received }) => (state === 'accepted' && received.contentDigest !== null ? [{ name: 'evidence', kind, key, contentDigest: received.contentDigest }] : []));
  return [...file, ...documents];
}
