import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import createPreset from 'conventional-changelog-conventionalcommits';
import { Bumper } from 'conventional-recommended-bump';
import { openGit, type Git } from '@shipworthy/core/git';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { judgeCommits, sumDemands, toRequired } from '../../../src/release/bump/index.js';
import { parseVersion } from '../../../src/version/index.js';

/** Messages from the oldest on; `{0}` becomes the hash of the first. A merge brings one commit of its own message beside it. */
type History = readonly (string | { readonly merge: string; readonly brings: string })[];

/** Where both decide alike. */
const agreed: Readonly<Record<string, readonly [History, string]>> = {
  'nothing but chores': [['chore: a', 'ci: b', 'test: c', 'build: d', 'style: e', 'refactor: f'], 'none'],
  'a fix': [['chore: a', 'fix: b'], 'patch'],
  'a feature among fixes': [['fix: a', 'feat(parser): b', 'fix: c'], 'minor'],
  'the long name of a feature': [['feature: a'], 'minor'],
  'a mark': [['feat: a', 'refactor(api)!: b'], 'major'],
  'a footer': [['fix: a\n\nA body.\n\nBREAKING CHANGE: b\nRefs: #1'], 'major'],
  'the footer’s other name': [['chore: a\n\nBREAKING-CHANGE: b'], 'major'],
  'a footer that no blank line sets off': [['fix: a\nBREAKING CHANGE: b'], 'major'],
  'a footer below a first line that conforms to nothing': [['Drop it\n\nBREAKING CHANGE: b'], 'major'],
  'the words in lower case in a body': [['fix: a\n\nThis is no breaking change: b'], 'patch'],
  'a feature taken back': [['fix: a', 'feat: b', 'Revert "feat: b"\n\nThis reverts commit {1}.'], 'patch'],
  'a hole that is closed': [['security: a'], 'patch'],
  'a merge': [[{ merge: 'Merge branch x', brings: 'feat: a' }], 'minor'],
  'a revert of what was released': [['revert: something old'], 'patch'],
};

/** Where we decide otherwise on purpose: what the tool says, what we say, and why. */
const different: Readonly<Record<string, readonly [History, { readonly tool: string; readonly ours: string; readonly why: string }]>> = {
  'first lines that conform to nothing': [['Add a parser', 'wip', 'feat without a colon'], { tool: 'patch', ours: 'none', why: 'nobody knows what they ask for: they are counted and shown instead' }],
  'a space too few': [['feat:a'], { tool: 'patch', ours: 'none', why: 'the specification asks for the space' }],
  'documents': [['docs: a'], { tool: 'none', ours: 'patch', why: 'documents are shipped, and a wrong one is mended by a release' }],
  'types that nobody has defined': [['whatever: a'], { tool: 'patch', ours: 'none', why: 'the specification gives other types no effect' }],
  'speed': [['perf: a'], { tool: 'patch', ours: 'none', why: 'the specification gives other types no effect' }],
  'capitals': [['FEAT: a'], { tool: 'patch', ours: 'minor', why: 'the specification says that case has no meaning; the tool takes the type for an unknown one' }],
  'a squash of features': [['Rework the parser (#1)\n\n* feat: a\n* fix: b'], { tool: 'patch', ours: 'minor', why: 'the commits that a squash lists happened' }],
  'a revert by the hashes of a footer': [['feat: a', 'fix: b', 'revert: a again\n\nRefs: {0}'], { tool: 'minor', ours: 'patch', why: 'the specification’s own form of a revert is not known to the tool' }],
  'a revert of a revert': [['feat: a', 'Revert "feat: a"\n\nThis reverts commit {0}.', 'Reapply "feat: a"\n\nThis reverts commit {1}.'], { tool: 'patch', ours: 'minor', why: 'what was brought again is there; the tool does not know git’s own `Reapply`' }],
  'a merge whose first line says something': [[{ merge: 'feat: a', brings: 'wip' }], { tool: 'patch', ours: 'minor', why: 'the tool leaves merges out; a title of a pull request may be all that was written' }],
  'words without a colon': [['fix: a\n\nBREAKING CHANGE footers are read'], { tool: 'major', ours: 'patch', why: 'the specification asks for a colon' }],
};

let repository: TemporaryRepository;
let git: Git;
const names = [...Object.keys(agreed), ...Object.keys(different)];

function historyOf(name: string): History {
  return agreed[name]?.[0] ?? different[name]?.[0] ?? [];
}

