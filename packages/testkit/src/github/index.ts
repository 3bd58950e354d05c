export { startFakeGitHub, type FakeGitHub, type FakeGitHubOptions } from './start-fake-github.js';
export { startFakeGitHubProcess, type FakeGitHubProcess } from './start-fake-github-process.js';
export { runtimeToken } from './runtime-token.js';
export { readZip } from './read-zip.js';
export { writeStoredZip } from './stored-zip.js';
export type { Failure } from './failures.js';
export type { RulesetDescription, SettingsDescription } from './fake-settings.js';
export type { FakeRepository, PullRequestDescription } from './fake-repository.js';
export type { AssetDescription, ReleaseDescription } from './published-releases.js';
export type { WorldDescription } from './world-description.js';
export type {
  AlertSeverity, AnalysisDescription, AnnotatedTagDescription, CheckRunDescription, CodeAlertDescription, DependabotAlertDescription, MilestoneDescription, ProtectionDescription,
  RequiredCheckDescription, RuleDescription, SecretAlertDescription, StatusDescription,
} from './release-descriptions.js';
