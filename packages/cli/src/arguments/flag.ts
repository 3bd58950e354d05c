import type { InputMeta } from '@shipworthy/contract/inputs';

export interface Flag {
  readonly name: string;
  readonly meta: Pick<InputMeta, 'type' | 'description' | 'placeholder' | 'defaultText' | 'choices'>;
}
