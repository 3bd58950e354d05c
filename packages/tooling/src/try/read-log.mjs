const command = /^::([a-z-]+)(?: (.*?))?::(.*)$/;
const levels = { error: 'Error', warning: 'Warning', notice: 'Notice' };

/**
 * What a runner makes of the output of a step: lines of the log, and annotations. Commands are obeyed as far as an action of ours uses them.
 * @param {string} output
 */
export function readLog(output) {
  const [lines, annotations, masks] = [[], [], []];
  let [stopped, depth] = [null, 0];
  const print = (text) => lines.push(`${'  '.repeat(depth)}${masks.reduce((shown, mask) => shown.replaceAll(mask, '***'), text)}`);
  for (const line of output.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const [, name, properties = '', message = ''] = command.exec(line) ?? [];
    if (stopped !== null) {
      if (line === `::${stopped}::`) stopped = null;
      else print(line);
    } else if (name === undefined) print(line);
    else if (Object.hasOwn(levels, name)) {
      annotations.push({ level: name, ...readProperties(properties), message: unescape(message) });
      print(`${levels[name]}: ${unescape(message)}`);
    } else if (name === 'group') {
      print(`▾ ${unescape(message)}`);
      depth = 1;
    } else if (name === 'endgroup') depth = 0;
    else if (name === 'add-mask') masks.push(...unescape(message).split(/\r?\n/).filter((part) => part !== ''));
    else if (name === 'stop-commands') stopped = message;
    // `debug` is shown to those who ask for it, and no other command is used.
  }
  return { lines, annotations };
}

function readProperties(text) {
  return Object.fromEntries(text.split(',').filter((part) => part.includes('=')).map((part) => [part.slice(0, part.indexOf('=')), unescapeProperty(part.slice(part.indexOf('=') + 1))]));
}

function unescape(text) {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text) {
  return unescape(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
