import type { Severity } from '@shipworthy/contract/release';
import { memberOf, type TreeObject } from '../../compare/tree/tree.js';
import { listCycloneDx } from '../../compare/formats/list-components.js';
import { objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import { redactText } from '../../redaction/index.js';
import type { FoundVulnerability, SuppressedResult } from '../scan.js';
import { toCvssScore } from '../severity/cvss-score.js';
import { severityOfScore, severityOfWord, toScore, worstSeverity } from '../severity/severity-of.js';

/** Answers of an analysis by which a component is not affected; `resolved_with_pedigree` and `resolved` say that it was. */
const dismissed: ReadonlySet<string> = new Set(['not_affected', 'false_positive', 'resolved', 'resolved_with_pedigree']);

export interface CycloneDxVulnerabilities {
  readonly vulnerabilities: readonly FoundVulnerability[];
  readonly suppressed: readonly SuppressedResult[];
}

/** What a CycloneDX list says of vulnerabilities (1.4 and later): some scanners write their result so, and nothing of it may be lost. */
export function listVulnerabilities(document: TreeObject): CycloneDxVulnerabilities {
  const byReference = new Map(flatten(document).map((component) => [textOf(component, 'bom-ref') ?? '', component]));
  const entries = objectsOf(document, 'vulnerabilities').map((entry) => ({ entry, state: textOf(objectOf(entry, 'analysis'), 'state') ?? '' }));
  return {
    vulnerabilities: entries.filter(({ state }) => !dismissed.has(state)).flatMap(({ entry }) => toVulnerabilities(entry, byReference)),
    suppressed: entries.filter(({ state }) => dismissed.has(state)).map(({ entry, state }) => ({ advisory: idOf(entry), path: null, line: null, justification: redactText([state, textOf(objectOf(entry, 'analysis'), 'detail')].filter((word) => word !== null).join(': ').slice(0, 300)).text })),
  };
}

function flatten(owner: TreeObject): TreeObject[] {
  return objectsOf(owner, 'components').flatMap((component) => [component, ...flatten(component)]);
}

function idOf(entry: TreeObject): string {
  return textOf(entry, 'id') ?? '(no id)';
}

/** One for each component that it affects; one that affects none that is listed is told all the same. */
function toVulnerabilities(entry: TreeObject, byReference: ReadonlyMap<string, TreeObject>): FoundVulnerability[] {
  const references = objectsOf(entry, 'affects').map((one) => textOf(one, 'ref') ?? '');
  const description = textOf(entry, 'description');
  return (references.length === 0 ? ['(no component)'] : references).map((reference) => {
    const component = byReference.get(reference);
    const [known] = component === undefined ? [] : listCycloneDx({ components: [component] });
    return {
      ids: [...new Set([idOf(entry), ...objectsOf(entry, 'references').flatMap((one) => textOf(one, 'id') ?? [])])], package: known?.plainName ?? reference, ecosystem: known?.ecosystem ?? null, version: known?.version ?? null, places: [],
      severity: severityOf(entry), title: (description ?? 'no description').split('\n', 1)[0]?.slice(0, 300) ?? '', url: textOf(objectOf(entry, 'source'), 'url'), fixedIn: null, path: null, line: null, count: 1,
    };
  });
}

/** The worst of its ratings: by word, by score, by vector. */
function severityOf(entry: TreeObject): Severity | null {
  return worstSeverity(objectsOf(entry, 'ratings').flatMap((rating) => [severityOfWord(textOf(rating, 'severity')), severityOfScore(isCvss(rating) ? toScore(memberOf(rating, 'score')) : null), severityOfScore(toCvssScore(textOf(rating, 'vector') ?? ''))]));
}

/** Other methods count otherwise: a probability of 0.05 is no low severity. */
function isCvss(rating: TreeObject): boolean {
  return /^cvss/i.test(textOf(rating, 'method') ?? 'CVSS');
}
