/** Stands in fingerprints where nobody tells the version; no exception can name it. */
export const noVersion = '(no version)';
