import { describe, expect, test } from '@jest/globals';
import { makeRepository, observe, packOf, rulesOf, script } from './run.js';

const noisy = 'Math.random()';

/** Runs one case and says what the document holds about it. */
async function judge(code: string, more: Readonly<Record<string, unknown>> = {}, files: Readonly<Record<string, unknown>> = {}) {
  const document = await observe(makeRepository({ 'regression-pack.yml': packOf({ cases: [script('c', code, more)] }), ...files }));
  return { document, rules: rulesOf(document).filter((rule) => !rule.startsWith('pack/not-locked')), observation: document.details.cases[0] };
}

const write = (...files: readonly (readonly [string, string])[]): string => `const fs = require('fs'); const out = process.argv.at(-1);${files.map(([name, content]) => `fs.mkdirSync(require('path').dirname(out + '/${name}'), { recursive: true }); fs.writeFileSync(out + '/${name}', ${content});`).join('')}`;

describe('the end of a case', () => {
  test.each<[string, string, Record<string, unknown>, readonly string[], Record<string, unknown>]>([
    ['as expected', 'process.exit(3)', { expect: { exitCode: 3 } }, [], { state: 'ran', exitCode: 3, reason: null }],
    ['another exit code', 'process.exit(3)', {}, ['regression/exit-code fail'], { state: 'ran', exitCode: 3, reason: null }],
    ['any exit code', 'process.exit(3)', { expect: { exitCode: null } }, [], { exitCode: 3 }],
    ['a signal', 'process.kill(process.pid, "SIGSEGV"); setTimeout(() => {}, 9e3)', {}, ['regression/crashed fail'], { state: 'ran', signal: 'SIGSEGV', reason: 'crashed', exitCode: null }],
    ['a timeout', 'setTimeout(() => {}, 9e3)', { timeout: '300ms' }, ['regression/timed-out unverified'], { state: 'ran', timedOut: true, reason: 'timed-out' }],
    ['too much output', 'const text = "x".repeat(1 << 20); (function more() { process.stdout.write(text, more) })()', {}, ['regression/output-truncated unverified'], { reason: 'limit-exceeded', files: [] }],
    ['too much output, faster than anyone looks', 'require("fs").writeSync(2, Buffer.alloc((16 << 20) + 1))', { expect: { stderr: {} } }, ['regression/output-truncated unverified'], { reason: 'limit-exceeded' }],
    ['as much as is allowed', 'require("fs").writeSync(2, Buffer.alloc(16 << 20))', {}, [], { reason: null }],
    ['no such program', '', { command: ['no-such-program-anywhere'] }, ['regression/spawn-failed unverified'], { state: 'not-run', reason: 'missing-evidence' }],
    ['no such folder', '', { cwd: 'nowhere' }, ['regression/spawn-failed unverified'], { state: 'not-run' }],
  ])('%s', async (_name, code, more, rules, observation) => {
    const judged = await judge(code, more);
    expect(judged.rules).toEqual(rules);
    expect(judged.observation).toMatchObject(observation);
    expect(judged.document.summary.checked).toBe(1);
  });

  const everywhere = { linux: 'not here', darwin: 'not here', win32: 'not here' };

  test('a case that is skipped on purpose is a check that does not apply', async () => {
    const cases = [script('a', ''), script('b', 'process.exit(1)', { skipOn: everywhere })];
    const document = await observe(makeRepository({ 'regression-pack.yml': packOf({ cases }) }));
    expect(document.details.cases[1]).toMatchObject({ state: 'skipped', skipReason: 'not here', reason: null, exitCode: null });
    expect(document.findings.find(({ rule }) => rule === 'regression/skipped')).toMatchObject({ outcome: 'not-applicable', keys: { pack: 'pack', case: 'b' }, message: expect.stringContaining('not here'), location: { path: 'regression-pack.yml', line: expect.any(Number) } });
    expect(document.summary).toMatchObject({ checked: 2, pass: 1, notApplicable: 1 });
    expect(document.verdict).toBe('warn'); // for the lock that is not there
  });

  test('a pack whose cases are all skipped has verified nothing', async () => {
    const { document, rules } = await judge('', { skipOn: everywhere });
    expect(rules).toEqual(['evidence/everything-waived unverified', 'regression/skipped not-applicable']);
    expect([document.verdict, document.summary.checked, document.summary.notApplicable]).toEqual(['unverified', 1, 1]);
  });
});

