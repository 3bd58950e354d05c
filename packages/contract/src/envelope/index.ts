export {
  schemaBase, type DocumentInput, type Envelope, type Environment, type Policy, type PolicySource, type Run, type Subject, type Summary,
} from './envelope.js';
export type { Finding, Location } from './finding.js';
export { isBlocking, neverPermitted } from './is-blocking.js';
