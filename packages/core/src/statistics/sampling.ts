/** How many samples of each side are taken, and when that is enough. */
export const sampling = {
  /** Runs before the first that counts: caches, compilers and the processor's clock settle. */
  warmUps: 2,
  first: 10,
  /** Added while nothing can be said. */
  more: 10,
  most: 40,
  /** With fewer of either side there is no judgement. */
  fewest: 6,
  /** Share of false alarms among differences that are none. */
  significance: 0.05,
} as const;
