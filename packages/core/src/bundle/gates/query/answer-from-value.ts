import type { JSONValue } from '@jmespath-community/jmespath';
import { kindOf, noAnswer, samplesOf, toAnswer, toObjection, toRefusal, type Answer, type Question } from './answer.js';
import { evaluate } from './expression.js';
import { FieldTrace } from './field-trace.js';
import { distinctOf, percentileOf } from './query-functions.js';
import type { Query } from './parse-query.js';

/** Asks a source that is in memory as a whole. */
export function answerFromValue(question: Question, source: JSONValue): Answer {
  const trace = new FieldTrace();
  try {
    trace.follow(question.query.expression, source);
    const objection = toObjection(trace);
    if (objection !== null) return objection;
    const value = evaluate(question.query.expression, source);
    return finish(question, value, samplesOf(trace, source));
  } catch (error) {
    // What is missing is the cause of an error that it leads to.
    return toObjection(trace) ?? toRefusal(error);
  }
}

function finish(question: Question, value: JSONValue, samples: number | null): Answer {
  const { ending, query } = question;
  if (ending.kind === 'value') return toAnswer(value, samples, question);
  if (!Array.isArray(value)) return noAnswer('unreadable-source', `\`${query.text}\` gives ${kindOf(value)}, not a list`);
  if (ending.kind === 'each') return answerEach(ending.each, value, question);
  if (ending.kind === 'distinct') return toAnswer(distinctOf(value), value.length, question);
  const other = value.find((element) => typeof element !== 'number');
  if (other !== undefined) return noAnswer('unreadable-source', `\`${query.text}\` gives a list that holds ${kindOf(other)}, and a percentile is taken of numbers`);
  return toAnswer(percentileOf(Float64Array.from(value, Number), ending.percent), value.length, question);
}

function answerEach(each: Query, list: readonly JSONValue[], question: Question): Answer {
  const rows = new EachRow(each);
  for (const value of list) rows.add(value);
  return rows.finish(question);
}

/** Counts the rows of which an expression does not hold. */
export class EachRow {
  readonly #trace = new FieldTrace();
  readonly #each: Query;
  #rows = 0;
  #failing = 0;
  #first: number | undefined;
  #failure: string | null = null;

  constructor(each: Query) {
    this.#each = each;
  }

  add(value: JSONValue): void {
    const { expression } = this.#each;
    this.#rows += 1;
    this.#trace.followRow(expression, value, (isComplete) => {
      if (!isComplete(expression)) return;
      const holds = evaluate(expression, value);
      if (typeof holds !== 'boolean') this.#failure ??= `\`${this.#each.text}\` says ${kindOf(holds)} of row ${this.#rows}, neither true nor false`;
      if (holds === true) return;
      this.#failing += 1;
      this.#first ??= this.#rows;
    });
  }

  finish(question: Question): Answer {
    const objection = toObjection(this.#trace);
    if (objection !== null) return objection;
    if (this.#failure !== null) return noAnswer('unreadable-source', this.#failure);
    const answer = toAnswer(this.#failing, this.#rows, question);
    return answer.state === 'answered' && this.#first !== undefined ? { ...answer, first: this.#first } : answer;
  }
}
