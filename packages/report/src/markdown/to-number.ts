import { toCode } from '../text/index.js';

/** A value with its unit; `nothing` where there is none. */
export function toNumber(value: number | null, unit: string | null): string {
  return value === null ? 'nothing' : toCode(unit === null ? String(value) : `${value} ${unit}`);
}
