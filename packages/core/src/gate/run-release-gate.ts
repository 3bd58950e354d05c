import type { InputsOf, releaseGate } from '@shipworthy/contract/inputs';
import type { DocumentInput } from '@shipworthy/contract/envelope';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { isUnderReview, resolvePolicy, withoutExceptions, type ResolvedPolicy } from '../config/index.js';
import { buildDocument, collectSubject, parseNeeds, toDate, toExitCode, writeEvidence, type CommandResult } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import { openScratch, openWorkspace, type Scratch, type Workspace } from '../workspace/index.js';
import { noApprovals, type ApprovalFacts } from './approvals/index.js';
import { collectEvidence } from './collect-evidence.js';
import { collectWorkflow } from './collect-workflow.js';
import { judgeGate, type GateFacts } from './judge-gate.js';
import { judgeIdentity, type IdentityRules } from './judge-identity.js';
import { findHiddenPolicy, findPolicyBeside } from './judge-root.js';
import { demandsOf, findLevel, judgeWorkTree, type Demands, type FoundLevel } from './level/index.js';
import { collectPolicyRules } from './policy-rules.js';
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
  const level = findLevel({ context: host.context, version: inputs.version, asked: inputs.level, tagPattern: resolved.config.release.tag });
  const subject = { ...(await collectSubject(host, workspace.git, resolved.baseCommit)), version: level.version };
  const scratch = await openScratch();
  try {
    const facts = await collectFacts({ inputs, host, workspace, scratch, resolved, subject, level });
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

/** Rules in a folder or a file that an input chose may not excuse that it chose them. */
async function resolveGatePolicy(inputs: GateInputs, host: Host, workspace: Workspace): Promise<ResolvedPolicy> {
  const resolved = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: 'auto' });
  const hidden = [...(await findHiddenPolicy(host, workspace, resolved)), ...(await findPolicyBeside(host, workspace, { resolved, config: inputs.config }))];
  return { ...(hidden.length > 0 ? withoutExceptions(resolved) : resolved), findings: [...resolved.findings, ...hidden] };
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
  readonly level: FoundLevel;
}

async function collectFacts(collection: Collection): Promise<GateFacts> {
  const { inputs, host, workspace, scratch, resolved, subject, level } = collection;
  const { config } = resolved;
  const demands = demandsOf(config.gate, level.level);
  const needs = parseNeeds(inputs.needs);
  const inActions = host.context.where === 'actions';
  const [reading, collected, approvals] = await Promise.all([
    inActions ? collectWorkflow(host, workspace, inputs.workflow) : null,
    collectEvidence({ host, workspace, scratch, needs, places: inputs['evidence-dir'] }),
    collectConsent(collection, demands.approvals),
  ]);
  return {
    key: inputs.key ?? 'default',
    config,
    policyFindings: resolved.findings,
    level: { ...level, findings: [...level.findings, ...judgeWorkTree(demands, { subject, isUnderReview: isUnderReview(host.context) })] },
    required: parseRequirements([...demands.require, ...inputs.require]),
    advisory: parseRequirements(config.gate.advisory),
    needs,
    workflow: reading === null ? null : { reading, job: host.context.job },
    evidence: judgeIdentity(collected.received, await toIdentityRules(collection, demands)),
    approvals,
    ignored: collected.ignored,
    emptyPlaces: collected.empty,
    today: toDate(host.now()),
  };
}

/** Keys, signatures and reviews are loaded where somebody must approve: most runs are merges. */
async function collectConsent({ inputs, host, workspace, resolved, subject, level }: Collection, needed: number): Promise<ApprovalFacts> {
  if (needed === 0) return noApprovals;
  const { collectApprovals } = await import('./approvals/collect-approvals.js');
  return collectApprovals({ host, workspace, resolved, config: inputs.config, subject, level: level.level, needed, places: inputs.approvals });
}

async function toIdentityRules({ inputs, host, workspace, resolved, subject }: Collection, { refuseDirty }: Demands): Promise<IdentityRules> {
  const policyRules = await collectPolicyRules(host, workspace, resolved);
  return { subject, host, workspace, allowLocal: inputs['allow-local'], ...policyRules, refuseDirty };
}

function toInputs({ workflow, evidence, approvals }: GateFacts): DocumentInput[] {
  const file = workflow?.reading.state === 'read' ? [{ name: 'workflow', path: workflow.reading.workflow.path, sha256: workflow.reading.workflow.sha256 }] : [];
  const documents = evidence.flatMap(({ state, kind, key, received }) => (state === 'accepted' && received.contentDigest !== null ? [{ name: 'evidence', kind, key, contentDigest: received.contentDigest }] : []));
  const signed = approvals.signed.flatMap(({ path, sha256 }) => (sha256 === null ? [] : [{ name: 'approval', path, sha256 }]));
  return [...file, ...documents, ...signed];
}
