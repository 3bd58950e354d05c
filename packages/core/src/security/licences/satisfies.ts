import type { Licence, LicenceExpression } from './parse-licence.js';

/** Of `OR` one side suffices, of `AND` both must be allowed. */
export function satisfies(expression: LicenceExpression, allowed: readonly Licence[]): boolean {
  if (!('operator' in expression)) return allowed.some((one) => isCovered(expression, one));
  const [left, right] = [satisfies(expression.left, allowed), satisfies(expression.right, allowed)];
  return expression.operator === 'or' ? left || right : left && right;
}

/**
 * Whether the licence can be had as one that is allowed. `GPL-2.0-or-later` may be taken as GPL-3.0, and where `GPL-2.0-or-later` is allowed,
 * GPL-3.0 is. An exception is part of the licence: one that only the component has may be wanted by nobody, one that it lacks is not granted.
 */
function isCovered(licence: Licence, allowed: Licence): boolean {
  if (licence.exception !== allowed.exception) return false;
  if (licence.id === allowed.id) return true;
  const order = compareVersions(licence.id, allowed.id);
  return order !== null && ((allowed.orLater && order > 0) || (licence.orLater && order < 0));
}

/** Null where the two are no versions of one licence. */
function compareVersions(left: string, right: string): number | null {
  const [a, b] = [splitVersion(left), splitVersion(right)];
  if (a === null || b === null || a.name !== b.name) return null;
  const length = Math.max(a.version.length, b.version.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a.version[index] ?? 0) - (b.version[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function splitVersion(id: string): { readonly name: string; readonly version: readonly number[] } | null {
  if (/^(LicenseRef|DocumentRef)-/.test(id)) return null;
  const [, name, version] = /^(.+)-([0-9]+(?:\.[0-9]+)*)$/.exec(id) ?? [];
  return name === undefined || version === undefined ? null : { name, version: version.split('.').map(Number) };
}
