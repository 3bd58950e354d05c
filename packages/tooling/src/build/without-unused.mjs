/**
 * What bundled packages load at their start for features that we never ask for. A module that says so takes the place of each, so that 22
 * packages, one of them without a licence, are not shipped. That nothing asks for them after all, the tests prove that upload and
 * download artifacts with what lies in `dist/`.
 */
export const unused = [
  { importer: '@actions/artifact', specifier: 'unzip-stream', because: 'artifacts are downloaded as they are, and unpacked by us' },
  { importer: 'archiver', specifier: 'tar-stream', because: 'artifacts are zips' },
  { importer: 'archiver', specifier: 'readdir-glob', because: 'files are named one by one' },
  { importer: 'archiver', specifier: 'buffer-crc32', because: 'only lists of files in JSON need it' },
  { importer: 'archiver-utils', specifier: './file.js', because: 'files are named one by one, without patterns' },
];

export const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    for (const one of unused) {
      const filter = new RegExp(`^${one.specifier.replaceAll('.', String.raw`\.`)}$`);
      build.onResolve({ filter }, ({ importer }) => {
        if (!importer.replaceAll('\\', '/').includes(`/node_modules/${one.importer}/`)) return undefined;
        return { path: `${one.importer}/${one.specifier.replace('./', '')}`, namespace: 'without-unused', pluginData: one };
      });
    }
    build.onLoad({ filter: /.*/, namespace: 'without-unused' }, ({ pluginData: { specifier, because } }) => ({ contents: toSource(`${specifier} is not shipped: ${because}.`), loader: 'js' }));
  },
};

/** Only what a bundler asks of every module is answered. */
function toSource(message) {
  return `const refuse = () => { throw new Error(${JSON.stringify(message)}); };
module.exports = new Proxy(function () {}, { get: (_, name) => (name === '__esModule' ? undefined : refuse()), apply: refuse, construct: refuse });`;
}
