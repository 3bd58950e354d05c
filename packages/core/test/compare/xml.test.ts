import { describe, expect, test } from '@jest/globals';
import { compare, toLines } from './compare.js';

describe('XML', () => {
  test.each([
    ['<a x="1" y="2"/>', "<?xml version='1.0'?>\n<!-- c --><a y='2'\n x='1'></a>"],
    ['<a>\n  <b>t</b>\n</a>', '<a><b>t</b></a>'],
    ['<a>one &amp; two</a>', '<a><![CDATA[one & two]]></a>'],
    ['<a>x<!-- c -->y</a>', '<a>x<?pi z?>y</a>'],
    ['<p:a xmlns:p="urn:1" p:x="1"/>', '<q:a xmlns:q="urn:1" q:x="1"/>'],
    ['<a xmlns="urn:1"><b/></a>', '<p:a xmlns:p="urn:1"><p:b/></p:a>'],
    ['<__proto__ constructor="1"/>', '<__proto__ constructor="1"></__proto__>'],
  ])('%j equals %j', async (expected, actual) => {
    expect(await compare('xml', [expected, actual])).toMatchObject({ state: 'equal', why: null });
  });

  test.each([
    ['<a x="1"/>', '<a x="2"/>', 'changed /a/0/@x'],
    ['<a><b>1</b></a>', '<a><b>2</b></a>', 'changed /a/0/b/0'],
    ['<a k="1">t</a>', '<a k="1">u</a>', 'changed /a/0/#text'],
    ['<a/>', '<b/>', 'removed /a'],
    ['<a><b/></a>', '<a><b/><b/></a>', 'added /a/0/b/1'],
    ['<a xmlns="urn:1"/>', '<a xmlns="urn:2"/>', 'removed /a'],
    ['<a xmlns="urn:1"/>', '<a/>', 'removed /a'],
    ['<a/>', '<a xmlns="urn:1"/>', 'removed /a'],
    ['<a xmlns:p="urn:1" p:x="1"/>', '<a xmlns:p="urn:2" p:x="1"/>', 'removed /a/0/@p:x'],
    ['<p:a xmlns:p="urn:1" p:x="1"/>', '<p:a xmlns:p="urn:1" x="1"/>', 'removed /a/0/@p:x'],
    ['<a><b/><c/></a>', '<a><c/><b/></a>', 'changed /a/0/#order'],
    ['<p>x<b/>y</p>', '<p>xy<b/></p>', 'changed /p/0/#text/0'],
    ['<p>x<b/>y<i/></p>', '<p>x<i/>y<b/></p>', 'changed /p/0/#order'],
    ['<a> t</a>', '<a>t</a>', 'changed /a/0'],
  ])('%j differs from %j', async (expected, actual, line) => {
    const comparison = await compare('xml', [expected, actual]);
    expect([comparison.state, comparison.why]).toEqual(['different', null]);
    expect(toLines(comparison)[0]?.replace('p:a', 'a')).toBe(line);
  });

  test('a child that was added is one change, and can be ignored', async () => {
    const pair = ['<a><b/><c/></a>', '<a><n/><b/><c/></a>'] as const;
    expect(toLines(await compare('xml', pair))).toEqual(['added /a/0/n']);
    expect((await compare('xml', pair, { ignore: ['/a/0/n'] })).state).toBe('equal');
    expect((await compare('xml', ['<a><b/><c/></a>', '<a><c/><b/></a>'], { ignore: ['/**/#order'] })).state).toBe('equal');
  });

  test('order counts inside lists of different length too', async () => {
    const pair = ['<l><a><b/><c/></a></l>', '<l><a><c/><b/></a><a/></l>'] as const;
    expect(toLines(await compare('xml', pair))).toEqual(['changed /l/0/a/0/#order', 'added /l/0/a/1']);
  });

  test('children without order are matched by attribute or by a child element', async () => {
    const byAttribute = ['<l><r id="a"/><s/><r id="b" v="1"/></l>', '<l><r id="b" v="2"/><r id="a"/><s/></l>'] as const;
    expect(toLines(await compare('xml', byAttribute, { unordered: { '/l/0/r': '@id' } }))).toEqual(['changed /l/0/r/[@id=b]/@v']);
    const byChild = ['<l><r><n>a</n></r><r><n>b</n></r></l>', '<l><r><n>b</n></r><r><n>a</n></r></l>'] as const;
    expect((await compare('xml', byChild, { unordered: { '/l/*/r': 'n' } })).state).toBe('equal');
  });

  test.each([
    ['two roots', '<a/><b/>', /actual is not well-formed XML: 1:\d/],
    ['an unclosed element', '<a>\n<b></a>', /2:\d/],
    ['nothing', '', /actual/],
    ['an undefined entity', '<a>&x;</a>', /entity/],
    ['an unbound prefix', '<p:a/>', /prefix/],
    ['an attribute given twice', '<a x="1" x="1"/>', /duplicate/],
    ['a document type', '<!DOCTYPE a><a/>', /actual has a DOCTYPE/],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY x "yyyy"><!ENTITY z "&x;&x;">]><a>&z;</a>', /DOCTYPE/],
    ['deep nesting', '<a>'.repeat(100_000), /deeper/],
  ])('%s: not comparable', async (_, actual, why) => {
    expect(await compare('xml', ['<a/>', actual])).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(why) });
  });
});
