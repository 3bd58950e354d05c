import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { approvalPayloadType, approvalSchemaId, type Approval } from '@shipworthy/contract/approval';
import { parseApproval, readApproval, type ApprovalOutcome } from '@shipworthy/core/approval';
import { parseSigningKey, signEnvelope } from '@shipworthy/core/signing';
import { makeEc, makeEd25519 } from '../signing/keys.js';

const key = parseSigningKey(makeEd25519().privatePem, { name: 'key' });
const other = parseSigningKey(makeEc().privatePem, { name: 'other' });
const folder = mkdtempSync(join(tmpdir(), 'approval-'));
const name = 'approvals/one.json';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const approval: Approval = {
  $schema: approvalSchemaId, kind: 'approval', schemaVersion: '1.0', approver: 'Ada Example <ada@example.com>', repository: 'acme/parser', commit: 'a'.repeat(40), tree: 'b'.repeat(40),
  level: 'major', reason: 'reviewed', at: '2026-11-21T12:00:00.000Z',
};

function toBytes(statement: unknown, payloadType = approvalPayloadType, signer = key): Buffer {
  const payload = Buffer.from(typeof statement === 'string' ? statement : JSON.stringify(statement));
  return Buffer.from(JSON.stringify(signEnvelope({ payloadType, payload }, signer)));
}

function parse(bytes: Uint8Array, trustedKeys = [other.publicKey, key.publicKey]): ApprovalOutcome {
  return parseApproval(bytes, { trustedKeys, name });
}

function refusalOf(outcome: ApprovalOutcome): string {
  return outcome.state === 'refused' ? `${outcome.refusal.fault}: ${outcome.refusal.reason}` : outcome.state;
}

test('what a trusted key signed is accepted, with the key that signed it', () => {
  expect(parse(toBytes(approval))).toEqual({ state: 'accepted', approval, keyId: key.publicKey.keyId });
  expect(parse(toBytes({ ...approval, repository: null, level: 'release' }, approvalPayloadType, other))).toMatchObject({ state: 'accepted', keyId: other.publicKey.keyId });
});

test('fields of a later minor version are kept', () => {
  expect(parse(toBytes({ ...approval, schemaVersion: '1.7', ticket: 'T-1' }))).toMatchObject({ state: 'accepted', approval: { schemaVersion: '1.7', ticket: 'T-1' } });
});

describe('each refusal has its own reason', () => {
  test.each<[string, () => ApprovalOutcome, string]>([
    ['nobody is trusted', () => parse(toBytes(approval), []), 'no-trusted-key: no-signing-key'],
    ['somebody else is trusted', () => parse(toBytes(approval), [other.publicKey]), 'untrusted-key: unproven'],
    ['another type was signed', () => parse(toBytes(approval, 'application/vnd.in-toto+json')), 'wrong-payload-type: unknown-schema'],
    ['a later major version', () => parse(toBytes({ ...approval, schemaVersion: '2.0' })), 'unknown-schema: unknown-schema'],
    ['a statement with a key twice', () => parse(toBytes(JSON.stringify(approval).replace('{', '{"level":"merge",'))), 'malformed: malformed-document'],
    ['a statement that is no JSON', () => parse(toBytes('approved')), 'malformed: malformed-document'],
    ['a file that is no envelope', () => parse(Buffer.from(JSON.stringify(approval))), 'malformed: malformed-document'],
    ['another kind of statement', () => parse(toBytes({ ...approval, kind: 'waiver' })), 'malformed: malformed-document'],
    ['an empty approver', () => parse(toBytes({ ...approval, approver: '' })), 'malformed: malformed-document'],
    ['an approver of two lines', () => parse(toBytes({ ...approval, approver: 'Ada\nBob' })), 'malformed: malformed-document'],
    ['no reason', () => parse(toBytes({ ...approval, reason: undefined })), 'malformed: malformed-document'],
    ['a short commit', () => parse(toBytes({ ...approval, commit: 'aaaaaaa' })), 'malformed: malformed-document'],
    ['a level that does not exist', () => parse(toBytes({ ...approval, level: 'all' })), 'malformed: malformed-document'],
    ['a time without zone', () => parse(toBytes({ ...approval, at: '2026-11-21T12:00:00' })), 'malformed: malformed-document'],
  ])('%s', (_what, read, expected) => {
    expect(refusalOf(read())).toBe(expected);
  });

  test('the statement was changed after it was signed', () => {
    const envelope = signEnvelope({ payloadType: approvalPayloadType, payload: Buffer.from(JSON.stringify(approval)) }, key);
    const forged = { ...envelope, payload: Buffer.from(JSON.stringify({ ...approval, tree: 'c'.repeat(40) })).toString('base64') };
    expect(refusalOf(parse(Buffer.from(JSON.stringify(forged))))).toBe('wrong-signature: digest-mismatch');
  });

  test('an unsigned statement is not looked at: its version does not show in the reason', () => {
    expect(refusalOf(parse(toBytes({ ...approval, schemaVersion: '2.0' }), [other.publicKey]))).toBe('untrusted-key: unproven');
  });
});

test('no changed bit of the file gives another approval', () => {
  const bytes = toBytes(approval);
  fc.assert(fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << bit);
    const outcome = parse(changed);
    if (outcome.state === 'accepted') expect(outcome.approval).toEqual(approval);
  }), { numRuns: 300 });
});

describe('files', () => {
  const read = (file: string): Promise<ApprovalOutcome> => readApproval(join(folder, file), { trustedKeys: [key.publicKey], name });

  test('are read', async () => {
    writeFileSync(join(folder, 'good.json'), toBytes(approval));
    expect(await read('good.json')).toMatchObject({ state: 'accepted', approval });
  });

  test('that are absent, folders or too large are refused, without a path of this machine', async () => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'large.json'), Buffer.alloc(300 * 1024, 0x20));
    const outcomes = await Promise.all(['absent.json', 'good.json/below', 'folder', 'large.json'].map(read));
    expect(outcomes.map(refusalOf)).toEqual(['absent: missing-evidence', 'absent: missing-evidence', 'unreadable: unreadable-source', 'too-large: limit-exceeded']);
    expect(JSON.stringify(outcomes)).not.toContain(folder);
  });

  (process.platform === 'win32' ? test.skip : test)('that are pipes are refused at once', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(refusalOf(await read('pipe'))).toBe('unreadable: unreadable-source');
  });
});
