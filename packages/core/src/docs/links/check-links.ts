import type { LinksConfig, LinksReport } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import type { DocSyncRun, FamilyResult } from '../doc-sync-run.js';
import type { MarkdownFile } from '../markdown/index.js';
import { toCitations } from './citations.js';
import { collectLinkFacts } from './collect-link-facts.js';
import { collectOtherNames } from './collect-other-names.js';
import { judgeCitation } from './judge-citation.js';
import { judgeReference } from './judge-reference.js';
import { judgeUndefined } from './judge-undefined.js';
import { toReferences } from './references.js';
import { toFindings } from './to-findings.js';

/** What of a run the links need. */
export type LinksRun = Pick<DocSyncRun, 'config' | 'tree' | 'markdown' | 'workspace' | 'scope'> & Partial<Pick<DocSyncRun, 'change'>>;

/** Links, anchors, images, references and cited paths of the documents. */
export async function checkLinks(run: LinksRun): Promise<FamilyResult<LinksReport | null>> {
  const { links: config } = run.config;
  if (config === undefined) return { checks: [], findings: [], details: null };
  const paths = run.tree.match([...toList(config.files), ...config.exclude.map((glob) => `!${glob}`)]);
  if (paths.length === 0) return nothingMatched(config);
  const sources = run.scope === null ? paths : paths.filter((path) => run.scope?.has(path));
  const { documents, findings } = await readDocuments(run, sources);
  const judged = await judgeDocuments(run, config, { documents, paths: new Set(paths) });
  return {
    // A change that touches no document has nothing to answer for; that is said, and is not "nothing checked".
    checks: sources.length === 0 ? ['links'] : sources.map((path) => `links:${path}`),
    findings: [...findings, ...judged.findings],
    details: { files: sources.length, ...judged.counts },
  };
}

interface Documents {
  readonly documents: ReadonlyMap<string, MarkdownFile>;
  readonly findings: readonly FindingDraft[];
}

async function readDocuments({ markdown }: LinksRun, paths: readonly string[]): Promise<Documents> {
  const documents = new Map<string, MarkdownFile>();
  const findings: FindingDraft[] = [];
  for (const [path, read] of await markdown.read(paths)) {
    if (read.state === 'read') documents.set(path, read.file);
    else findings.push({ rule: 'docs/unreadable', keys: { path }, check: `links:${path}`, outcome: 'unverified', reason: 'unreadable-source', message: `${path} cannot be read: ${read.why}`, location: { path } });
  }
  return { documents, findings };
}

interface Judged {
  readonly findings: readonly FindingDraft[];
  readonly counts: Pick<LinksReport, 'links' | 'anchors' | 'images' | 'citedPaths' | 'broken' | 'unknown'>;
}

interface JudgedDocuments extends Pick<Documents, 'documents'> {
  /** Every document that the configuration names. */
  readonly paths: ReadonlySet<string>;
}

async function judgeDocuments(run: LinksRun, config: LinksConfig, { documents, paths }: JudgedDocuments): Promise<Judged> {
  const { tree, workspace } = run;
  const { anchors, images, citedPaths } = config;
  const symbols = citedPaths?.symbols ?? false;
  const prefix = workspace.toRepositoryPath('.').replace(/\/?\.$/, '');
  const { references, counts } = toReferences(documents, { tree, prefix, images, anchors });
  const citations = citedPaths === undefined ? [] : toCitations(documents, { tree, roots: citedPaths.roots });
  const facts = await collectLinkFacts(run, { references, citations, prefix, symbols, anchors });
  const found = [
    ...references.map((reference) => judgeReference(reference, facts)),
    ...citations.map((citation) => judgeCitation(citation, facts, { symbols, anchors })),
    ...Array.from(documents, ([path, file]) => judgeUndefined(path, file)).flat(),
  ].filter((fault) => fault !== null);
  // A symbolic link shows the words of another document, whose links are counted from where that one lies; there they are judged.
  const otherNames = await collectOtherNames(workspace, new Set(found.map(({ from }) => from)));
  const faults = found.filter(({ from }) => !paths.has(otherNames.get(from) ?? ''));
  const broken = faults.filter(({ rule }) => rule !== 'docs/unreadable').length;
  return { findings: toFindings(faults, config.level), counts: { ...counts, citedPaths: citations.length, broken } };
}

function nothingMatched({ files, level }: LinksConfig): FamilyResult<LinksReport> {
  const finding: FindingDraft = {
    rule: 'docs/source-missing', keys: { source: 'links' }, check: 'links', outcome: level, message: `\`docSync.links.files\` (${toList(files).join(', ')}) matches no tracked file.`,
  };
  return { checks: ['links'], findings: [finding], details: { files: 0, links: 0, anchors: 0, images: 0, citedPaths: 0, broken: 0, unknown: 0 } };
}

function toList(globs: string | readonly string[]): readonly string[] {
  return typeof globs === 'string' ? [globs] : globs;
}
