import { tokenize } from '@jmespath-community/jmespath';
import { childrenOf, type Expression } from './expression.js';

const symbols: Readonly<Record<string, string>> = { Plus: '+', Minus: '-', Star: '*', Multiply: '×', Divide: '/', Modulo: '%', Div: '//' };
const openers = new Set(['Lparen', 'Lbracket', 'Lbrace', 'Filter']);
const closers = new Set(['Rparen', 'Rbracket', 'Rbrace']);
/** Whatever binds less than arithmetic begins a new operand. */
const separators = new Set(['Comma', 'Colon', 'Pipe', 'Or', 'And', 'EQ', 'NE', 'GT', 'GTE', 'LT', 'LTE', 'Question', 'Expref', 'Assign']);
/** What may end an operand, so that an operator behind it has two sides. */
const operandEnds = new Set(['UnquotedIdentifier', 'QuotedIdentifier', 'Literal', 'Number', 'Current', 'Root', 'Variable', 'Rparen', 'Rbracket', 'Rbrace', 'Flatten']);

/**
 * Arithmetic that the library reads otherwise than people do. In its grammar `*` binds far more than `/`, `//` and `%`, so `a / b * c` is
 * `a / (b * c)`; and behind `[]` it binds more than the projection, so `[].a * b` multiplies inside each row while `[].a / b` divides the list.
 */
export function findOperatorFault(text: string, expression: Expression): string | null {
  return findMixedOperators(text) ?? findRowArithmetic(expression);
}

interface Operators {
  /** The operator of this level, `+` and `-` being one: they are read from left to right, as everywhere. */
  family: string | null;
  shown: string;
}

function findMixedOperators(text: string): string | null {
  const levels: Operators[] = [{ family: null, shown: '' }];
  let previous = '';
  for (const token of tokenize(text)) {
    const [type, start]: [string, number] = [token.type, token.start];
    const level = levels.at(-1);
    if (level === undefined) return null;
    if (openers.has(type)) levels.push({ family: null, shown: '' });
    else if (closers.has(type)) levels.pop();
    else if (separators.has(type)) Object.assign(level, { family: null, shown: '' });
    const symbol = operandEnds.has(previous) ? symbols[type] : undefined;
    if (symbol !== undefined) {
      const family = symbol === '-' ? '+' : symbol;
      if (level.family !== null && level.family !== family) return explainMix(level.shown, symbol, start);
      Object.assign(level, { family, shown: symbol });
    }
    previous = type === 'Star' && symbol === undefined ? 'Rbracket' : type; // `*` as a wildcard ends an operand
  }
  return null;
}

function explainMix(first: string, second: string, start: number): string {
  return `\`${first}\` and \`${second}\` (character ${start + 1}) stand side by side. Here \`*\` binds more than \`/\`, so that \`a / b * c\` is \`a / (b * c)\`: put parentheses around one of them, such as \`(a ${first} b) ${second} c\`.`;
}

/** Behind a projection only `[]` lets an operator in, and parentheses cannot stand there: what is found was never meant so in so many words. */
function findRowArithmetic(node: Expression): string | null {
  if (node.type === 'Projection' && node.left.type === 'Flatten' && node.right.type === 'Arithmetic') {
    return '`*` behind `[]` works inside each row. Write `map(&(a * b), @)` for that, or put parentheses around the list: `sum([].a) * b`.';
  }
  return childrenOf(node).reduce<string | null>((fault, child) => fault ?? findRowArithmetic(child), null);
}
