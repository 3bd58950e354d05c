import { runAction } from '@shipworthy/runtime';

await runAction('telemetry-bundle-readiness');
