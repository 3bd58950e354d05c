import { sha256Hex } from '../../files/index.js';

/**
 * The bytes that a record names by their hash; null where the stored copy holds others. A copy that somebody edited must not stand in for what was
 * accepted. A checkout may have turned LF into CRLF; turning it back is the one difference that is forgiven.
 */
export function toRecordedBytes(stored: Uint8Array, sha256: string): Uint8Array | null {
  if (sha256Hex(stored) === sha256) return stored;
  const withLineFeeds = Buffer.from(Buffer.from(stored).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return sha256Hex(withLineFeeds) === sha256 ? withLineFeeds : null;
}
