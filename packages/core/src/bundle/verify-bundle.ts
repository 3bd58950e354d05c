import type { AreaReadiness, BundleDetails, BundlesConfig, GateResult, RequirementResult } from '@shipworthy/contract/bundle';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Outcome } from '@shipworthy/contract/words';
import { buildDocument, collectSubject, judge, toDate, toExitCode, writeEvidence, type CommandResult, type FindingDraft, type Judgement } from '../evidence/index.js';
import { openScratch } from '../workspace/index.js';
import { bundlePathOf } from './bundle-path.js';
import type { BundleRequest } from './bundle-request.js';
import type { BundleArea, BundleRun, OpenedBundle, PartResult } from './bundle-run.js';
import { checkGates } from './gates/index.js';
import { listBlockers } from './list-blockers.js';
import { checkManifests, judgeSumsPresence, readManifest } from './manifest/index.js';
import { openBundle } from './open/index.js';
import { checkReadmes } from './readme/index.js';
import { checkRedaction, openMask } from './redaction/index.js';
import { checkRequirements } from './requirements/index.js';
import { writeSummary } from './show/index.js';
import { splitAreas } from './split-areas.js';
import { openFaults, traceCauses } from './trace-causes.js';

/** Verifies a bundle and writes the report; see `runBundleReadiness`. */
export async function verifyBundle(request: BundleRequest): Promise<CommandResult> {
  const { inputs, config, workspace } = request;
  requireKnownAreas(inputs.areas, config);
  const path = bundlePathOf(request);
  const scratch = await openScratch();
  try {
    const bundle = await openBundle({ workspace, path, config, scratch, id: config.id });
    const verified = bundle === null ? toMissing(request, path) : await verifyOpened(request, bundle);
    const { document, run } = await toDocument(request, verified);
    const summaries = inputs['write-summary'] && run !== null ? await writeSummary(run, document) : [];
    const written = await writeEvidence(request.host, workspace.out, { document });
    return { out: workspace.out, documents: [written], notes: summaries.map((one) => `summary  ${one}`), outputs: {}, exitCode: toExitCode([document.verdict], inputs['fail-on']) };
  } finally {
    await scratch.remove();
  }
}

function requireKnownAreas(named: readonly string[], { areas }: BundlesConfig): void {
  const unknown = named.filter((name) => !Object.hasOwn(areas, name));
  if (unknown.length === 0) return;
  throw new ShipworthyError('usage/invalid-input', `There is no area ${unknown.join(', ')}.`, { hint: `The configuration names ${Object.keys(areas).join(', ')}.` });
}

interface Verified {
  readonly run: BundleRun | null;
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  /** Without the blockers, which the judgement names. */
  readonly toDetails: (judgement: Judgement) => BundleDetails;
}

function toMissing({ config, inputs }: BundleRequest, path: string): Verified {
  const finding: FindingDraft = { rule: 'bundle/missing', keys: { bundle: config.id }, check: 'bundle', outcome: 'fail', message: `There is no bundle at ${path}.`, location: null };
  return { run: null, checks: ['bundle'], findings: [finding], toDetails: () => ({ bundle: null, candidate: { version: inputs.version ?? null, commit: null }, profile: null, areas: [], redaction: null, blockers: [] }) };
}

