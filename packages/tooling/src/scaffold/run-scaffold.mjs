import { parseArgs } from 'node:util';
import { root } from '../repository.mjs';
import { applyPlan, openTree, renderFaults, renderPlan } from './plan.mjs';

/**
 * Reads the words, makes the plan, shows it, and does it unless `--dry-run` says otherwise.
 * @param {{ usage: string, options: Record<string, object>, toWish: (name: string, values: object) => object, plan: Function, title: (wish: object) => string }} scaffold
 */
export function runScaffold({ usage, options, toWish, plan: makePlan, title }) {
  const words = readWords(options);
  if (words.fault !== null) return stop(`${words.fault}\n\n${usage}`);
  const [name, ...others] = words.positionals;
  if (name === undefined) return stop(usage);
  if (others.length > 0) return stop(`One name at a time: ${others.map((one) => `\`${one}\``).join(', ')} is too much. A title with blanks needs quotes.\n\n${usage}`);
  const wish = toWish(name, words.values);
  const plan = makePlan(openTree(root), wish);
  if (plan.faults.length > 0) return stop(renderFaults(plan.faults));
  const isDry = words.values['dry-run'] === true;
  console.log(renderPlan(plan, { title: title(wish), isDry }));
  if (isDry) return console.log('\nNothing was written.');
  applyPlan(root, plan);
  console.log('\nWritten.');
}

function readWords(options) {
  try {
    // npm hands on a `--` of its own in some spellings.
    const args = process.argv.slice(2).filter((word) => word !== '--');
    return { ...parseArgs({ args, allowPositionals: true, options: { ...options, 'dry-run': { type: 'boolean' } } }), fault: null };
  } catch (error) {
    return { positionals: [], values: {}, fault: error.message };
  }
}

function stop(message) {
  console.error(message);
  process.exitCode = 2;
}
