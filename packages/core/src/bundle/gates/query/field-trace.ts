import { TreeInterpreter, type JSONValue } from '@jmespath-community/jmespath';
import { evaluatePart, isFalse, type Expression, type Interpreter } from './expression.js';
import { aggregates } from './query-functions.js';

/** Rows that one place of a query goes over. */
export interface RowSet {
  rows: number;
  /** Rows without something that the query reads of them. */
  lacking: number;
  /** What they lack. */
  readonly fields: Set<string>;
}

/** Where a query is while it is followed. */
interface Context {
  readonly value: JSONValue;
  readonly row: Row | null;
  /** Fields that led here within the row: `Statistics.`. */
  readonly prefix: string;
  readonly interpreter: Interpreter;
}

interface Row {
  readonly set: RowSet;
  lacks: boolean;
}

type NodeOf<T extends Expression['type']> = Extract<Expression, { readonly type: T }>;
interface TwoParts {
  readonly type: Expression['type'];
  readonly left: Expression;
  readonly right: Expression;
}

const shownFields = 10;

/**
 * Follows a query over the data and notes what it reads and does not find. JMESPath passes over all of that: `sum([].X)` over rows without X is
 * 0, `X != 'a'` is true without X, and a text that is ordered against a number is dropped. Null counts as absent. Whoever wants absence
 * to be an answer says so in the query: `X || …`, `not_null(X, …)`, `X != \`null\``, `type(X)`.
 */
export class FieldTrace {
  /** In the order in which the query is done with them: the last is what its answer is made of. */
  readonly rowSets = new Map<Expression, RowSet>();
  /** What is missing outside of any row. */
  readonly absent = new Set<string>();
  /** Aggregates that were given an empty list. */
  readonly empty = new Set<string>();

  follow(node: Expression, value: JSONValue): void {
    // The first visit tells the interpreter what `$` is.
    TreeInterpreter.search({ type: 'Current' }, value);
    this.#trace(node, { value, row: null, prefix: '', interpreter: TreeInterpreter });
  }

