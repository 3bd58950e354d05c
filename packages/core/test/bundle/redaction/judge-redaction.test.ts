import { describe, expect, it, test } from '@jest/globals';
import { judgeRedaction, type FileHits } from '../../../src/bundle/redaction/judge-redaction.js';
import type { RedactionHit, RedactionRule } from '../../../src/redaction/index.js';

const ruleOf = (id: string, category: RedactionRule['category'], title: string): RedactionRule => ({ id, category, title, pattern: /x/g, hints: [] });
const rules = [ruleOf('token', 'secret', 'A token'), ruleOf('account', 'secret', 'An account key'), ruleOf('mail', 'personal-data', 'E-mail address')];
const hit = (rule: string, line: number, column = 5): RedactionHit => ({ rule, line, column });

function judge(files: readonly FileHits[]): ReturnType<typeof judgeRedaction> {
  return judgeRedaction({ id: 'candidate', bundlePath: 'b', files, scanned: 9, rules });
}

const token = {
  rule: 'bundle/secret', keys: { bundle: 'candidate', area: 'T', path: 'T/a.json', kind: 'token' }, check: 'file:T/a.json', outcome: 'fail',
  message: 'b/T/a.json:2:5 holds what looks like this: a token (token).', actual: '[masked:token]', location: { path: 'b/T/a.json', line: 2, column: 5 }, related: [],
};

test('a bundle without secrets has no finding, and says how many files were looked through', () => {
  expect(judge([])).toStrictEqual({ findings: [], report: { files: 9, hits: [], more: 0 } });
});

describe('what is found', () => {
  it('is one finding for each kind in each file, which says where and never what', () => {
    const { findings, report } = judge([{ path: 'T/a.json', area: 'T', hits: [hit('token', 2), hit('mail', 3), hit('account', 4)] }, { path: 'x.txt', area: '.', hits: [hit('token', 1)] }]);
    expect(findings).toStrictEqual([
      token,
      { ...token, rule: 'bundle/personal-data', keys: { ...token.keys, kind: 'mail' }, message: 'b/T/a.json:3:5 holds what looks like this: E-mail address (mail).', actual: '[masked:mail]', location: { path: 'b/T/a.json', line: 3, column: 5 } },
      { ...token, keys: { ...token.keys, kind: 'account' }, message: 'b/T/a.json:4:5 holds what looks like this: an account key (account).', actual: '[masked:account]', location: { path: 'b/T/a.json', line: 4, column: 5 } },
      { ...token, keys: { ...token.keys, area: '.', path: 'x.txt' }, check: 'file:x.txt', message: 'b/x.txt:1:5 holds what looks like this: a token (token).', location: { path: 'b/x.txt', line: 1, column: 5 } },
    ]);
    expect(report).toStrictEqual({
      files: 9, more: 0, hits: [
        { rule: 'token', category: 'secret', path: 'T/a.json', line: 2, column: 5 }, { rule: 'mail', category: 'personal-data', path: 'T/a.json', line: 3, column: 5 },
        { rule: 'account', category: 'secret', path: 'T/a.json', line: 4, column: 5 }, { rule: 'token', category: 'secret', path: 'x.txt', line: 1, column: 5 },
      ],
    });
  });

  it.each([[2, [3]], [6, [3, 4, 5, 6, 7]], [7, [3, 4, 5, 6, 7]]])('%i times in one file has five more places, and counts them all', (count, lines) => {
    const hits = Array.from({ length: count }, (_, index) => hit('token', index + 2));
    expect(judge([{ path: 'T/a.json', area: 'T', hits }]).findings).toStrictEqual([
      { ...token, message: `b/T/a.json:2:5 holds what looks like this: a token (token), and ${count - 1} more.`, related: lines.map((line) => ({ path: 'b/T/a.json', line, column: 5 })) },
    ]);
  });

  it('by a rule that is not known here counts as a secret', () => {
    const { findings, report } = judge([{ path: 'T/a.json', area: 'T', hits: [hit('new', 2)] }]);
    expect(findings).toStrictEqual([{ ...token, keys: { ...token.keys, kind: 'new' }, message: 'b/T/a.json:2:5 holds what looks like this: new (new).', actual: '[masked:new]' }]);
    expect(report.hits).toStrictEqual([{ rule: 'new', category: 'secret', path: 'T/a.json', line: 2, column: 5 }]);
  });

  it.each([[200, 0], [201, 1], [202, 2]])('%i times is listed two hundred times, and %i are counted', (count, more) => {
    const { report } = judge([{ path: 'T/a.json', area: 'T', hits: Array.from({ length: count }, (_, index) => hit('token', index + 1)) }]);
    expect([report.hits.length, report.hits.at(-1)?.line, report.more]).toEqual([200, 200, more]);
  });
});

test.each([['An A', 'an A'], ['A An ', 'a An '], ['Anything', 'Anything'], ['The A key', 'The A key']])('the title "%s" is written "%s" in a sentence', (title, text) => {
  const { findings } = judgeRedaction({ id: 'candidate', bundlePath: 'b', files: [{ path: 'a', area: 'T', hits: [hit('x', 1)] }], scanned: 1, rules: [ruleOf('x', 'secret', title)] });
  expect(findings[0]?.message).toBe(`b/a:1:5 holds what looks like this: ${text} (x).`);
});
