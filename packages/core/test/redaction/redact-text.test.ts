import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { findSecrets, redactionRules, redactText, secretRules, type RedactionRule } from '../../src/redaction/index.js';

/** Values are made here, so that no scanner finds a "secret" in this file. */
const letters = (count: number): string => randomBytes(count).toString('hex').slice(0, count);
const upper = (count: number): string => letters(count).replaceAll(/[0189]/g, 'Q').toUpperCase();
const base64 = (bytes: number): string => randomBytes(bytes).toString('base64');
const pem = (type: 'pkcs1' | 'pkcs8'): string => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type, format: 'pem' }).toString().trim();
const encryptedPem = (): string => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).toString().trim();

const samples: Record<string, () => string[]> = {
  'private-key': () => [pem('pkcs1'), pem('pkcs8'), pem('pkcs8').replaceAll('\n', '\\n'), encryptedPem(), pem('pkcs8').replaceAll('\n', '\r\n')],
  'aws-access-key-id': () => [`AKIA${upper(16)}`, `ASIA${upper(16)}`],
  'gcp-api-key': () => [`AIza${letters(35)}`],
  'google-oauth': () => [`ya29.${letters(40)}`, `GOCSPX-${letters(28)}`],
  'azure-client-secret': () => [`${letters(3)}8Q~${letters(34)}`],
  'github-token': () => [...['p', 'o', 'u', 's', 'r'].map((kind) => `gh${kind}_${letters(36)}`), `github_pat_${letters(22)}_${letters(59)}`],
  'gitlab-token': () => [`glpat-${letters(20)}`, `glrt-${letters(20)}`],
  'slack-token': () => [`xoxb-${letters(12)}-${letters(24)}`, `xapp-1-${upper(11)}-1234567890123-${letters(64)}`],
  'npm-token': () => [`npm_${letters(36)}`],
  'pypi-token': () => [`pypi-AgE${letters(80)}`],
  'stripe-key': () => [`sk_live_${letters(24)}`, `rk_test_${letters(24)}`, `whsec_${letters(32)}`],
  jwt: () => [`eyJ${letters(30)}.eyJ${letters(40)}.${letters(43)}`],
};

/** Found by what stands before and after it: [before, value, after]. */
const labelled: Record<string, () => [string, string, string][]> = {
  'aws-secret-key': () => [['aws_secret_access_key = ', base64(30), '\n'], ['"SecretAccessKey": "', base64(30), '"']],
  'azure-storage-key': () => [['AccountName=x;AccountKey=', base64(64), ';EndpointSuffix=y']],
  'azure-shared-access': () => [['SharedAccessKeyName=x;SharedAccessKey=', base64(32), ''], ['?sv=1&sig=', `${letters(43)}%3D`, '&se=2']],
  'slack-webhook': () => [['https://hooks.slack.com/services/', `T${upper(8)}/B${upper(8)}/${letters(24)}`, '']],
  'authorization-header': () => [['Authorization: Bearer ', letters(40), '\n'], ['"authorization": "Basic ', base64(30), '"']],
  'url-password': () => [['postgres://user:', `p%40${letters(8)}`, '@db:5432/x'], ['redis://:', letters(8), '@cache/0']],
  'connection-password': () => [['Server=db;Database=x;User Id=u;Password=', letters(9), ';'], ['Host=db;Username=u;Pwd = ', letters(9), '']],
};

describe('every secret rule', () => {
  test('has samples', () => {
    expect(Object.keys({ ...samples, ...labelled }).sort()).toEqual(secretRules.map((rule) => rule.id).sort());
  });

  test.each(Object.entries(samples))('%s masks the whole value, wherever it stands', (id, make) => {
    for (const value of make()) {
      for (const [before, after] of [['', ''], ['{"x":"', '"}'], ['token=', ' end'], ['- ', '\n'], ['(', ')'], ['ä', ',']] as const) {
        expect(redactText(`${before}${value}${after}`).text).toBe(`${before}[masked:${id}]${after}`);
      }
    }
  });

  test.each(Object.entries(labelled))('%s masks the value and keeps its label', (id, make) => {
    for (const [before, value, after] of make()) expect(redactText(`${before}${value}${after}`).text).toBe(`${before}[masked:${id}]${after}`);
  });

  test('masks nothing twice', () => {
    for (const value of Object.values(samples).flatMap((make) => make())) {
      const once = redactText(`a ${value} b`).text;
      expect(redactText(once)).toEqual({ text: once, hits: [] });
    }
  });
});

