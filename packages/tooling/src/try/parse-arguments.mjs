export const events = ['push', 'pull_request', 'merge_group', 'tag', 'schedule'];

/** Flags of this program; every other flag is an input of the last action. */
const ownFlags = ['event', 'in', 'keep'];

/**
 * What was asked for, with everything that is wrong with it.
 * @param {readonly string[]} words   As npm hands them on.
 * @param {readonly { name: string, inputs: Readonly<Record<string, string>> }[]} known
 * @param {(path: string) => boolean} isFolder
 */
export function parseArguments(words, known, isFolder = () => true) {
  const { positionals, flags } = splitWords(words);
  const last = known.find(({ name }) => name === positionals.at(-1));
  const { event = 'push', in: folder = null, keep = 'false', ...inputs } = flags;
  const faults = [
    ...positionals.filter((name) => !known.some((action) => action.name === name)).map((name) => `There is no action \`${name}\`. There are: ${known.map((action) => action.name).join(', ')}.`),
    ...(events.includes(event) ? [] : [`There is no event \`${event}\` here. There are: ${events.join(', ')}.`]),
    ...(folder === null || isFolder(folder) ? [] : [`\`--in\` needs a folder, and \`${folder}\` is none.`]),
    ...(['true', 'false'].includes(keep) ? [] : [`\`--keep\` takes no value, and \`${keep}\` follows it. Write it last.`]),
    ...(last === undefined ? [] : Object.keys(inputs).filter((name) => !Object.hasOwn(last.inputs, name)).map((name) => toUnknown(name, last))),
    ...(positionals.length === 0 && Object.keys(flags).length > 0 ? ['Name an action before the flags.'] : []),
  ];
  return { actions: positionals, event, folder, keep: keep === 'true', inputs, faults };
}

function toUnknown(name, { name: action, inputs }) {
  return `\`${action}\` has no input \`${name}\`. It has: ${Object.keys(inputs).join(', ')}. Of this program are: ${ownFlags.map((flag) => `--${flag}`).join(', ')}.`;
}

/** `--name value`, `--name=value` or, before another flag and at the end, `--name` for `true`. A lone `--` is npm's. A flag given twice is a list. */
function splitWords(words) {
  const [positionals, flags] = [[], new Map()];
  const rest = words.filter((word) => word !== '--');
  for (let index = 0; index < rest.length; index += 1) {
    const [, name, , value] = /^--([a-z][a-z-]*)(=(.*))?$/s.exec(rest[index]) ?? [];
    if (name === undefined) {
      positionals.push(rest[index]);
      continue;
    }
    const next = rest[index + 1];
    const isTaken = value === undefined && name !== 'keep' && next !== undefined && !next.startsWith('--');
    if (isTaken) index += 1;
    const given = value ?? (isTaken ? next : 'true');
    flags.set(name, flags.has(name) && !ownFlags.includes(name) ? `${flags.get(name)}\n${given}` : given);
  }
  return { positionals, flags: Object.fromEntries(flags) };
}

export function renderUsage(actions) {
  const width = Math.max(...actions.map(({ name }) => name.length));
  return `Runs built actions as a runner would, against a fake GitHub.

  npm run try <action> -- [--input value]…
  npm run try regression-pack drift-check release-gate     one job each, in one run; inputs are for the last one

  --event ${events.join('|')}   what happened; default push
  --in <folder>   a repository of yours, as it stands, or any other folder, copied and given some history; default examples/vendor-import
  --keep          leaves the copy in place

Actions:
${actions.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`).join('\n')}

An action is what \`npm run build\` made of it.`;
}
