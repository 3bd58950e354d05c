/** How many files are read or written at the same time: enough to hide the round trips of a slow disk, far below any limit on open files. */
const batchSize = 32;

/** Maps items in order, some of them at the same time. */
export async function mapInBatches<T, R>(items: readonly T[], toResult: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += batchSize) results.push(...(await Promise.all(items.slice(at, at + batchSize).map(toResult))));
  return results;
}
