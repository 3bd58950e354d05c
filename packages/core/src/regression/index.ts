export { toCaseCheck } from './judge-run.js';
export { judgeFixtures, toFixtureCheck, type FixtureFacts } from './judge-fixtures.js';
export { planDigestOf } from './plan/plan-shards.js';
export { runRegressionPack } from './run-regression-pack.js';
export { toStoredPath } from './outputs/to-stored-path.js';
