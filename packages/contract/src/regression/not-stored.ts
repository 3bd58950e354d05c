/**
 * Why an output has no stored copy, so that only its digest can be compared: its format is read whole, and it is larger than what is held;
 * it is a text too large for its normalisers; it could not be looked through for secrets.
 */
export const notStoredReasons = ['too-large', 'not-normalised', 'not-masked'] as const;
export type NotStored = (typeof notStoredReasons)[number];

/** For people, about `it`: the output. */
export const notStoredMeanings: Readonly<Record<NotStored, string>> = {
  'too-large': 'it is larger than 64 MiB, and its format cannot be compared in pieces',
  'not-normalised': 'it is larger than 64 MiB, and normalisers see texts only up to there',
  'not-masked': 'it could not be looked through for secrets: one of its lines is longer than 64 MiB',
};
