import { toSafeFileName } from '../files/index.js';

/** For people, and for matrix legs, which cannot hand ids over: names are unique per attempt of a run only. */
export function artifactName({ kind, key, attempt }: { readonly kind: string; readonly key: string; readonly attempt: number }): string {
  return `shipworthy-${kind}-${toSafeFileName(key)}-attempt-${attempt}`;
}
