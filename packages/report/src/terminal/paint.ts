import type { Weight } from '../findings/index.js';

export type Colour = 'plain' | 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan' | 'magenta';

const codes: Readonly<Record<Colour, string>> = { plain: '', bold: '1', dim: '2', red: '31', green: '32', yellow: '33', cyan: '36', magenta: '35' };

export function paint(text: string, colour: Colour, color: boolean): string {
  return color && colour !== 'plain' ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
}

const colours: Readonly<Record<Weight, Colour>> = { fail: 'red', unverified: 'red', warn: 'yellow', permitted: 'yellow', waived: 'magenta', 'not-applicable': 'dim', pass: 'green' };

export function colourOf(weight: Weight): Colour {
  return colours[weight];
}
