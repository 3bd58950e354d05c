import { describe, expect, test } from '@jest/globals';
import { planRetry } from '../src/api/retry-policy.js';

const state = { tries: 1, budget: 60_000, isWrite: false, now: 1_000_000 };
const refusal = (status: number | null, headers: Record<string, string> = {}, message = '') => ({ status, headers, message });

describe('rate limits', () => {
  test('wait as long as GitHub says, within the budget', () => {
    expect(planRetry(refusal(429, { 'retry-after': '7' }), state)).toBe(7000);
    expect(planRetry(refusal(403, { 'retry-after': '60' }), state)).toBe(60_000);
    expect(planRetry(refusal(403, { 'retry-after': '61' }), state)).toBeNull();
  });

  test('wait for the reset of the hourly budget', () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1030' };
    expect(planRetry(refusal(403, headers), state)).toBe(30_000);
    expect(planRetry(refusal(403, { ...headers, 'x-ratelimit-reset': '900' }), state)).toBe(0);
  });

  test('a secondary limit that names no time costs a minute', () => {
    expect(planRetry(refusal(403, {}, 'You have exceeded a secondary rate limit.'), state)).toBe(60_000);
  });

  test('hold for writes too: a refused write has not happened', () => {
    expect(planRetry(refusal(429, { 'retry-after': '1' }), { ...state, isWrite: true })).toBe(1000);
  });
});

describe('outages', () => {
  test.each([500, 502, 503, null])('%p is tried three times, each time later', (status) => {
    const waits = [1, 2, 3].map((tries) => planRetry(refusal(status), { ...state, tries }));
    expect(waits).toEqual([500, 1000, null]);
  });

  test('a write is not tried again: its answer may be all that was lost', () => {
    expect(planRetry(refusal(502), { ...state, isWrite: true })).toBeNull();
  });
});

test.each([400, 401, 403, 404, 422])('%p is final', (status) => {
  expect(planRetry(refusal(status, {}, 'Resource not accessible by integration'), state)).toBeNull();
});
