import type { ComparisonOptions, Tolerance } from '../comparison.js';
import { advance, toPointerPatterns, type PatternState } from '../pointer-pattern.js';

export type TreeOptions = Pick<ComparisonOptions, 'ignore' | 'unordered' | 'tolerance'>;

/** What the options say of one place in a tree, and what they may still say of places below it. */
export interface Place {
  readonly ignore: PatternState<true>;
  readonly unordered: PatternState<string>;
  readonly tolerance: PatternState<Tolerance>;
  /** The options say nothing of this place and nothing of any below it. */
  readonly isPlain: boolean;
}

export function toRootPlace(options: TreeOptions): Place {
  return toPlace({
    ignore: toPointerPatterns((options.ignore ?? []).map((pattern) => [pattern, true] as const)),
    unordered: toPointerPatterns(Object.entries(options.unordered ?? {})),
    tolerance: toPointerPatterns(Object.entries(options.tolerance ?? {})),
  });
}

function toPlace(states: Omit<Place, 'isPlain'>): Place {
  const isPlain = [states.ignore, states.unordered, states.tolerance].every((state) => state.open.length === 0 && state.value === undefined);
  return { ...states, isPlain };
}

export function placeBelow(place: Place, segment: string): Place {
  if (place.isPlain) return place;
  const ignore = advance(place.ignore, segment);
  const unordered = advance(place.unordered, segment);
  const tolerance = advance(place.tolerance, segment);
  const isSame = ignore === place.ignore && unordered === place.unordered && tolerance === place.tolerance;
  return isSame ? place : toPlace({ ignore, unordered, tolerance });
}

export function isIgnored(place: Place): boolean {
  return place.ignore.value === true;
}
