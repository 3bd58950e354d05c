import type { SecurityConfig } from '@shipworthy/contract/security';
import { parseLicence } from './licences/parse-licence.js';

/** A rule that the schema cannot say, broken at a place of the block. */
export interface SecurityFault {
  readonly pointer: readonly (string | number)[];
  readonly message: string;
}

/** @param latest the last day on which an exception may end, `YYYY-MM-DD` */
export function findSecurityFaults({ licences, exceptions }: SecurityConfig, { latest, maxDays }: { readonly latest: string; readonly maxDays: number }): SecurityFault[] {
  return [
    ...(licences?.allow ?? []).flatMap((text, index) => {
      const message = faultOfLicence(text);
      return message === null ? [] : [{ pointer: ['licences', 'allow', index], message }];
    }),
    ...exceptions.flatMap(({ advisory, licence, expires }, index): SecurityFault[] => [
      ...((advisory === undefined) === (licence === undefined) ? [{ pointer: ['exceptions', index], message: 'an exception is of one `advisory` or of one `licence`: name exactly one of the two.' }] : []),
      ...(expires > latest ? [{ pointer: ['exceptions', index, 'expires'], message: `an exception may not be valid for more than ${maxDays} days: ${latest} at the latest.` }] : []),
    ]),
  ];
}

function faultOfLicence(text: string): string | null {
  const parsed = parseLicence(text);
  if (parsed === null) return `\`${text}\` is no SPDX licence. The ids stand on spdx.org/licenses; upper and lower case count.`;
  return 'operator' in parsed ? `\`${text}\` is an expression: name its licences one by one.` : null;
}
