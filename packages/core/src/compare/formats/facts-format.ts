import type { ChangeKind, ComparisonFormat, ShownValue } from '../comparison.js';
import type { ApplyNormaliser } from '../normalise/parse-normalisers.js';
import type { Side } from '../not-comparable.js';
import type { Tree, TreeObject } from '../tree/tree.js';

/** One side of a comparison, decoded. */
export interface FactsSource {
  readonly text: string;
  readonly side: Side;
  /** Reaches every string value of the report before anything is read from it: names and paths that vary can be made equal. */
  readonly normalise: ApplyNormaliser | null;
}

/** Two sides that differ at one place of their facts. */
export interface FactChange {
  readonly kind: ChangeKind;
  readonly segments: readonly string[];
  readonly expected: Tree | undefined;
  readonly actual: Tree | undefined;
  /** The options declare a tolerance for this very place, and it is exceeded. */
  readonly hasTolerance: boolean;
  /** The facts themselves, for rules that depend on what stands beside. */
  readonly facts: { readonly expected: TreeObject; readonly actual: TreeObject };
}

/** A change in words. Lower ranks are listed first: a list is cut after its first entries, and what is worst must not be cut away. */
export interface FactVerdict {
  readonly word: string;
  readonly rank: number;
  /** What it happened to, as its author calls it. */
  readonly where: string;
  /** Absent where the format knows no such difference. */
  readonly isBreaking?: boolean;
}

/** What a report format must know. It brings no walk of its own: facts are compared like every tree. */
export interface FactsFormat {
  /** Facts keyed by identity, so that order means nothing. Throws `document/malformed`, also for a report that reports nothing. */
  readonly read: (source: FactsSource) => TreeObject;
  /** Null: no drift, such as a duration nobody asked about. */
  readonly judge: (change: FactChange) => FactVerdict | null;
  /** A fact for people, who do not know how facts are kept. Absent: values as they are, and nothing of whole things, which the words name. */
  readonly show?: (fact: Tree) => ShownValue;
}

/** Formats of which facts are compared, by the name that a pack gives them. */
export type FactsFormatName = Extract<ComparisonFormat, 'junit' | 'ctrf' | 'cobertura' | 'lcov' | 'sarif' | 'components' | 'openapi' | 'json-schema'>;
