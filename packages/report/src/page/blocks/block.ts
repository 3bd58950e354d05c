/** A part of the page that may be cut between its items, never inside one. */
export interface Block {
  readonly head: string;
  readonly items: readonly string[];
  readonly foot: string;
  /** Items that were left out before; they are counted with those that are cut. */
  readonly more: number;
}

/** One part that stands or falls as a whole. */
export function toWhole(html: string): Block {
  return { head: '', items: [html], foot: '', more: 0 };
}

const encoder = new TextEncoder();

export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

export function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { head, items, foot }) => sum + bytesOf(head) + bytesOf(foot) + items.reduce((all, item) => all + bytesOf(item), 0), 0);
}

/** As many items as fit, in order; what is left out is counted where it would stand. */
export function renderBlocks(blocks: readonly Block[], budget: number): string {
  let room = budget;
  return blocks.map(({ head, items, foot, more }) => {
    room -= bytesOf(head) + bytesOf(foot);
    const taken: string[] = [];
    for (const item of items) {
      room -= bytesOf(item);
      if (room < 0) break;
      taken.push(item);
    }
    const rest = items.length - taken.length + more;
    // The head of a table without rows says nothing.
    const body = taken.length === 0 && rest > 0 && head !== '' ? '' : `${head}${taken.join('')}${foot}`;
    return rest === 0 ? body : `${body}${toMoreLine(rest)}`;
  }).join('\n');
}

export function toMoreLine(count: number): string {
  return `<p class="more">${count} more ${count === 1 ? 'is' : 'are'} in the document.</p>`;
}

/**
 * How much of `total` each may take: what needs little gets it, the others share the rest evenly. So no document, however large, pushes
 * another one off the page.
 */
export function shareBudget(sizes: readonly number[], total: number): number[] {
  const shares = sizes.map(() => 0);
  let [room, waiting] = [total, sizes.length];
  for (const { size, index } of sizes.map((size, index) => ({ size, index })).toSorted((a, b) => a.size - b.size)) {
    const share = Math.min(size, Math.floor(room / waiting));
    shares[index] = share;
    room -= share;
    waiting -= 1;
  }
  return shares;
}
