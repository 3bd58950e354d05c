import { notComparable } from '../../not-comparable.js';
import { FileCoverage, judgeCoverage, showCoverage, toCoverageFacts } from './coverage-facts.js';
import type { FactsFormat, FactsSource } from '../facts-format.js';

/** Tracefiles of lcov (geninfo(1)), as Istanbul, c8, grcov, llvm-cov and Node write them. */
export const lcov: FactsFormat = {
  read: (source) => {
    const reader = new TraceReader(source);
    source.text.split('\n').forEach((line, at) => reader.read(line.trim(), at + 1));
    return toCoverageFacts(reader.end(), source.side);
  },
  judge: judgeCoverage,
  show: showCoverage,
};

class TraceReader {
  readonly #source: FactsSource;
  readonly #files = new Map<string, FileCoverage>();
  #open: FileCoverage | null = null;
  #sums = { LF: 0, LH: 0, BRF: 0, BRH: 0 };

  constructor(source: FactsSource) {
    this.#source = source;
  }

  read(line: string, number: number): void {
    if (line === '' || line.startsWith('#')) return;
    if (line === 'end_of_record') return this.#close(number);
    const match = /^([A-Z]{2,6}):(.*)$/.exec(line);
    if (match === null) throw this.#refuse('a line that is no record of a tracefile', number);
    const [, name = '', value = ''] = match;
    if (name === 'SF') return this.#enter(value, number);
    if (name === 'DA') this.#addLine(value, number);
    else if (name === 'BRDA') this.#addBranch(value, number);
    else if (name === 'LF' || name === 'LH' || name === 'BRF' || name === 'BRH') this.#sums[name] = this.#toCount(value, number);
  }

  /** A last record that is not ended was cut off. */
  end(): ReadonlyMap<string, FileCoverage> {
    if (this.#open !== null) throw notComparable(`${this.#source.side} ends in the middle of a record.`);
    return this.#files;
  }

  #enter(path: string, number: number): void {
    if (this.#open !== null) throw this.#refuse('a file within the record of another', number);
    const name = this.#source.normalise?.(path) ?? path;
    this.#open = this.#files.get(name) ?? new FileCoverage();
    this.#files.set(name, this.#open);
    this.#sums = { LF: 0, LH: 0, BRF: 0, BRH: 0 };
  }

  #close(number: number): void {
    const { LF, LH, BRF, BRH } = this.#sums;
    const file = this.#file(number);
    if (LF > 0) file.lines = { covered: LH, total: LF };
    if (BRF > 0) file.branches = { covered: BRH, total: BRF };
    this.#open = null;
  }

  #addLine(value: string, number: number): void {
    const match = /^(\d{1,9}),(-?\d{1,19})(?:,|$)/.exec(value);
    if (match === null) throw this.#refuse('"DA" without line and count', number);
    this.#file(number).addLine(String(match[1]), Number(match[2]));
  }

  /** `line,block,branch,taken`; `-`: the line was never reached. A branch may have a name with commas in it. */
  #addBranch(value: string, number: number): void {
    const match = /^(\d{1,9},.{1,200}),(-|\d{1,19})$/.exec(value);
    if (match === null) throw this.#refuse('"BRDA" without place and count', number);
    this.#file(number).addBranches(String(match[1]), { covered: Number(match[2]) > 0 ? 1 : 0, total: 1 });
  }

  #toCount(value: string, number: number): number {
    if (!/^\d{1,15}$/.test(value)) throw this.#refuse('a count that is none', number);
    return Number(value);
  }

  #file(number: number): FileCoverage {
    if (this.#open === null) throw this.#refuse('a record without file', number);
    return this.#open;
  }

  #refuse(what: string, number: number): Error {
    return notComparable(`${this.#source.side} holds ${what} (line ${number}).`);
  }
}
