import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeKey, names, PublishWorld, removeBundles, shippedName, tag } from './publish-world.js';

const key = makeKey();
afterAll(() => removeBundles());

/** What a dying run is for GitHub: from one request on nothing comes any more. A refusal that nobody tries again. */
const dead = { kind: 'status', status: 401 } as const;
const rebuilt = { extra: { 'logs/other.txt': 'another log\n' }, assets: { [shippedName]: 'another build\n' } };
const nothing = (): void => undefined;

interface Start {
  readonly what: string;
  readonly prepare: (world: PublishWorld) => Promise<void> | void;
}

const starts: readonly Start[] = [
  { what: 'from nothing', prepare: nothing },
  { what: 'over a draft with earlier evidence and a half-uploaded file', prepare: async (world) => {
    await world.publish({ draft: 'true' });
    world.assemble(rebuilt);
    const [release = { tag }] = world.repository.releases;
    world.repository.changeRelease(release, { assets: (release.assets ?? []).map((one) => (one.name === names[1] ? { name: one.name, bytes: Buffer.alloc(0), state: 'starter', digest: null } : one)) });
  } },
];

/** A world at its start, as often as it is asked for: what lay on the release is put there again. */
async function openAt({ prepare }: Start) {
  const world = await PublishWorld.open(key);
  await prepare(world);
  const before = [...world.repository.releases];
  return { world, restart: () => void world.repository.releases.splice(0, world.repository.releases.length, ...before) };
}

/** Each request to the API of a run that comes to its end, and that end. */
async function recordRun(world: PublishWorld) {
  const before = world.github.requests.length;
  expect((await world.publish()).said).toEqual([]);
  // Bytes of a store are read; whoever dies there dies as before the next request.
  const requests = world.github.requests.slice(before).map(({ operation, method }, index) => ({ operation, isWrite: method !== 'GET', at: index + 1 })).filter(({ operation }) => operation !== 'blob-get');
  return { requests, state: byName(world.state()) };
}

describe.each(starts)('a run killed $what', (start) => {
  let opened: Awaited<ReturnType<typeof openAt>>;
  beforeEach(async () => { opened = await openAt(start); });
  afterEach(() => opened.world.close());

  test('at every request, done or not, and started again ends in the same state', async () => {
    const { world, restart } = opened;
    const { requests, state } = await recordRun(world);
    expect(requests.filter(({ isWrite }) => isWrite).length).toBeGreaterThan(7);
    // Reads change nothing: of those that follow each other the first stands for all.
    const deaths = requests.flatMap(({ isWrite, at }, index) => (isWrite ? [{ at, isDone: false }, { at, isDone: true }] : requests[index - 1]?.isWrite === false ? [] : [{ at, isDone: false }]));
    for (const { at, isDone } of deaths) {
      restart();
      if (isDone) world.github.failAt(at, { ...dead, isDone });
      world.github.failAt(isDone ? at + 1 : at, dead, 1_000);
      const killed = await world.publish();
      world.github.recover();
      const again = await world.publish();
      expect([at, isDone, killed.result.exitCode, again.said, again.result.exitCode, byName(world.state())]).toEqual([at, isDone, 1, [], 0, state]);
    }
  });

  test('loses no way when the answer to a write is lost: it looks, and goes on', async () => {
    const { world, restart } = opened;
    const { requests, state } = await recordRun(world);
    for (const { at } of requests.filter(({ isWrite }) => isWrite)) {
      restart();
      world.github.failAt(at, { kind: 'lost' });
      const { said } = await world.publish();
      expect([at, said, byName(world.state())]).toEqual([at, [], state]);
    }
  });

  test('and continued with evidence that was made anew is not left without a way', async () => {
    const { world, restart } = opened;
    const { requests } = await recordRun(world);
    const second = () => start.prepare === nothing ? world.assemble() : world.assemble(rebuilt);
    for (const { at } of requests.filter(({ isWrite }) => isWrite).slice(0, -1)) {
      restart();
      second();
      world.github.failAt(at, { ...dead, isDone: true });
      world.github.failAt(at + 1, dead, 1_000);
      await world.publish();
      world.github.recover();
      world.assemble({ extra: { 'logs/third.txt': 'a third\n' }, assets: { [shippedName]: 'a third build\n' } });
      const { said } = await world.publish();
      expect([at, said, world.bytesOf(shippedName).toString(), world.state()[0]?.draft]).toEqual([at, [], 'a third build\n', false]);
    }
  });
});

function byName(state: ReturnType<PublishWorld['state']>) {
  return state.map((release) => ({ ...release, assets: Object.fromEntries(Object.entries(release.assets).toSorted(([a], [b]) => (a < b ? -1 : 1))) }));
}
