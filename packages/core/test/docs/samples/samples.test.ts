import { describe, expect, test } from '@jest/globals';
import { lstatSync } from 'node:fs';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { DocsWorld, listFindings } from '../docs-world.js';

const workflow = 'name: ci\n# region: workflow\n  on: push\n  jobs:\n    a: 1\n# endregion: workflow\nrest: 1\n';
const sample = { in: 'README.md', fence: 'quick-start', equals: { file: 'ci.yml', region: 'workflow' } };
const readme = (content: string): string => `# Readme\n\ntext\n\n<!-- sample: quick-start -->\n\`\`\`yaml\n${content}\`\`\`\n\nmore\n`;
const right = 'on: push\njobs:\n  a: 1\n';

function world(document: string, source: string = workflow, samples: readonly unknown[] = [sample]): DocsWorld {
  return new DocsWorld({ samples }, { 'README.md': document, 'ci.yml': source });
}

describe('a sample shows what its file says', () => {
  test('a region, its indentation removed, passes', async () => {
    const document = await world(readme(right)).check();
    expect([document.verdict, document.summary.checked, document.findings]).toEqual(['pass', 1, []]);
    expect(document.details.samples).toEqual([{ in: 'README.md', fence: 'quick-start', source: 'ci.yml, region workflow', outcome: 'pass', hunk: null }]);
  });

  test('a difference fails on its line, names both places and shows the hunk', async () => {
    const document = await world(readme('on: push\njobs:\n  b: 1\n')).check();
    expect(listFindings(document)).toEqual(['fail docs/sample-differs README.md:9:1']);
    expect(document.findings[0]).toMatchObject({ expected: '  a: 1', actual: '  b: 1', related: [{ path: 'ci.yml', line: 5, column: 1 }], message: expect.stringContaining('ci.yml:5:1') });
    expect(document.details.samples[0]?.hunk).toBe('@@ -1,3 +1,3 @@\n on: push\n jobs:\n-  b: 1\n+  a: 1');
  });

  test.each([
    ['a longer sample', `${right}more: 1\n`, 'README.md:10:1'],
    ['a shorter sample', 'on: push\njobs:\n', 'README.md:9:1'],
    ['an empty sample', '', 'README.md:7:1'],
  ])('%s differs', async (_, content, place) => {
    expect(listFindings(await world(readme(content)).check())).toEqual([`fail docs/sample-differs ${place}`]);
  });

  test('line ends of either kind, and how many stand last, are no difference', async () => {
    expect((await world(readme('on: push\r\njobs:\n  a: 1\n\n'), workflow.replaceAll('\n', '\r\n')).check()).verdict).toBe('pass');
  });

  test('normalisers take out what varies', async () => {
    const samples = [{ in: 'README.md', fence: 'quick-start', equals: { file: 'log.txt' }, normalise: ['durations'] }];
    const files = { 'README.md': readme('took 12 ms\n'), 'log.txt': 'took 900 ms\n' };
    expect((await new DocsWorld({ samples }, files).check()).verdict).toBe('pass');
    expect(listFindings(await new DocsWorld({ samples: samples.map((one) => ({ ...one, normalise: [] })) }, files).check())).toEqual(['fail docs/sample-differs README.md:7:1']);
  });

  test('a fence inside a list shows its content without the indentation of the list', async () => {
    const document = `1. first\n\n   <!-- sample: quick-start -->\n\n   \`\`\`yaml\n${right.split('\n').filter((line) => line !== '').map((line) => `   ${line}\n`).join('')}   \`\`\`\n`;
    expect((await world(document).check()).verdict).toBe('pass');
  });
});

