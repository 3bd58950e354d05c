import type { JSONValue } from '@jmespath-community/jmespath';
import { EachRow } from './answer-from-value.js';
import { samplesOf, toAnswer, toObjection, toRefusal, type Answer, type Question } from './answer.js';
import { childrenOf, evaluate, isFalse, type Expression } from './expression.js';
import { FieldTrace } from './field-trace.js';
import { aggregates } from './query-functions.js';
import { createAggregate, type RowAggregate } from './row-aggregates.js';

/** An answer that comes together row by row, so that none has to be kept. */
export interface StreamedAnswer {
  add(row: JSONValue): void;
  finish(): Answer;
}

/** Rows of the source as a query takes them: `[].X`, `[*].X`, `[?A == 'b'].X`, `@`. */
interface RowSource {
  readonly flatten: boolean;
  readonly condition: Expression | null;
  readonly right: Expression | null;
}

interface Aggregated {
  readonly name: string;
  readonly source: RowSource;
  readonly aggregate: RowAggregate;
  /** Of `length(distinct(…))`: the length of that. */
  readonly isCounted: boolean;
  count: number;
}

/** Null when the query needs rows beside each other, such as the first one, or a sorted list. */
export function streamAnswer(question: Question): StreamedAnswer | null {
  const { query: { expression }, ending } = question;
  if (ending.kind === 'value') {
    const found = new Map<Expression, Aggregated>();
    return collectAggregates(expression, found) && found.size > 0 ? new AggregatedAnswer(question, found) : null;
  }
  const source = toRowSource(expression);
  if (source === null) return null;
  if (ending.kind === 'each') return usesWhole(ending.each.expression) ? null : new EachAnswer(question, source, new EachRow(ending.each));
  const aggregate = createAggregate(ending.kind, ending.kind === 'percentile' ? ending.percent : 0);
  return aggregate === null ? null : new AggregatedAnswer(question, new Map([[expression, { name: ending.kind, source, aggregate, isCounted: false, count: 0 }]]));
}

/** Finds every aggregate over rows of the source; false when the query reads the source in any other way. */
function collectAggregates(node: Expression, found: Map<Expression, Aggregated>): boolean {
  const one = toAggregated(node);
  if (one !== null) {
    found.set(node, one);
    return true;
  }
  switch (node.type) {
    case 'Arithmetic': case 'Unary': case 'Comparator': case 'AndExpression': case 'OrExpression': case 'NotExpression': case 'Ternary': case 'Literal': case 'Function':
      return childrenOf(node).every((child) => collectAggregates(child, found));
    default: return false;
  }
}

function toAggregated(node: Expression): Aggregated | null {
  if (node.type !== 'Function') return null;
  const [list, second] = node.children;
  const isCounted = node.name === 'length' && list?.type === 'Function' && list.name === 'distinct';
  const source = toRowSource(isCounted ? list.children[0] : list);
  if (source === null || (second !== undefined && second.type !== 'Literal')) return null;
  const name = isCounted ? 'distinct' : node.name;
  const aggregate = createAggregate(name, second?.type === 'Literal' && typeof second.value === 'number' ? second.value : NaN);
  return aggregate === null ? null : { name, source, aggregate, isCounted, count: 0 };
}

function toRowSource(node: Expression | undefined): RowSource | null {
  if (node === undefined || usesWhole(node)) return null;
  if (isSource(node)) return { flatten: false, condition: null, right: null };
  if (node.type === 'FilterProjection' && isSource(node.left)) return { flatten: false, condition: node.condition, right: node.right };
  if (node.type !== 'Projection') return null;
  const flatten = node.left.type === 'Flatten';
  const left = node.left.type === 'Flatten' ? node.left.child : node.left;
  return isSource(left) ? { flatten, condition: null, right: node.right } : null;
}

function isSource({ type }: Expression): boolean {
  return type === 'Identity' || type === 'Current';
}

/** `$` is the whole source, and variables may hold it. */
function usesWhole(node: Expression): boolean {
  return node.type === 'Root' || node.type === 'Variable' || node.type === 'LetExpression' || childrenOf(node).some(usesWhole);
}

abstract class Streamed implements StreamedAnswer {
  protected readonly trace = new FieldTrace();
  readonly #question: Question;
  #failure: Answer | null = null;
  protected rows = 0;

  constructor(question: Question) {
    this.#question = question;
  }

