import { guide } from '@shipworthy/contract/errors';
import { initParts, type InitPart } from '@shipworthy/contract/inputs';
import { defaultConfigPath } from '../../../config/index.js';
import { toLockPath } from '../../../pack/pack-paths.js';
import type { InitPlan, KeptPart, LeftOut, PlannedFile, PlannedStep, Rehearsal } from './init-plan.js';
import type { Judged } from './judged.js';
import { listOldDebts } from './list-old-debts.js';
import { leftOutOfDocs, proposeDocs, toDocSync } from './propose-docs.js';
import { packId, packPath, proposePack, type ProposedPack } from './propose-pack.js';
import { previewLock } from './preview-lock.js';
import { planWorkflow } from './plan-workflow.js';
import { renderConfig, renderConfigLines } from './render-config.js';
import { contractKinds, contractNames, type Contract, type OwnPack, type RepositoryFacts } from '../facts/repository-facts.js';

export interface ProposeOptions {
  readonly parts: ReadonlySet<InitPart>;
  readonly withCommands: boolean;
  /** Null before anything was rehearsed. */
  readonly rehearsal: Rehearsal | null;
}

export const allParts: ReadonlySet<InitPart> = new Set(initParts);

/** The files and steps that a repository lacks. Pure: the same facts, the same bytes. */
export function propose(facts: RepositoryFacts, options: ProposeOptions): InitPlan {
  const { own } = facts;
  const judged = judge(facts, options);
  const isConfigured = own.config !== null || bringsConfig(options);
  const kinds = isConfigured ? [...judged.packs.map(({ id }) => `drift-report:${id}`), ...(judged.docs !== null || judged.hasOwnDocs ? ['doc-sync-report'] : [])] : [];
  const workflow = planWorkflow(facts, { judged, kinds, isWanted: options.parts.has('workflow') });
  const files = [...planConfig(facts, judged, { kinds, options }), ...planPack(facts, judged), ...workflow.files];
  return {
    files,
    steps: planSteps(facts, judged, options),
    kept: [...(own.config === null ? [] : [keptConfig(facts, options, kinds)]), ...keptPacks(own.packs, options), ...workflow.kept],
    leftOut: [...listLeftOut(facts, judged, options), ...demandsOfOthers(facts, kinds, options)],
    kinds,
    runsCommands: (judged.newPack?.commands.length ?? 0) > 0,
  };
}

/** A pack that no configuration names is judged by nobody. */
function bringsConfig({ parts }: ProposeOptions): boolean {
  return parts.has('config') || parts.has('pack') || parts.has('docs');
}

function judge(facts: RepositoryFacts, { parts, withCommands, rehearsal }: ProposeOptions): Judged {
  const { own } = facts;
  const there = own.packs.flatMap(({ path, id }) => (id === null ? [] : [{ path, id }]));
  const absent = own.packs.find(({ id }) => id === null);
  const mayMake = parts.has('pack') && there.length === 0 && (own.config === null || absent !== undefined);
  const newPack = mayMake ? proposePack(facts, withCommands) : null;
  return {
    packs: newPack === null ? there : [{ path: absent?.path ?? packPath, id: packId }],
    docs: own.config === null && parts.has('docs') ? proposeDocs(facts, rehearsal) : null,
    hasOwnDocs: own.config?.docSync !== undefined,
    newPack,
  };
}

function planConfig(facts: RepositoryFacts, judged: Judged, { kinds, options }: { readonly kinds: readonly string[]; readonly options: ProposeOptions }): PlannedFile[] {
  const { own } = facts;
  if (kinds.length === 0 || !bringsConfig(options)) return [];
  const before = own.gitignore;
  const start = before === null || before === '' || before.endsWith('\n') ? (before ?? '') : `${before}\n`;
  return [
    ...(own.config !== null ? [] : [{ path: defaultConfigPath, part: 'config' as const, before: null, text: renderConfig({ packs: judged.packs.map(({ path }) => path), docs: judged.docs, kinds }), why: 'says what is judged, and what the gate demands' }]),
    ...(own.ignoresOutput ? [] : [{ path: '.gitignore', part: 'config' as const, before, text: `${start}shipworthy-out/\n`, why: 'evidence is made anew by every run, and belongs in no commit' }]),
  ];
}

