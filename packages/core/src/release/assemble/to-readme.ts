import { predicateTypes } from '../attest/index.js';

export interface ReadmeFacts {
  readonly name: string;
  readonly passed: boolean;
  readonly tag: string | null;
  readonly commit: string | null;
  readonly repository: string | null;
  /** What stands in the way, empty when it passed. */
  readonly blockers: readonly string[];
  readonly items: readonly { readonly id: string; readonly title: string; readonly outcome: string }[];
  /** Everything but this file, the lists and the attestations; bundles and answers are in the lists only. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly assets: readonly { readonly name: string; readonly sha256: string }[];
  /** Empty where nothing signed it. */
  readonly keyIds: readonly string[];
}

/** The bundle for people, and how a stranger verifies it with tools that nobody here wrote. */
export function toReadme(facts: ReadmeFacts): string {
  return [
    `# Release evidence: ${facts.name}`,
    '',
    facts.passed ? 'The release was ready: everything that it asks for was shown.' : '**The release was refused.** What follows is the proof of that, and no proof that it may be used.',
    '',
    ...(facts.repository === null ? [] : [`- Repository: \`${facts.repository}\``]),
    ...(facts.tag === null ? [] : [`- Tag: \`${facts.tag}\``]),
    ...(facts.commit === null ? [] : [`- Commit: \`${facts.commit}\``]),
    ...(facts.keyIds.length === 0 ? ['- Signed by: nobody'] : [`- Signed by: ${facts.keyIds.map((id) => `\`${id}\``).join(', ')}`]),
    '',
    ...(facts.blockers.length === 0 ? [] : ['## What stands in the way', '', ...facts.blockers.map((one) => `- ${toLine(one)}`), '']),
    '## Checklist',
    '',
    '| item | what | outcome |',
    '|---|---|---|',
    ...facts.items.map(({ id, title, outcome }) => `| ${toLine(id)} | ${toLine(title)} | ${outcome} |`),
    '',
    '## How to verify it',
    '',
    ...toRecipe(facts),
    '',
    '## Hashes',
    '',
    ...toTable('file', facts.files.map(({ path, sha256 }) => ({ name: path, sha256 }))),
    ...(facts.assets.length === 0 ? [] : ['', 'What is shipped with the release:', '', ...toTable('asset', facts.assets)]),
    '',
  ].join('\n');
}

/** Word for word what a test runs. */
function toRecipe({ passed, keyIds }: ReadmeFacts): string[] {
  if (keyIds.length === 0) return ['It is not signed: anybody could have made it. `sha256sum -c --strict SHA256SUMS` says only that it is whole.'];
  if (!passed) return [`Its signature is under a predicate of its own (\`${predicateTypes.refused}\`), so that the recipe for a release that passed refuses it.`];
  return [
    'Get the public key `evidence.pub` from the maintainers, not from here. Then, in this folder, with',
    '[cosign](https://github.com/sigstore/cosign) 3 and what every system has, without a network:',
    '',
    '```sh',
    'set -e',
    '# 1. Whoever has the key says that this release passed, and means exactly these sums.',
    `cosign verify-blob-attestation --key evidence.pub --bundle attestations/vsa.sigstore.json --insecure-ignore-tlog --type ${predicateTypes.vsa} SHA256SUMS`,
    '# 2. Every file is what the sums say.',
    'sha256sum -c --strict SHA256SUMS',
    '# 3. There is no file that the sums do not name.',
    "find . ! -type d ! -path './attestations/*' ! -path ./SHA256SUMS ! -path ./evidence.pub -exec sh -c '",
    '  for file; do grep -qxF "$(sha256sum "$file" | cut -c1-64)  ${file#./}" SHA256SUMS || { echo "not signed: $file"; exit 1; }; done',
    "' sh {} +",
    '```',
    '',
    'It proves who vouches for these files. It proves no time, and nothing of what is not in them.',
  ];
}

function toTable(what: string, rows: readonly { readonly name: string; readonly sha256: string }[]): string[] {
  return [`| ${what} | SHA-256 |`, '|---|---|', ...rows.map(({ name, sha256 }) => `| \`${name.replace(/[`|\\]/g, '_')}\` | \`${sha256}\` |`)];
}

/** One line of text: no markup, no new line, no pipe of another's. */
function toLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/[\\`*_{}[\]<>()#+!|~@&]/g, (sign) => `&#${sign.charCodeAt(0)};`).trim();
}
