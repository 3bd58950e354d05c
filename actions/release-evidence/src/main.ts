import { runAction } from '@shipworthy/runtime';

await runAction('release-evidence');