describe('what is no secret', () => {
  test.each([
    'password: the user must enter a password', 'token secret api_key private key', 'PASSWORD=', 'https://example.org:8080/path@2', 'git@github.com:o/r.git',
    '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----', 'the -----BEGIN PRIVATE KEY----- marker', 'postgres://user:${DB_PASSWORD}@host/db',
    'postgres://user:***@host/db', 'Server=x;Password={{ password }};', 'npm_config_registry npm_package_name_is_long_enough_for_the_rule', 'sk_live_', 'eyJhbGciOiJIUzI1NiJ9', 'glob-parent-is-not-a-gitlab-token',
    'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'AKIA', 'Authorization: Bearer ${{ secrets.TOKEN }}', 'a@b.example',
  ])('%s', (text) => {
    expect(redactText(text)).toEqual({ text, hits: [] });
  });
});

describe('redaction', () => {
  test('says where, and never what', () => {
    const token = `ghp_${letters(36)}`;
    const text = `first\n  ${token} ${token}\n\n${token}\r\n`;
    const { hits } = redactText(text);
    expect(hits).toEqual([
      { rule: 'github-token', line: 2, column: 3 },
      { rule: 'github-token', line: 2, column: 44 },
      { rule: 'github-token', line: 4, column: 1 },
    ]);
    expect(findSecrets(text)).toEqual(hits);
  });

  test('of overlapping finds leaves no end to be seen', () => {
    const token = `ghp_${letters(36)}`;
    expect(redactText(`https://user:${token}x@host/`).text).toMatch(/^https:\/\/user:\[masked:[a-z-]+\]@host\/$/);
    const toRule = (id: string, pattern: RegExp): RedactionRule => ({ id, category: 'secret', title: id, pattern, hints: [''] });
    expect(redactText('-abcdef-', [toRule('late', /cdef/dg), toRule('early', /abcd/dg)]).text).toBe('-[masked:early]-');
  });

  test('personal data is masked when asked for', () => {
    const text = 'From: Jane <jane.doe+x@mail.acme-works.de>, git@github.com:o/r';
    expect(redactText(text).hits).toEqual([]);
    expect(redactText(text, redactionRules).text).toBe('From: Jane <[masked:e-mail]>, git@github.com:o/r');
  });

  test('JSON stays JSON', () => {
    const text = JSON.stringify({ key: pem('pkcs8'), url: `amqp://u:${letters(8)}@h`, n: [`npm_${letters(36)}`] });
    expect(JSON.parse(redactText(text).text)).toEqual({ key: '[masked:private-key]', url: 'amqp://u:[masked:url-password]@h', n: ['[masked:npm-token]'] });
  });
});

describe('on hostile text', () => {
  const parts = ['eyJaaaaaaaaaa.', 'eyJ', 'eyJ-', 'a@', 'a.', 'a', '://', '://a:', '-----BEGIN PRIVATE KEY-----\n', '-----BEGIN PRIVATE KEY-----\nAAAAAAAAAAAAAAAAA', 'Server=', 'Host=;', 'Q~', 'a1Q~', 'xoxb-', 'pypi-AgE', 'authorization: bearer ', 'ya29.', 'AKIA', 'sig=', 'secret_access_key', 'glpat-', 'hooks.slack.com/services/'];
  test.each(redactionRules.map((rule) => [rule.id, rule] as const))('%s takes linear time', (_, rule) => {
    for (const part of parts) {
      const text = part.repeat(300_000 / part.length);
      const started = performance.now();
      redactText(text, [{ ...rule, hints: [''] }]);
      expect([part, performance.now() - started < 1500]).toEqual([part, true]);
    }
  });

  test('many finds on one long line are placed in linear time', () => {
    const started = performance.now();
    expect(redactText('redis://:abc@h '.repeat(50_000)).hits).toHaveLength(50_000);
    expect(performance.now() - started).toBeLessThan(1500);
  });

  test('10 MiB of ordinary log are read within a second', () => {
    const text = '2026-11-21T07:36:01Z INFO  build step finished in 12 ms, 3 files written to build/out/index.js\n'.repeat(110_000);
    const started = performance.now();
    expect(findSecrets(text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
