import { publicationPayloadType, publicationRecordSchemaId, type PublicationRecord } from '@shipworthy/contract/release';
import type { Attachment } from '../../evidence/index.js';
import type { ReleasePage } from '../../host/index.js';
import { requireJson, toCanonicalJson, toPrettyJson } from '../../json/index.js';
import { signEnvelope, type SigningKey } from '../../signing/index.js';
import type { ExpectedAsset } from './check-stored.js';
import type { ReleaseIdentity } from './wanted-asset.js';

export interface PublicationFacts {
  readonly identity: ReleaseIdentity;
  readonly page: Pick<ReleasePage, 'url' | 'assets'>;
  readonly publishedAt: string | null;
  readonly expected: readonly ExpectedAsset[];
  readonly key: SigningKey | null;
}

/** Where and when it was published: known too late to be part of what was signed. With a key, also as an envelope over the very bytes. */
export function toPublicationRecord({ identity: { repository, tag, version, commit }, page: { url, assets }, publishedAt, expected, key }: PublicationFacts): Attachment[] {
  const listed = expected.map(({ name, sha256 }) => ({ name, sha256, bytes: assets.find((one) => one.name === name)?.bytes ?? 0 })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const record: PublicationRecord = { $schema: publicationRecordSchemaId, kind: 'publication-record', schemaVersion: '1.0', channel: 'github', repository, tag, version, commit, url, publishedAt, assets: listed };
  const payload = Buffer.from(`${toCanonicalJson(requireJson(record))}\n`, 'utf8');
  const envelope = key === null ? [] : [{ name: 'publication.dsse.json', bytes: Buffer.from(toPrettyJson(requireJson(signEnvelope({ payloadType: publicationPayloadType, payload }, key)))) }];
  return [{ name: 'publication.json', bytes: payload }, ...envelope];
}
