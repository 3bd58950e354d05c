import { listOf, objectOf } from '../../formats/read-members.js';
import type { TreeObject } from '../../compare/tree.js';

/** Tools that look for nothing but secrets. */
const scanners = /gitleaks|betterleaks|trufflehog|detect-secrets|gitguardian|ggshield|secretlint|nosey ?parker|kingfisher|ripsecrets|whispers/i;
/** How other tools mark such rules; CWE-798 is the use of hard-coded credentials. */
const marks = /^(secrets?|(external\/cwe\/)?cwe-798)$/i;

/** Whether a result is a secret, by its tool or by the tags of its rule. */
export function isSecret(tool: string, rule: TreeObject): boolean {
  return scanners.test(tool) || listOf(objectOf(rule, 'properties'), 'tags').some((tag) => typeof tag === 'string' && marks.test(tag));
}