  /** Goes on after a failure: rows that lack something are counted to the end, since they may be its cause. */
  add(row: JSONValue): void {
    if (this.#failure?.state === 'none' && this.#failure.reason === 'limit-exceeded') return;
    this.rows += 1;
    try {
      this.take(row);
    } catch (error) {
      this.#failure ??= toRefusal(error);
    }
  }

  finish(): Answer {
    try {
      const answer = this.conclude(this.#question);
      return answer.state === 'incomplete' ? answer : (this.#failure ?? answer);
    } catch (error) {
      return this.#failure ?? toRefusal(error);
    }
  }

  protected abstract take(row: JSONValue): void;
  protected abstract conclude(question: Question): Answer;

  /** What a row source takes of a row. */
  protected takeFrom({ flatten, condition, right }: RowSource, key: Expression, { row, use }: { readonly row: JSONValue; readonly use: (value: JSONValue) => void }): void {
    const takeOne = (item: JSONValue): void => {
      if (right === null) {
        this.trace.countRow(key, item);
        return use(item);
      }
      this.trace.followRow(key, item, (isComplete) => {
        if (condition !== null && (!isComplete(condition) || isFalse(evaluate(condition, item)))) return;
        if (!isComplete(right)) return;
        const value = evaluate(right, item);
        if (value !== null) use(value);
      });
    };
    if (flatten && Array.isArray(row)) row.forEach(takeOne);
    else takeOne(row);
  }
}

class AggregatedAnswer extends Streamed {
  readonly #aggregates: ReadonlyMap<Expression, Aggregated>;

  constructor(question: Question, found: ReadonlyMap<Expression, Aggregated>) {
    super(question);
    this.#aggregates = found;
  }

  protected take(row: JSONValue): void {
    for (const [node, one] of this.#aggregates) {
      const use = (value: JSONValue): void => {
        one.count += 1;
        one.aggregate.add(value);
      };
      this.takeFrom(one.source, node, { row, use });
    }
  }

  protected conclude(question: Question): Answer {
    const { query: { expression }, ending } = question;
    const all = [...this.#aggregates.values()];
    if (ending.kind === 'value') for (const { name, count } of all) if (count === 0 && aggregates.has(name)) this.trace.empty.add(name);
    const objection = toObjection(this.trace);
    if (objection !== null) return objection;
    if (ending.kind !== 'value') {
      const count = all[0]?.count ?? 0;
      return toAnswer(count < question.atLeast ? 0 : this.#resultOf(expression), count, question);
    }
    const samples = samplesOf(this.trace, null) ?? this.rows;
    return toAnswer(evaluate(this.#withResults(expression), null), samples, question);
  }

  #resultOf(node: Expression): JSONValue {
    const one = this.#aggregates.get(node);
    const result = one?.aggregate.result() ?? null;
    return one?.isCounted === true && Array.isArray(result) ? result.length : result;
  }

  /** The expression with numbers in the places of what was aggregated. */
  #withResults(node: Expression): Expression {
    if (this.#aggregates.has(node)) return { type: 'Literal', value: this.#resultOf(node) };
    switch (node.type) {
      case 'Arithmetic': case 'Comparator': case 'AndExpression': case 'OrExpression': return { ...node, left: this.#withResults(node.left), right: this.#withResults(node.right) };
      case 'Unary': return { ...node, operand: this.#withResults(node.operand) };
      case 'NotExpression': return { ...node, child: this.#withResults(node.child) };
      case 'Function': return { ...node, children: node.children.map((child) => this.#withResults(child)) };
      case 'Ternary': return { ...node, condition: this.#withResults(node.condition), trueExpr: this.#withResults(node.trueExpr), falseExpr: this.#withResults(node.falseExpr) };
      default: return node;
    }
  }
}

class EachAnswer extends Streamed {
  readonly #source: RowSource;
  readonly #rows: EachRow;
  readonly #key: Expression;

  constructor(question: Question, source: RowSource, rows: EachRow) {
    super(question);
    this.#source = source;
    this.#rows = rows;
    this.#key = question.query.expression;
  }

  protected take(row: JSONValue): void {
    this.takeFrom(this.#source, this.#key, { row, use: (value) => { this.#rows.add(value); } });
  }

  protected conclude(question: Question): Answer {
    return toObjection(this.trace) ?? this.#rows.finish(question);
  }
}
