// Cuts GitHub's OpenAPI description down to the operations that Shipworthy calls, into github/openapi.json.
// The package is 390 MB on disk, so it is no dependency: install @octokit/openapi@23.0.2 anywhere and say where.
//   node packages/testkit/src/cut-openapi.mjs <folder>/node_modules/@octokit/openapi/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs';

const wanted = new Set([
  'actions/download-artifact',
  'actions/get-allowed-actions-repository',
  'actions/get-artifact',
  'actions/get-artifact-and-log-retention-settings-repository',
  'actions/get-fork-pr-contributor-approval-permissions-repository',
  'actions/get-github-actions-default-workflow-permissions-repository',
  'actions/get-github-actions-permissions-repository',
  'actions/get-reviews-for-run',
  'actions/get-workflow-run',
  'actions/list-artifacts-for-repo',
  'actions/list-jobs-for-workflow-run',
  'actions/list-workflow-run-artifacts',
  'actions/list-workflow-runs-for-repo',
  'checks/list-for-ref',
  'code-scanning/list-alerts-for-repo',
  'code-scanning/list-recent-analyses',
  'dependabot/list-alerts-for-repo',
  'git/get-commit',
  'git/get-ref',
  'git/get-tag',
  'issues/create-comment',
  'issues/get-label',
  'issues/list-comments',
  'issues/list-milestones',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'pulls/list-reviews',
  'repos/check-immutable-releases',
  'repos/compare-commits-with-basehead',
  'repos/create-commit-status',
  'repos/create-release',
  'repos/delete-release-asset',
  'repos/get',
  'repos/get-branch',
  'repos/get-branch-protection',
  'repos/get-branch-rules',
  'repos/get-combined-status-for-ref',
  'repos/get-commit',
  'repos/get-content',
  'repos/get-latest-release',
  'repos/get-release',
  'repos/get-release-asset',
  'repos/get-release-by-tag',
  'repos/get-repo-ruleset',
  'repos/get-repo-rulesets',
  'repos/list-branches',
  'repos/list-pull-requests-associated-with-commit',
  'repos/list-release-assets',
  'repos/list-releases',
  'repos/update-release',
  'repos/upload-release-asset',
  'secret-scanning/list-alerts-for-repo',
  'teams/get-membership-for-user-in-org',
]);

const prose = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags', 'x-github', 'links']);

/** Drops prose and examples. Under `properties` every key is a name, never a keyword: a field may be called "description". */
function strip(node, keysAreNames = false) {
  if (Array.isArray(node)) return node.map((item) => strip(item));
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key]) => keysAreNames || !prose.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, strip(value, !keysAreNames && key === 'properties')]));
}

function isSuccess([status]) {
  return status.startsWith('2') || status === '302';
}

function cutOperation(operation) {
  const { operationId, parameters, requestBody, responses } = operation;
  return strip({ operationId, parameters, requestBody, responses: Object.fromEntries(Object.entries(responses).filter(isSuccess)) });
}

function cutPaths(paths) {
  const cut = Object.entries(paths).map(([path, methods]) => {
    const operations = Object.entries(methods).filter(([, operation]) => wanted.has(operation.operationId));
    return [path, Object.fromEntries(operations.map(([method, operation]) => [method, cutOperation(operation)]))];
  });
  return Object.fromEntries(cut.filter(([, methods]) => Object.keys(methods).length > 0));
}

/** Copies into `target` every component that `node` reaches through `$ref`, however deep. */
function collectComponents(node, source, target) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.$ref === 'string') {
    const [, , section, name] = node.$ref.split('/');
    target[section] ??= {};
    if (target[section][name] === undefined) {
      target[section][name] = strip(source[section][name]);
      collectComponents(target[section][name], source, target);
    }
  }
  for (const value of Object.values(node)) collectComponents(value, source, target);
}

const full = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const paths = cutPaths(full.paths);
const components = {};
collectComponents(paths, full.components, components);
const found = Object.values(paths).flatMap((methods) => Object.values(methods).map((operation) => operation.operationId));
const missing = [...wanted].filter((operation) => !found.includes(operation));
if (missing.length > 0) throw new Error(`The description has no ${missing.join(', ')}`);
// GitHub's prose about interrupted uploads names a state that its schema lacks.
components.schemas['release-asset'].properties.state.enum.push('starter');
const { version, license } = full.info;
const cut = { openapi: full.openapi, info: { title: 'GitHub v3 REST API (cut)', version, license }, paths, components };
writeFileSync(new URL('github/openapi.json', import.meta.url), `${JSON.stringify(cut, null, 1)}\n`);
