import { runAction } from '@shipworthy/runtime';

await runAction('security-report');
