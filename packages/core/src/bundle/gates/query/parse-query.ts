import { closestWord } from '@shipworthy/contract/suggestion';
import { compile, getRegisteredFunctions, TreeInterpreter } from '@jmespath-community/jmespath';
import { findOperatorFault } from './find-operator-fault.js';
import { registerQueryFunctions } from './query-functions.js';
import { childrenOf, type Expression } from './expression.js';

/** A JMESPath expression that compiled, and whose functions exist. */
export interface Query {
  readonly text: string;
  readonly expression: Expression;
}

export type ParsedQuery = { readonly query: Query; readonly fault: null } | { readonly query: null; readonly fault: string };

/** The compiled query, or why it is refused. The library looks up functions and counts their arguments only when it runs; here both are done at once. */
export function parseQuery(text: string): ParsedQuery {
  registerQueryFunctions();
  let expression: Expression;
  try {
    expression = compile(text);
  } catch (error) {
    return { query: null, fault: `"${text}" is no JMESPath expression: ${toReason(error, text)}.` };
  }
  const fault = findOperatorFault(text, expression) ?? findFunctionFault(expression);
  return fault === null ? { query: { text, expression }, fault: null } : { query: null, fault: `"${text}": ${fault}` };
}

function toReason(error: unknown, text: string): string {
  const said = (error instanceof Error ? error.message : String(error)).replace(/^Syntax error[:,]?\s*/i, '').replace(/\.$/, '');
  const hasBareNumber = /Number/.test(said) && /\d/.test(text);
  return hasBareNumber ? `${said}; numbers stand between backticks, such as \`100\`, and a minus before one is written \`- \`` : said;
}

function findFunctionFault(node: Expression): string | null {
  if (node.type === 'Function') {
    const signature = TreeInterpreter.runtime._functionTable[node.name]?._signature;
    if (signature === undefined) {
      const meant = closestWord(node.name, getRegisteredFunctions());
      return `there is no function \`${node.name}\`.${meant === null ? '' : ` Did you mean \`${meant}\`?`}`;
    }
    const least = signature.filter(({ optional }) => optional !== true).length;
    const most = signature.at(-1)?.variadic === true ? Infinity : signature.length;
    const count = node.children.length;
    if (count < least || count > most) return `\`${node.name}\` takes ${least === most ? least : `at least ${least}`} ${least === 1 ? 'argument' : 'arguments'}, not ${count}.`;
  }
  return childrenOf(node).reduce<string | null>((fault, child) => fault ?? findFunctionFault(child), null);
}
