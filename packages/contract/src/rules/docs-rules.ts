import { docsAreaRules } from './docs-area-rules.js';
import { docsChangelogRules } from './docs-changelog-rules.js';
import { docsLinkRules } from './docs-link-rules.js';
import { docsSampleRules } from './docs-sample-rules.js';
import { docsTaskRules } from './docs-task-rules.js';
import type { Rule } from './rule.js';

export const docsRules = { ...docsAreaRules, ...docsTaskRules, ...docsLinkRules, ...docsChangelogRules, ...docsSampleRules } as const satisfies Record<string, Rule>;
