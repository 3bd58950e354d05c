// `npm run try <action>… -- --input value`: runs built actions as a runner would, against the fake GitHub, and shows what a runner would show.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.mjs';
import { listActions } from './try/action-file.mjs';
import { openRun } from './try/open-run.mjs';
import { parseArguments, renderUsage } from './try/parse-arguments.mjs';
import { runSteps } from './try/run-steps.mjs';
import { renderRun, renderStep } from './try/show-run.mjs';

const actions = listActions();
const request = parseArguments(process.argv.slice(2), actions, (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
const stale = request.actions.filter((name) => !existsSync(join(root, 'dist', `${name}.js`)));
if (request.faults.length > 0) {
  console.error(`${request.faults.join('\n')}\n\n${renderUsage(actions)}`);
  process.exitCode = 2;
} else if (request.actions.length === 0) {
  console.log(renderUsage(actions));
} else if (stale.length > 0) {
  console.error(`There is no ${stale.map((name) => `dist/${name}.js`).join(', ')}. Run \`npm run build\` first.`);
  process.exitCode = 2;
} else {
  const run = await openRun(request).catch((error) => {
    console.error(`The run cannot begin: ${error.message}`);
    process.exit(3);
  });
  try {
    const results = await runSteps(run, request, (step) => console.log(renderStep(step)));
    console.log(renderRun(await run.report(), run));
    process.exitCode = results.at(-1)?.exitCode ?? 3;
  } finally {
    await run.close();
  }
}
