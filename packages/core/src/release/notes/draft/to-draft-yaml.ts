import { longestList, type NotesDraft } from './notes-draft.js';

interface YamlHints {
  /** `risk: { cite: required }`: somebody must say something of risks. */
  readonly needsRisks: boolean;
}

/** The draft as people go on writing it: snake_case under `release_notes`, blanks with a word on what is missing. Every text stands in quotes, whatever it holds. */
export function toDraftYaml(draft: NotesDraft, { needsRisks }: YamlHints): string {
  const { changes } = draft;
  return [
    '# A first version of the release notes. Empty texts are blanks: fill them in, or take the entry out.',
    'release_notes:',
    `  ${field(['version', draft.version, 'the version, without a leading v'])}`,
    `  ${field(['release_date', draft.releaseDate, 'the day of the release, such as 2027-01-15'])}${draft.releaseDate === '' ? '' : ' # the day of the changelog or of the commit: correct it'}`,
    `  ${field(['release_type', draft.releaseType, 'major, minor, patch, hotfix, alpha, beta or rc'])}`,
    '  highlights: [] # what readers should know first, one text each',
    '  changes:',
    ...list('features', 'title and description; pr_ref where there is one', changes.features.map(({ title, description, prRef }) => [['title', title], ['description', description], ...(prRef === undefined ? [] : [['pr_ref', prRef] as const])])),
    ...list('improvements', 'title and description', changes.improvements.map(({ title, description }) => [['title', title], ['description', description]])),
    ...list('bug_fixes', 'issue_ref and description', changes.bugFixes.map(({ issueRef, description }) => [['issue_ref', issueRef, 'the issue, such as #12'], ['description', description]])),
    ...list('breaking_changes', 'title, description and migration', changes.breakingChanges.map(({ title, description, migration }) => [['title', title], ['description', description], ['migration', migration, 'what whoever is affected must do']])),
    ...list('deprecations', 'item and timeline; replacement where there is one', changes.deprecations.map(({ item, timeline }) => [['item', item], ['timeline', timeline, 'when it will be gone']])),
    ...list('security', 'cve, severity and description', changes.security.map(({ cve, severity, description }) => [['cve', cve, 'CVE or GHSA'], ['severity', severity, 'low, medium, high or critical'], ['description', description]])),
    '  known_issues: [] # of each issue; workaround where there is one',
    '  upgrade_notes: "" # what to do when upgrading; may stay empty',
    ...(needsRisks ? ['  risks: [] # id, mitigation and owner of rows of the risk register; or give no_risk_changed with a reason'] : []),
    `  contributors: [${draft.contributors.slice(0, longestList).map(quote).join(', ')}]`,
    '',
  ].join('\n');
}

type Field = readonly [name: string, value: string, hint?: string];

/** An empty list says what an entry of it holds. */
function list(name: string, held: string, entries: readonly (readonly Field[])[]): string[] {
  if (entries.length === 0) return [`    ${name}: [] # of each ${held}`];
  const more = entries.length - longestList;
  return [
    `    ${name}:`,
    ...entries.slice(0, longestList).flatMap((fields) => fields.map((one, index) => `      ${index === 0 ? '- ' : '  '}${field(one)}`)),
    ...(more > 0 ? [`      # ${more} more do not fit: one list holds ${longestList}.`] : []),
  ];
}

/** A blank says what belongs there. */
function field([name, value, hint = 'what it is']: Field): string {
  return `${name}: ${quote(value)}${value === '' ? ` # ${hint}` : ''}`;
}

/** What JSON quotes, YAML reads as the same; of the rest nothing may break a line. */
function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
