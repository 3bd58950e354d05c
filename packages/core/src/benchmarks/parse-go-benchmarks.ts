import type { BenchmarkSeries } from './benchmark-series.js';

/** `BenchmarkName-8  1000  1234 ns/op  …`: a name, how often it ran, then values each with its unit. */
const resultLine = /^(Benchmark\S*)[ \t]+\d+((?:[ \t]+[-+.\deE]+[ \t]+[^\s]+)+)[ \t]*$/;
const packageLine = /^pkg: (\S+)$/;

/**
 * What `go test -bench` prints: a line for each run of a benchmark (`-count`), among other output. One series for every unit it has. Source of
 * the format: golang.org/design/14313-benchmark-format.
 */
export function parseGoBenchmarks(text: string): BenchmarkSeries[] {
  const series = new Map<string, { names: string[]; unit: string; samples: number[] }>();
  let packageName = '';
  for (const line of text.split(/\r?\n/)) {
    packageName = packageLine.exec(line)?.[1] ?? packageName;
    const [, name, values] = resultLine.exec(line) ?? [];
    if (name === undefined || values === undefined) continue;
    for (const [value, unit] of toPairs(values.trim().split(/[ \t]+/))) {
      const key = `${packageName}\0${name}\0${unit}`;
      const known = series.get(key) ?? { names: namesOf(packageName, name), unit, samples: [] };
      known.samples.push(value);
      series.set(key, known);
    }
  }
  return [...series.values()];
}

function toPairs(words: readonly string[]): [number, string][] {
  const pairs: [number, string][] = [];
  for (let index = 0; index + 1 < words.length; index += 2) {
    const [value, unit] = [Number(words[index]), words[index + 1]];
    if (unit !== undefined && Number.isFinite(value)) pairs.push([value, unit]);
  }
  return pairs;
}

/** With and without the package, and without the number of processors that Go appends to each name. */
function namesOf(packageName: string, name: string): string[] {
  const short = name.replace(/-\d+$/, '');
  const plain = [...new Set([name, short])];
  return packageName === '' ? plain : [...plain.map((one) => `${packageName}.${one}`), ...plain];
}
