import { propertyNames } from './edit-source.mjs';
import { quote, ruleFaults, sentenceFaults, toCamel, toPascal } from './names.mjs';
import { startPlan } from './plan.mjs';
import { renderJudge, renderJudgeTest } from './rule-templates.mjs';

const rulesFolder = 'packages/contract/src/rules';
const core = 'packages/core/src';

/**
 * A rule: its registration, a judge with one test in which it fires and one in which it does not, and what is left.
 * @param {{ read(path: string): string | null, list(path: string): readonly { name: string, isFolder: boolean }[] }} tree
 * @param {{ id: string, title: string, why?: string, remedy?: string, keys: readonly string[], folder?: string, file?: string }} wish
 */
export function planRule(tree, wish) {
  const plan = startPlan(tree);
  const { id, title, why = 'Say here why anyone should care.', remedy = 'Say here what to do.', keys } = wish;
  plan.faults.push(...ruleFaults(id), ...sentenceFaults('title', title), ...sentenceFaults('why', why.replace(/\.$/, '')), ...sentenceFaults('remedy', remedy.replace(/\.$/, '')));
  plan.faults.push(...keys.filter((key) => !/^[a-z][a-zA-Z0-9]*$/.test(key)).map((key) => `\`${key}\` is no key: names in documents are camelCase.`));
  if (new Set(keys).size < keys.length) plan.faults.push('A key is named twice.');
  if (keys.length === 0) plan.faults.push('Name with `--key` what the rule is about, such as `--key path`: only keys enter the fingerprint, so that a waiver survives unrelated edits.');
  if (plan.faults.length > 0) return plan;

  const [area, what] = id.split('/');
  const registries = listRegistries(tree);
  const taken = registries.find(({ ids }) => ids.includes(id));
  if (taken !== undefined) plan.faults.push(`The rule \`${id}\` exists already, in ${taken.path}.`);
  const registry = chooseRegistry(registries, area, wish.file, plan.faults);
  const folder = chooseFolder(tree, area, wish.folder, plan.faults);
  if (plan.faults.length > 0) return plan;

  const names = { id, area, what, keys, folder, title, judge: `judge${toPascal(what)}`, facts: `${toPascal(what)}Facts`, file: `judge-${what}` };
  const registration = `${quote(id)}: { title: ${quote(title)}, why: ${quote(why)}, remedy: ${quote(remedy)}, keys: [${keys.map(quote).join(', ')}] }`;
  plan.edit(registry.path, (source) => source.addToObject(registry.constant, registration));
  plan.create(`${core}/${folder}/${names.file}.ts`, renderJudge(names));
  plan.create(`packages/core/test/${folder}/${names.file}.test.ts`, renderJudgeTest(names));
  plan.left.push(...listLeft(names, { registry, isWritten: wish.why !== undefined && wish.remedy !== undefined }));
  return plan;
}

function listLeft({ id, area, folder, judge, file }, { registry, isWritten }) {
  return [
    ...(isWritten ? [] : [`Write \`why\` and \`remedy\` of \`${id}\` in ${registry.path}.`]),
    `Let the capability say it: collect the facts in ${core}/${folder}, call \`${judge}\` (${file}.ts) where its neighbours are called, and list what is judged among the checks.`,
    `Judge what really matters instead of "differs", with the message a reader needs; extend the test beside it.`,
    `\`npm run generate && npm run build\`: docs/rules.md and \`shipworthy explain ${id}\` know it then.`,
    `Say it to users: the page of docs that tells about ${area}, and CHANGELOG.md.`,
    'Accept the new rule as a change of what users rely on: `node dist/cli.js regression-pack`, then `node dist/cli.js drift-check --mode accept --case explain-all --reason "…"`.',
    '`npm run check`',
  ];
}

/** The files that rules stand in, with the areas of their rules. Those that only join others hold none. */
function listRegistries(tree) {
  return tree.list(rulesFolder).filter(({ name }) => name.endsWith('-rules.ts')).map(({ name }) => {
    const path = `${rulesFolder}/${name}`;
    const ids = propertyNames(tree.read(path) ?? '', path).filter((id) => id.includes('/'));
    return { path, name: name.slice(0, -3), constant: toCamel(name.slice(0, -3)), ids, areas: new Set(ids.map((id) => id.split('/')[0])) };
  }).filter(({ ids }) => ids.length > 0);
}

function chooseRegistry(registries, area, wanted, faults) {
  const candidates = registries.filter(({ areas }) => areas.has(area));
  const chosen = wanted === undefined ? candidates.filter(({ name }) => candidates.length === 1 || name === `${area}-rules`) : candidates.filter(({ name }) => name === wanted.replace(/^.*\/|\.ts$/g, ''));
  if (chosen.length === 1) return chosen[0];
  const areas = [...new Set(registries.flatMap((one) => [...one.areas]))].toSorted();
  if (candidates.length === 0) faults.push(`There is no area \`${area}\`. There are: ${areas.join(', ')}. A new one comes with a new action: \`npm run new:action\`.`);
  else faults.push(`Rules of \`${area}\` stand in several files. Choose with \`--file\`: ${candidates.map(({ name }) => name).join(', ')}.`);
  return undefined;
}

/** Where the judges of an area are: the folder of its name, unless the wish names one. */
function chooseFolder(tree, area, wanted, faults) {
  const folder = (wanted ?? area).replace(/^packages\/core\/(src|test)\//, '').replace(/\/+$/, '');
  if (/^[a-z][a-z0-9/-]*$/.test(folder) && tree.list(`${core}/${folder}`).length > 0) return folder;
  const folders = tree.list(core).filter(({ isFolder }) => isFolder).map(({ name }) => name);
  faults.push(`${wanted === undefined ? `No capability is called \`${area}\`` : `${core}/${folder} does not exist`}. Say with \`--folder\` where the judge shall lie, such as \`--folder regression\`. There are: ${folders.join(', ')}.`);
  return undefined;
}

/** For the first line of what is printed. */
export function toTitle({ id, title }) {
  return `Rule ${id}: ${title}`;
}
