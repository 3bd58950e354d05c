import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../files/temporary-folder.js';
import { makeRepository, observationsOf, packOf, run, script } from './run.js';

const fail = 'process.exitCode = 1;';

/** What was kept of each case's streams, by case and stream, when one worker ran them in this order. */
async function logsOf(cases: readonly Readonly<Record<string, unknown>>[]): Promise<Record<string, string>> {
  const result = await run(makeRepository({ 'regression-pack.yml': packOf({ cases }) }), { jobs: '1' });
  const files = (result.documents[0]?.files ?? []).filter((file) => /std(?:out|err)$/.test(file));
  expect(observationsOf(result).details.cases).toHaveLength(cases.length);
  return Object.fromEntries(files.map((file) => [file.split(/[\\/]/).slice(-2).join('/'), readFileSync(file, 'utf8')]));
}

describe('cases that follow each other on one worker', () => {
  test('do not see what the others printed: long, then short, then nothing', async () => {
    const long = 'long\n'.repeat(10_000);
    expect(await logsOf([
      script('a', `process.stdout.write('long\\n'.repeat(10000)); ${fail}`),
      script('b', `console.log('short'); console.error('and more'); ${fail}`),
      script('c', fail),
      script('d', `console.log('last'); ${fail}`),
    ])).toEqual({ 'a/stdout': long, 'b/stdout': 'short\nand more\n', 'd/stdout': 'last\n' });
  });

  test('cannot read it from their own streams either', async () => {
    const size = `console.log(require('fs').fstatSync(1).size, require('fs').fstatSync(2).size); ${fail}`;
    expect(await logsOf([script('a', "console.log('before')"), script('b', size)])).toEqual({ 'b/stdout': '0 0\n' });
  });

  test('have streams that are judged in files of their own, and only those', async () => {
    const print = `console.log('out'); console.error('err'); ${fail}`;
    expect(await logsOf([
      script('a', print, { expect: { stdout: { as: 'text' } } }),
      script('b', print, { expect: { stderr: { as: 'text' } } }),
      script('c', print, { expect: { stdout: { as: 'text' }, stderr: { as: 'text' } } }),
      script('d', print),
    ])).toEqual({ 'a/stdout': 'out\n', 'a/stderr': 'err\n', 'b/stdout': 'out\n', 'b/stderr': 'err\n', 'c/stdout': 'out\n', 'c/stderr': 'err\n', 'd/stdout': 'out\nerr\n' });
  });

  test('do not get what a program left behind still prints', async () => {
    const chatter = "const { writeSync } = require('fs'); for (;;) writeSync(1, 'left\\n')";
    const leave = `const { spawn } = require('child_process'); spawn(process.execPath, ['-e', ${JSON.stringify(chatter)}], { stdio: 'inherit' }).unref(); while (require('fs').fstatSync(1).size < 50) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);`;
    const logs = await logsOf([script('a', leave), script('b', `setTimeout(() => {}, 200); console.log('own'); ${fail}`)]);
    expect(logs).toEqual({ 'b/stdout': 'own\n' });
  });

  test.each([
    ['goes on after one that ended with all it started', '', {}, 'same'],
    ['is left to one that left something running', "require('child_process').spawn('sleep', ['60'], { stdio: 'inherit' }).unref()", {}, 'other'],
    ['is left to one that was stopped', 'setTimeout(() => {}, 60000)', { timeout: '1s' }, 'other'],
    ['is left to one that crashed', "process.kill(process.pid, 'SIGKILL')", {}, 'other'],
  ])('share a file: it %s', async (_name, code, more, expected) => {
    const file = join(temporaryFolder(), 'file');
    const note = `require('fs').writeFileSync(${JSON.stringify(file)}, String(require('fs').fstatSync(1).ino));`;
    const compare = `console.log(require('fs').readFileSync(${JSON.stringify(file)}, 'utf8') === String(require('fs').fstatSync(1).ino) ? 'same' : 'other'); ${fail}`;
    expect((await logsOf([script('a', `${note} ${code}`, more), script('b', compare)]))['b/stdout']).toBe(`${expected}\n`);
  });

  test('keep the log of the run that is judged, whatever later runs print', async () => {
    const counter = join(temporaryFolder(), 'runs');
    writeFileSync(counter, '');
    const code = `const fs = require('fs'); fs.appendFileSync(${JSON.stringify(counter)}, '.'); console.log('run ' + fs.readFileSync(${JSON.stringify(counter)}, 'utf8').length); ${fail}`;
    expect(await logsOf([script('a', code, { repeat: 3 }), script('b', fail)])).toEqual({ 'a/stdout': 'run 1\n' });
    expect(readFileSync(counter, 'utf8')).toBe('...');
  });
});
