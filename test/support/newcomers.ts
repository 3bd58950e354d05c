import type { Files } from '@shipworthy/testkit/repository';

/** Repositories of different shapes that have never heard of us, each with a debt or two. */
export const newcomers = {
  'a library for Node': {
    'package.json': { name: '@acme/slug', version: '1.2.0', type: 'module', exports: { '.': './src/index.js' }, scripts: { test: 'node --test' } },
    'src/index.js': "export const slug = (text) => text.toLowerCase().replaceAll(' ', '-');\n",
    'src/parser.js': 'export const parse = (text) => text;\n',
    'test/slug.test.js': "import assert from 'node:assert';\nimport test from 'node:test';\nimport { slug } from '../src/index.js';\ntest('slug', () => assert.equal(slug('A b'), 'a-b'));\n",
    'schemas/options.schema.json': { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties: { separator: { type: 'string' } } },
    'README.md': '# slug\n\nSee [the parser](docs/parser.md) and [the guide](docs/guide.md).\n',
    'docs/parser.md': '# Parser\n\nIt parses. [Back](../READNE.md)\n',
    'CHANGELOG.md': '# Changelog\n\nThe format follows [Keep a Changelog](https://keepachangelog.com/).\n\n## [Unreleased]\n\n## [1.2.0] - 2026-01-02\n\n### Added\n\n- It slugs.\n',
    '.gitignore': 'node_modules/',
  },
  'a service in Python': {
    'pyproject.toml': '[project]\nname = "orders"\nversion = "2.1.0"\n\n[project.optional-dependencies]\ntest = ["pytest"]\n',
    'orders/__init__.py': '',
    'orders/billing.py': 'def total(items):\n    return sum(items)\n',
    'tests/test_billing.py': 'from orders.billing import total\n\n\ndef test_total():\n    assert total([1, 2]) == 3\n',
    'openapi.yaml': 'openapi: 3.1.0\ninfo: { title: Orders, version: 2.1.0 }\npaths:\n  /orders:\n    get:\n      responses:\n        "200": { description: all, content: { application/json: { schema: { type: array, items: { type: string } } } } }\n',
    'README.md': '# Orders\n\n[Billing](docs/billing.md#rounding), [interface](openapi.yaml)\n',
    'docs/billing.md': '# Billing\n\n## Rounding up\n\nWe round up.\n',
    'docs/old.md': new Uint8Array([0xff, 0xfe, 0x62, 0x61, 0x64]),
    'CHANGELOG.md': '# Changelog\n\n## [2.1.0](https://example.com/compare/v2.0.0...v2.1.0) (2026-03-01)\n\n### Features\n\n* more\n\n## [2.0.0](https://example.com/compare/v1.0.0...v2.0.0) (2026-01-01)\n\n### Bug Fixes\n\n* less\n',
  },
  'documents and data': {
    'README.md': '# Handbook\n\nThe [board](docs/TaskBoard.md), the [countries](data/countries.csv).\n',
    'docs/TaskBoard.md': '# Board\n\n| ID | Title | Status |\n|---|---|---|\n| HB-001 | Write the introduction | Done |\n| HB-002 | Check the countries | In Progress |\n| HB-003 | Draw the map | Backlog |\n| HB-004 | Print it | Ready for Print |\n',
    'docs/TaskBoard.csv': 'ID,Title,Column\nHB-001,Write the introduction,Done\nHB-002,Check the countries,Doing\nHB-003,Draw the map,Backlog\nHB-005,Something else,Backlog\n',
    'data/countries.csv': 'code,name,population\nDE,Germany,84\nFR,France,68\nIT,Italy,59\n',
    'data/odd table.csv': 'name;value\none;1\ntwo;2\n',
    'data/regions.json': { version: 1, regions: ['EU'] },
  },
} as const satisfies Readonly<Record<string, Files>>;

export type Newcomer = keyof typeof newcomers;
export const newcomerNames: readonly Newcomer[] = ['a library for Node', 'a service in Python', 'documents and data'];
