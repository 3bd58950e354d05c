import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { guide } from '@shipworthy/contract/errors';
import { isRuleId } from '@shipworthy/contract/rules';

/** Where a summary is shown. A report travels further than its run, so only summaries link to it. */
export interface LinkBase {
  /** `https://github.com`, or the server of an enterprise. */
  readonly serverUrl: string;
  /** Folder that paths in documents are relative to, as the repository has it; empty for its top. */
  readonly root: string;
}

/** Addresses of what a document speaks of; each is null where the document does not know enough. */
export interface Links {
  readonly run: string | null;
  readonly artifact: (id: number) => string | null;
  readonly file: (path: string, line?: number) => string | null;
}

/** A root that is not below the workspace, or whose place in the repository nobody here knows. */
const leaves = /^(?:[/\\]|[a-z]:|\.\.)/i;

const nowhere: Links = { run: null, artifact: () => null, file: () => null };

export function toLinks({ subject, run }: EvidenceDocument, base: LinkBase | null): Links {
  if (base === null || subject.repository === null || !/^https?:\/\/[^/]/i.test(base.serverUrl)) return nowhere;
  const repository = `${base.serverUrl.replace(/\/+$/, '')}/${toPath(subject.repository)}`;
  const commit = subject.testedCommit ?? subject.commit;
  const runUrl = run.id === null ? null : `${repository}/actions/runs/${toPath(run.id)}`;
  return {
    run: runUrl === null ? null : `${runUrl}/attempts/${run.attempt}`,
    artifact: (id) => (runUrl === null ? null : `${runUrl}/artifacts/${id}`),
    file: (path, line) => (commit === null || leaves.test(base.root) ? null : `${repository}/blob/${commit}/${toPath(`${base.root}/${path}`)}${line === undefined ? '' : `#L${line}`}`),
  };
}

/** What a rule is for, in words. Later minor versions may know more rules, which this version cannot point at. */
export function toRuleUrl(rule: string): string | null {
  return isRuleId(rule) ? `${guide('rules')}#${rule.replace('/', '')}` : null;
}

/** A link around Markdown that is inert already; the text alone where there is nowhere to go. */
export function toLink(text: string, url: string | null): string {
  return url === null ? text : `[${text}](${url})`;
}

/** Names are other people's: nothing in them may end the address, and no `..` may lead out of the repository. */
function toPath(path: string): string {
  const parts = path.replaceAll('\\', '/').replace(/\p{Cs}/gu, '\ufffd').split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.map((part) => encodeURIComponent(part).replace(/[!'()*~_]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)).join('/');
}
