import { expect, test } from '@jest/globals';
import { configSchema } from '@shipworthy/contract/config';
import { withoutExceptions } from '../../src/config/index.js';
import { policy } from '../evidence/documents.js';

test('rules that may excuse nothing excuse no vulnerability either, and judge all the same', () => {
  const exceptions = [{ package: 'a', version: '1.0.0', advisory: 'CVE-1', owner: 'me', reason: 'later', expires: '2027-01-31' }];
  const { config } = withoutExceptions({ config: configSchema.parse({ schemaVersion: 1, security: { severity: 'low', scans: ['Trivy'], exceptions } }), policy });
  expect(config.security).toMatchObject({ severity: 'low', scans: ['Trivy'], exceptions: [] });
});
