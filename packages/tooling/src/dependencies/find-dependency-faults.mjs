/**
 * Everything in which package.json, the reasons and what is shipped do not agree, in words.
 * @param {{ manifest: Readonly<Record<string, unknown>>, shipped: readonly { name: string, isDirect: boolean }[], reasons: { bundled: object, tools: object } }} facts
 */
export function findDependencyFaults({ manifest, shipped, reasons: { bundled, tools } }) {
  const file = 'packages/tooling/src/dependencies/reasons.mjs';
  const declared = Object.keys(manifest.devDependencies ?? {});
  const shippedNames = new Set(shipped.map(({ name }) => name));
  // What npm installs beside `dist/` for whoever installs us would be shipped twice, and unseen here.
  const others = ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) => Object.keys(manifest[kind] ?? {}).map((name) => `${name} stands in \`${kind}\`: all that is shipped is bundled, so move it to \`devDependencies\`.`));
  const ofDeclared = declared.flatMap((name) => {
    if (bundled[name] === undefined && tools[name] === undefined) return `${name} stands in package.json without a reason: say in ${file} what it is for, or remove it.`;
    if (shippedNames.has(name) && bundled[name] === undefined) return `${name} is shipped in dist but stands among the tools: move its reason to \`bundled\` in ${file}.`;
    if (!shippedNames.has(name) && bundled[name] !== undefined) return `${name} is not shipped in dist: move its reason to \`tools\` in ${file}, or remove it.`;
    return [];
  });
  const stale = Object.keys({ ...bundled, ...tools }).filter((name) => !declared.includes(name)).map((name) => `${name} has a reason in ${file} but does not stand in package.json: remove the reason.`);
  const hidden = shipped.filter(({ name, isDirect }) => isDirect && !declared.includes(name)).map(({ name }) => `${name} is imported by our sources but does not stand in package.json: add it, with a reason in ${file}.`);
  return [...others, ...ofDeclared, ...stale, ...hidden];
}
