import { answerWith, repositoryUrl, toNotFound, type RestHandler } from './rest-call.js';

/** A tag object, which names a commit or the next tag object. */
export const getTag: RestHandler = (call) => {
  const sha = call.path.text('tag_sha');
  for (const { name, commit, objects = [], type = 'commit' } of call.repository.annotatedTags.values()) {
    const index = objects.indexOf(sha);
    if (index === -1) continue;
    const next = objects[index + 1];
    const object = next === undefined ? { type, sha: commit } : { type: 'tag', sha: next };
    return answerWith(call, { sha, tag: name, message: name, object, url: `${repositoryUrl(call)}/git/tags/${sha}`, tagger: { date: '2026-01-01T00:00:00Z', email: 'nobody@example.com', name: 'octocat' } });
  }
  return toNotFound();
};
