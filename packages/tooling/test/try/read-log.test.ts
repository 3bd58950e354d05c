import { describe, expect, test } from '@jest/globals';
import { error, type AnnotationProperties } from '@actions/core';
import fc from 'fast-check';
// @ts-expect-error the tooling is plain JavaScript
import { readLog } from '../../src/try/read-log.mjs';

interface Log {
  readonly lines: readonly string[];
  readonly annotations: readonly Readonly<Record<string, string>>[];
}
const read = (...lines: readonly string[]): Log => readLog(`${lines.join('\n')}\n`);

/** What GitHub's own library prints. */
function print(message: string, properties: AnnotationProperties): string {
  const write = process.stdout.write.bind(process.stdout);
  let printed = '';
  process.stdout.write = (chunk: unknown) => {
    printed += String(chunk);
    return true;
  };
  try {
    error(message, properties);
  } finally {
    process.stdout.write = write;
  }
  return printed;
}

test('an annotation comes back as it was given, whatever it holds', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.integer({ min: 1 }), (message, file, line) => {
    expect(readLog(print(message, { file, startLine: line })).annotations).toEqual([{ level: 'error', file, line: String(line), message }]);
  }));
});

describe('the log', () => {
  test('plain lines stay as they are', () => expect(read('a', '', ' ::b')).toEqual({ lines: ['a', '', ' ::b'], annotations: [] }));
  test('groups are shown as such', () => expect(read('::group::Files', 'a', '::endgroup::', 'b').lines).toEqual(['▾ Files', '  a', 'b']));
  test('annotations stand in it as well; debug does not', () => expect(read('::debug::x', '::warning file=a.md,line=3::two%0Alines').lines).toEqual(['Warning: two\nlines']));
  test('what is masked is never shown again', () => expect(read('::add-mask::s3cret%0Aother', 'a s3cret, the other').lines).toEqual(['a ***, the ***']));
  test('no commands are obeyed between stop and its token', () => expect(read('::stop-commands::t', '::error::no', '::x::', '::t::', '::error::yes')).toEqual({ lines: ['::error::no', '::x::', 'Error: yes'], annotations: [{ level: 'error', message: 'yes' }] }));
});
