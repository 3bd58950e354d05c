import { runAction } from '@shipworthy/runtime';

await runAction('release-gate');
