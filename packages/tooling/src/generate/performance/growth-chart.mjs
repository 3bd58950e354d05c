const [width, height] = [860, 460];
const plot = { left: 64, right: 560, top: 44, bottom: 410 };
const labelGap = 19;
/** Told apart by shape as well as by colour. */
const shapes = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="4.5"/>`,
  (x, y) => `<rect x="${x - 4}" y="${y - 4}" width="8" height="8"/>`,
  (x, y) => `<path d="M${x} ${y - 5.5}l5 9h-10z"/>`,
  (x, y) => `<path d="M${x} ${y - 6}l6 6-6 6-6-6z"/>`,
  (x, y) => `<path d="M${x} ${y + 5.5}l5-9h-10z"/>`,
  (x, y) => `<rect x="${x - 2}" y="${y - 6}" width="4" height="12"/>`,
  (x, y) => `<rect x="${x - 6}" y="${y - 2}" width="12" height="4"/>`,
];
const colours = [['#0969da', '#58a6ff'], ['#bc4c00', '#ff9a5c'], ['#1a7f37', '#4ac26b'], ['#8250df', '#bc8cff'], ['#bf3989', '#ff80c8'], ['#6e5a00', '#d4b84a'], ['#116f78', '#4fc3cf']];

const style = [
  'text{font:13px -apple-system,"Segoe UI",Helvetica,Arial,sans-serif;fill:#1f2328}.title{font-weight:600;font-size:15px}.paper{fill:#fff}.grid{stroke:#d1d9e0;stroke-width:1}.linear{stroke:#59636e;stroke-dasharray:6 5;stroke-width:1.5;fill:none}.faint{fill:#59636e}.line{fill:none;stroke-width:2}',
  ...colours.map(([light], index) => `.c${index}{color:${light}}`),
  '.line{stroke:currentColor}.mark{fill:currentColor}.lead{stroke:currentColor;stroke-width:1;stroke-dasharray:1 4}',
  `@media (prefers-color-scheme:dark){text{fill:#f0f6fc}.paper{fill:#0d1117}.grid{stroke:#3d444d}.linear{stroke:#9198a1}.faint{fill:#9198a1}${colours.map(([, dark], index) => `.c${index}{color:${dark}}`).join('')}}`,
].join('');

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('`', '');
const round = (value) => Math.round(value * 10) / 10;

/** Powers of ten that hold all values. */
function toScale(values, [from, to]) {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  return { decades: Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index)), place: (value) => round(from + ((Math.log10(value) - least) / (most - least)) * (to - from)) };
}

function showTime(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`;
}

/** From the top down, none nearer to the next than a line of text, all of them within the picture. */
function spread(wanted) {
  const sorted = wanted.toSorted((a, b) => a.y - b.y);
  let next = -Infinity;
  const placed = sorted.map((one) => ({ ...one, at: (next = Math.max(one.y, next + labelGap)) }));
  const beyond = Math.max(0, (placed.at(-1)?.at ?? 0) - plot.bottom);
  return placed.map((one) => ({ ...one, at: round(one.at - beyond) }));
}

function renderGrid(x, y) {
  const across = y.decades.map((value) => `<path class="grid" d="M${plot.left} ${y.place(value)}H${plot.right}"/><text x="${plot.left - 8}" y="${y.place(value) + 4}" text-anchor="end">${showTime(value)}</text>`);
  const down = x.decades.map((value) => `<path class="grid" d="M${x.place(value)} ${plot.top}V${plot.bottom}"/><text x="${x.place(value)}" y="${plot.bottom + 20}" text-anchor="middle">${value.toLocaleString('en')}</text>`);
  return [...across, ...down, `<text class="faint" x="${plot.right}" y="${plot.bottom + 40}" text-anchor="end">items; both axes are logarithmic</text>`];
}

/** What growing in proportion looks like: it passes through the lower left corner. */
function renderLinear(x, y) {
  const [first] = x.decades;
  const span = Math.min(x.decades.length, y.decades.length) - 1;
  const [endX, endY] = [x.place(first * 10 ** span), y.place(y.decades[0] * 10 ** span)];
  return [`<path class="linear" d="M${x.place(first)} ${y.place(y.decades[0])}L${endX} ${endY}"/>`, `<text class="faint" x="${endX - 40}" y="${endY + 18}" text-anchor="end">linear</text>`];
}

/** A log-log chart of time over items as SVG; `curves`: label and points. It reads in light and dark, and tells its curves in words as well. */
export function renderGrowthChart({ id, title, curves }) {
  const points = curves.flatMap((curve) => curve.points);
  const x = toScale(points.map(({ size }) => size), [plot.left, plot.right]);
  const y = toScale(points.map(({ milliseconds }) => milliseconds), [plot.bottom, plot.top]);
  const lines = curves.map((curve, index) => {
    const places = curve.points.map(({ size, milliseconds }) => [x.place(size), y.place(milliseconds)]);
    return `<g class="c${index}"><path class="line" d="M${places.map((place) => place.join(' ')).join('L')}"/><g class="mark">${places.map(([px, py]) => shapes[index](px, py)).join('')}</g></g>`;
  });
  const ends = curves.map(({ label, points: of }, index) => ({ label, index, x: x.place(of.at(-1).size), y: y.place(of.at(-1).milliseconds) }));
  const labels = spread(ends).map(({ label, index, x: from, y: own, at }) => `<g class="c${index}"><path class="lead" d="M${from + 8} ${own}L${plot.right + 12} ${at}"/><g class="mark">${shapes[index](plot.right + 20, at)}</g><text x="${plot.right + 32}" y="${at + 4}">${escape(label)}</text></g>`);
  const told = curves.map(({ label, points: of }) => `${label}: ${of.map(({ size, milliseconds }) => `${size.toLocaleString('en')} in ${showTime(milliseconds)}`).join(', ')}`).join('. ');
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escape(title)}</title>`, `<desc id="${id}-desc">${escape(told)}.</desc>`, `<style>${style}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`, `<text class="title" x="${plot.left}" y="26">${escape(title)}</text>`,
    ...renderGrid(x, y), ...renderLinear(x, y), ...lines, ...labels, '</svg>',
  ].join('\n')}\n`;
}
