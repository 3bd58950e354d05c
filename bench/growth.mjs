import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as documentWorlds from './growth/documents.mjs';
import * as evidenceWorlds from './growth/evidence.mjs';
import { cases, outputs, rows } from './growth/packs.mjs';
import { runShipped } from './growth/world.mjs';
import { summarise } from './measure.mjs';

const allSizes = [100, 1000, 10_000, 100_000];
export const growthWorlds = { cases, outputs, ...rows, ...documentWorlds, ...evidenceWorlds };

/** More often where a start of Node is most of what is measured. */
const roundsOf = (size, { isOnce = false, isSlow = false }) => (isOnce ? 1 : size <= 1000 ? (isSlow ? 2 : 5) : size <= 10_000 && !isSlow ? 3 : 1);

async function measure(folder, size, curve) {
  const { args, exitCode = 0, program, environment, toEnvironment = () => environment, before = () => undefined } = curve;
  const runs = [];
  for (let round = roundsOf(size, curve); round > 0; round -= 1) {
    await before(folder);
    runs.push(await runShipped(folder, args, { exitCode, program, environment: toEnvironment(folder, size) }));
  }
  return { size, milliseconds: Math.round(summarise(runs.map((run) => run.milliseconds)).median), megabytes: Math.round(summarise(runs.map((run) => run.megabytes)).median) };
}

/** How fast time grows between two points: 1 is linear, 2 quadratic. */
export function toSlope(from, to) {
  return Math.log(to.milliseconds / from.milliseconds) / Math.log(to.size / from.size);
}

/** Measures all curves of a world, one folder for each size, and prints each point as it comes; returns the curves by id. */
export async function printGrowth(world) {
  const points = new Map(world.curves.map(({ id }) => [id, []]));
  for (const size of world.sizes ?? allSizes) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-growth-'));
    try {
      await world.create(folder, size);
      for (const curve of world.curves) {
        const point = await measure(folder, size, curve);
        const before = points.get(curve.id).at(-1);
        points.get(curve.id).push(point);
        console.log(`  ${curve.command}, ${size} ${curve.items}: ${point.milliseconds} ms, ${point.megabytes} MiB${before === undefined ? '' : `, slope ${toSlope(before, point).toFixed(2)}`}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return Object.fromEntries(world.curves.map(({ id, command, items }) => [id, { command, items, points: points.get(id) }]));
}
