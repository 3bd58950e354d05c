/** First in, first out, with a look at any of those that wait. */
export class ItemQueue<T> {
  readonly #weigh: (item: T) => number;
  #items: T[] = [];
  #head = 0;
  /** Of all that wait. */
  weight = 0;
  isEnded = false;

  constructor(weigh: (item: T) => number) {
    this.#weigh = weigh;
  }

  get length(): number {
    return this.#items.length - this.#head;
  }

  push(item: T): void {
    this.#items.push(item);
    this.weight += this.#weigh(item);
  }

  first(): T | undefined {
    return this.#items[this.#head];
  }

  look(count: number): readonly T[] {
    return this.#items.slice(this.#head, this.#head + count);
  }

  take(count: number): readonly T[] {
    const taken = this.look(count);
    for (const item of taken) this.dropFirst(item);
    return taken;
  }

  /** `first` is what `first()` gave. */
  dropFirst(first: T): void {
    this.weight -= this.#weigh(first);
    this.#head += 1;
    if (this.#head === this.#items.length) [this.#items, this.#head] = [[], 0];
    else if (this.#head > 1000 && this.#head > this.#items.length / 2) [this.#items, this.#head] = [this.#items.slice(this.#head), 0];
  }
}
