// `npm run new:rule -- area/what-is-wrong --title "…"`: registers a rule and makes its judge and test.
import { planRule, toTitle } from './scaffold/plan-rule.mjs';
import { runScaffold } from './scaffold/run-scaffold.mjs';

const usage = `Makes a rule: registered, with a judge and a test in which it fires and one in which it does not.

  npm run new:rule -- drift/some-name --title "What is wrong, in a few words" --key pack --key case

  --key <name>     what identifies the thing that a finding is about; repeat it
  --why <text>     why anyone should care
  --remedy <text>  what to do
  --folder <name>  capability that judges it, where it is not called as the area: drift, docs/links
  --file <name>    registry, where the area has several: docs-link-rules
  --dry-run        shows what would be written`;

runScaffold({
  usage,
  options: { title: { type: 'string' }, why: { type: 'string' }, remedy: { type: 'string' }, key: { type: 'string', multiple: true }, folder: { type: 'string' }, file: { type: 'string' } },
  toWish: (id, { key: keys = [], ...values }) => ({ id, keys, ...values }),
  plan: planRule,
  title: toTitle,
});
