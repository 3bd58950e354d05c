import { listOf, objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import { memberOf, type TreeObject } from '../../compare/tree/tree.js';

/** Tools that look for nothing but secrets. */
const scanners = /gitleaks|betterleaks|trufflehog|detect-secrets|gitguardian|ggshield|secretlint|nosey ?parker|kingfisher|ripsecrets|whispers/i;
/** How other tools mark such rules: by the use of hard-coded passwords (CWE-259), keys (321) and credentials (798); some write what it is called behind a colon. */
const marks = /^(secrets?|(external\/cwe\/)?cwe-0*(259|321|798)(:.*)?)$/i;
const numbers = /^(cwe-)?0*(259|321|798)$/i;

/** Whether a result is a secret, by its tool, by the tags of its rule, or by the weakness that the rule is related to. */
export function isSecret(tool: string, rule: TreeObject): boolean {
  const properties = objectOf(rule, 'properties');
  const words = [...listOf(properties, 'tags'), ...listOf(properties, 'cwe'), memberOf(properties, 'cwe')];
  return scanners.test(tool) || words.some((word) => typeof word === 'string' && marks.test(word)) || objectsOf(rule, 'relationships').some(isOfCredentials);
}

/** A taxon of the list that is called CWE (SARIF 2.1.0, 3.53). */
function isOfCredentials(relationship: TreeObject): boolean {
  const target = objectOf(relationship, 'target');
  return /^cwe$/i.test(textOf(objectOf(target, 'toolComponent'), 'name') ?? '') && numbers.test(textOf(target, 'id') ?? '');
}