describe('the outputs of a case', () => {
  const json = { path: 'r.json', as: 'json', equals: 'r.json' };

  test('equal, and what is stored of them', async () => {
    const { rules, observation } = await judge(`console.log('hi'); ${write(['r.json', "'{\"a\":1}'"], ['empty.txt', "''"])}`, { expect: { stdout: { as: 'text' }, files: [json, { path: 'empty.txt' }] } }, { 'r.json': '{ "a": 1 }' });
    expect(rules).toEqual([]);
    expect(Object.keys(observation ?? {})).not.toEqual(expect.arrayContaining(['comparisons']));
    expect(Object.keys(observation ?? {})).not.toEqual(expect.arrayContaining(['unexpected']));
    expect(observation?.files.map(({ path, bytes, stored, masked }) => [path, bytes, stored, masked])).toEqual([
      ['empty.txt', 0, null, false], ['r.json', 7, 'regression-observations.pack/c/r.json', false], ['stdout', 3, 'regression-observations.pack/c/stdout', false],
    ]);
  });

  test('different', async () => {
    const { document, rules, observation } = await judge(write(['r.json', "'{\"a\":2}'"]), { expect: { files: [json] } }, { 'r.json': '{ "a": 1 }' });
    expect(rules).toEqual(['regression/output-differs fail']);
    expect(document.findings[0]).toMatchObject({ location: { path: 'r.json' }, message: expect.stringContaining('/a: 1 → 2') });
    expect(observation?.comparisons).toEqual([{
      path: 'r.json', expected: 'r.json', state: 'different', why: null, counts: { added: 0, removed: 0, changed: 1 }, more: 0, hunks: null,
      changes: [{ kind: 'changed', path: '/a', expected: 1, actual: 2, line: null }],
    }]);
  });

  test('not comparable', async () => {
    const { document, rules, observation } = await judge(write(['r.json', "'not json'"]), { expect: { files: [json] } }, { 'r.json': '{}' });
    expect(rules).toEqual(['regression/comparison-impossible unverified']);
    expect(observation?.comparisons).toEqual([expect.objectContaining({ state: 'not-comparable', why: expect.any(String), changes: [] })]);
    expect(document.findings[0]).toMatchObject({ reason: 'unproven' });
  });

  test('not written', async () => {
    expect((await judge('', { expect: { files: [json] } }, { 'r.json': '{}' })).rules).toEqual(['regression/file-missing fail']);
  });

  test('not expected, unless it is allowed', async () => {
    const code = write(['a/b.txt', "''"]);
    const { rules, observation } = await judge(code);
    expect(rules).toEqual(['regression/file-unexpected fail']);
    expect(observation?.unexpected).toEqual(['a/b.txt']);
    expect((await judge(code, { expect: { allowOtherFiles: ['a/**'] } })).rules).toEqual([]);
  });

  test('many files by a glob, of which at least one must be there', async () => {
    const expectation = { expect: { files: [{ path: 'r/*.json', as: 'json' }] } };
    expect((await judge(write(['r/1.json', "'1'"], ['r/2.json', "'2'"]), expectation)).observation?.files.map(({ path }) => path)).toEqual(['r/1.json', 'r/2.json']);
    expect((await judge('', expectation)).rules).toEqual(['regression/file-missing fail']);
  });

  test('a link is never followed, and a file called like a stream is not taken for it', async () => {
    const code = "const fs = require('fs'); const out = process.argv.at(-1); fs.symlinkSync('/etc/hostname', out + '/r.json'); fs.writeFileSync(out + '/stdout', 'fake')";
    const { rules, observation } = await judge(code, { expect: { stdout: { as: 'text' }, files: [{ path: 'r.json' }], allowOtherFiles: ['stdout'] } });
    expect(rules.toSorted()).toEqual(['regression/file-missing fail', 'regression/file-unexpected fail', 'regression/file-unexpected fail']);
    expect(observation?.files).toEqual([expect.objectContaining({ path: 'stdout', bytes: 0 })]);
  });

  test('of a case that failed follow from its exit code', async () => {
    const { document } = await judge('process.exit(1)', { expect: { files: [json] } }, { 'r.json': '{}' });
    expect(document.findings.filter(({ rule }) => rule.startsWith('regression/')).map(({ rule, causedBy }) => [rule, causedBy === null])).toEqual([['regression/exit-code', true], ['regression/file-missing', false]]);
    for (const { remedy } of document.findings.filter(({ rule }) => rule.startsWith('regression/'))) expect(remedy).toContain('`shipworthy regression-pack --case c`');
  });

  test('a missing expected file keeps the case from running', async () => {
    expect((await judge('process.exit(1)', { expect: { files: [json] } })).rules).toEqual(['regression/fixture-missing unverified']);
  });

  test('normalised text is what is digested and stored', async () => {
    const [first, second] = [await judge(`console.log(${noisy} + ' ms')`, { expect: { stdout: { as: 'text', normalise: ['durations'] } } }), await judge(`console.log(${noisy} + ' ms')`, { expect: { stdout: { as: 'text', normalise: ['durations'] } } })];
    expect(first.observation?.files).toEqual([expect.objectContaining({ normalised: true, bytes: '<duration>\n'.length })]);
    expect(second.observation?.files).toEqual(first.observation?.files);
  });
});

