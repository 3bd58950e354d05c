import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderMarkdown, renderTerminal } from '@shipworthy/report';
import { hostileText } from '../hostile-text.js';
import { sampleFinding, sampleObservations } from '../sample-documents.js';

const keys = (id: string): { keys: Record<string, string> } => ({ keys: { pack: 'p', case: id } });
const entry = (text: string, id = 'a'): object => ({ case: id, stream: 'stdout', log: 'folder/a/stdout', text });

function sample(printed: unknown, findings = [sampleFinding('regression/exit-code', 'fail', keys('a'))]) {
  const document = sampleObservations({ verdict: 'fail', findings });
  return { ...document, run: { ...document.run, measurements: JSON.parse(JSON.stringify({ printed })) } };
}

const shown = (printed: unknown, findings?: Parameters<typeof sample>[1]): string => renderTerminal(sample(printed, findings), { color: false, width: 100 });

test('the end of what a case printed stands under the finding that blocks, as it is', () => {
  expect(shown([entry('table  of\n  things')])).toContain('\n              the end of its stdout (folder/a/stdout):\n              | table  of\n              |   things\n');
  expect(renderMarkdown(sample([entry('table  of\n  things')]))).toContain('<details><summary>The end of its <code>stdout</code> (<code>folder/a/stdout</code>)</summary>\n\n```text\ntable  of\n  things\n```\n\n</details>');
});

test('once, and not under a warning or under another case', () => {
  const two = [sampleFinding('regression/exit-code', 'fail', keys('a')), sampleFinding('regression/file-missing', 'fail', keys('a'))];
  expect(shown([entry('words')], two).split('| words')).toHaveLength(2);
  expect(shown([entry('words')], [sampleFinding('regression/flaky', 'warn', keys('a'))])).not.toContain('words');
  expect(shown([entry('words', 'b')])).not.toContain('words');
});

test('measurements of another shape are not shown, and break nothing', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => expect(shown(value)).toBe(shown(undefined))));
  expect(shown([{ case: 'a', text: 'words' }, null, 3, [entry('words')]])).toBe(shown(undefined));
});

test('nothing in it commands a runner, moves a cursor or ends its block', () => {
  const hostile = '::error::boo\n  ::set-output name=a::b\nx ##[group]\n\u001b[2J\u202e\n```\n</details>';
  for (const text of [shown([entry(hostile)]), renderMarkdown(sample([entry(hostile)]))]) {
    expect(text).not.toMatch(/^\s*(\| )?\s*::/m);
    expect(text).not.toMatch(/##\[|\u001b|\u202e/);
  }
  expect(renderMarkdown(sample([entry(hostile)]))).toContain('````text\n\\x3a:error::boo');
  fc.assert(fc.property(hostileText, (text) => expect(shown([entry(text)])).not.toMatch(/^\s*::|##\[|[^\P{Cc}\n]/mu)));
});
