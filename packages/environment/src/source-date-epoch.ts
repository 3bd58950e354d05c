import { ShipworthyError } from '@shipworthy/contract/errors';
import { valueOf, type EnvironmentVariables } from './environment-names.js';

/** Last second of the year 9999: later times have no RFC 3339 form. */
const latest = 253_402_300_799;

/** Seconds since 1970 from SOURCE_DATE_EPOCH, null when unset. @throws ShipworthyError `usage/invalid-input` */
export function readSourceDateEpoch(env: EnvironmentVariables): number | null {
  const text = valueOf(env, 'SOURCE_DATE_EPOCH');
  if (text === null) return null;
  const seconds = /^[0-9]{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= latest) return seconds;
  throw new ShipworthyError('usage/invalid-input', 'The environment variable SOURCE_DATE_EPOCH is wrong.', {
    hint: `Give whole seconds since 1970, from 0 to ${latest}, or unset it.`,
  });
}
