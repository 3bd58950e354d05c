// `npm run new:action -- some-check --title "…"`: an action that works, registered everywhere, with its document, rule, pages and tests.
import { planAction } from './scaffold/plan-action.mjs';
import { runScaffold } from './scaffold/run-scaffold.mjs';

const usage = `Makes an action and the command of the same name: inputs, kind of document, rule, capability, pages and tests.
It works from the first moment (it judges that files are not empty), so that every change can be tried at once.

  npm run new:action -- some-check --title "Checks that …"

  --kind <name>   kind of the document that it writes; default <area>-report
  --area <name>   names the folders and the rules; default the first word of the name
  --dry-run       shows what would be written`;

runScaffold({
  usage,
  options: { title: { type: 'string' }, kind: { type: 'string' }, area: { type: 'string' } },
  toWish: (name, values) => ({ name, ...values }),
  plan: planAction,
  title: ({ name, title }) => `Action ${name}: ${title}`,
});
