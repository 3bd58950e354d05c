import { realpath } from 'node:fs/promises';
import { posix, relative } from 'node:path';
import { docSyncConfigSchema, type DocSyncConfig } from '@shipworthy/contract/docs';
import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { initParts, type init, type InitPart, type InputsOf } from '@shipworthy/contract/inputs';
import type { CommandResult } from '../../evidence/index.js';
import { askIfIgnored } from '../../git/index.js';
import type { Host } from '../../host/index.js';
import { requireJson } from '../../json/index.js';
import { openWorkspace, type Workspace } from '../../workspace/index.js';
import { applyPlan, type Applied } from './apply-plan.js';
import { collectFacts } from './facts/collect-facts.js';
import type { InitPlan, Rehearsal } from './proposal/init-plan.js';
import { propose } from './proposal/propose.js';
import { proposeDocs, toDocSync } from './proposal/propose-docs.js';
import { rehearseDocs } from './proposal/rehearse-docs.js';
import type { RepositoryFacts } from './facts/repository-facts.js';
import { isNothingToDo, placesOf, showApplied, showProposal, type ShownInit } from './show-plan.js';

type InitInputs = InputsOf<typeof init>;

/**
 * Looks, proposes and, told to, writes.
 * @throws ShipworthyError `usage/invalid-input`, `init/refused`, `config/*`, `git/*`, `output/not-writable`
 */
export async function runInit(inputs: InitInputs, host: Host): Promise<CommandResult> {
  const { parts, actionRef } = requireRequest(inputs);
  const workspace = await openWorkspace(host, { root: inputs.root, out: undefined });
  const facts = await collectFacts(host, workspace, actionRef);
  // A check that is there already judges every change, whatever is to be proposed.
  const rehearsal = parts.has('docs') || facts.own.config?.docSync !== undefined ? await rehearse(host, workspace, facts) : null;
  const plan = propose(facts, { parts, withCommands: inputs['with-commands'], rehearsal });
  const ignored = await findIgnored(host, workspace, placesOf(plan));
  const shown: ShownInit = { facts, plan, rehearsal, ignored, parts, again: toCommandLine(inputs), top: posix.normalize(relative(await realpath(host.cwd), workspace.root).replaceAll('\\', '/')) };
  if (!inputs.yes || isNothingToDo(plan)) return toResult(workspace, shown, null);
  if (ignored.length > 0) throw new ShipworthyError('init/refused', `Git ignores ${ignored.join(', ')}: CI would not see what is written there.`, { hint: 'Take the pattern out of your .gitignore, or add one with `!`, and start again.' });
  return toResult(workspace, shown, await applyPlan(host, workspace, plan));
}

interface InitRequest {
  readonly parts: ReadonlySet<InitPart>;
  readonly actionRef: string | null;
}

/** @throws ShipworthyError `usage/invalid-input` with every fault */
function requireRequest({ only, 'action-ref': actionRef }: InitInputs): InitRequest {
  const faults: Fault[] = only.filter((part) => !initParts.some((one) => one === part)).map((part) => ({
    message: `\`--only\` knows no part ${JSON.stringify(part)}.`, remedy: `The parts are ${initParts.map((one) => `\`${one}\``).join(', ')}.`,
  }));
  if (actionRef !== undefined && !/^[0-9a-f]{40}$/.test(actionRef)) {
    faults.push({
      message: `\`--action-ref\` must be a commit, 40 hexadecimal digits in small letters: what ${JSON.stringify(actionRef)} means can change.`,
      remedy: 'Ask for the commit of a release: `git ls-remote https://github.com/shipworthy/shipworthy v0.1.0`.',
    });
  }
  if (faults.length > 0) throw new ShipworthyError('usage/invalid-input', 'Nothing is proposed like this:', { hint: 'Run `shipworthy init --help` for all flags.', faults });
  return { parts: new Set(initParts.filter((part) => only.length === 0 || only.includes(part))), actionRef: actionRef ?? null };
}

async function findIgnored(host: Host, workspace: Workspace, places: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(places.map((path) => askIfIgnored(host, workspace.resolve(path.endsWith('/') ? `${path}any.json` : path))));
  return places.filter((_, index) => answers[index] === 'ignored');
}

/** Twice, because what cannot be read at all has to be left out before anything else is counted. */
async function rehearse(host: Host, workspace: Workspace, facts: RepositoryFacts): Promise<Rehearsal | null> {
  const own = facts.own.config?.docSync;
  const judge = async (before: Rehearsal | null): Promise<Rehearsal | null> => {
    const proposed = own === undefined ? proposeDocs(facts, before) : null;
    const docs: DocSyncConfig | null = own ?? (proposed === null ? null : docSyncConfigSchema.parse(toDocSync(proposed)));
    return docs === null ? null : rehearseDocs(host, workspace, docs);
  };
  const first = await judge(null);
  if (first === null || first.unreadable.length === 0) return first;
  const second = await judge({ failures: [], unreadable: first.unreadable });
  return second === null ? null : { ...second, unreadable: first.unreadable };
}

/** What a person would type to have exactly this written. */
function toCommandLine(inputs: InitInputs): string {
  return ['shipworthy init --yes', ...(inputs.only.length === 0 ? [] : [`--only ${inputs.only.join(',')}`]), ...(inputs['with-commands'] ? ['--with-commands'] : []), ...(inputs['action-ref'] === undefined ? [] : [`--action-ref ${inputs['action-ref']}`]), ...(inputs.root === undefined ? [] : [`--root ${inputs.root}`])].join(' ');
}

function toResult(workspace: Workspace, shown: ShownInit, applied: Applied | null): CommandResult {
  const notes = applied === null ? showProposal(shown) : showApplied(shown, applied);
  return { out: workspace.out, documents: [], notes, outputs: {}, report: { json: requireJson(toReport(shown.facts, shown.plan, applied)) }, exitCode: 0 };
}

function toReport({ own: _own, ...found }: RepositoryFacts, plan: InitPlan, applied: Applied | null): Record<string, unknown> {
  return { written: applied !== null, found, ...plan, ...(applied ?? {}) };
}
