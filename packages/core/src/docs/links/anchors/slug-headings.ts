import { slug } from 'github-slugger';

/** Slugs of headings in the order of the page: the second `Usage` is `usage-1`, and where that is taken, `usage-1-1` or `usage-2`. */
export function slugHeadings(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const plain = toSlug(text);
    let result = plain;
    for (let count = counts.get(plain); count !== undefined && counts.has(result); ) {
      count += 1;
      counts.set(plain, count);
      result = `${plain}-${count}`;
    }
    counts.set(result, 0);
    return result;
  });
}

/** The library's pattern knows all of Unicode, and takes ten times as long as most headings need. */
export function toSlug(text: string): string {
  return /^[ -~]*$/.test(text) ? text.toLowerCase().replace(/[^a-z0-9_ -]+/g, '').replaceAll(' ', '-') : slug(text);
}
