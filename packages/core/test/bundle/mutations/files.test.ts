import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MutableBundle } from './mutable-bundle.js';
import { listPrimaries, PublishedWorld, type VerifyOptions } from './published-world.js';

let world: PublishedWorld;
beforeAll(async () => {
  world = await PublishedWorld.publish();
});
afterAll(() => world.repository.dispose());

async function judge(mutate: (bundle: MutableBundle) => unknown, options?: VerifyOptions): Promise<string[]> {
  const bundle = world.take();
  mutate(bundle);
  return listPrimaries((await world.verify(bundle, options)).findings);
}

/** Everything that a manifest lists. */
const listed = [
  'Routing/README.md', 'Routing/doc-sync-report.json', 'Routing/hosts.csv', 'Routing/routes-20260301-060000.ndjson',
  'Telemetry/DocSync/DocSyncChecklist.json', 'Telemetry/IngestionMetricsSummary-20260301-060000.csv', 'Telemetry/IngestionMetricsSummary-latest.csv', 'Telemetry/QueueDelaySummary-20260301.json',
  'Telemetry/README.md', 'Telemetry/SharedCache-20260301-summary.json', 'Telemetry/VerificationSummary-20260301.json', 'Telemetry/WarmRunTelemetry-2026-03-01.1.json',
];

test('nothing is wrong with what was published, and it is all that is looked at here', async () => {
  const bundle = world.take();
  expect(bundle.list()).toEqual([...listed, 'Routing/bundle.json', 'SHA256SUMS', 'Telemetry/bundle.json'].toSorted());
  const document = await world.verify(bundle);
  expect(document.findings).toEqual([]);
  expect(document.verdict).toBe('pass');
  expect(document.details.areas.map(({ gates }) => gates.map(({ outcome }) => outcome))).toEqual([Array(6).fill('pass'), Array(2).fill('pass')]);
});

describe.each(listed)('%s', (path) => {
  const keys = path.replace('/', ' ');
  test.each<[string, (bundle: MutableBundle) => unknown, string]>([
    ['removed', (bundle) => bundle.remove(path), `fail file-missing ${keys}`],
    ['emptied', (bundle) => bundle.write(path, ''), `fail size-mismatch ${keys}`],
    ['flipped by one bit', (bundle) => bundle.flip(path), `fail hash-mismatch ${keys}`],
    ['renamed', (bundle) => bundle.rename(path, `${path}.bak`), `fail file-missing ${keys}`],
  ])('%s', async (_, mutate, expected) => {
    expect(await judge(mutate)).toEqual([expected]);
  });
});
