import { expect, test } from '@jest/globals';
import { createDeadline } from '../src/artifacts/deadline.js';

const never = () => new Promise<never>(() => undefined);

test('answers and refusals pass as they are', async () => {
  const ask = createDeadline(60_000);
  expect(await ask('count', () => Promise.resolve(1))).toBe(1);
  await expect(ask('count', () => Promise.reject(new TypeError('no')))).rejects.toThrow(TypeError);
  expect(await ask('count', () => Promise.resolve(2))).toBe(2);
});

test('silence ends as an outage that names the question, and is not waited for twice', async () => {
  const ask = createDeadline(50);
  await expect(ask('count the sheep', never)).rejects.toMatchObject({ code: 'github/unavailable', message: expect.stringContaining('could not count the sheep (no whole answer within 0.05 s)') });
  let isAsked = false;
  await expect(ask('count again', async () => { isAsked = true; })).rejects.toMatchObject({ code: 'github/unavailable' });
  expect(isAsked).toBe(false);
});

test('a refusal after the time is up disturbs nobody', async () => {
  const ask = createDeadline(20);
  let refuse: (reason: Error) => void = () => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    refuse = reject;
  });
  await expect(ask('count', () => late)).rejects.toMatchObject({ code: 'github/unavailable' });
  // An unhandled rejection would end the process, and this test with it.
  refuse(new Error('too late'));
  await new Promise((resolve) => setImmediate(resolve));
});
