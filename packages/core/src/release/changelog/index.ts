export { changelogCriterion } from './changelog-criterion.js';
export { collectChangelog, describeRelease, type ReleaseChangelog } from './collect-changelog.js';
export { judgeChangelog, toChangelogFinding, type ChangelogFacts } from './judge-changelog.js';
