import { noteNumbers, RecordSpill } from './record-spill.js';

/** Notes whose first number is a place, to be read in the order of their places. They may be millions, so most of them lie on disk. */
export class RecordOrder {
  readonly #notes: RecordSpill;
  readonly #width: number;

  /** `size`: above all places. */
  constructor(size: number, { partitions, mostHeld }: { readonly partitions: number; readonly mostHeld: number }) {
    this.#notes = new RecordSpill({ partitions, mostHeld });
    this.#width = (size + 1) / partitions;
  }

  add(note: readonly [place: number, number, number, number]): void {
    this.#notes.add(Math.floor(note[0] / this.#width), note);
  }

  *read(): Generator<readonly [place: number, number, number, number]> {
    for (let partition = 0; partition < this.#notes.partitions; partition += 1) {
      const notes = this.#notes.read(partition);
      const order = Uint32Array.from({ length: notes.length / noteNumbers }, (_, index) => index * noteNumbers);
      order.sort((a, b) => (notes[a] ?? 0) - (notes[b] ?? 0));
      for (const at of order) yield [notes[at] ?? 0, notes[at + 1] ?? 0, notes[at + 2] ?? 0, notes[at + 3] ?? 0];
    }
  }

  close(): void {
    this.#notes.close();
  }
}
