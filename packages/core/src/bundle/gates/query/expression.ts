import { TreeInterpreter, type compile, type JSONValue } from '@jmespath-community/jmespath';

/** A compiled expression, or a part of one. */
export type Expression = ReturnType<typeof compile>;
export type Interpreter = typeof TreeInterpreter;

/** The parts of an expression that are expressions. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.type) {
    case 'Function': case 'MultiSelectList': return node.children;
    case 'MultiSelectHash': return node.children.map(({ value }) => value);
    case 'FilterProjection': return [node.left, node.condition, node.right];
    case 'Ternary': return [node.condition, node.trueExpr, node.falseExpr];
    case 'LetExpression': return [...node.bindings, node.expression];
    case 'Binding': return [node.reference];
    case 'Unary': return [node.operand];
    case 'ExpressionReference': case 'Flatten': case 'NotExpression': return [node.child];
    case 'AndExpression': case 'OrExpression': case 'IndexExpression': case 'Pipe': case 'Projection': case 'Subexpression': case 'ValueProjection':
    case 'Arithmetic': case 'Comparator': return [node.left, node.right];
    case 'Identity': case 'Current': case 'Root': case 'Field': case 'Literal': case 'Index': case 'Slice': case 'Variable': return [];
  }
}

/** What an expression says of a value. @throws Error where the language has no answer: a sum of texts, a division by zero */
export function evaluate(node: Expression, value: JSONValue): JSONValue {
  return TreeInterpreter.search(node, value);
}

/** As a part of a whole: `$` and variables keep what the interpreter knows. */
export function evaluatePart(interpreter: Interpreter, node: Expression, value: JSONValue): JSONValue {
  const found = interpreter.visit(node, value);
  return isData(found) ? found : null;
}

function isData(found: ReturnType<Interpreter['visit']>): found is JSONValue {
  return typeof found !== 'object' || found === null || !('expref' in found && found.expref === true);
}

/** What counts as no in a condition: null, false, and whatever is empty. */
export function isFalse(value: JSONValue): boolean {
  if (value === null || value === false || value === '') return true;
  return typeof value === 'object' && (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0);
}