describe('repetition', () => {
  test('the same bytes every time', async () => {
    const { rules, observation } = await judge('console.log(1)', { repeat: 3, expect: { stdout: { as: 'text' } } });
    expect([rules, observation?.deterministic]).toEqual([[], true]);
    expect((await judge('console.log(1)')).observation?.deterministic).toBeNull();
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['other output', `console.log(${noisy})`, { expect: { stdout: { as: 'text' } } }],
    ['another file', write(['r.txt', `String(${noisy})`]), { expect: { files: [{ path: 'r.txt' }] } }],
    ['another exit code', "const fs = require('fs'); const at = process.cwd() + '/n'; process.exit(fs.existsSync(at) ? 1 : (fs.writeFileSync(at, ''), 0))", { expect: { exitCode: null } }],
  ])('%s', async (_name, code, more) => {
    const { rules, observation } = await judge(code, { repeat: 2, ...more });
    expect([rules, observation?.deterministic]).toEqual([['regression/not-deterministic fail'], false]);
  });

  test('what is ignored may differ', async () => {
    const code = write(['r.json', `JSON.stringify({ at: ${noisy}, a: 1 })`]);
    expect((await judge(code, { repeat: 2, expect: { files: [{ path: 'r.json', as: 'json', ignore: ['/at'] }] } })).rules).toEqual([]);
  });
});

describe('attempts', () => {
  /** Fails so many times, then passes. */
  const flaky = (failures: number): string => `const fs = require('fs'); const at = process.cwd() + '/count'; const n = fs.existsSync(at) ? Number(fs.readFileSync(at)) : 0; fs.writeFileSync(at, String(n + 1)); process.exit(n < ${failures} ? 1 : 0)`;
  const budget = { attempts: { max: 3, requiredPasses: 2, allowedFailures: 1 } };

  test.each([
    [0, [], [true, true]],
    [1, ['regression/flaky warn'], [false, true, true]],
    [2, ['regression/exit-code fail'], [false, false]],
  ])('after %i failures', async (failures, rules, attempts) => {
    const judged = await judge(flaky(failures), budget);
    expect(judged.rules).toEqual(rules);
    expect(judged.observation?.attempts.map(({ passed }) => passed)).toEqual(attempts);
  });
});

describe('metrics', () => {
  const metric = (more: Readonly<Record<string, unknown>>) => ({ metrics: [{ name: 'm', ...more }] });
  test.each<[string, string, Record<string, unknown>, number | null]>([
    ['from a file', write(['r.json', "'{\"items\":[1,2,3]}'"]), { from: 'r.json', query: 'length(items)' }, 3],
    ['from standard output', 'console.log(4.5)', { from: 'stdout' }, 4.5],
    ['from standard error', 'console.error(4)', { from: 'stderr' }, 4],
    ['not a number', 'console.log("{}")', { from: 'stdout' }, null],
    ['NaN', 'console.log(NaN)', { from: 'stdout' }, null],
    ['infinite', 'console.log("1e999")', { from: 'stdout' }, null],
    ['text that looks like a number', `console.log('"4"')`, { from: 'stdout' }, null],
    ['not there', 'console.log("{}")', { from: 'stdout', query: 'a.b' }, null],
    ['a query that fails', 'console.log("1")', { from: 'stdout', query: 'length(@)' }, null],
    ['an unknown function', 'console.log("1")', { from: 'stdout', query: 'nothing(@)' }, null],
    ['a file that is not written', '', { from: 'r.json' }, null],
    ['a key twice', `console.log('{"a":1,"a":2}')`, { from: 'stdout', query: 'a' }, null],
  ])('%s', async (_name, code, more, value) => {
    const { rules, observation } = await judge(code, metric({ unit: 'items', ...more }));
    expect(rules).toEqual([]);
    expect(observation?.metrics).toEqual([{ name: 'm', kind: more.kind ?? 'exact', unit: 'items', value, problem: value === null ? expect.any(String) : null }]);
  });
});