  /** One row of no list that is at hand. `read` names the parts that are read of it, and is told whether all that they need is there so far. */
  followRow(key: Expression, value: JSONValue, read: (isComplete: (part: Expression) => boolean) => void): void {
    this.#traceRow(this.#rowSetOf(key), (row) => {
      read((part) => {
        this.#trace(part, { value, row, prefix: '', interpreter: TreeInterpreter });
        return !row.lacks;
      });
    });
  }

  /** A row that is counted without anything being read of it: nothing at all is no row. */
  countRow(key: Expression, value: JSONValue): void {
    this.#traceRow(this.#rowSetOf(key), (row) => {
      if (value === null) this.#lacks('any value', { value, row, prefix: '', interpreter: TreeInterpreter });
    });
  }

  #rowSetOf(key: Expression): RowSet {
    const set = this.rowSets.get(key) ?? { rows: 0, lacking: 0, fields: new Set<string>() };
    this.rowSets.set(key, set);
    return set;
  }

  #trace(node: Expression, at: Context): void {
    switch (node.type) {
      case 'Field': return this.#traceField(node.name, at);
      case 'Subexpression': case 'IndexExpression': return this.#traceStep(node, at);
      case 'Pipe': return this.#tracePipe(node, at);
      case 'Projection': case 'ValueProjection': case 'FilterProjection': return this.#traceProjection(node, at);
      case 'Index': if (evaluatePart(at.interpreter, node, at.value) === null) this.#lacks(`[${node.value}]`, at); return;
      case 'AndExpression': case 'OrExpression': return this.#traceEither(node, at);
      case 'Comparator': return this.#traceComparison(node, at);
      case 'Ternary': return this.#traceTernary(node, at);
      case 'Function': return this.#traceFunction(node, at);
      case 'LetExpression': return this.#traceLet(node, at);
      case 'Arithmetic': this.#trace(node.left, at); return this.#trace(node.right, at);
      case 'Unary': return this.#trace(node.operand, at);
      case 'Flatten': return this.#traceFlatten(node.child, at);
      case 'NotExpression': return this.#trace(node.child, at);
      case 'Binding': return this.#trace(node.reference, at);
      case 'MultiSelectList': for (const child of node.children) this.#trace(child, at); return;
      case 'MultiSelectHash': for (const { value } of node.children) this.#trace(value, at); return;
      case 'ExpressionReference': case 'Identity': case 'Current': case 'Root': case 'Literal': case 'Slice': case 'Variable': return;
    }
  }

  #traceField(name: string, at: Context): void {
    const { value } = at;
    const isThere = typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name) && value[name] !== null;
    if (!isThere) this.#lacks(name, at);
  }

  #traceStep({ left, right }: TwoParts, at: Context): void {
    this.#trace(left, at);
    const value = evaluatePart(at.interpreter, left, at.value);
    if (value !== null) this.#trace(right, { ...at, value, prefix: `${at.prefix}${nameOf(left)}.` });
  }

  #tracePipe({ left, right }: TwoParts, at: Context): void {
    this.#trace(left, at);
    const value = evaluatePart(at.interpreter, left, at.value);
    if (value !== null) this.#trace(right, { ...at, value });
  }

  #traceProjection(node: TwoParts & Expression, at: Context): void {
    const condition = node.type === 'FilterProjection' ? node.condition : undefined;
    this.#trace(node.left, at);
    const base = evaluatePart(at.interpreter, node.left, at.value);
    const isObject = typeof base === 'object' && base !== null && !Array.isArray(base);
    const rows = node.type === 'ValueProjection' && isObject ? Object.values(base) : base;
    const isSlicedText = typeof base === 'string' && node.type === 'Projection' && node.left.type === 'IndexExpression';
    if (!Array.isArray(rows)) {
      if (base !== null && !isSlicedText) this.#lacks(`${nameOf(node.left)} as a list`, at);
      return;
    }
    this.#traceRows(node, rows, (value, inRow) => {
      const of = { ...at, value, ...inRow };
      if (condition !== undefined) {
        this.#trace(condition, of);
        if (isFalse(evaluatePart(at.interpreter, condition, value))) return;
      }
      this.#trace(node.right, of);
    });
  }

  #traceFlatten(child: Expression, at: Context): void {
    this.#trace(child, at);
    const list = evaluatePart(at.interpreter, child, at.value);
    if (list !== null && !Array.isArray(list)) this.#lacks(`${nameOf(child)} as a list`, at);
  }

  #traceRows(key: Expression, rows: readonly JSONValue[], traceRow: (value: JSONValue, inRow: Pick<Context, 'row' | 'prefix'>) => void): void {
    const set = this.#rowSetOf(key);
    for (const value of rows) this.#traceRow(set, (row) => { traceRow(value, { row, prefix: '' }); });
  }

  #traceRow(set: RowSet, read: (row: Row) => void): void {
    const row: Row = { set, lacks: false };
    set.rows += 1;
    try {
      read(row);
    } catch (error) {
      // What is missing makes the language fail; the rows behind it still have to be counted.
      if (!row.lacks) throw error;
    }
    if (row.lacks) set.lacking += 1;
  }

  #traceEither({ type, left, right }: TwoParts, at: Context): void {
    const isOr = type === 'OrExpression';
    if (!(isOr && mayBeNothing(left))) this.#trace(left, at);
    if (isFalse(evaluatePart(at.interpreter, left, at.value)) === isOr) this.#trace(right, at);
  }

  #traceComparison({ name, left, right }: NodeOf<'Comparator'>, at: Context): void {
    if ([left, right].some((side) => side.type === 'Literal' && side.value === null)) return;
    for (const side of [left, right]) {
      this.#trace(side, at);
      const value = name === 'EQ' || name === 'NE' ? 0 : evaluatePart(at.interpreter, side, at.value);
      if (value !== null && typeof value !== 'number') this.#lacks(`${nameOf(side)} as a number`, at);
    }
  }

  #traceTernary({ condition, trueExpr, falseExpr }: NodeOf<'Ternary'>, at: Context): void {
    this.#trace(condition, at);
    this.#trace(isFalse(evaluatePart(at.interpreter, condition, at.value)) ? falseExpr : trueExpr, at);
  }

  #traceFunction(node: NodeOf<'Function'>, at: Context): void {
    const { name, children } = node;
    const mayLack = name === 'not_null' || name === 'type';
    for (const child of children) if (!(mayLack && mayBeNothing(child))) this.#trace(child, at);
    const list = children.find(({ type }) => type !== 'ExpressionReference');
    const given = list === undefined ? null : evaluatePart(at.interpreter, list, at.value);
    if (name === 'to_number' && given !== null && list !== undefined && isNoNumber(given, evaluatePart(at.interpreter, node, at.value))) this.#lacks(`${nameOf(list)} as a number`, at);
    if (!Array.isArray(given)) return;
    if (given.length === 0 && aggregates.has(name)) this.empty.add(name);
    if (name === 'length' && given.includes(null)) for (const value of given) this.countRow(node, value);
    for (const child of children) {
      if (child.type !== 'ExpressionReference') continue;
      this.#traceRows(child, given, (value, inRow) => { this.#trace(child.child, { ...at, value, ...inRow }); });
    }
  }

  #traceLet({ bindings, expression }: NodeOf<'LetExpression'>, at: Context): void {
    const scope: Record<string, JSONValue> = {};
    for (const { variable, reference } of bindings) {
      this.#trace(reference, at);
      scope[variable] = evaluatePart(at.interpreter, reference, at.value);
    }
    this.#trace(expression, { ...at, interpreter: at.interpreter.withScope(scope) });
  }

  #lacks(what: string, { row, prefix }: Context): void {
    const fields = row === null ? this.absent : row.set.fields;
    if (row !== null) row.lacks = true;
    if (fields.size < shownFields) fields.add(`${prefix}${what}`);
  }
}

/** A plain way to a value, which may lead nowhere. */
function isPath(node: Expression): boolean {
  return node.type === 'Field' || ((node.type === 'Subexpression' || node.type === 'IndexExpression') && isPath(node.left));
}

/** What stands before another answer, in case that there is none: a path, or the number at its end. */
function mayBeNothing(node: Expression): boolean {
  return isPath(node) || (node.type === 'Function' && node.name === 'to_number' && node.children.every(isPath));
}

/** The library makes 0 of a blank, and nothing of any other text that is none: an aggregate would pass over it. */
function isNoNumber(given: JSONValue, made: JSONValue): boolean {
  return made === null || (typeof given === 'string' && given.trim() === '');
}

function nameOf(node: Expression): string {
  if (node.type === 'Field') return node.name;
  if (node.type === 'Subexpression') return `${nameOf(node.left)}.${nameOf(node.right)}`;
  if (node.type === 'IndexExpression') return `${nameOf(node.left)}${node.right.type === 'Index' ? `[${node.right.value}]` : '[…]'}`;
  return node.type === 'Identity' || node.type === 'Current' ? 'the source' : 'what is read';
}
