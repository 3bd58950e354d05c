import type { Answer } from '../answer.js';
import { toId, type ReleaseDescription } from '../fake-repository.js';
import { renderUser } from './repository.js';
import { answerPage, answerWith, repositoryUrl, toNotFound, type RestCall, type RestHandler } from './rest-call.js';

const someTime = '2026-01-01T00:00:00Z';

function renderRelease(call: RestCall, release: ReleaseDescription): Record<string, unknown> {
  const { fullName } = call.repository;
  const id = toId(`${fullName}@${release.tag}`);
  return {
    id,
    url: `${repositoryUrl(call)}/releases/${id}`,
    html_url: `https://github.com/${fullName}/releases/tag/${release.tag}`,
    tag_name: release.tag,
    target_commitish: call.repository.defaultBranch,
    name: release.name ?? release.tag,
    body: release.body ?? '',
    draft: release.draft ?? false,
    prerelease: release.prerelease ?? false,
    created_at: release.createdAt ?? someTime,
    published_at: release.draft === true ? null : (release.createdAt ?? someTime),
    author: renderUser('octocat'),
    assets: [],
  };
}

/** Drafts are seen only by who may push. */
function listVisible(call: RestCall): ReleaseDescription[] {
  const maySeeDrafts = call.world.permissions['contents'] === 'write';
  const visible = call.repository.releases.filter((release) => release.draft !== true || maySeeDrafts);
  return visible.sort((left, right) => (right.createdAt ?? someTime).localeCompare(left.createdAt ?? someTime));
}

function answerPublished(call: RestCall, isWanted: (release: ReleaseDescription) => boolean): Answer {
  const release = listVisible(call).find((candidate) => candidate.draft !== true && isWanted(candidate));
  return release === undefined ? toNotFound() : answerWith(call, renderRelease(call, release));
}

export const listReleases: RestHandler = (call) => answerPage(call, listVisible(call), (release) => renderRelease(call, release));

export const getReleaseByTag: RestHandler = (call) => answerPublished(call, (release) => release.tag === call.path.text('tag'));

export const getLatestRelease: RestHandler = (call) => answerPublished(call, (release) => release.prerelease !== true);
