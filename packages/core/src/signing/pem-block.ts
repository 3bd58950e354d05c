import { ShipworthyError } from '@shipworthy/contract/errors';

/** Far above every key that is accepted. */
export const largestPem = 16 * 1024;

const pemPattern = /-----BEGIN ([A-Z0-9 ]{1,40})-----[\s\S]*?-----END \1-----/g;

/** One PEM block and what it says it is. */
export interface PemBlock {
  readonly label: string;
  readonly text: string;
}

/**
 * The only PEM block of a text. Two would leave open which of them was meant.
 * @throws ShipworthyError `signing/invalid-key`; like every error about keys it quotes nothing of the text
 */
export function requirePemBlock(text: string, name: string): PemBlock {
  const blocks = text.length > largestPem ? [] : [...text.matchAll(pemPattern)];
  const [block] = blocks;
  if (block !== undefined && blocks.length === 1) return { label: block[1] ?? '', text: block[0] };
  const what = blocks.length > 1 ? `holds ${blocks.length} PEM blocks; one is expected` : 'holds no key in PEM form';
  throw new ShipworthyError('signing/invalid-key', `${name} ${what}.`, { hint: 'Give one complete key, from its line -----BEGIN to its line -----END, with line breaks.' });
}
