/** The sources that an entry loads before its first line runs, the largest first: entries of source and bytes. */
export function listEagerInputs({ outputs }, entry) {
  const seen = new Set();
  const visit = (path) => {
    if (seen.has(path) || outputs[path] === undefined) return;
    seen.add(path);
    for (const { path: imported, kind } of outputs[path].imports) if (kind !== 'dynamic-import') visit(imported);
  };
  visit(entry);
  return [...seen].flatMap((path) => Object.entries(outputs[path].inputs).map(([input, { bytesInOutput }]) => [input, bytesInOutput])).sort(([, a], [, b]) => b - a);
}
