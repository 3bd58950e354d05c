import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/contract/src/suggestion/closest-word.ts
function closestWord(word, candidates) {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
function closestName(word, names) {
  return closestWord(word, names) ?? (word.length < 3 ? null : names.find((name) => name.includes(word.toLowerCase())) ?? null);
}
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) >= limit || a.length > 100) return limit;
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(at(row, j - 1) + 1, at(last, j) + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}
function at(row, index) {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

export {
  closestWord,
  closestName
};
