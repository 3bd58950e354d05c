import { expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '@shipworthy/testkit/process';
import { situationGroups } from '../../packages/core/src/gate/self-test/situation-groups.js';
import { dist } from '../support/project.js';

test('the built gate judges every situation as it must', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'self-test-'));
  try {
    const { exitCode, stdout, stderr } = await runNode({ entry: dist('cli.js'), args: ['release-gate', '--mode', 'self-test', '--format', 'json'], cwd, timeoutMs: 120_000 });
    const report = JSON.parse(stdout);
    const wrong = report.situations.filter(({ right }: { right: boolean }) => !right);
    expect({ exitCode, wrong, right: report.right, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, wrong: [], right: true, stderr: '' });
    expect(report.situations.map(({ name }: { name: string }) => name)).toEqual(situationGroups.flatMap(({ situations }) => situations.map(({ name }) => name)));
    expect(readdirSync(cwd)).toEqual([]);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}, 150_000);
