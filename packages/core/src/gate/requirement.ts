import { ShipworthyError } from '@shipworthy/contract/errors';
import type { EvidenceDocument } from '@shipworthy/contract/documents';

/** `kind` or `kind:key`: what must be there, or is only shown. */
export interface Requirement {
  readonly text: string;
  readonly kind: string;
  /** Null: every one of the kind, and at least one. */
  readonly key: string | null;
}

/** What is known of a document, whether or not it may be used. */
export interface Identified {
  readonly kind: string;
  readonly key: string;
  readonly document: EvidenceDocument | null;
}

export type Role = 'required' | 'advisory' | 'additional';

const form = /^([a-z][a-z-]*)(?::([^\s:][^:]*))?$/;

/** @throws ShipworthyError `usage/invalid-input` with every text that is neither `kind` nor `kind:key` */
export function parseRequirements(texts: readonly string[]): Requirement[] {
  const wrong = texts.filter((text) => !form.test(text));
  if (wrong.length > 0) {
    throw new ShipworthyError('usage/invalid-input', 'The input `require` cannot be read:', {
      hint: 'Write `kind` or `kind:key`, such as `drift-report:parser-compat`.',
      faults: wrong.map((text) => ({ message: `\`${text}\` is neither \`kind\` nor \`kind:key\`.` })),
    });
  }
  return [...new Set(texts)].sort().map((text) => {
    const [, kind = text, key] = form.exec(text) ?? [];
    return { text, kind, key: key ?? null };
  });
}

/** True when a document is what the requirement asks for: by its own key, or as the successor of a pack that had the key. */
export function isMeantBy({ kind, key }: Requirement, evidence: Identified): boolean {
  return evidence.kind === kind && (key === null || evidence.key === key || supersededBy(evidence.document).includes(key));
}

/** By the document's own key alone: `supersedes` stands in the pack, and a change could make its own red report an advisory one with it. */
function isNamedBy({ kind, key }: Requirement, evidence: Identified): boolean {
  return evidence.kind === kind && (key === null || evidence.key === key);
}

function supersededBy(document: EvidenceDocument | null): readonly string[] {
  switch (document?.kind) {
    case 'regression-plan':
    case 'regression-observations':
    case 'drift-report': return document.details.pack?.supersedes ?? [];
    default: return [];
  }
}

/** The more specific rule wins; of two that are equally specific the stricter, so that an added requirement always adds. */
export function roleOf(evidence: Identified, rules: { readonly required: readonly Requirement[]; readonly advisory: readonly Requirement[] }): Role {
  const isRequired = (exact: boolean): boolean => rules.required.some((one) => (one.key !== null) === exact && isMeantBy(one, evidence));
  const isAdvisory = (exact: boolean): boolean => rules.advisory.some((one) => (one.key !== null) === exact && isNamedBy(one, evidence));
  if (isRequired(true)) return 'required';
  if (isAdvisory(true)) return 'advisory';
  if (isRequired(false)) return 'required';
  return isAdvisory(false) ? 'advisory' : 'additional';
}
