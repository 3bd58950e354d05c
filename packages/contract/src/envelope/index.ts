export {
  schemaBase, type DocumentInput, type Envelope, type Environment, type Policy, type PolicyFile, type PolicySource, type Run, type Subject, type Summary, type Uncommitted,
} from './envelope.js';
export type { Finding, Location } from './finding.js';
export { isBlocking, neverPermitted } from './is-blocking.js';
