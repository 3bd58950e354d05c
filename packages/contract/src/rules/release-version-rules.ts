import type { Rule } from './rule.js';

const release = ['release'] as const;

/** Tag, versions and the size of the step. `release`: `<package>@<version>`, or the version alone. */
export const releaseVersionRules = {
  'release/version-unknown': { title: 'Nobody says which version is released', why: 'Nothing can be judged for a version that has no name.', remedy: 'Push the tag, or give `version` or `tag`.', keys: ['ref'] },
  'release/tag-not-a-version': { title: 'The tag is no version', why: 'Tools and people order releases by their versions; a tag outside the pattern is found by none of them.', remedy: 'Delete the tag and set one that matches `release.tag` with a version by SemVer 2.0.0.', keys: ['tag'] },
  'release/tag-missing': { title: 'The tag does not exist', why: 'Evidence for a tag that nobody has set is evidence for nothing.', remedy: 'Set the tag, or leave the input `tag` away to judge what would be tagged.', keys: ['tag'] },
  'release/tag-off-branch': { title: 'The tagged commit is on no branch that releases come from', why: 'A tag can stand on any commit, also on one that brings its own loosened rules past review.', remedy: 'Tag a commit of one of `release.branches`.', keys: ['tag'] },
  'release/tag-lightweight': { title: 'The tag is lightweight', why: 'It records neither who set it nor when, and git leaves it out of descriptions.', remedy: 'Set an annotated tag: `git tag -a`.', keys: ['tag'] },
  'release/tag-moved': { title: 'The tag was moved since the run began', why: 'What was measured is not what the tag names now.', remedy: 'Find out who moved it; release a new version instead of moving a tag.', keys: ['tag'] },
  'release/tag-other-commit': { title: 'The tag names another commit than the one that is judged', why: 'The evidence would be about other code than the release.', remedy: 'Check out the tag and run again.', keys: ['tag'] },
  'release/shallow-history': { title: 'The clone does not hold the history of the release', why: 'What changed since the last release cannot be known from a part of it.', remedy: 'Give the checkout step `with: { fetch-depth: 0 }`.', keys: ['what'] },
  'release/version-disagrees': { title: 'Tag, manifests, changelog and notes name different versions', why: 'Whoever installs one of them gets something else than its name says.', remedy: 'Write the same version everywhere.', keys: [...release, 'place'] },
  'release/version-unreadable': { title: 'A place that must name the version cannot be read', why: 'Whether it agrees is not known.', remedy: 'Mend the file, or correct `release.manifests`.', keys: [...release, 'place'] },
  'release/version-not-greater': { title: 'The version is not greater than the previous one', why: 'Nobody who has the previous one will ever be offered this one.', remedy: 'Choose a greater version.', keys: release },
  'release/bump-too-small': { title: 'The step is smaller than the changes ask for', why: 'Whoever accepts patch releases without looking gets a change that breaks them.', remedy: 'Choose the version that the report names, or correct what asks for it.', keys: release },
  'release/bump-unexplained': { title: 'The step is larger than the changes ask for, and nobody says why', why: 'A major version frightens people away; they deserve a reason.', remedy: 'Choose the smaller step, or give a `bump_reason` in the release notes.', keys: release },
  'release/bump-source-invalid': { title: 'Something that should say how large the step is cannot be read', why: 'What it asks for is lost.', remedy: 'Mend the file.', keys: ['source'] },
} as const satisfies Record<string, Rule>;
