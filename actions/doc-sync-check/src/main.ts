import { runAction } from '@shipworthy/runtime';

await runAction('doc-sync-check');
