/** First segments below `/<owner>/<repository>/` that GitHub serves as pages or files, none of which the work tree can show. */
const routes = new Set([
  'actions', 'activity', 'archive', 'attestations', 'blame', 'blob', 'branches', 'commit', 'commits', 'community', 'compare', 'contributors', 'deployments',
  'discussions', 'edit', 'find', 'fork', 'forks', 'generate', 'graphs', 'issues', 'labels', 'milestone', 'milestones', 'network', 'new', 'packages', 'pkgs',
  'projects', 'pull', 'pulls', 'pulse', 'raw', 'releases', 'search', 'security', 'settings', 'stargazers', 'subscription', 'tags', 'tree', 'watchers', 'wiki', 'workflows',
]);

/** Names that are documents or pictures rather than repositories. */
const fileLike = /\.(?:md|markdown|mdx|html?|txt|png|jpe?g|gif|svg|webp|pdf)$/i;

/**
 * Whether a link that leaves the repository ends at a page of GitHub. A file is shown at `/<owner>/<repository>/blob/<ref>/<path>`, so of
 * the levels that a link climbs above the root the first takes away `<ref>`, the second `blob`, the third the repository, the fourth the owner:
 * `../../issues/12` in a README at the root is `/<owner>/<repository>/issues/12`.
 */
export function isSitePage(levels: number, rest: readonly string[]): boolean {
  if (levels === 2) return rest.length === 0 || isRoute(rest[0]);
  if (levels === 3) return isRepositoryPage(rest);
  return levels === 4 && (rest.length <= 1 ? isName(rest[0]) : isName(rest[0]) && isRepositoryPage(rest.slice(1)));
}

function isRepositoryPage([repository, ...rest]: readonly string[]): boolean {
  return isName(repository) && (rest.length === 0 || isRoute(rest[0]));
}

function isRoute(segment: string | undefined): boolean {
  return segment !== undefined && routes.has(segment);
}

function isName(segment: string | undefined): boolean {
  return segment !== undefined && /^[\w.-]+$/.test(segment) && !fileLike.test(segment);
}
