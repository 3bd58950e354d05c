import { afterAll, describe, expect, test } from '@jest/globals';
import { docSyncConfigSchema } from '@shipworthy/contract/docs';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { checkForms } from '../../../src/docs/forms/index.js';
import { openMarkdownReader } from '../../../src/docs/markdown/index.js';
import { collectTree } from '../../../src/docs/tree/index.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { toContext, toHost } from '../../evidence/documents.js';
import { show, toTable } from '../tasks/tasks-world.js';

const made: TemporaryRepository[] = [];
afterAll(() => made.splice(0).forEach((repository) => repository.dispose()));

async function check(files: Files, ...forms: readonly Readonly<Record<string, unknown>>[]) {
  const repository = createRepository(files);
  made.push(repository);
  const host = toHost({ cwd: repository.path, context: toContext(), env: isolatedGitEnvironment() });
  const workspace = await openWorkspace(host, { root: undefined, out: undefined });
  return checkForms({ config: docSyncConfigSchema.parse({ forms }), tree: await collectTree(host, workspace), markdown: openMarkdownReader({ root: workspace.root }) });
}

const owner = { files: 'f/*.md', fields: ['Owner'] };
const one = async (text: string, template?: string): Promise<string[]> => show(await check({ 'f/1.md': text, ...(template === undefined ? {} : { 't.md': template }) }, { ...owner, ...(template === undefined ? {} : { template: 't.md' }) }));

describe('a field that is filled in', () => {
  test.each([
    'Owner: Ada', '**Owner:** Ada', '**Owner**: Ada', '- Owner: Ada', '* **Owner:** Ada', '> Owner: Ada', 'owner : Ada', 'Owner：愛達', '__Owner:__ Ada', 'Owner:\nAda', '**Owner:**\n- Ada\n- Bob', '- Owner:\n  - Ada', 'Owner:\n\n- Ada',
    '## Owner\n\nAda\n', 'Owner\n-----\nAda\n', '### Owner:\nAda', '## Owner\n\n### Names\n\nAda', toTable(['Field', 'Value'], ['Owner', 'Ada']), toTable(['Owner', 'Ada'], ['Version', '']), toTable(['**Owner**', 'Role'], ['Ada', 'x']).replace('Role', 'Owner '),
    '- [x] Owner', '## Owner\n- [x] Ada\n- [ ] Bob', 'Owner:\n- [ ] Ada\n- [X] Bob', '- [x] Owner: Ada', 'Owner: none', 'Owner: n/a', 'Owner: [Ada](a.md)', 'Owner: Ada <!-- who -->', 'Owner: 0', 'Owner: https://example.com', 'Owner:\n\nOwner: Ada',
    'Owner: TBD by Ada', '---\nowner: Ada\n---\n', '## Owner\n\n```\nAda\n```\n', 'Owner: <ada@example.com> and Bob',
  ])('%j', async (text) => expect(await one(text)).toEqual([]));
});

describe('a field that is blank', () => {
  test.each([
    'Owner: TODO: fill in', 'Owner: tbd.', 'Owner: to be decided', 'Owner: {{owner}}', 'Owner: &nbsp;', 'Owner: \u200b', 'Owner: "..."', 'Owner: _', 'Owner:', '**Owner:**', '**Owner:** ', 'Owner: TBD', 'Owner: tbc', 'Owner: TODO', 'Owner: …', 'Owner: ...', 'Owner: ____', 'Owner: -', 'Owner: —', 'Owner: <your name>', 'Owner: `<name>`', 'Owner: [name]', 'Owner: {name}', 'Owner: ??', 'Owner: *TBD*', 'Owner: <!-- Ada -->',
    'Owner:\nVersion: 1', 'Owner:\n\n## Next\n\ntext', '- Owner:\n- Version: 1', '## Owner\n\n## Next\n\ntext', '## Owner\n\n<!-- your name -->\n', '## Owner\n\nTBD\n', 'Owner:\n- \n- TBD', toTable(['Field', 'Value'], ['Owner', '']), toTable(['Field', 'Value'], ['Owner', 'TBD']),
    '- [ ] Owner', '## Owner\n- [ ] Ada\n- [ ] Bob', 'Owner:\n- [ ] Ada', '- [ ] Owner: ',
  ])('%j', async (text) => expect(await one(text)).toEqual([expect.stringMatching(/^form-blank f\/1\.md:\d+:\d+$/)]));
  test('because the template says the same; what it says more is an answer', async () => {
    const template = '# T\n\nOwner: Your name here\n';
    expect(await one('# C\n\n\nOwner: **Your name here**\n', template)).toEqual(['form-blank f/1.md:4:1 + t.md:3:1']);
    expect(await one('Owner: Ada', template)).toEqual([]);
    expect(await one('## Owner\n\nWho answers.\n\nAda\n', '## Owner\n\nWho answers.\n')).toEqual([]);
    expect(await one('## Owner\n\nWho answers.\n\n- [ ] Ada\n', '## Owner\n\nWho answers.\n\n- [ ] Name\n')).toEqual(['form-blank f/1.md:1:1 + t.md:1:1']);
  });
});

describe('a field that is missing', () => {
  test.each(['', 'The Owner is Ada', 'Owners: Ada', '```\nOwner: Ada\n```', 'Owner Ada', '<!-- Owner: Ada -->'])('%j', async (text) => expect(await one(`# F\n${text}`)).toEqual(['form-field-missing f/1.md:1:1']));
  test('with its place in the template', async () => expect(await one('x', '\nOwner:\n')).toEqual(['form-field-missing f/1.md:1:1 + t.md:2:1']));
});

test('every field of every form, at once, and each form with its outcome', async () => {
  const fields = ['Candidate ID', 'Version', 'Owner', 'Risk entries', 'Approvals'];
  const template = '# Candidate\n\nCandidate ID: <id>\nVersion: <version>\n\n## Owner\n\n## Risk entries\n\n## Approvals\n\n- [ ] QA\n';
  const answer = await check({
    'docs/templates/candidate.md': template, 'docs/candidate-1.md': template,
    'docs/candidate-2.md': '# Candidate\n\nCandidate ID: RC-2\nVersion: 1.2.0\n\n## Owner\n\nAda\n\n## Risk entries\n\nRR-1\n\n## Approvals\n\n- [x] QA\n',
  }, { files: ['docs/**/candidate*.md'], template: 'docs/templates/candidate.md', fields }, { files: 'docs/candidate-1.md', fields: ['Version'] });
  expect(answer.details).toEqual([{ path: 'docs/candidate-1.md', outcome: 'fail' }, { path: 'docs/candidate-2.md', outcome: 'pass' }]);
  expect(answer.checks).toEqual(['form:docs/candidate-1.md', 'form:docs/candidate-2.md']);
  expect(answer.findings.map(({ rule, keys }) => [rule, keys['field']])).toEqual(fields.map((field) => ['docs/form-blank', field]));
});

test('forms that nobody wrote, a template that is gone and bytes that are no text are not green', async () => {
  const answer = await check({ 'a.md': Uint8Array.of(0xff) }, { files: 'none/*.md', fields: ['A'] }, { files: 'a.md', template: 'gone.md', fields: ['A'] });
  expect(show(answer)).toEqual(['source-missing (unverified)', 'source-missing (unverified)', 'unreadable (unverified) a.md']);
  expect(answer.checks).toEqual(['form:a.md', 'form:none/*.md']);
});