describe('what is gone is said', () => {
  test.each([
    ['the document', 'x\n', [{ ...sample, in: 'GONE.md' }], 'GONE.md, which should show quick-start, cannot be read or does not exist.'],
    ['the comment', '# Readme\n', [sample], 'README.md has no fence after a comment `<!-- sample: quick-start -->`.'],
    ['the source', readme(right), [{ ...sample, equals: { file: 'gone.yml' } }], 'What the sample quick-start must show is not there: gone.yml does not exist.'],
    ['the region', readme(right), [{ ...sample, equals: { file: 'ci.yml', region: 'other' } }], 'What the sample quick-start must show is not there: ci.yml has no region other: a comment `region: other` before it and `endregion: other` after it.'],
    ['the record', readme(right), [{ ...sample, equals: { observation: 'help/stdout' } }], 'What the sample quick-start must show is not there: no pack is named: neither by the sample nor under `packs`.'],
    ['the output in its name', readme(right), [{ ...sample, equals: { observation: 'help', pack: 'p.yml' } }], 'What the sample quick-start must show is not there: `help` names no output: write `<case>/<output>`.'],
    ['the pack', readme(right), [{ ...sample, equals: { observation: 'help/stdout', pack: 'p.yml' } }], 'What the sample quick-start must show is not there: there is no pack p.yml.'],
    ['one of two of a name', `${readme(right)}\n${readme(right)}`, [sample], 'README.md has 2 fences named quick-start, the second in line 19: nobody knows which one is meant.'],
  ])('%s', async (_, document, samples, message) => {
    const report = await world(document, workflow, samples).check();
    expect(report.findings.map((finding) => [finding.rule, finding.message])).toEqual([['docs/sample-missing', message]]);
  });

  test('a region that stands twice is nobody\'s', async () => {
    expect((await world(readme(right), `${workflow}${workflow}`).check()).findings.map(({ message }) => message)).toEqual(['What the sample quick-start must show is not there: ci.yml has the region workflow more than once.']);
  });

  test('a region whose name begins like another is another', async () => {
    expect((await world(readme(right), workflow.replaceAll('region: workflow', 'region: workflow-2')).check()).findings.map(({ rule }) => rule)).toEqual(['docs/sample-missing']);
  });
});

describe('update-samples', () => {
  test('writes the fence anew, as the file is written: line ends, indentation and byte order mark', async () => {
    const old = `\ufeff# Readme\r\n\r\n- item\r\n\r\n  <!-- sample: quick-start -->\r\n  \`\`\`yaml\r\n  old\r\n  \`\`\`\r\n\r\nafter\r\n`;
    const subject = world(old);
    const { notes } = await subject.run({ mode: 'update-samples' });
    expect(subject.repository.read('README.md')).toBe(old.replace('  old\r\n', '  on: push\r\n  jobs:\r\n    a: 1\r\n'));
    expect(notes[0]).toBe('1 samples: 1 to write, 0 unchanged');
    expect((await subject.check()).verdict).toBe('pass');
    expect((await subject.run({ mode: 'update-samples' })).notes.at(-1)).toBe('Nothing was written: every sample shows what it must.');
  });

  test('writes through a link, which stays one', async () => {
    const subject = world('x\n', workflow, [{ ...sample, in: 'LINK.md' }]);
    subject.repository.write({ 'real.md': readme('old\n') });
    subject.repository.link('LINK.md', 'real.md');
    await subject.run({ mode: 'update-samples' });
    expect([lstatSync(`${subject.repository.path}/LINK.md`).isSymbolicLink(), subject.repository.read('real.md')]).toEqual([true, readme(right)]);
  });

  test('several fences of one document are all written', async () => {
    const text = `${readme('x\n')}\n<!-- sample: second -->\n~~~\ny\n~~~\n`;
    const subject = world(text, workflow, [sample, { in: 'README.md', fence: 'second', equals: { file: 'ci.yml', region: 'workflow' } }]);
    await subject.run({ mode: 'update-samples' });
    expect(subject.repository.read('README.md')).toBe(`${readme(right)}\n<!-- sample: second -->\n~~~\n${right}~~~\n`);
  });

  test('dry-run writes nothing and shows the hunk', async () => {
    const subject = world(readme('x\n'));
    const { notes } = await subject.run({ mode: 'update-samples', 'dry-run': 'true' });
    expect(subject.repository.read('README.md')).toBe(readme('x\n'));
    expect(notes.join('\n')).toContain('      -x\n      +on: push');
  });

  test('if one sample cannot be written, none is, and all that cannot are named', async () => {
    const subject = world(readme('x\n'), `${workflow}# region: fenced\n\`\`\`\n# endregion: fenced\n`, [sample, { ...sample, fence: 'gone' }, { in: 'other.md', fence: 'f', equals: { file: 'ci.yml', region: 'fenced' } }]);
    subject.repository.write({ 'other.md': '<!-- sample: f -->\n```\nz\n```\n' });
    const error: unknown = await subject.run({ mode: 'update-samples' }).catch((caught: unknown) => caught);
    if (!isShipworthyError(error)) throw new Error('nothing was refused');
    expect([error.code, error.faults.map(({ message }) => message)]).toEqual(['usage/invalid-input', ['README.md has no fence after a comment `<!-- sample: gone -->`.', 'ci.yml has a line that would end the fence f.']]);
    expect(subject.repository.read('README.md')).toBe(readme('x\n'));
  });
});
