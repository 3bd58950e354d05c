import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node, root, runProgram, timeProgram } from '../measure.mjs';

export const cli = join(root, 'dist/cli.js');
const sayMemory = 'data:text/javascript,process.on("exit",()=>process.stderr.write("maxRSS="+process.resourceUsage().maxRSS))';
const noise = ['shipworthy-out/', 'ReleaseEvidence/', 'ignored/'];

/** Only what a command needs: the configuration of whoever measures, and the CI that they may be in, have no say. */
export function toEnvironment(folder, more = {}) {
  return { PATH: process.env.PATH, HOME: folder, TMPDIR: process.env.TMPDIR ?? '/tmp', GIT_CONFIG_NOSYSTEM: '1', ...more };
}

export function git(folder, ...args) {
  return runProgram('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-c', 'gc.auto=0', ...args], { cwd: folder, env: toEnvironment(folder) });
}

/** Files by path; what is no text is written as JSON, which is YAML as well. */
export function writeFiles(folder, files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

export async function commitAll(folder, message = 'all') {
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', message);
}

/** A repository with one commit of these files and whatever lies in the folder. */
export async function createRepository(folder, files) {
  writeFiles(folder, { '.gitignore': noise.map((line) => `${line}\n`).join(''), ...files });
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await commitAll(folder);
}

/** Runs what is shipped; milliseconds, MiB at the peak of its own process, and how it ended. */
export async function runShipped(folder, args, { exitCode = 0, program = cli, environment = {}, flags = [] } = {}) {
  const result = await timeProgram(node, [...flags, '--import', sayMemory, program, ...args], { cwd: folder, env: toEnvironment(folder, environment), output: 'pipe' });
  if (result.exitCode !== exitCode) throw new Error(`${args.join(' ')} ended with ${result.exitCode}:\n${result.stdout.slice(-3000)}\n${result.stderr.slice(-3000)}`);
  return { milliseconds: result.milliseconds, megabytes: Number(/maxRSS=(\d+)/.exec(result.stderr)?.[1]) / 1024, stdout: result.stdout };
}

export const range = (count, toItem) => Array.from({ length: count }, (_, index) => toItem(index));
export const toId = (index) => String(index).padStart(6, '0');
/** Another word for every number. */
export const toWord = (value) => (Math.imul(value, 2_654_435_761) >>> 0).toString(36);
