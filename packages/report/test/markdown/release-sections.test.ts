import { describe, expect, test } from '@jest/globals';
import { renderMarkdown, toJunit } from '@shipworthy/report';
import { sampleChecklist, sampleFinding, sha } from '../sample-documents.js';

const headings = (text: string): string[] => [...text.matchAll(/^### (.+)$|<summary>(.+)<\/summary>/gm)].map((match) => match[1] ?? match[2] ?? '');

test('the release, the checklist in its own order, then what blocks, then how it came about', () => {
  const finding = sampleFinding('release/vulnerability', 'fail', { message: 'GHSA-1 in left-pad', keys: { source: 'dependabot', alert: '7' } });
  const text = renderMarkdown(sampleChecklist({ verdict: 'fail', findings: [finding] }));
  expect(headings(text)).toEqual([
    'The release', 'Checklist', 'What blocks (1)', 'Cadence', 'Risks', 'Where the version stands', 'The step', 'What asks for which step (2 of 2)', 'What was read (1)', 'About this document',
  ]);
  expect(text).toContain('| `RL-01` | Pull requests merged |  | ✅ passed | Pull requests merged, all of them. |\n| `RL-06` | No known vulnerability |  | ❌ failed | One open alert. |\n| `legal-review` | Licences reviewed | `@legal` | ✅ passed |');
  expect(text).toContain('- Version: `1.4.0`, `minor`\n- Tag: `v1.4.0`, not set yet\n- Level: `release`: version 1.4.0 is a minor version\n- Before it: `1.3.2` (`v1.3.2`, commit `dddddddddddd`)\n- Requests to GitHub: 12');
});

describe('what is not there is not shown', () => {
  test('cadence, risks, places and step', () => {
    const text = renderMarkdown(sampleChecklist({ details: { cadence: null, risk: null, versions: [], bump: null, items: [], requests: 0 } }));
    expect(headings(text)).toEqual(['The release', 'Checklist', 'About this document']);
    expect(text).toContain('Nothing was asked of GitHub: what only it knows is unverified');
  });
  test('a version that nobody says, and no release before', () => {
    const release = { package: null, version: null, tag: null, isTagged: false, commit: null, type: null, stability: null, audience: null, hotfix: false, level: 'major', levelReason: 'nobody says', previous: null };
    const text = renderMarkdown(sampleChecklist({ details: { release } }));
    expect(text).toContain('- Version: nobody says which\n- Level: `major`: nobody says\n- Before it: no release is known');
  });
});

test('a pre-release says what it is for, a package its name, a hotfix that it is one', () => {
  const release = { package: 'lib', version: '1.4.0-beta.1', tag: 'lib@1.4.0-beta.1', isTagged: true, commit: null, type: 'beta', stability: 'feature complete', audience: 'early adopters', hotfix: true, level: 'merge', levelReason: 'x', previous: null };
  expect(renderMarkdown(sampleChecklist({ details: { release } }))).toContain('- Version: `lib 1.4.0-beta.1`, `beta`: feature complete, for early adopters, a hotfix\n- Tag: `lib@1.4.0-beta.1`\n');
});

test('cadence and step say who asked, and what was left out and why', () => {
  const text = renderMarkdown(sampleChecklist());
  expect(text).toContain('- ✅ passed: On its day.\n- Day: `2027-01-15` in `Europe/Berlin`, planned for `2027-01-15`\n- Candidate: `release/v1.4.0-rc.1`, commit `cccccccccccc`\n- Freeze from `2027-01-10` to `2027-01-16`, crossed as `hotfix`');
  expect(text).toContain('The changes ask for `minor`, the version makes the step `minor`. Commits: 3, of which 1 name no type.');
  expect(text).toContain('| `minor` | `feat` | feat: say hello | commit `eeeeeeeeeeee` |\n| `patch` |  | Hello (counts for nothing: reverted) | changeset `.changeset/a.md` |');
});

test('an answer that several items rest on has one row', () => {
  expect(renderMarkdown(sampleChecklist())).toContain(`| api | \`/repos/o/r/pulls?state=open\` | \`RL-01\`, \`RL-06\`, \`legal-review\` | 200 | \`${sha('8').slice(0, 16)}\` | \`api/pulls-888.json\` |`);
});

test('hostile notes stay text, and each item is a case of the JUnit report', () => {
  const item = { id: 'RL-01', title: 'Pull requests merged', outcome: 'fail', owner: null, note: '<img src=x> @team | [x](javascript:1)', evidence: [] };
  const document = sampleChecklist({ details: { items: [item] } });
  expect(renderMarkdown(document)).not.toMatch(/<img|\]\(javascript/);
  expect(toJunit([document])).toMatch(/<testcase [^>]*name="[^"]*RL-01"/);
});
