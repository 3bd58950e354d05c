import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runWithoutNetwork } from './isolated.js';
import { runProgram, type ProgramResult } from './run-program.js';
import { toolPath } from './tools.js';

/** A folder in which tools that nobody here wrote look at files that we wrote. */
export class Bench {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'bench-')));

  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, name)), { recursive: true });
      writeFileSync(join(this.path, name), content);
    }
    return this;
  }

  read(name: string): Buffer {
    return readFileSync(join(this.path, name));
  }

  run(program: string, ...args: string[]): Promise<ProgramResult> {
    return runProgram(program, args, { cwd: this.path, env: { PATH: process.env['PATH'] ?? '', HOME: this.path }, timeoutMs: 60_000 });
  }

  /** A shell script without any network. `$cosign` and `$slsa_verifier` are the tools. */
  runOffline(script: string, ...args: string[]): Promise<ProgramResult> {
    const env = { HOME: this.path, cosign: toolPath('cosign'), slsa_verifier: toolPath('slsa-verifier'), COSIGN_PASSWORD: '' };
    return runWithoutNetwork(script, { cwd: this.path, args, env });
  }

  /** What cosign says of each bundle about one file: the published recipe, with the type that is asked for. One namespace for all, because each takes its time. */
  async askCosign(publicKey: string, type: string, bundles: Readonly<Record<string, string | Uint8Array>>, file: string): Promise<Record<string, string>> {
    const names = Object.keys(bundles);
    this.write(Object.fromEntries(names.map((name, index) => [`asked/${index}.json`, bundles[name] ?? ''])));
    const script = `i=0; while [ "$i" -lt "$4" ]; do
      if "$cosign" verify-blob-attestation --key "$1" --bundle "asked/$i.json" --insecure-ignore-tlog --type "$2" "$3" >said 2>&1; then echo "accepted"; else echo "refused: $(tr '\\n' ' ' <said)"; fi
      i=$((i + 1)); done`;
    const { exitCode, stdout, stderr } = await this.runOffline(script, publicKey, type, file, String(names.length));
    if (exitCode !== 0) throw new Error(`cosign could not be asked: ${stderr}`);
    const said = stdout.trimEnd().split('\n');
    return Object.fromEntries(names.map((name, index) => [name, said[index] ?? 'nothing was said']));
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
