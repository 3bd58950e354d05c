export { toSignedBytes, type Envelope } from './envelope.js';
export type { KeyAlgorithm } from './key-id.js';
export { parsePublicKey, type PublicKey } from './parse-public-key.js';
export { parseSigningKey, type SigningKey } from './parse-signing-key.js';
export { readSigningKey, readSigningKeyText, type GivenKey } from './read-signing-key.js';
export { signEnvelope, type EnvelopeContent } from './sign-envelope.js';
export { parseSignedJson, verifyEnvelope, verifyParsedEnvelope, type EnvelopeCheck, type EnvelopeExpectation, type EnvelopeFault } from './verify-envelope.js';
