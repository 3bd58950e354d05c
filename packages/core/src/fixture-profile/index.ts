export type { FixtureFormat, FixtureProfile } from './fixture-profile.js';
export { exceedsLimit, percentDelta } from './percent-delta.js';
export { profileFile, profileFixture } from './profile-fixture.js';
