import { describe, expect, test } from '@jest/globals';
import { createProgress, type ProgressOptions } from '../src/progress/progress.js';
import { Output } from '../src/output/output.js';
import { FakeStream, run } from './run.js';

describe('streams', () => {
  test('a reader that goes away changes nothing but what is read', async () => {
    expect((await run(['explain'], { stdout: new FakeStream({ failure: 'EPIPE' }) })).exitCode).toBe(0);
    expect((await run(['drift-chek'], { stderr: new FakeStream({ failure: 'EPIPE' }) })).exitCode).toBe(2);
  });

  test('a full disk is a fault', async () => {
    const { exitCode, stderr } = await run(['explain'], { stdout: new FakeStream({ failure: 'ENOSPC' }) });
    expect([exitCode, stderr.startsWith('error output/not-writable: ')]).toEqual([3, true]);
  });

  test('where the log is read for commands, no text makes one', async () => {
    const stdout = new FakeStream();
    const output = new Output({ stdout, stderr: new FakeStream() });
    const text = 'a ::error::b\n::error::c\n  ::stop-commands::d\n##[group]e\n';
    await output.print(text);
    output.disarmed = true;
    await output.print(text);
    expect(stdout.text.startsWith(text)).toBe(true);
    expect(stdout.text.slice(text.length)).not.toMatch(/^\s*::|##\[/m);
    expect(stdout.text.slice(text.length).replaceAll('\u200b', '')).toBe(text);
  });

  test('quiet silences notes, but not complaints', async () => {
    const stderr = new FakeStream();
    const output = new Output({ stdout: new FakeStream(), stderr });
    output.quiet = true;
    await output.note('a note');
    await output.complain('a complaint');
    expect(stderr.text).toBe('a complaint\n');
  });
});

describe('progress', () => {
  const options = (mode: ProgressOptions['mode']) => {
    const shown: string[] = [];
    let time = 0;
    const progress = createProgress({ mode, columns: 50, show: (text) => shown.push(text), now: () => time, showControls: (text) => text.replace(/\p{Cc}/gu, '?') });
    const step = (done: number, at: number, outcome: 'pass' | 'fail' = 'pass'): void => {
      time = at;
      progress.onProgress({ done, total: 100, label: `case ${done}\n`, outcome, milliseconds: 12.4 });
    };
    return { shown, step, progress };
  };

  test('in a log, a line per case', () => {
    const { shown, step, progress } = options('lines');
    step(1, 0);
    step(2, 1, 'fail');
    progress.end();
    expect(shown).toEqual(['pass       case 1? (1/100, 12 ms)\n', 'FAIL       case 2? (2/100, 12 ms)\n']);
  });

  test('on a terminal, one line that is redrawn at most twenty times a second and leaves nothing behind', () => {
    const { shown, step, progress } = options('bar');
    for (let at = 0; at < 1000; at += 10) step(at / 10 + 1, at, at === 490 ? 'fail' : 'pass');
    expect(shown).toHaveLength(20);
    expect(shown[10]).toBe('\r\u001b[2K[##########          ] 51/100, 1 not passed  case');
    expect(shown.every((text) => !text.includes('\n') && text.length <= 49 + 5)).toBe(true);
    progress.end();
    expect(shown.at(-1)).toBe('\r\u001b[2K');
  });

  const samplesOf = (mode: ProgressOptions['mode'], label = 'import: wall\n') => {
    const { shown, step, progress } = options(mode);
    for (let samples = 0; samples <= 22; samples += 1) progress.onSampling({ label, samples, most: 40 });
    return { shown, step, progress };
  };

  test('of samples a line for every ten and for every case, in a log', () => {
    const { shown, progress } = samplesOf('lines');
    progress.onSampling({ label: 'export: wall', samples: 22, most: 40 });
    expect(shown).toEqual([...[0, 10, 20].map((samples) => `sampling   import: wall? (${samples} of at most 40 samples)\n`), 'sampling   export: wall (22 of at most 40 samples)\n']);
  });

  test('of samples a bar of their own on a terminal, within the same line and pace', () => {
    const { shown, step, progress } = samplesOf('bar');
    expect(shown).toEqual(['\r\u001b[2K[                    ] 0 of at most 40 samples  i']);
    step(1, 60);
    progress.onSampling({ label: 'late', samples: 3, most: 40 });
    expect(shown).toHaveLength(2);
    progress.end();
    expect(shown.at(-1)).toBe('\r\u001b[2K');
    expect(samplesOf('none').shown).toEqual([]);
  });

  test('a bar that was never drawn is not erased, and silence is silent', () => {
    const [bar, none] = [options('bar'), options('none')];
    bar.progress.end();
    none.step(1, 0);
    none.progress.end();
    expect([...bar.shown, ...none.shown]).toEqual([]);
  });
});