function planPack({ own }: RepositoryFacts, { newPack, packs }: Judged): PlannedFile[] {
  const path = packs[0]?.path;
  if (newPack === null || path === undefined || own.packs.some((one) => one.path === path && one.id !== null)) return [];
  return [
    { path, part: 'pack', before: null, text: newPack.text, why: `guards what others rely on: ${describeCases(newPack)}` },
    { path: toLockPath(path), part: 'pack', before: null, text: previewLock(newPack.text, path), why: 'the lock: the pack may not change unnoticed' },
  ];
}

/** `2 × JSON Schema, 1 × npm test` */
function describeCases({ contracts, commands }: ProposedPack): string {
  const kinds = contractKinds.map((kind) => [contracts.filter((contract) => contract.kind === kind).length, contractNames[kind]] as const);
  return [...kinds.filter(([number]) => number > 0), ...commands.map(({ id }) => [1, id] as const)].map(([number, name]) => `${number} × ${name}`).join(', ');
}

function planSteps({ own }: RepositoryFacts, { newPack, packs, docs }: Judged, { parts, rehearsal }: ProposeOptions): PlannedStep[] {
  const [made] = packs;
  const lacking = parts.has('pack') ? own.packs : [];
  const ownDebts = own.config?.docSync?.baseline;
  const debts = docs?.baseline ?? (ownDebts !== undefined && !own.hasDebts && parts.has('docs') && (rehearsal?.failures.length ?? 0) > 0 ? ownDebts : null);
  return [
    ...(newPack !== null && made !== undefined ? [{ step: 'baseline' as const, pack: made.path, id: made.id }] : lacking.flatMap(lackingSteps)),
    ...(debts === null ? [] : [{ step: 'debts' as const, path: debts }]),
  ];
}

function lackingSteps({ path, id, isLocked, hasBaseline, commands }: OwnPack): PlannedStep[] {
  if (id === null) return [];
  return [...(isLocked ? [] : [{ step: 'lock' as const, pack: path, id }]), ...(hasBaseline || commands.length === 0 ? [] : [{ step: 'baseline' as const, pack: path, id }])];
}

/** A configuration is never edited: somebody has thought about it. */
function keptConfig(facts: RepositoryFacts, { parts, withCommands, rehearsal }: ProposeOptions, kinds: readonly string[]): KeptPart {
  const { config } = facts.own;
  const missing: KeptPart['missing'][number][] = [...listOldDebts(facts, rehearsal)];
  const fresh: string[] = [];
  if (parts.has('pack') && config?.packs.length === 0 && proposePack(facts, withCommands) !== null) {
    missing.push({ message: 'It names no pack. With these lines the next `shipworthy init` writes one:', lines: renderConfigLines({ packs: [packPath] }) });
    fresh.push(`drift-report:${packId}`);
  }
  const docs = parts.has('docs') && config?.docSync === undefined ? proposeDocs(facts, rehearsal) : null;
  if (docs !== null) {
    missing.push({ message: 'It says nothing of documents:', lines: renderConfigLines({ docSync: toDocSync(docs) }) });
    fresh.push('doc-sync-report');
  }
  const required = config?.gate.require ?? [];
  const wanted = [...kinds, ...fresh].filter((kind) => !required.includes(kind) && !required.includes(kind.split(':')[0] ?? ''));
  if (wanted.length > 0) missing.push({ message: `Its gate does not demand ${wanted.join(' and ')}:`, lines: renderConfigLines({ gate: { require: [...required, ...wanted] } }) });
  return { what: defaultConfigPath, missing };
}

