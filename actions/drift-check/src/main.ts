import { runAction } from '@shipworthy/runtime';

await runAction('drift-check');
