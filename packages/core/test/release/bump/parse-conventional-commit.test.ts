import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseConventionalCommit, readRevert, saysBreaking, type CommitMessage } from '../../../src/release/bump/index.js';

function read(text: string): ReturnType<typeof parseConventionalCommit> {
  return parseConventionalCommit(toMessage(text));
}

/** As git splits a message: the first paragraph on one line, and the rest. */
function toMessage(text: string): CommitMessage {
  const [first = '', ...rest] = text.split('\n\n');
  return { subject: first.replaceAll('\n', ' '), body: rest.join('\n\n').trim() };
}

describe('the examples of the specification', () => {
  test.each([
    ['feat: allow provided config object to extend other configs\n\nBREAKING CHANGE: `extends` key in config file is now used for extending other config files', { type: 'feat', scope: null, isBreaking: true }],
    ['feat!: send an email to the customer when a product is shipped', { type: 'feat', scope: null, isBreaking: true }],
    ['feat(api)!: send an email to the customer when a product is shipped', { type: 'feat', scope: 'api', isBreaking: true }],
    ['chore!: drop support for Node 6\n\nBREAKING CHANGE: use JavaScript features not available in Node 6.', { type: 'chore', scope: null, isBreaking: true }],
    ['docs: correct spelling of CHANGELOG', { type: 'docs', scope: null, isBreaking: false }],
    ['feat(lang): add Polish language', { type: 'feat', scope: 'lang', isBreaking: false }],
    ['fix: prevent racing of requests\n\nIntroduce a request id.\n\nRemove timeouts which were used to mitigate it.\n\nReviewed-by: Z\nRefs: #123', { type: 'fix', scope: null, isBreaking: false, footers: [{ token: 'Reviewed-by', value: 'Z' }, { token: 'Refs', value: '#123' }] }],
    ['revert: let us never again speak of the noodle incident\n\nRefs: 676104e, a215868', { type: 'revert', scope: null, isBreaking: false, footers: [{ token: 'Refs', value: '676104e, a215868' }] }],
  ])('%j', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

test.each([
  ['FEAT: in capitals', { type: 'feat' }],
  ['Fix(Parser): mixed', { type: 'fix', scope: 'Parser' }],
  ['build-deps: a type with a hyphen', { type: 'build-deps' }],
  ['fix(a(b)): a scope with brackets', { scope: 'a(b)', description: 'a scope with brackets' }],
  ['fix: one: two: three', { description: 'one: two: three' }],
  ['fix(constructor): the name of something else', { scope: 'constructor' }],
])('%j conforms', (text, expected) => {
  expect(read(text)).toMatchObject(expected);
});

test.each(['', 'Add a parser', 'feat add', 'feat:no space', 'feat :x', 'feat: ', 'feat(): nothing in the scope', ': x', '(scope): x', 'feat!!: x', 'feat! : x', '1.4.0', 'Merge branch main', 'fixup! feat: x', '✨: x'])('%j does not', (text) => {
  expect(read(text)).toBeNull();
});

describe('what breaks', () => {
  test.each([
    'fix: x\n\nBREAKING CHANGE: y', 'fix: x\n\nBREAKING-CHANGE: y', 'fix: x\n\nBody.\n\nRefs: #1\nBREAKING CHANGE: y', 'fix: x\n\nbody\nBREAKING CHANGE: in the middle of a paragraph', 'fix: x\nBREAKING CHANGE: without a blank line',
    'fix: x\n\n* **BREAKING CHANGE**: in a list', 'fix: x\n\nBREAKING CHANGE\n\nThe options are gone.', 'fix: x\n\nBREAKING CHANGE:\n  on the next line',
  ])('%j', (text) => {
    expect(read(text)?.isBreaking).toBe(true);
  });

  test.each(['fix: x\n\nbreaking change: y', 'fix: x\n\nBreaking Change: y', 'fix: x\n\nThis is no BREAKING CHANGE: nothing changes', 'fix: x\n\nBREAKING CHANGE footers are read', 'docs: explain BREAKING CHANGE', 'fix: x\n\nNON-BREAKING CHANGE: y'])('%j does not', (text) => {
    expect(read(text)?.isBreaking).toBe(false);
  });

  test('is also heard below a line that conforms to nothing', () => {
    expect(saysBreaking(toMessage('Drop the old options\n\nBREAKING CHANGE: they are gone'))).toBe(true);
    expect(saysBreaking(toMessage('Keep the old options\n\nNothing changes.'))).toBe(false);
  });
});

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/);
const line = fc.stringMatching(/^[A-Za-z0-9"'`()#.,/ -]{0,40}$/).map((text) => `x${text}`.trimEnd());
const message = fc.record({ type: word, scope: fc.option(word), isMarked: fc.boolean(), description: line, body: fc.array(line, { maxLength: 3 }), note: fc.option(line) });

describe('whatever the words are', () => {
  test('a message that is written by the specification is read as it was meant', () => {
    fc.assert(fc.property(message, ({ type, scope, isMarked, description, body, note }) => {
      const text = [`${type}${scope === null ? '' : `(${scope})`}${isMarked ? '!' : ''}: ${description}`, ...body, ...(note === null ? [] : [`BREAKING CHANGE: ${note}`])].join('\n\n');
      expect(read(text)).toMatchObject({ type: type.toLowerCase(), scope, description, isBreaking: isMarked || note !== null });
    }));
  });

  test('upper and lower case of the type change nothing else', () => {
    fc.assert(fc.property(message, ({ type, scope, description }) => {
      const of = (one: string): unknown => read(`${one}${scope === null ? '' : `(${scope})`}: ${description}`);
      expect(of(type.toUpperCase())).toEqual(of(type.toLowerCase()));
    }));
  });

  test('any text has an answer, and soon', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (subject, body) => {
      const parsed = parseConventionalCommit({ subject, body });
      if (parsed !== null) expect(subject).toContain(parsed.description);
      expect(readRevert({ subject, body })?.commits ?? []).toBeInstanceOf(Array);
    }));
    const long = '('.repeat(50_000);
    expect(parseConventionalCommit({ subject: `feat${long}`, body: `${' '.repeat(50_000)}BREAKING` })).toBeNull();
    expect(saysBreaking({ subject: '', body: ' *'.repeat(20_000) + '\n'.repeat(200_000) })).toBe(false);
  });
});
