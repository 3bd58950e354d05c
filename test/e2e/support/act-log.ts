/** A line `::error file=…::message` of a step, as the runner would show it. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface ActJob {
  /** As the workflow names it; a matrix leg with its number, `regression-2`. */
  readonly name: string;
  readonly id: string;
  /** Act calls a leg that ended after another had failed `failure` too: judge legs by their steps. */
  result: string;
  /** Results of steps of the workflow file, by `id`, else by their number from 0. */
  readonly steps: Map<string, string>;
  readonly outputs: Map<string, string>;
  summary: string;
  readonly annotations: Annotation[];
  /** What the steps printed. */
  log: string;
}

type Line = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Act writes errors about itself as plain text between the lines. */
function parseLine(text: string): Line | null {
  if (!text.startsWith('{')) return null;
  const value: unknown = JSON.parse(text);
  return isLine(value) ? value : null;
}

function readStrings(value: unknown): Record<string, string> {
  return isLine(value) ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, textOf(text)])) : {};
}

function addCommand(job: ActJob, line: Line): void {
  const message = textOf(line['arg']);
  switch (line['command']) {
    case 'set-output':
      job.outputs.set(textOf(line['name']), message);
      break;
    case 'summary':
      job.summary += textOf(line['content']);
      break;
    case 'error':
    case 'warning':
    case 'notice':
      job.annotations.push({ level: line['command'], message, properties: readStrings(line['kvPairs']) });
      break;
    default:
  }
}

function addLine(job: ActJob, line: Line): void {
  const step = Array.isArray(line['stepID']) ? line['stepID'].map(String).join('.') : '';
  if (line['stage'] === 'Main' && step !== '' && textOf(line['stepResult']) !== '') job.steps.set(step, textOf(line['stepResult']));
  if (textOf(line['jobResult']) !== '') job.result = textOf(line['jobResult']);
  if (line['raw_output'] === true) job.log += textOf(line['msg']);
  addCommand(job, line);
}

/** Reads what `act --json` printed, by the jobs' names without the workflow's and without the blanks that act adds. */
export function parseActLog(text: string): Map<string, ActJob> {
  const jobs = new Map<string, ActJob>();
  for (const line of text.split('\n').map(parseLine)) {
    const name = textOf(line?.['job']).trim().replace(/^[^/]*\//, '');
    if (line === null || name === '') continue;
    const job = jobs.get(name) ?? { name, id: textOf(line['jobID']), result: '', steps: new Map(), outputs: new Map(), summary: '', annotations: [], log: '' };
    jobs.set(name, job);
    addLine(job, line);
  }
  return jobs;
}
