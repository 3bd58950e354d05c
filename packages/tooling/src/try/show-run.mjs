import { readLog } from './read-log.mjs';

/** What the page of a job shows of one step. */
export function renderStep({ job, action, exitCode, output, outputs, summary }) {
  const { lines, annotations } = readLog(output);
  const sections = [
    ['Log', lines],
    ['Annotations', annotations.map(({ level, file, line, title, message }) => `${level}${file === undefined ? '' : ` ${file}${line === undefined ? '' : `:${line}`}`}${title === undefined ? '' : ` (${title})`}: ${message}`)],
    ['Outputs', Object.entries(outputs).map(([name, value]) => `${name}=${value}`)],
    ['Summary', summary.trimEnd().split('\n')],
  ];
  return [`\n━━━ ${job}${job === action ? '' : ` (${action})`}: exit code ${exitCode}`, ...sections.map(renderSection)].join('\n');
}

/** What GitHub knows after the run. */
export function renderRun({ artifacts, requests, violations }, { folder, scratch, isKept }) {
  const sections = [
    ['Artifacts', artifacts.flatMap(({ id, name, size, files }) => [`${name} (id ${id}, ${size} bytes)`, ...files.map((file) => `  ${file}`)])],
    ['Requests', requests.map(({ method, path, status, operation }) => `${method} ${toShortPath(path)} → ${status}${operation === 'unknown' ? '   which this GitHub does not know' : ''}`)],
    ...(violations.length === 0 ? [] : [['What GitHub would refuse', violations.map((violation) => JSON.stringify(violation))]]),
  ];
  return ['\n━━━ GitHub', ...sections.map(renderSection), ...(scratch !== null && !isKept ? [] : [`\nThe repository is ${folder}`])].join('\n');
}

function renderSection([title, lines]) {
  const shown = lines.length === 0 || (lines.length === 1 && lines[0] === '') ? ['none'] : lines;
  return `\n── ${title}\n${shown.map((line) => (line === '' ? '' : `  ${line}`.replaceAll('\n', '\n  '))).join('\n')}`;
}

function toShortPath(path) {
  const plain = path.replace('/twirp/github.actions.results.api.v1.', '');
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain;
}