async function verifyOpened(request: BundleRequest, bundle: OpenedBundle): Promise<Verified> {
  const { config } = request;
  const split = splitAreas(bundle, config, request.inputs.areas);
  const manifests = await Promise.all(split.areas.map(async (area) => ({ area, ...(await readManifest(bundle, area, config.id)) })));
  const areas = manifests.map(({ area, manifest }): BundleArea => ({ ...area, manifest }));
  const before = openRun(request, { bundle, areas, known: [] });
  const integrity = await checkManifests(before);
  const known = [...bundle.findings, ...split.findings, ...manifests.flatMap(({ findings }) => findings), ...integrity.findings, ...judgeSumsPresence(before)];
  const run = openRun(request, { bundle, areas, known });
  const gates = await checkGates(run); // first: what they have parsed is known to be well-formed
  const requirements = await checkRequirements(run, gates.parsed);
  const readmes = await checkReadmes(run, requirements.details);
  const redaction = await checkRedaction(run);
  const mask = openMask(run);
  const parts: readonly PartResult<unknown>[] = [integrity, requirements, readmes, gates, redaction];
  return {
    run,
    checks: [...split.checks, ...parts.flatMap(({ checks }) => checks)],
    findings: traceCauses([...known, ...[requirements, readmes, gates, redaction].flatMap(({ findings }) => findings)].map(mask.finding)),
    toDetails: (judgement) => ({
      bundle: { path: bundle.path, kind: bundle.kind, sha256: bundle.sha256, files: bundle.files.length, bytes: bundle.files.reduce((sum, { bytes }) => sum + bytes, 0) },
      candidate: { version: run.candidate.version, commit: run.candidate.commit },
      profile: run.profile,
      areas: areas.map((area) => toReadiness(area, { judgement, requirements: requirements.details.get(area.name) ?? [], gates: (gates.details.get(area.name) ?? []).map(mask.gate) })),
      redaction: redaction.details,
      blockers: [],
    }),
  };
}

function openRun(request: BundleRequest, { bundle, areas, known }: { bundle: OpenedBundle; areas: readonly BundleArea[]; known: readonly FindingDraft[] }): BundleRun {
  const { inputs, host, workspace, policy, config } = request;
  return {
    inputs, host, workspace, policy, config, id: config.id, bundle, areas,
    candidate: { version: inputs.version ?? null, commit: host.context.headCommit ?? workspace.headCommit, repository: host.context.repository },
    profile: inputs.profile ?? config.profile ?? 'default',
    faultOf: openFaults(areas, known),
  };
}

interface AreaResults {
  readonly judgement: Judgement;
  readonly requirements: readonly RequirementResult[];
  readonly gates: readonly GateResult[];
}

function toReadiness(area: BundleArea, { judgement, requirements, gates }: AreaResults): AreaReadiness {
  const outcomeOf = (check: string, fallback: Outcome): Outcome => judgement.outcomes.get(check) ?? fallback;
  const stored = (path: string | undefined): AreaReadiness['manifest'] => {
    const file = area.files.find((one) => one.path === path);
    return file === undefined ? null : { path: file.path, sha256: file.sha256, bytes: file.bytes };
  };
  return {
    name: area.name,
    outcome: outcomeOf(`area:${area.name}`, 'pass'),
    files: area.files.length,
    bytes: area.files.reduce((sum, { bytes }) => sum + bytes, 0),
    manifest: stored(area.manifest?.path),
    readme: stored(inFolder(area, area.config.readme)),
    // A waiver changes what came of it, never what was found.
    requirements: requirements.map((one) => ({ ...one, outcome: outcomeOf(`artifact:${area.name}/${one.id}`, one.outcome) })),
    gates: gates.map((one) => ({ ...one, outcome: outcomeOf(`gate:${area.name}/${one.id}`, one.outcome) })),
  };
}

function inFolder({ folder }: BundleArea, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

async function toDocument(request: BundleRequest, verified: Verified): Promise<{ readonly document: DocumentOf<'bundle-readiness'>; readonly run: BundleRun | null }> {
  const { inputs, host, workspace, policy, config: bundles, startedAt } = request;
  const { config } = policy;
  const key = inputs.key ?? bundles.id;
  const judgement = judge({ checks: verified.checks, findings: [...policy.findings, ...verified.findings], waivers: config.waivers, waiversAsOf: toDate(host.now()), reasons: config.reasons, key });
  const document = buildDocument(host, {
    kind: 'bundle-readiness', key, partial: inputs.areas.length > 0 || inputs.profile !== undefined,
    subject: { ...(await collectSubject(host, workspace.git, policy.baseCommit)), version: inputs.version ?? null },
    inputs: [], policy: { ...policy.policy, profile: inputs.profile ?? bundles.profile ?? 'default' }, judgement, startedAt,
    details: { ...verified.toDetails(judgement), blockers: listBlockers(judgement.findings, { reasons: config.reasons, id: bundles.id }) },
  });
  return { document, run: verified.run };
}
