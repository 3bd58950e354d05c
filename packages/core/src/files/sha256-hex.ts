import { hash } from 'node:crypto';

/** Lower-case hex SHA-256; text is hashed as UTF-8. */
export function sha256Hex(data: Uint8Array | string): string {
  return hash('sha256', data);
}
