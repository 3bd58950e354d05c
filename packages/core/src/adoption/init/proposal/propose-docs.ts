import type { LeftOut, ProposedArea, ProposedDocs, Rehearsal } from './init-plan.js';
import { proposeTasks } from './propose-tasks.js';
import type { YamlValue } from './render-yaml.js';
import type { RepositoryFacts } from '../facts/repository-facts.js';

/** Not at the top: a list of debts is read by few. */
export const debtsPath = '.github/shipworthy-docs-baseline.json';
const mostAreas = 12;
const testFiles = ['**/*.test.*', '**/*.spec.*', '**/{test,tests,__tests__}/**', '**/*_test.*', '**/test_*'];

/** What `doc-sync-check` shall judge. Null: there is no document. `rehearsal`: what it says now; until then nothing is a debt. */
export function proposeDocs(facts: RepositoryFacts, rehearsal: Rehearsal | null): ProposedDocs | null {
  const { documents, boards, packages } = facts;
  const tasks = proposeTasks(boards);
  if (documents.markdown.length === 0 && tasks === null) return null;
  const { changelog } = documents;
  const isKnown = changelog !== null && changelog.style !== null;
  const same = packages.filter(({ version }) => isKnown && version === changelog.newest).map(({ manifest }) => manifest);
  return {
    areas: proposeAreas(facts),
    tasks: tasks === null ? null : tasks.config,
    links: documents.markdown.length === 0 ? null : { exclude: [...documents.foreign, ...(rehearsal?.unreadable ?? [])] },
    changelog: changelog === null || changelog.style === null ? null : { file: changelog.path, style: changelog.style, versions: same },
    baseline: rehearsal === null || rehearsal.failures.length === 0 ? null : debtsPath,
  };
}

/** Every demand is a reminder (`level: warn`): nobody should be stopped on the first day by a rule that nobody has agreed to. */
function proposeAreas({ documents, contracts }: RepositoryFacts): ProposedArea[] {
  const { pairs, sources, folders, changelog } = documents;
  const entry = changelog?.style === 'keep-a-changelog' ? [{ changelog: true as const, title: 'an entry in the changelog' }] : [];
  const areas: ProposedArea[] = pairs.slice(0, mostAreas).map(({ id, source, page }) => ({ id, when: [source], unless: unlessOf(source), require: [{ any: [page], title: 'its page' }] }));
  const faces = contracts.filter(({ kind }) => kind === 'openapi' || kind === 'json-schema' || kind === 'interface').map(({ path }) => path);
  if (faces.length > 0 && entry.length > 0) areas.push({ id: freeId('interfaces', areas), when: toGlobs(faces), unless: [], require: entry });
  const code = sources.map((source) => `${source}/**`);
  const pages = folders.map((folder) => `${folder}/**`);
  const require = entry.length > 0 ? entry : pairs.length === 0 && pages.length > 0 ? [{ any: [...pages, 'README.md'], title: 'a page of the documents' }] : [];
  if (code.length > 0 && require.length > 0) areas.push({ id: freeId('code', areas), when: code, unless: testFiles, require });
  return areas;
}

function unlessOf(source: string): readonly string[] {
  return source.endsWith('/**') ? testFiles : [];
}

function freeId(id: string, areas: readonly ProposedArea[]): string {
  return areas.some((area) => area.id === id) ? `all-${id}` : id;
}

/** Folders instead of many files of one. */
function toGlobs(paths: readonly string[]): string[] {
  const globs = paths.map((path) => (paths.filter((other) => folderOf(other) === folderOf(path)).length > 2 && path.includes('/') ? `${folderOf(path)}/**` : path));
  return [...new Set(globs)];
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** As the configuration writes it. */
export function toDocSync({ areas, tasks, links, changelog, baseline }: ProposedDocs): { readonly [key: string]: YamlValue } {
  return {
    ...(areas.length === 0 ? {} : {
      areas: areas.map(({ id, when, unless, require }) => ({ id, when, ...(unless.length === 0 ? {} : { unless }), require: require.map((one) => ({ ...one, level: 'warn' })) })),
    }),
    ...(tasks === null ? {} : { tasks }),
    ...(links === null ? {} : { links: links.exclude.length === 0 ? {} : { exclude: links.exclude } }),
    ...(changelog === null ? {} : { changelog: { file: changelog.file, style: changelog.style, ...(changelog.versions.length === 0 ? {} : { versions: changelog.versions }) } }),
    ...(baseline === null ? {} : { baseline }),
  };
}

/** What was seen in the documents and is not judged, each with why. */
export function leftOutOfDocs({ documents, boards, packages }: RepositoryFacts): LeftOut[] {
  const { changelog } = documents;
  const used = proposeTasks(boards)?.boards ?? [];
  const other = changelog?.style == null || changelog.newest === null ? [] : packages.filter(({ version }) => version !== changelog.newest && version !== '0.0.0');
  return [
    ...(changelog !== null && changelog.style === null ? [{ what: changelog.path, why: `${changelog.evidence}; \`docSync.changelog\` reads Keep a Changelog, and what release tools write` }] : []),
    ...(other.length === 0 ? [] : [{ what: `the version in ${other.slice(0, 3).map(({ manifest }) => manifest).join(', ')}`, why: `it is not ${changelog?.newest ?? ''}, the newest of the changelog; name it under \`docSync.changelog.versions\` once they agree` }]),
    ...boards.filter((board) => !used.includes(board)).map(({ path }) => ({ what: `the board ${path}`, why: 'one board, and one more of the other form for the same tasks, are enough to begin with' })),
  ];
}
