import { diffArrays } from 'diff';

/** So many items of each side that stand against each other, alike or not. */
export interface Step {
  removed: number;
  added: number;
  readonly isSame: boolean;
}

/** So many items in a row have to be alike before two sequences count as in step again: a single one may be a blank line. */
const inStep = 3;
/** Edits up to which the shortest way is searched; the search costs their square. */
const maxEdits = 2000;

/**
 * Steps from `removed` to `added`: all the way to the end if they are whole sequences, else to where the two meet for good. Null when they
 * do not meet.
 */
export function findSteps(removed: readonly string[], added: readonly string[], isWhole: boolean): Step[] | null {
  const steps = findShortest(removed, added);
  if (steps !== null && isWhole) return steps;
  const last = steps?.findLastIndex((step) => step.isSame && step.removed >= inStep) ?? -1;
  return last === -1 ? findMeeting(removed, added) : (steps?.slice(0, last + 1) ?? null);
}

/** Null when the two differ too much. Each text that only one side has is an edit for sure, which is found out before any search. */
function findShortest(removed: readonly string[], added: readonly string[]): Step[] | null {
  if (countUnpaired(removed, added) > maxEdits) return null;
  const parts = diffArrays([...removed], [...added], { maxEditLength: maxEdits });
  if (parts === undefined) return null;
  const steps: Step[] = [];
  for (const part of parts) {
    const last = steps.at(-1);
    const isSame = !part.added && !part.removed;
    const step = { removed: part.added ? 0 : part.count, added: part.removed ? 0 : part.count, isSame };
    if (last !== undefined && !last.isSame && !isSame) [last.removed, last.added] = [last.removed + step.removed, last.added + step.added];
    else steps.push(step);
  }
  return steps;
}

function countUnpaired(removed: readonly string[], added: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of removed) left.set(text, (left.get(text) ?? 0) + 1);
  let paired = 0;
  for (const text of added) {
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    left.set(text, count - 1);
    paired += 1;
  }
  return removed.length + added.length - 2 * paired;
}

/** A long insertion or removal: the first items in a row that stand on the other side too, where their first one is to be found. */
function findMeeting(removed: readonly string[], added: readonly string[]): Step[] | null {
  const places = new Map<string, number>();
  added.forEach((text, at) => {
    if (!places.has(text)) places.set(text, at);
  });
  const isMeeting = (from: number, to: number): boolean => {
    for (let ahead = 1; ahead < inStep; ahead += 1) if (removed[from + ahead] === undefined || removed[from + ahead] !== added[to + ahead]) return false;
    return true;
  };
  for (const [from, text] of removed.entries()) {
    const to = places.get(text);
    if (to !== undefined && isMeeting(from, to)) return [{ removed: from, added: to, isSame: false }, { removed: inStep, added: inStep, isSame: true }];
  }
  return null;
}
