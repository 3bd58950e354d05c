import { describe, expect, test } from '@jest/globals';
import { collectWorkflow } from '../../../src/gate/collect-workflow.js';
import { testedCommit, toContext, toHost } from '../../evidence/documents.js';
import { openFolder, toRemote } from './places.js';

const path = '.github/workflows/ci.yml';
const text = 'on: push\njobs: { build: { runs-on: x, steps: [] } }\n';
const host = (changes: Parameters<typeof toContext>[0] = {}, remote: ReturnType<typeof toRemote> | null = null) => toHost({ context: toContext({ workflowPath: path, ...changes }), remote });
const here = { headCommit: testedCommit };
const jobsOf = (reading: Awaited<ReturnType<typeof collectWorkflow>>) => (reading.state === 'read' ? [reading.workflow.path, reading.workflow.jobs.map(({ id }) => id)] : reading);

describe('the running workflow', () => {
  test('is read from the work tree where its commit is checked out, or where no commit is known', async () => {
    const files = { [path]: text };
    expect(jobsOf(await collectWorkflow(host(), await openFolder(files, here), undefined))).toEqual([path, ['build']]);
    expect(jobsOf(await collectWorkflow(host({ testedCommit: null }), await openFolder(files, here), undefined))).toEqual([path, ['build']]);
  });
  test('may be named again in another spelling, and not otherwise', async () => {
    const workspace = await openFolder({ [path]: text, 'other.yml': text }, here);
    expect(jobsOf(await collectWorkflow(host(), workspace, './.github/workflows/../workflows/ci.yml'))).toEqual([path, ['build']]);
    expect(await collectWorkflow(host(), workspace, 'other.yml')).toEqual({ state: 'unreadable', path: 'other.yml', message: `The input \`workflow\` names other.yml, but the workflow that runs is ${path}.` });
  });
  test('is what is named where nothing else tells it', async () => {
    expect(jobsOf(await collectWorkflow(host({ workflowPath: null }), await openFolder({ 'other.yml': text }, here), 'other.yml'))).toEqual(['other.yml', ['build']]);
    expect(await collectWorkflow(host({ workflowPath: null }), await openFolder({}, here), undefined)).toEqual({ state: 'unreadable', path: null, message: 'Nothing names the file of the running workflow.' });
  });
  test('of another commit than is checked out is read from that commit, never from the work tree', async () => {
    const workspace = await openFolder({ [path]: 'on: push\njobs: { forged: { runs-on: x, steps: [] } }\n' }, { headCommit: 'd'.repeat(40) });
    const gone = { state: 'unreadable', path, message: `${path} is not in the commit that the workflow runs from, or that commit cannot be read.` };
    expect(jobsOf(await collectWorkflow(host({}, toRemote({ [testedCommit]: { [path]: text } })), workspace, undefined))).toEqual([path, ['build']]);
    expect([await collectWorkflow(host({}, toRemote({ [testedCommit]: { 'other.yml': text } })), workspace, undefined), await collectWorkflow(host(), workspace, undefined)]).toEqual([gone, gone]);
  });
  test('that is not there, or is no workflow, is part of the answer', async () => {
    expect(await collectWorkflow(host(), await openFolder({}, here), undefined)).toMatchObject({ state: 'unreadable', path, message: expect.stringContaining(path) });
    expect(await collectWorkflow(host(), await openFolder({ [path]: 'on: [' }, here), undefined)).toMatchObject({ state: 'unreadable', path, message: expect.stringContaining(path) });
  });
  test('that leaves the root is an error of whoever named it', async () => {
    await expect(collectWorkflow(host(), await openFolder({}, here), '../ci.yml')).rejects.toMatchObject({ code: 'path/outside-root' });
    await expect(collectWorkflow(host({ workflowPath: null }), await openFolder({}, here), '../ci.yml')).rejects.toMatchObject({ code: 'path/outside-root' });
  });
  test('larger than four megabytes is not read', async () => {
    const size = 4 * 1024 * 1024;
    const filled = (bytes: number): string => text + '#'.repeat(bytes - text.length);
    expect((await collectWorkflow(host(), await openFolder({ [path]: filled(size) }, here), undefined)).state).toBe('read');
    expect(await collectWorkflow(host(), await openFolder({ [path]: filled(size + 1) }, here), undefined)).toMatchObject({ state: 'unreadable', path });
  });
});
