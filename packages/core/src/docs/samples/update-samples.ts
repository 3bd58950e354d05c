import { readFile, realpath } from 'node:fs/promises';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { toNormalise } from '../../compare/normalise/to-normalise.js';
import type { CommandResult } from '../../evidence/index.js';
import { writeFileAtomically } from '../../files/index.js';
import { requireJson } from '../../json/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import { collectSamples } from './collect-samples.js';
import { isStep, planSample, type SampleStep } from './plan-samples.js';

/**
 * Writes the samples that differ anew. All is planned first; if any cannot be written, none is.
 * @throws ShipworthyError `usage/invalid-input` with every sample that cannot be written, `output/not-writable`
 */
export async function updateSamples(run: DocSyncRun): Promise<CommandResult> {
  const { inputs, workspace } = run;
  const collected = await collectSamples(run);
  const planned = await Promise.all(collected.map(async (sample) => planSample(sample, (await toNormalise(sample.config.normalise)) ?? ((text) => text))));
  const faults = planned.flatMap((one) => (one === null || isStep(one) ? [] : [one]));
  if (faults.length > 0) throw new ShipworthyError('usage/invalid-input', 'The samples cannot be written anew:', { hint: 'Nothing was written.', faults });
  const steps = planned.flatMap((one) => (one !== null && isStep(one) ? [one] : []));
  const texts = new Map(collected.flatMap(({ config, text }) => (text === null ? [] : [[config.in, text] as const])));
  if (!inputs['dry-run']) for (const [path, text] of texts) await writeDocument(workspace.resolve(path), text, steps.filter((step) => step.path === path));
  const notes = [
    `${collected.length} samples: ${steps.length} to write, ${collected.length - steps.length} unchanged`,
    ...steps.flatMap(({ path, fence, hunk }) => [`  ~ ${path}  ${fence}`, ...hunk.split('\n').map((line) => `      ${line}`)]),
    inputs['dry-run'] ? 'Nothing was written (dry run).' : steps.length === 0 ? 'Nothing was written: every sample shows what it must.' : 'Review the difference, and commit it.',
  ];
  return { out: workspace.out, documents: [], notes, outputs: {}, report: { json: requireJson({ dryRun: inputs['dry-run'], steps }) }, exitCode: 0 };
}

/** From the last fence to the first, so that the offsets before them stay right. */
async function writeDocument(absolute: string, text: string, steps: readonly SampleStep[]): Promise<void> {
  if (steps.length === 0) return;
  const next = steps.toSorted((a, b) => b.from - a.from).reduce((result, { from, to, replacement }) => `${result.slice(0, from)}${replacement}${result.slice(to)}`, text);
  const raw = await readFile(absolute, 'utf8');
  const mark = raw.startsWith('\ufeff') && !text.startsWith('\ufeff') ? '\ufeff' : '';
  // Through a link: what it leads to is the document, and replacing the link would leave that as it was.
  await writeFileAtomically(await realpath(absolute), `${mark}${next}`);
}
