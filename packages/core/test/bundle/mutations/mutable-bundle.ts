import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleManifestSchema, type BundleManifest } from '@shipworthy/contract/bundle';
import { sha256Hex } from '@shipworthy/core/files';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';

/** A copy of a published bundle that something happens to. Paths are relative to the bundle. */
export class MutableBundle {
  readonly path: string;
  readonly #root: string;
  readonly #record: string;

  constructor({ path: root }: TemporaryRepository, path: string, record: string) {
    this.path = path;
    this.#root = root;
    this.#record = record;
  }

  #at(path: string): string {
    return join(this.#root, this.path, path);
  }

  list(): string[] {
    const folder = join(this.#root, this.path);
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  }

  read(path: string): Buffer {
    return readFileSync(this.#at(path));
  }

  text(path: string): string {
    return this.read(path).toString('utf8');
  }

  write(path: string, content: string | Uint8Array): this {
    mkdirSync(dirname(this.#at(path)), { recursive: true });
    writeFileSync(this.#at(path), content);
    return this;
  }

  writeJson(path: string, value: unknown): this {
    return this.write(path, `${JSON.stringify(value, null, 2)}\n`);
  }

  remove(path: string): this {
    rmSync(this.#at(path), { recursive: true });
    return this;
  }

  rename(from: string, to: string): this {
    mkdirSync(dirname(this.#at(to)), { recursive: true });
    renameSync(this.#at(from), this.#at(to));
    return this;
  }

  link(path: string, to: string): this {
    symlinkSync(to, this.#at(path));
    return this;
  }

  /** Another bundle's file or folder takes its place. */
  takeFrom(other: MutableBundle, path: string): this {
    this.remove(path);
    renameSync(other.#at(path), this.#at(path));
    return this;
  }

  /** One bit of one byte; without `at` of the one in the middle. */
  flip(path: string, at?: number): this {
    const bytes = this.read(path);
    const index = at ?? Math.floor(bytes.length / 2);
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    return this.write(path, bytes);
  }

  /** Fails when there is nothing to replace: the case would show nothing. */
  replace(path: string, find: string | RegExp, by: string): this {
    const before = this.text(path);
    const after = before.replace(find, () => by);
    if (after === before) throw new Error(`${path} does not hold ${String(find)}`);
    return this.write(path, after);
  }

  manifest(area: string): BundleManifest {
    return bundleManifestSchema.parse(JSON.parse(this.text(`${area}/bundle.json`)));
  }

  /** Rewrites a manifest and nothing that depends on it. */
  editManifest(area: string, edit: (manifest: BundleManifest) => unknown): this {
    return this.writeJson(`${area}/bundle.json`, edit(this.manifest(area)));
  }

  /** Edits what a manifest says of one file. */
  editEntry(area: string, path: string, edit: (entry: BundleManifest['files'][number]) => unknown): this {
    return this.editManifest(area, (manifest) => ({ ...manifest, files: manifest.files.map((entry) => (entry.path === path ? edit(entry) : entry)) }));
  }

  /** What is noted of the README outside the bundle. */
  note(hash: string): this {
    mkdirSync(dirname(join(this.#root, this.#record)), { recursive: true });
    writeFileSync(join(this.#root, this.#record), `# Release\n\nTelemetry README SHA-256 \`${hash}\`\n`);
    return this;
  }

  forgetNote(): this {
    rmSync(join(this.#root, this.#record));
    return this;
  }

  /** Makes README, manifest, sums and note agree with the files, as if these had been published: only what was done to the content remains. */
  seal(): this {
    const areas = readdirSync(this.#at('.'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).filter((name) => this.list().includes(`${name}/bundle.json`));
    for (const area of areas) this.#sealArea(area);
    this.write('SHA256SUMS', this.list().filter((path) => path !== 'SHA256SUMS').map((path) => `${sha256Hex(this.read(path))}  ${path}\n`).join(''));
    return this.note(sha256Hex(this.read('Telemetry/README.md')).toUpperCase());
  }

  #sealArea(area: string): void {
    const before = this.manifest(area);
    const present = this.list().filter((path) => path.startsWith(`${area}/`) && path !== `${area}/bundle.json`).map((path) => path.slice(area.length + 1));
    const entries = present.map((path) => {
      const known = before.files.find((entry) => entry.path === path) ?? { mediaType: 'text/plain', source: null, taskIds: [], commandLine: null, startedAt: null, finishedAt: null };
      return { entry: { ...known, path, sha256: '', bytes: 0 }, old: 'sha256' in known ? known.sha256 : null };
    });
    const readme = `${area}/README.md`;
    if (present.includes('README.md')) {
      const gone = before.files.filter(({ path }) => !present.includes(path)).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
      let text = gone.reduce((shown, line) => shown.replace(line, ''), this.text(readme));
      for (const { entry: { path }, old } of entries) {
        const line = `${sha256Hex(this.read(`${area}/${path}`))}  ${path}\n`;
        text = old === null ? `${text}\n    ${line}` : text.replace(`${old}  ${path}\n`, line);
      }
      this.write(readme, text);
    }
    const files = entries.map(({ entry }) => ({ ...entry, sha256: sha256Hex(this.read(`${area}/${entry.path}`)), bytes: this.read(`${area}/${entry.path}`).length }));
    this.writeJson(`${area}/bundle.json`, { ...before, files });
  }
}
