import { guide } from '@shipworthy/contract/errors';
import type { InitPart } from '@shipworthy/contract/inputs';
import { defaultBaselineFolder } from '../../drift/baseline/baseline-paths.js';
import { toLockPath } from '../../pack/pack-paths.js';
import type { Applied } from './apply-plan.js';
import type { InitPlan, PlannedStep, Rehearsal } from './proposal/init-plan.js';
import type { RepositoryFacts } from './facts/repository-facts.js';
import { showDiff } from './show-diff.js';
import { count, list, showFacts, showState } from './facts/show-facts.js';

/** Everything that a person wants to see before saying yes. */
export interface ShownInit {
  readonly facts: RepositoryFacts;
  readonly plan: InitPlan;
  readonly rehearsal: Rehearsal | null;
  /** Places that git would leave out of the commit. */
  readonly ignored: readonly string[];
  readonly parts: ReadonlySet<InitPart>;
  /** The top of the repository from where the command was started; `.`: right there. */
  readonly top: string;
  /** The command line that would write, for copying. */
  readonly again: string;
}

/** Of everything that is written, the paths; folders end with a slash. */
export function placesOf({ files, steps }: InitPlan): string[] {
  return [...files.map(({ path }) => path), ...steps.map(placeOf)];
}

export function isNothingToDo({ files, steps }: InitPlan): boolean {
  return files.length === 0 && steps.length === 0;
}

/** The dry run: found, proposed and why, the diff, the next command. */
export function showProposal(shown: ShownInit): string[] {
  const { facts, plan, rehearsal, again } = shown;
  if (isNothingToDo(plan)) return [...showFacts(facts), '', ...showKept(plan), ...showLeftOut(plan), ...showNothing(shown).split('\n')];
  return [
    ...showFacts(facts), '', ...showState(facts),
    ...showFiles(plan, rehearsal), ...shown.ignored.map((path) => `Git ignores ${path}: change your .gitignore first, or CI will not see it.`), ...showKept(plan), ...showLeftOut(plan), ...showRelease(facts, plan),
    ...plan.files.flatMap((file) => [...showDiff(file), '']),
    'Nothing was written. To write all of it:', `  ${again}`,
    ...(plan.runsCommands ? ['That also runs your test commands once.'] : []),
  ];
}

/** After `--yes`. */
export function showApplied({ facts, plan, rehearsal, top }: ShownInit, { acceptedBy, proof }: Applied): string[] {
  // What was kept may be there and not yet committed, when a run before this one was interrupted; adding it twice does no harm.
  const paths = [...placesOf(plan), ...plan.kept.map(({ what }) => what)];
  return [
    ...showFacts(facts), '', ...showState(facts), ...showKept(plan), ...showLeftOut(plan),
    'Written:', ...plan.files.map(({ path, before }) => `  ${path}${before === null ? '' : ' (lines added at the end)'}`), ...plan.steps.map((step) => `  ${placeOf(step)} (${toWhat(step, rehearsal)})`),
    ...(acceptedBy === null ? [] : [`Accepted by ${acceptedBy}. The pull request that brings these files is its review.`]),
    ...(proof.length === 0 ? [] : ['Judged here, as CI will:', ...proof.map(({ kind, key, verdict }) => `  ${verdict.padEnd(12)}${kind}${key === 'default' ? '' : `:${key}`}`)]),
    ...(proof.some(({ verdict }) => verdict !== 'pass' && verdict !== 'warn') ? ['What is red here is red on the pull request, too: above is what to do.'] : []),
    '', ...showRelease(facts, plan), 'Next:',
    ...showGit(facts, { top, paths }), ...showRequiring(facts, plan), ...showDaily(plan),
  ];
}

const ownBranch = 'introduce-shipworthy';

/** Of what is new in `.github` the folder, so that the line can be read. Paths are those of the top, wherever the command was started. */
function showGit({ head, branch }: RepositoryFacts, { top, paths }: { readonly top: string; readonly paths: readonly string[] }): string[] {
  const git = top === '.' ? '  git' : `  git -C ${quote(top)}`;
  const short = [...new Set(paths.map((path) => (path.startsWith('.github/') ? '.github' : path)))].map(quote);
  const begins = head === null || (head === branch && head !== ownBranch);
  return [...(begins ? [`${git} switch -c ${ownBranch}`] : []), `${git} add ${short.join(' ')}`, `${git} commit -m "Introduce Shipworthy"`, `${git} push --set-upstream origin HEAD`];
}

function quote(path: string): string {
  return /^[\w./@+-]+$/.test(path) ? path : `"${path.replaceAll(/["\\$`]/g, '\\$&')}"`;
}

