const block = `<!-- generated:inputs-and-outputs -->
<!-- /generated:inputs-and-outputs -->`;

/** What GitHub starts, and what people read. */
export function pageFiles({ name, title, kind, area, rule, version }) {
  const steps = `steps:
      - uses: actions/checkout@<sha>
      - id: ${area}
        uses: shipworthy/shipworthy/actions/${name}@<sha>
        with:
          files: '**/*.md'`;
  return [
    [`actions/${name}/src/main.ts`, `import { runAction } from '@shipworthy/runtime';\n\nawait runAction('${name}');\n`],
    [`actions/${name}/package.json`, `{ "name": "@shipworthy/action-${name}", "version": "${version}", "private": true, "type": "module" }\n`],
    [`actions/${name}/README.md`, `# ${name}

${title}.

\`\`\`yaml
jobs:
  ${area}:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      evidence: \${{ steps.${area}.outputs.evidence }}
    ${steps}
\`\`\`

All of it is in [docs/${name}.md](../../docs/${name}.md).

${block}
`],
    [`docs/${name}.md`, `# ${name}

${title}.

\`\`\`sh
shipworthy ${name} --files '**/*.md'    # judge these files
\`\`\`

${block}

## What is judged

Every file that \`files\` matches. One without a line of text fails: [\`${rule}\`](rules.md#${rule.replace('/', '')}). Where nothing matches, nothing was
checked, and the document is \`unverified\`.

## What comes out

A document of the kind \`${kind}\` with every file and its outcome, and a report beside it. [docs/release-gate.md](release-gate.md) says how a gate
demands it: \`require: [${kind}]\`.
`],
  ];
}