beforeAll(async () => {
  repository = createRepository();
  importHistories(repository, names.map(historyOf));
  const opened = await openGit(repository.path, { env: isolatedGitEnvironment() });
  if (opened === null) throw new Error('no repository was made');
  git = opened;
});
afterAll(() => repository.dispose());

/** All histories in two runs of one process: the first finds the hashes that the second writes into messages. */
function importHistories({ path }: TemporaryRepository, histories: readonly History[]): void {
  let hashes = new Map<string, string>();
  // A revert of a revert names a hash that changes with the one it names: the third run has them all.
  for (let round = 0; round < 3; round += 1) {
    const marks: string[] = [];
    const input = ['reset refs/heads/base\ncommit refs/heads/base\nmark :1\ncommitter Ada <ada@example.com> 1767225600 +0000\ndata 5\nstart\n\n'];
    let mark = 1;
    const write = (ref: string, message: string, parents: readonly number[]): number => {
      mark += 1;
      const [first, ...others] = parents;
      input.push(`commit ${ref}\nmark :${mark}\ncommitter Ada <ada@example.com> ${1767225600 + mark * 60} +0000\ndata ${Buffer.byteLength(message)}\n${message}\nfrom :${first ?? 1}\n${others.map((other) => `merge :${other}\n`).join('')}\n`);
      return mark;
    };
    for (const [index, history] of histories.entries()) {
      const ref = `refs/heads/history-${index}`;
      let tip = 1;
      for (const [place, one] of history.entries()) {
        if (typeof one === 'string') tip = write(ref, one.replace(/\{(\d)\}/g, (_, other: string) => hashes.get(`${index}/${other}`) ?? '0'.repeat(40)), [tip]);
        else tip = write(ref, one.merge, [tip, write(`refs/heads/side-${index}-${place}`, one.brings, [1])]);
        marks.push(`${index}/${place} ${tip}`);
      }
    }
    execFileSync('git', ['fast-import', '--quiet', '--force', '--export-marks=.git/marks'], { cwd: path, env: isolatedGitEnvironment(), input: input.join('') });
    const known = new Map(readFileSync(join(path, '.git', 'marks'), 'utf8').split('\n').map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? ''] as const));
    hashes = new Map(marks.map((line) => [line.split(' ')[0] ?? '', known.get(`:${line.split(' ')[1] ?? ''}`) ?? ''] as const));
  }
}

async function decideByTool(name: string, preset: ReturnType<typeof createPreset>): Promise<string> {
  const bumper = new Bumper(repository.path).config(preset).tag('base').commits({ to: `history-${names.indexOf(name)}`, merges: false });
  const decided = await bumper.bump(preset.whatBump);
  return 'releaseType' in decided ? decided.releaseType : 'none';
}

async function decide(name: string, previous: string): Promise<string> {
  const commits = await git.log({ base: 'base', head: `history-${names.indexOf(name)}` });
  expect(commits.length).toBeGreaterThan(0);
  return toRequired(sumDemands(judgeCommits(commits, null).demands), parseVersion(previous));
}

describe('with conventional-recommended-bump by the preset of Conventional Commits', () => {
  // Strictly, so that it can also say that nothing is asked for.
  const preset = createPreset({ bumpStrict: true });

  test.each(Object.keys(agreed))('agreed: %s', async (name) => {
    const expected = agreed[name]?.[1];
    expect({ tool: await decideByTool(name, preset), ours: await decide(name, '1.3.0') }).toEqual({ tool: expected, ours: expected });
  });

  test.each(Object.keys(different))('otherwise on purpose: %s', async (name) => {
    const expected = different[name]?.[1];
    expect({ tool: await decideByTool(name, preset), ours: await decide(name, '1.3.0') }).toEqual({ tool: expected?.tool, ours: expected?.ours });
  });

  test('before 1.0.0 both take a major back to a minor; the tool also takes features back to patches', async () => {
    const early = createPreset({ bumpStrict: true, preMajor: true });
    expect([await decideByTool('a mark', early), await decide('a mark', '0.3.0')]).toEqual(['minor', 'minor']);
    expect([await decideByTool('a fix', early), await decide('a fix', '0.3.0')]).toEqual(['patch', 'patch']);
    expect([await decideByTool('a feature among fixes', early), await decide('a feature among fixes', '0.3.0')]).toEqual(['patch', 'minor']);
  });
});
