import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { isProgramReport, type ProgramDescription, type ProgramReport } from './fake-github-program.js';
import { parseJson } from './json.js';

/** A fake GitHub in a process of its own, for callers that block, such as a test that waits for a whole workflow run. */
export interface FakeGitHubProcess {
  readonly url: string;
  readonly resultsUrl: string;
  report(): Promise<ProgramReport>;
  close(): Promise<void>;
}

const program = fileURLToPath(new URL('../fake-github.mjs', import.meta.url));

export async function startFakeGitHubProcess(description: ProgramDescription = {}): Promise<FakeGitHubProcess> {
  const child = spawn(process.execPath, [program, JSON.stringify(description)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('The fake GitHub ended; its error output says why');
    return line.value;
  };
  const url = await nextLine();
  return {
    url,
    resultsUrl: `${url}/`,
    async report() {
      child.stdin.write('report\n');
      const report = parseJson(await nextLine());
      if (!isProgramReport(report)) throw new Error('The fake GitHub printed something that is no report');
      return report;
    },
    async close() {
      const exit = once(child, 'exit');
      child.stdin.end();
      await exit;
    },
  };
}
