import type { ChangelogConfig, ChangelogReport } from '@shipworthy/contract/docs';
import { readTextFile } from '../../files/index.js';
import { parseTagPattern, parseVersion } from '../../version/index.js';
import { collectManifestVersions, type CollectedVersions, type ManifestVersion } from '../../version/manifests/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import type { DocSyncRun, FamilyResult } from '../doc-sync-run.js';
import type { ReadMarkdown } from '../markdown/index.js';
import type { Changelog } from './changelog.js';
import { findNewest, judgeAgreement, type TagFacts } from './judge-agreement.js';
import { judgeStructure } from './judge-structure.js';
import { readChangelog } from './read-changelog.js';

/** Locks of large repositories are long. */
const largestManifest = 64 * 1024 * 1024;

/** What this family looks at. */
export interface ChangelogRun extends Pick<DocSyncRun, 'workspace' | 'tree' | 'markdown'> {
  readonly config: Pick<DocSyncRun['config'], 'changelog'>;
  readonly policy: { readonly config: Pick<DocSyncRun['policy']['config'], 'release'> };
  readonly host: Pick<DocSyncRun['host'], 'context'>;
}

/** Whether the changelog is in order and names the version that tag and manifests name. Every fault at once. @throws ShipworthyError `config/invalid` for the tag pattern */
export async function checkChangelog(run: ChangelogRun): Promise<FamilyResult<ChangelogReport | null>> {
  const config = run.config.changelog;
  if (config === undefined) return { checks: [], findings: [], details: null };
  const path = run.workspace.toDocumentPath(run.workspace.resolve(config.file));
  const tag = findTag(run, config);
  const [read, collected] = await Promise.all([readOwn(run, path), collectVersions(run, config)]);
  const changelog = read?.state === 'read' ? readChangelog(read.file, read.text, config.style) : null;
  const structure = changelog === null ? [] : judgeStructure({ path, changelog }, config);
  const headings = structure.filter(({ rule }) => rule === 'docs/changelog-heading');
  const agreement = judgeAgreement({ path, changelog, manifests: collected.versions, tag, headings });
  const findings = [...findMissing(path, read), ...structure, ...agreement, ...findUnread(collected)];
  return {
    checks: [...new Set([`changelog:${path}`, ...collected.versions.map(({ manifest }) => `version:${manifest}`), ...findUnread(collected).flatMap(({ check }) => check ?? [])])],
    findings,
    details: toReport({ path, style: config.style, changelog, manifests: collected.versions, findings }),
  };
}

async function readOwn(run: ChangelogRun, path: string): Promise<ReadMarkdown | null> {
  return run.tree.hasFile(path) ? ((await run.markdown.read([path])).get(path) ?? null) : null;
}

function collectVersions({ tree, workspace }: ChangelogRun, { versions }: ChangelogConfig): Promise<CollectedVersions> {
  const readText = (path: string): Promise<string> => readTextFile(workspace.resolve(path), { maxBytes: largestManifest, displayPath: path });
  return collectManifestVersions({ match: (globs) => tree.match(globs), hasFile: (path) => tree.hasFile(path), readText }, versions);
}

/** `release.tag` counts where `changelog.tag` says nothing of its own. Of tags that are no version at all, and of other packages', nothing is said. */
function findTag({ host, policy }: ChangelogRun, { tag: own }: ChangelogConfig): TagFacts | null {
  const pattern = own === 'v{version}' ? policy.config.release.tag : own;
  const pieces = parseTagPattern(pattern);
  const { ref } = host.context;
  if (ref === null || !ref.startsWith('refs/tags/')) return null;
  const name = ref.slice('refs/tags/'.length);
  const release = pieces.parse(name);
  return release === null && parseVersion(name.replace(/^v/i, '')) === null ? null : { name, pattern, release };
}

function findMissing(path: string, read: ReadMarkdown | null): readonly FindingDraft[] {
  const check = `changelog:${path}`;
  if (read === null) {
    return [{ rule: 'docs/source-missing', keys: { source: 'changelog' }, check, outcome: 'fail', message: `The changelog ${path} does not exist.`, remedy: 'Restore the file, or correct `docSync.changelog.file`.' }];
  }
  if (read.state === 'read') return [];
  return [{ rule: 'docs/unreadable', keys: { path }, check, outcome: 'unverified', reason: 'unreadable-source', message: `${path} cannot be read: ${read.why}`, location: { path } }];
}

function findUnread({ unmatched, unreadable }: CollectedVersions): readonly FindingDraft[] {
  return [
    ...unmatched.map((glob): FindingDraft => ({
      rule: 'docs/source-missing', keys: { source: glob }, check: `version:${glob}`, outcome: 'fail', message: `\`${glob}\` of \`docSync.changelog.versions\` matches no file.`,
      remedy: 'Restore the file, or correct the glob in `docSync.changelog.versions`.',
    })),
    ...unreadable.map(({ path, error }): FindingDraft => {
      const { line, column } = error.faults[0] ?? {};
      const place = line === undefined ? { path } : { path, line, ...(column === undefined ? {} : { column }) };
      return { rule: 'docs/unreadable', keys: { path }, check: `version:${path}`, outcome: 'unverified', reason: 'unreadable-source', message: error.message, location: place, remedy: error.hint };
    }),
  ];
}

interface ReportFacts {
  readonly path: string;
  readonly style: string;
  readonly changelog: Changelog | null;
  readonly manifests: readonly ManifestVersion[];
  readonly findings: readonly FindingDraft[];
}

function toReport({ path, style, changelog, manifests, findings }: ReportFacts): ChangelogReport {
  const versions = changelog?.entries.filter(({ version, isUnreleased }) => version !== null && !isUnreleased) ?? [];
  const newest = changelog === null ? null : findNewest(changelog, null);
  return {
    file: path, style, versions: versions.length, newest: newest?.label ?? null,
    manifests: manifests.map((found) => ({ path: found.manifest, version: found.state === 'version' || found.state === 'not-semver' ? found.value : null })),
    outcome: (['fail', 'unverified', 'warn'] as const).find((worst) => findings.some(({ outcome }) => outcome === worst)) ?? 'pass',
  };
}
