import type { Finding, Location } from '@shipworthy/contract/envelope';
import type { ReasonCode } from '@shipworthy/contract/words';
import type { FindingDraft } from '../../evidence/index.js';
import type { LoadedPack } from '../../pack/index.js';
import { toCaseCheck } from '../checks.js';

/** Where findings about cases belong. */
export interface CasePlace {
  readonly pack: LoadedPack;
  /** Place of each case in the manifest. */
  readonly indexes: ReadonlyMap<string, number>;
  /** Fingerprint of what the runner found wrong with the case, if anything: what drifted then follows from it. */
  readonly cause: string | null;
}

export interface CaseFindingParts {
  readonly rule: Extract<FindingDraft['rule'], `drift/${string}` | 'regression/skipped'>;
  readonly case: string;
  /** The further key of the rule: a file or a metric of the case. */
  readonly thing?: { readonly file: string } | { readonly metric: string };
  readonly outcome: FindingDraft['outcome'];
  readonly reason?: ReasonCode;
  readonly message: string;
  readonly expected?: Finding['expected'];
  readonly actual?: Finding['actual'];
  /** Default: the case in the manifest, or what `pointer` names below it. */
  readonly location?: Location;
  readonly pointer?: readonly (string | number)[];
  /** More precise than the rule's own. */
  readonly remedy?: string;
}

export function toCaseFinding({ pack, indexes, cause }: CasePlace, parts: CaseFindingParts): FindingDraft {
  const { rule, outcome, message, reason, expected, actual, remedy } = parts;
  return {
    rule, outcome, message,
    keys: { pack: pack.ref.id, case: parts.case, ...parts.thing },
    check: toCaseCheck(parts.case),
    location: parts.location ?? locate(pack, indexes.get(parts.case), parts.pointer ?? []),
    ...(reason === undefined ? {} : { reason }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(cause === null || outcome === 'not-applicable' ? {} : { causedBy: cause }),
  };
}

function locate({ source, path }: LoadedPack, index: number | undefined, pointer: readonly (string | number)[]): Location {
  const position = index === undefined ? null : source.positionOf(['cases', index, ...pointer], 'value');
  return { path, ...(position ?? {}) };
}

/** The command that makes what cases produce now their baseline; an id that only the baseline knows takes its record away. */
export function toAcceptCommand(...ids: readonly string[]): string {
  return `\`shipworthy drift-check --mode accept ${ids.map((id) => `--case ${id}`).join(' ')} --reason "…"\``;
}
