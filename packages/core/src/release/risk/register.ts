import type { Risk } from '@shipworthy/contract/release';

/** Where something stands in the register. */
export interface RegisterPlace {
  readonly line?: number;
  readonly column?: number;
}

/** A row of the register, as it is written. Missing cells are empty. */
export interface RegisterRow {
  readonly risk: Risk;
  readonly place: RegisterPlace;
  /** Of each of its fields. */
  readonly placeOf: (field: keyof Risk) => RegisterPlace;
}

export interface RegisterFault {
  /** Names what is wrong, without its place. */
  readonly id: string;
  readonly message: string;
  readonly place: RegisterPlace;
}

/** In the order in which a table has them. */
export const riskFields = ['id', 'risk', 'trigger', 'mitigation', 'owner', 'cadence'] as const satisfies readonly (keyof Risk)[];

/** As two texts are compared: how they are wrapped says nothing. */
export function toPlain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