function keptPacks(packs: readonly OwnPack[], { parts }: ProposeOptions): KeptPart[] {
  return parts.has('pack') ? packs.filter(({ id }) => id !== null).map(({ path }) => ({ what: path, missing: [] })) : [];
}

function listLeftOut(facts: RepositoryFacts, { newPack, docs }: Judged, { parts, withCommands, rehearsal }: ProposeOptions): LeftOut[] {
  const wantsPack = parts.has('pack') && facts.own.packs.length === 0 && facts.own.config === null;
  const [own] = facts.own.packs;
  const tests = showCommands(facts.commands);
  const absent = facts.commands.filter(({ command }) => own?.commands.some((there) => there.join(' ') === command.join(' ')) !== true);
  return [
    ...(wantsPack && newPack === null ? [{ what: 'a pack', why: `no committed file was found that a program of others would read${tests === '' ? '' : `; \`--with-commands\` makes one of ${tests}`}` }] : []),
    ...(newPack?.leftOut ?? []),
    ...(newPack === null ? [] : leftOutOfPackages(facts, newPack.contracts)),
    ...(withCommands && newPack === null && own !== undefined && absent.length > 0 ? [{ what: showCommands(absent), why: `${own.path} is there, and a pack that is there is not edited: add the case, raise \`version\`, and lock` }] : []),
    ...(tests === '' || withCommands || newPack === null ? [] : [{ what: tests, why: 'your commands are never run unless you say so; the case stands in the pack as a comment, and `--with-commands` makes it a real one' }]),
    ...(parts.has('docs') && facts.own.config === null && docs === null ? [{ what: 'documents', why: 'there is no Markdown file' }] : []),
    ...(docs === null ? [] : leftOutOfDocs(facts)),
    ...(rehearsal?.unreadable ?? []).map((path) => ({ what: path, why: `it cannot be read as a document, so no list could forgive it; ${facts.own.config?.docSync === undefined ? 'its links are not judged' : '`doc-sync-check` stays unverified until it can, or until `docSync.links.exclude` names it'}` })),
  ];
}

/** What the case over package.json might be taken for. */
function leftOutOfPackages({ untrackedTypes }: RepositoryFacts, contracts: readonly Contract[]): LeftOut[] {
  const manifests = contracts.filter(({ kind }) => kind === 'manifest').map(({ path }) => path);
  return [
    ...(manifests.length === 0 ? [] : [{ what: `the files that ${listSome(manifests)} ${manifests.length === 1 ? 'names' : 'name'}`, why: 'the case compares what the manifest says, not whether the files are there; a case that imports the package would' }]),
    ...(untrackedTypes.length === 0 ? [] : [{ what: listSome(untrackedTypes), why: 'declarations that git does not track: a case that builds them can compare them' }]),
  ];
}

function listSome(paths: readonly string[]): string {
  return paths.length <= 3 ? paths.join(', ') : `${paths.slice(0, 3).join(', ')} and ${paths.length - 3} more`;
}

function showCommands(commands: RepositoryFacts['commands']): string {
  return commands.map(({ command }) => `\`${command.join(' ')}\``).join(', ');
}

/** A workflow of ours makes no other evidence; the user has to add the jobs. */
function demandsOfOthers({ own }: RepositoryFacts, kinds: readonly string[], { parts }: ProposeOptions): LeftOut[] {
  if (!parts.has('workflow')) return [];
  if (kinds.length === 0) return [{ what: 'a workflow', why: own.config === null && parts.size === 1 ? 'no configuration says what to measure; propose it as well: `--only pack,docs,workflow`' : 'there is nothing to measure yet' }];
  const other = (own.config?.gate.require ?? []).filter((required) => !kinds.some((kind) => kind === required || kind.startsWith(`${required}:`)));
  return own.workflow !== null || other.length === 0 ? [] : [{ what: `a job for ${other.join(', ')}`, why: `your gate demands it, and what it is made from is yours to say; ${guide('required-checks')} lists workflows that do` }];
}
