import { contractNames, type Contract, type ContractKind, type RepositoryFacts } from './repository-facts.js';

const shown = 4;

/** What was found, and which files made us think so. */
export function showFacts(facts: RepositoryFacts): string[] {
  const { documents, boards, own } = facts;
  const rows: (readonly [string, string])[] = [
    ...facts.languages.map(({ name, files, evidence, manifests }) => [name, `${count(files, 'file')} (${evidence.join(', ')}${files > evidence.length ? ` and ${files - evidence.length} more` : ''})${manifests.length === 0 ? '' : `, ${manifests.join(', ')}`}`] as const),
    ...kindsOf(facts.contracts).map(([kind, paths]) => [contractNames[kind], list(paths, shown)] as const),
    ...facts.commands.map(({ command, evidence }) => ['tests', `${command.join(' ')} (${evidence})`] as const),
    ...(documents.markdown.length === 0 ? [] : [['documents', `${count(documents.markdown.length, 'Markdown file')} (${list(documents.markdown, shown)})`] as const]),
    ...documents.pairs.slice(0, shown).map(({ source, page }) => ['code and page', `${source} and ${page}: the same name`] as const),
    ...(documents.pairs.length > shown ? [['', `and ${documents.pairs.length - shown} more`] as const] : []),
    ...(documents.changelog === null ? [] : [['changelog', `${documents.changelog.path}: ${documents.changelog.style ?? 'of no known form'} (${documents.changelog.evidence})`] as const]),
    ...boards.map(({ path, columns, ids }) => ['board', `${path}: ${count(ids.length, 'task')} under "${columns.id}" and "${columns.status}", ${list(ids, 2)}`] as const),
    ...facts.seen.map(({ what, paths }) => [what, list(paths, shown)] as const),
    ...(own.config === null ? [] : [['shipworthy', '.github/shipworthy.yml is there'] as const]),
  ];
  return [`Found in ${facts.name} (${count(facts.files, 'file')}, branch ${facts.branch}):`, ...rows.map(([what, text]) => `  ${what.padEnd(25)}${text}`)];
}

/** What somebody should know before something is written. */
export function showState({ head, isDirty, untracked, isShallow }: RepositoryFacts): string[] {
  const lines = [
    ...(head === null ? ['HEAD is detached: begin a branch before you commit.'] : []),
    ...(isDirty ? ['Some tracked files have changes that are not committed: the baseline is made of them as they are now.'] : []),
    ...(untracked.length > 0 ? [`${count(untracked.length, 'file')} ${untracked.length === 1 ? 'is' : 'are'} new to git (${list(untracked, shown)}) and judged here as any other: commit ${untracked.length === 1 ? 'it' : 'them'} too, or what is accepted speaks of files that nobody else has.`] : []),
    ...(isShallow ? ['This clone is shallow: what needs history is judged in CI, where the workflow fetches all of it.'] : []),
  ];
  return lines.length === 0 ? [] : [...lines, ''];
}

function kindsOf(contracts: readonly Contract[]): (readonly [ContractKind, readonly string[]])[] {
  const kinds = [...new Set(contracts.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, contracts.filter((one) => one.kind === kind).map(({ path }) => path)] as const);
}

export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

export function list(values: readonly string[], most: number): string {
  return values.length <= most ? values.join(', ') : `${values.slice(0, most).join(', ')} and ${values.length - most} more`;
}
