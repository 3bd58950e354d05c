/** One rule: once it fires, once it does not; and the whole command on real files. */
export function testFiles(names) {
  const { area, name } = names;
  return [
    [`packages/core/test/${area}/judge-${area}.test.ts`, renderJudgeTest(names)],
    [`packages/core/test/${area}/run-${name}.test.ts`, renderRunTest(names)],
  ];
}

function renderJudgeTest({ area, areaPascal, rule }) {
  return `import { describe, expect, test } from '@jest/globals';
import { judge${areaPascal} } from '../../src/${area}/judge-${area}.js';

describe('${rule}', () => {
  test('does not fire on a file that says something', () => {
    expect(judge${areaPascal}([{ path: 'a.md', lines: 1 }])).toEqual({ checks: ['item:a.md'], findings: [], details: { files: [{ path: 'a.md', lines: 1, outcome: 'pass' }] } });
  });

  test('fires on an empty one, and names it', () => {
    const { checks, findings, details } = judge${areaPascal}([{ path: 'a.md', lines: 1 }, { path: 'b.md', lines: 0 }]);
    expect(findings).toEqual([expect.objectContaining({ rule: '${rule}', outcome: 'fail', check: 'item:b.md', keys: { item: 'b.md' }, location: { path: 'b.md', line: 1 } })]);
    expect(checks).toEqual(['item:a.md', 'item:b.md']);
    expect(details.files.map(({ outcome }) => outcome)).toEqual(['pass', 'fail']);
  });
});
`;
}

function renderRunTest({ name, kind, rule }) {
  return `import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand, type CommandOutcome } from '@shipworthy/core/commands';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { localContext, toHost } from '../evidence/documents.js';

let repository: TemporaryRepository;
beforeAll(() => {
  repository = createRepository({ '.gitignore': 'shipworthy-out/\\n', 'full.md': '# Full\\n', 'empty.md': '\\n' });
});
afterAll(() => repository.dispose());

function run(values: Readonly<Record<string, string>>): Promise<CommandOutcome> {
  return runCommand('${name}', { face: 'command', values }, toHost({ cwd: repository.path, context: localContext, env: isolatedGitEnvironment() }));
}

describe('${name}', () => {
  test('passes what is as it should be', async () => {
    const { exitCode, documents } = await run({ files: '*.md,!empty.md' });
    expect(exitCode).toBe(0);
    expect(documents.map(({ document }) => document)).toEqual([expect.objectContaining({ kind: '${kind}', verdict: 'pass', details: { files: [{ path: 'full.md', lines: 1, outcome: 'pass' }] } })]);
  });

  test('fails with the rule, on the file', async () => {
    const { exitCode, documents } = await run({ files: '**/*.md' });
    expect(exitCode).toBe(1);
    expect(documents[0]?.document.findings).toEqual([expect.objectContaining({ rule: '${rule}', location: { path: 'empty.md', line: 1 } })]);
  });

  test('is never green where nothing was judged, or nobody said what', async () => {
    const nothing = await run({ files: 'gone/*.md' });
    expect({ exitCode: nothing.exitCode, rules: nothing.documents[0]?.document.findings.map(({ rule }) => rule) }).toEqual({ exitCode: 1, rules: ['evidence/nothing-checked'] });
    const untold = await run({});
    expect({ exitCode: untold.exitCode, code: untold.error?.code, verdict: untold.documents[0]?.document.verdict }).toEqual({ exitCode: 2, code: 'usage/invalid-input', verdict: 'unverified' });
  });
});
`;
}