function showRequiring({ own }: RepositoryFacts, { files }: InitPlan): string[] {
  const hasGate = files.some(({ part }) => part === 'workflow') || own.workflow?.actions.includes('release-gate') === true;
  if (!hasGate) return ['Open the pull request. No workflow runs the gate yet; `shipworthy init --only workflow` proposes one.'];
  return ['Open the pull request, and the check `release-gate` appears on it. Once it is merged, require the check in a ruleset:', `  ${guide('required-checks')}`, 'and ask `shipworthy doctor` whether it can be relied on.'];
}

/** What makes here what the gate will ask for on the next change. */
function showDaily({ kinds }: InitPlan): string[] {
  const hasPack = kinds.some((kind) => kind.startsWith('drift-report'));
  const commands = [...(hasPack ? ['regression-pack', 'drift-check'] : []), ...(kinds.includes('doc-sync-report') ? ['doc-sync-check'] : []), 'release-gate'];
  return ['', 'For every later change, before you push:', ...commands.map((command) => `  shipworthy ${command}`)];
}

function showFiles(plan: InitPlan, rehearsal: Rehearsal | null): string[] {
  const rows = [...plan.files.map(({ path, why }) => [path, why] as const), ...plan.steps.map((step) => [placeOf(step), toWhat(step, rehearsal)] as const)];
  const width = Math.max(...rows.map(([path]) => path.length)) + 2;
  return ['Proposed:', ...rows.map(([path, why]) => `  ${path.padEnd(width)}${why}`), ...(plan.kinds.length === 0 ? [] : [`The gate will demand ${plan.kinds.join(' and ')}.`]), ''];
}

function placeOf(step: PlannedStep): string {
  if (step.step === 'debts') return step.path;
  return step.step === 'lock' ? toLockPath(step.pack) : `${defaultBaselineFolder({ path: step.pack, ref: { id: step.id } })}/`;
}

function toWhat(step: PlannedStep, rehearsal: Rehearsal | null): string {
  if (step.step === 'lock') return 'the lock: the pack may not change unnoticed';
  if (step.step === 'baseline') return 'the first baseline: what one run of the pack observes now';
  const failures = rehearsal?.failures ?? [];
  const all = failures.reduce((sum, one) => sum + one.count, 0);
  return `${count(all, 'old debt')} of the documents, from now on a warning: ${list(failures.map((one) => `${one.count} × ${one.rule}`), 4)}`;
}

function showKept({ kept }: InitPlan): string[] {
  return kept.flatMap(({ what, missing }) => [
    `Kept as it is: ${what}`,
    ...missing.flatMap(({ message, lines }) => [`  ${message}`, ...lines.map((line) => `      ${line}`)]),
  ]).concat(kept.length === 0 ? [] : ['']);
}

function showLeftOut({ leftOut }: InitPlan): string[] {
  return leftOut.length === 0 ? [] : ['Not proposed:', ...leftOut.map(({ what, why }) => `  ${what}: ${why}`), ''];
}

/** Whoever merges a placeholder has a workflow that cannot start. */
function showRelease({ release }: RepositoryFacts, { files }: InitPlan): string[] {
  if (!files.some(({ part }) => part === 'workflow')) return [];
  if (release.source === 'clone') return [`The workflow uses Shipworthy at ${release.sha} (${release.label}): the commit of the clone that this command runs from.`, ''];
  if (release.source === 'input') return [`The workflow uses Shipworthy at ${release.sha}, as \`--action-ref\` says.`, ''];
  return ['The workflow names Shipworthy by forty zeros, because this command does not run from a clean clone of it and so knows no commit.', 'Put the commit of a release in their place, or give `--action-ref <sha>`; until then no job can start.', ''];
}

function showNothing({ facts, plan, parts }: ShownInit): string {
  const { kept, kinds } = plan;
  if (kept.some(({ missing }) => missing.length > 0)) return 'Nothing was written: files that are there are never edited. Add the lines above yourself.';
  const needed = kinds.length === 0 && facts.own.config === null ? listNeeded(facts, parts) : [];
  if (needed.length > 0) return `There is nothing to propose for ${[...parts].map((part) => `\`${part}\``).join(' and ')} alone: it needs something to judge. To see a proposal with that:\n  shipworthy init --only ${[...needed, ...parts].join(',')}`;
  if (kinds.length === 0 && parts.has('pack') && facts.commands.length > 0 && !plan.runsCommands) return 'There is nothing to propose without your tests. To see a proposal with them:\n  shipworthy init --with-commands';
  return kinds.length === 0 ? 'There is nothing to propose.' : 'Nothing is to be done: everything is in place.';
}

/** Parts that were not asked for and of which something could be made. */
function listNeeded({ contracts, documents, boards, own }: RepositoryFacts, parts: ReadonlySet<InitPart>): readonly InitPart[] {
  if (parts.has('pack') || parts.has('docs')) return [];
  return [...(contracts.length > 0 || own.packs.length > 0 ? ['pack' as const] : []), ...(documents.markdown.length > 0 || boards.length > 0 ? ['docs' as const] : [])];
}
