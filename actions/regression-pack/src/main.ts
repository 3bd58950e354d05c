import { runAction } from '@shipworthy/runtime';

await runAction('regression-pack');
