import type { ChecklistItemResult, ReleaseChecklistDetails } from '@shipworthy/contract/release';
import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Outcome } from '@shipworthy/contract/words';
import { buildDocument, collectSubject, judge, toDate, toExitCode, writeEvidence, type CommandResult, type FindingDraft, type Judgement } from '../../evidence/index.js';
import type { Host } from '../../host/index.js';
import { checkCadence } from '../cadence/index.js';
import { changelogCriterion } from '../changelog/index.js';
import { documentsCriterion, gateCriterion } from '../gates/index.js';
import { listItems } from '../items/index.js';
import { notesCriterion } from '../notes/index.js';
import { pullRequestsCriterion } from '../pull-requests/index.js';
import { checkOf, type CadenceResult, type Criterion, type CriterionResult, type ReleasePart, type ReleaseRun, type RiskResult, type VersionsResult } from '../release-run.js';
import { checkRisks } from '../risk/index.js';
import { rollbackCriterion } from '../rollback/index.js';
import { checkTag } from '../tag/index.js';
import { formatVersion } from '../../version/index.js';
import { checkVersions } from '../versions/index.js';
import { vulnerabilitiesCriterion } from '../vulnerabilities/index.js';
import { describePrerelease, typeOf } from './describe-release.js';

interface EvaluatedItem {
  readonly criterion: Pick<Criterion<ReleaseRun>, 'id' | 'title' | 'owner'>;
  readonly result: CriterionResult;
}

interface Checked {
  readonly versions: VersionsResult;
  readonly cadence: CadenceResult;
  readonly risk: RiskResult;
  readonly items: readonly EvaluatedItem[];
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
}

/** Goes through everything that a release asks for and writes the checklist; see `runReleaseEvidence`. */
export async function checkRelease(run: ReleaseRun, startedAt: Date): Promise<CommandResult> {
  const { workspace, inputs, host } = run;
  const document = await buildChecklist(run, { host, startedAt });
  const written = await writeEvidence(host, workspace.out, { document, attachments: run.log.attachments() });
  return { out: workspace.out, documents: [written], notes: [], outputs: {}, exitCode: toExitCode([document.verdict], inputs['fail-on']) };
}

/** The checklist as a document. `host`: what it says of when and where it was made. */
export async function buildChecklist(run: ReleaseRun, { host, startedAt }: { readonly host: Host; readonly startedAt: Date }): Promise<DocumentOf<'release-checklist'>> {
  const { workspace, policy, inputs, target } = run;
  const checked = await checkAll(run);
  const key = inputs.key ?? 'default';
  const { config } = policy;
  const judgement = judge({ checks: checked.checks, findings: [...policy.findings, ...checked.findings], waivers: config.waivers, waiversAsOf: toDate(run.host.now()), reasons: config.reasons, key });
  return buildDocument(host, {
    kind: 'release-checklist', key, partial: false,
    subject: { ...(await collectSubject(host, workspace.git, policy.baseCommit)), version: target.version === null ? null : formatVersion(target.version) },
    inputs: [], policy: policy.policy, judgement, startedAt, details: toDetails(run, checked, judgement),
  });
}

const versionsItem = { id: 'RL-04', title: 'Version bumped', owner: null };

async function checkAll(run: ReleaseRun): Promise<Checked> {
  const versions = await checkVersions(run);
  const others = [pullRequestsCriterion, gateCriterion, changelogCriterion, documentsCriterion, vulnerabilitiesCriterion, rollbackCriterion, notesCriterion, ...listItems(run)];
  const [tag, cadence, risk, evaluated] = await Promise.all([
    checkTag(run),
    checkCadence(run, versions),
    checkRisks(run),
    Promise.all(others.map(async (criterion): Promise<EvaluatedItem> => ({ criterion, result: await criterion.evaluate(run) }))),
  ]);
  const items = [...evaluated, { criterion: versionsItem, result: versions }].toSorted((a, b) => orderOf(a) - orderOf(b));
  const history = run.history.state === 'unknown' ? [run.history.finding] : [];
  return {
    versions, cadence, risk, items,
    checks: ['history', ...tag.checks, ...items.map(({ criterion }) => checkOf(criterion.id)), ...cadence.checks, ...risk.checks],
    findings: [...history, ...tag.findings, ...items.flatMap(({ result }) => result.findings), ...cadence.findings, ...risk.findings],
  };
}

/** RL-01 to RL-08, then the items of the configuration as they stand there. */
function orderOf({ criterion: { id } }: EvaluatedItem): number {
  const [, number] = /^RL-([0-9]+)$/.exec(id) ?? [];
  return number === undefined ? Number.MAX_SAFE_INTEGER : Number(number);
}

/** The worst first; that one rule does not apply is no outcome of the others. */
const outcomesOfPart = ['fail', 'unverified', 'warn', 'waived'] as const;

/** What a part came to once waivers have spoken: its own word is from before. */
function withOutcome<D extends { readonly outcome: Outcome }>({ checks, details }: ReleasePart<D | null>, { outcomes }: Judgement): D | null {
  return details === null ? null : { ...details, outcome: outcomesOfPart.find((one) => checks.some((check) => outcomes.get(check) === one)) ?? 'pass' };
}

function toDetails(run: ReleaseRun, { versions, cadence, risk, items }: Checked, judgement: Judgement): ReleaseChecklistDetails {
  const { target, previous } = run;
  const toItem = ({ criterion, result }: EvaluatedItem): ChecklistItemResult => ({
    id: criterion.id, title: criterion.title, owner: criterion.owner,
    // A waiver changes what came of it, never what was found.
    outcome: judgement.outcomes.get(checkOf(criterion.id)) ?? 'pass',
    note: result.note, evidence: [...result.evidence],
  });
  return {
    release: {
      package: target.package, version: target.version === null ? null : formatVersion(target.version), tag: target.tag, isTagged: target.isTagged, commit: target.commit,
      type: target.version === null ? null : typeOf(target.version), ...describePrerelease(target.version), hotfix: versions.isSecurityFix || cadence.details?.freeze?.allowed === 'hotfix',
      level: target.level, levelReason: target.levelReason,
      previous: previous === null ? null : { tag: previous.tag, version: formatVersion(previous.version), commit: previous.commit },
    },
    items: items.map(toItem),
    versions: [...versions.places], bump: versions.bump, cadence: withOutcome(cadence, judgement), risk: withOutcome(risk, judgement),
    requests: run.facts?.countRequests() ?? 0,
  };
}
