import { setTimeout as wait } from 'node:timers/promises';
import { copyOf } from '../../support/project.js';
import { openService, startStep, type StepEnd } from './fault-step.js';
import type { Story } from './fault-world.js';

/** Numbers from 0 to 1 that the same seed gives again: mulberry32. */
export function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface KilledStory {
  readonly story: Story;
  /** Documents that a killed run left in the middle. */
  readonly halves: readonly string[];
  /** The run after them, in the same folder. */
  readonly again: StepEnd;
}

export interface Moments {
  /** That an undisturbed run takes. */
  readonly milliseconds: number;
  readonly random: () => number;
  /** How often each signal ends it. */
  readonly rounds: number;
}

/** Ended by each signal, each time after a part of the time that it takes, then run to its end. */
export async function killAndRepeat(story: Story, { milliseconds, random, rounds }: Moments): Promise<KilledStory> {
  const workspace = copyOf(story.project);
  const halves: string[] = [];
  try {
    for (const signal of Array.from({ length: rounds }, () => ['SIGTERM', 'SIGKILL'] as const).flat()) {
      const killed = await startAnew(story, workspace, { signal, killOn: wait(random() * milliseconds, undefined, { ref: false }) });
      halves.push(...killed.halves);
    }
    return { story, halves, again: await startAnew(story, workspace) };
  } finally {
    workspace.dispose();
  }
}

/** A new attempt finds the services as the first one did. */
async function startAnew(story: Story, workspace: ReturnType<typeof copyOf>, run: { signal?: 'SIGTERM' | 'SIGKILL'; killOn?: Promise<void> } = {}): Promise<StepEnd> {
  const fake = await openService(story);
  try {
    return await startStep(story, { fake, workspace, run });
  } finally {
    await fake.close();
  }
}
