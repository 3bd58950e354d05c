// Writes everything that is made from the contract; `--check` says what is stale.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from './architecture/read-sources.mjs';
import { renderCore, renderFolders, renderPackages } from './architecture/render-house.mjs';
import { renderWays } from './architecture/render-ways.mjs';
import { pageOfLocal, renderCommandTable, renderFlagTable, renderTables, toActionFiles } from './generate/actions.mjs';
import { withBlock, withBlocks } from './generate/blocks.mjs';
import { toJsonSchemas, toSchemaFiles } from './generate/json-schemas.mjs';
import { loadContract } from './generate/load-contract.mjs';
import { renderEnvironmentPage, renderErrorsPage, renderRulesPage } from './generate/pages.mjs';
import { toPerformanceFiles } from './generate/performance/performance-page.mjs';
import { toProgramFiles } from './generate/programs.mjs';
import { renderCatalogue, renderSchemaTable } from './generate/schema-pages.mjs';
import { renderSelfTestPage } from './generate/self-test-page.mjs';
import { toValidatorFiles } from './generate/validators.mjs';
import { renderLayerTable } from './layers.mjs';
import { root } from './repository.mjs';
import { writeOrCheck } from './write-or-check.mjs';

function renderVersion() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `/** Version of this program. The build writes the number of the package's manifest here. */\nexport const toolVersion = '${version}';\n`;
}

/** The pictures of `docs/architecture.md`. */
function renderHouse() {
  const sources = readSources();
  const toCommand = (isAction) => (spec) => ({ name: spec.name, isAction, modes: contract.inputsOfFace(spec, 'command').find(({ name }) => name === 'mode')?.meta.choices ?? [] });
  const commands = [...contract.commandSpecs.map(toCommand(true)), ...contract.localCommandSpecs.map(toCommand(false))];
  return { packages: renderPackages(sources), core: renderCore(sources), folders: renderFolders(), ways: renderWays(sources, { kinds: Object.keys(contract.documentSchemas), commands }) };
}

const contract = await loadContract();
const schemas = toJsonSchemas(contract);
const wanted = new Map([
  ['packages/contract/src/version/version.ts', renderVersion()],
  ...toSchemaFiles(schemas),
  ...(await toValidatorFiles(contract)),
  ...(await toProgramFiles()),
  ...toActionFiles(contract),
  ...contract.commandSpecs.flatMap((spec) => [`actions/${spec.name}/README.md`, `docs/${spec.name}.md`].map((path) => withBlock(path, 'inputs-and-outputs', renderTables(contract, spec)))),
  ...contract.localCommandSpecs.map((spec) => withBlock(pageOfLocal(spec), 'flags', renderFlagTable(contract, spec))),
  withBlock('README.md', 'commands', renderCommandTable(contract)),
  ['docs/rules.md', renderRulesPage(contract)],
  ['docs/errors.md', renderErrorsPage(contract)],
  ['docs/environment.md', renderEnvironmentPage(contract)],
  ['docs/gate-self-test.md', await renderSelfTestPage()],
  withBlock('docs/schemas.md', 'schemas', renderSchemaTable(schemas, contract)),
  withBlock('docs/editor-help.md', 'catalogue', renderCatalogue(contract)),
  ...toPerformanceFiles(),
  withBlocks('docs/architecture.md', { layers: renderLayerTable(), ...renderHouse() }),
]);
const present = existsSync(join(root, 'schemas')) ? readdirSync(join(root, 'schemas')).map((file) => `schemas/${file}`) : [];
writeOrCheck(wanted, { command: 'npm run generate', isCheck: process.argv.includes('--check'), surplus: present.filter((path) => !wanted.has(path)) });
