import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import "./chunk-RNSBBFJ2.js";
import {
  changeDefaults,
  collectHistory,
  toHistorySeries
} from "./chunk-DM3GOUC3.js";
import "./chunk-SWWGW2SG.js";
import {
  collectTrend
} from "./chunk-RKAVOJGK.js";
import "./chunk-O5QWLRDZ.js";
import "./chunk-4CWBFBZX.js";
import {
  listStrayArguments,
  toUsageError
} from "./chunk-M2FXRBIM.js";
import "./chunk-QIE6PJVJ.js";
import {
  knownKinds,
  visitDocuments
} from "./chunk-Z75HRPYS.js";
import {
  resolveInside,
  toPosixPath,
  writeFileAtomically
} from "./chunk-MW3SYPS2.js";
import "./chunk-LNMI6T4R.js";
import {
  checksOf,
  compareWeights,
  escapeHtml,
  groupFindings,
  isBlockingWeight,
  isWeight,
  placeOf,
  printedBy,
  renderGateSparkline,
  renderLineChart,
  shorten,
  showControls,
  showValue,
  toLinks,
  toRuleUrl,
  toValueText,
  toVerdictLine,
  valuesOf,
  weightOf,
  weightWords
} from "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/cli/src/report/run-report.ts
import { createHash } from "node:crypto";
import { stat as stat2 } from "node:fs/promises";
import { dirname as dirname2, join, relative as relative2, resolve } from "node:path";

// packages/report/src/page/blocks/block.ts
var encoder = new TextEncoder();
function bytesOf(text) {
  return encoder.encode(text).length;
}
function sizeOf(blocks) {
  return blocks.reduce((sum, { head, items, foot }) => sum + bytesOf(head) + bytesOf(foot) + items.reduce((all, item) => all + bytesOf(item), 0), 0);
}
function renderBlocks(blocks, budget) {
  let room = budget;
  return blocks.map(({ head, items, foot, more }) => {
    room -= bytesOf(head) + bytesOf(foot);
    const taken = [];
    for (const item of items) {
      room -= bytesOf(item);
      if (room < 0) break;
      taken.push(item);
    }
    const rest = items.length - taken.length + more;
    const body = taken.length === 0 && rest > 0 && head !== "" ? "" : `${head}${taken.join("")}${foot}`;
    return rest === 0 ? body : `${body}${toMoreLine(rest)}`;
  }).join("\n");
}
function toMoreLine(count) {
  return `<p class="more">${count} more ${count === 1 ? "is" : "are"} in the document.</p>`;
}
function shareBudget(sizes, total) {
  const shares = sizes.map(() => 0);
  let [room, waiting] = [total, sizes.length];
  for (const { size, index } of sizes.map((size2, index2) => ({ size: size2, index: index2 })).toSorted((a, b) => a.size - b.size)) {
    const share = Math.min(size, Math.floor(room / waiting));
    shares[index] = share;
    room -= share;
    waiting -= 1;
  }
  return shares;
}

// packages/report/src/page/inline.ts
var signs = { fail: "\u2715", unverified: "?", warn: "!", permitted: "!", waived: "~", "not-applicable": "\u2013", pass: "\u2713" };
function renderMark(weight, words = weightWords[weight]) {
  return `<span class="mark ${weight}"><span class="sign" aria-hidden="true">${signs[weight]}</span> ${escapeHtml(words)}</span>`;
}
function renderCode(text, limit = 300) {
  return `<code>${escapeHtml(shorten(text, limit))}</code>`;
}
function renderProse(text, limit = 1200) {
  return shorten(text, limit).split(/(`[^`\n]+`)/).map((part, index) => index % 2 === 1 ? renderCode(part.slice(1, -1), limit) : escapeHtml(part.replace(/\s+/g, " "))).join("");
}
function renderLink(html, url) {
  return url === null || !/^https?:\/\/[^\s"'<>]+$/i.test(url) ? html : `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${html}</a>`;
}
function toAnchor(text) {
  return text.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
}

// packages/report/src/page/finding-card.ts
function renderFindingCard(finding, { level, id, source }) {
  const { weight, ownWeight, message, waiver, debt, fingerprint } = finding;
  const said = [
    waiver === null ? "" : `<p>Waived by ${renderCode(waiver.owner)} until <strong>${escapeHtml(waiver.expires)}</strong>: ${renderProse(waiver.reason)}</p>`,
    debt === null ? "" : `<p>Known since before, written down by ${renderCode(debt.acceptedBy)}: ${renderProse(debt.reason)}</p>`
  ].join("");
  const link = id === null ? "" : ` \xB7 <a class="permalink" href="#${id}">link<span class="unseen"> to this finding</span></a>`;
  return `<article class="finding ${weight}"${id === null ? "" : ` id="${id}"`} data-outcome="${weight}">
<h${level}>${renderMark(ownWeight)} ${renderProse(message)}</h${level}>
<p class="meta">${renderLink(renderCode(finding.rule), toRuleUrl(finding.rule))}${renderPlace(finding)}${finding.reason === null ? "" : ` \xB7 reason ${renderCode(finding.reason)}`}${source}${link}</p>
${renderValues(finding)}${said}${renderRemedy(finding)}${renderPrinted(finding)}${renderConsequences(finding)}<p class="fingerprint">Fingerprint, for a waiver: <code>${escapeHtml(fingerprint)}</code></p>
</article>
`;
}
function renderFindingLine({ ownWeight, weight, message, rule }, href) {
  return `<p class="line" data-outcome="${weight}">${renderMark(ownWeight)} <a href="${href}">${renderCode(rule)}</a> ${renderProse(message, 300)}</p>
`;
}
function renderPlace({ place, placeUrl }) {
  return place === null ? "" : ` \xB7 at ${renderLink(renderCode(place), placeUrl)}`;
}
function renderValues({ values }) {
  return values === null ? "" : `<dl class="values"><div><dt>Expected</dt><dd>${renderCode(values.expected)}</dd></div><div><dt>Actual</dt><dd>${renderCode(values.actual)}</dd></div></dl>
`;
}
function renderRemedy({ remedy }) {
  const [said = "", ...lines] = remedy.split("\n");
  const block = lines.length === 0 ? "" : `<pre class="copy" role="group" tabindex="0" aria-label="To copy">${escapeHtml(lines.join("\n"), "\n	")}</pre>`;
  return `<p class="next"><strong>What to do</strong> ${renderProse(said)}</p>${block}
`;
}
function renderPrinted({ printed }) {
  return printed.map(({ stream, log, text }) => `<details><summary>The last lines of ${escapeHtml(stream)}; more in ${renderCode(log)}</summary><pre class="copy" role="group" tabindex="0" aria-label="Last lines of ${escapeHtml(stream)}">${escapeHtml(text, "\n	")}</pre></details>
`).join("");
}
function renderConsequences({ consequences, moreConsequences }) {
  const count = consequences.length + moreConsequences;
  if (count === 0) return "";
  const lines = consequences.map(({ weight, rule, place, message }) => `<li>${renderMark(weight)} ${renderCode(rule)}${place === null ? "" : ` at ${renderCode(place)}`}: ${renderProse(message)}</li>`);
  if (moreConsequences > 0) lines.push(`<li>${moreConsequences} more in the document</li>`);
  return `<details><summary>${count === 1 ? "1 consequence" : `${count} consequences`} of this</summary><ul>${lines.join("")}</ul></details>
`;
}

// packages/report/src/page/document-section.ts
function toFindingId(fingerprint) {
  return `f-${fingerprint.slice("sha256:".length)}`;
}
function toSectionBlocks({ findings, moreFindings, blocks }, places) {
  const items = findings.map((finding) => {
    const known = places.get(finding.fingerprint);
    if (known !== void 0) return renderFindingLine(finding, `#${known}`);
    const id = toFindingId(finding.fingerprint);
    places.set(finding.fingerprint, id);
    return renderFindingCard(finding, { level: 4, id, source: "" });
  });
  const rest = Object.values(moreFindings).reduce((sum, count) => sum + count, 0);
  const title = `Findings (${findings.length + rest})`;
  const isOpen = findings.some(({ weight }) => isBlockingWeight(weight) || weight === "warn" || weight === "permitted");
  const [head, foot] = isOpen ? [`<section class="block"><h3>${title}</h3>`, "</section>"] : [`<details class="block"><summary>${title}</summary><h3 class="unseen">${title}</h3>`, "</details>"];
  return [...items.length === 0 ? [] : [{ head, items, foot, more: rest }], ...blocks];
}
function renderSectionHead(document, distinction) {
  const { kind, key, verdict, label, text, path, copies, subject, run, runUrl, tool, contentDigest, documentSha256, partial } = document;
  const facts = [
    ["File", [path, ...copies].slice(0, 5).map((one) => renderCode(one)).join(", ")],
    ["Commit", subject.commit === null ? "" : `${renderCode(subject.commit.slice(0, 12))}${subject.dirty ? " with local changes" : ""}`],
    ["Run", run.id === null ? "" : `${renderLink(renderCode(run.id), runUrl)}, attempt ${run.attempt}${run.job === null ? "" : `, job ${renderCode(run.job)}`}${run.event === null ? "" : `, ${renderCode(run.event)}`}`],
    ["Made by", renderCode(tool)],
    ["Content digest", renderCode(contentDigest)],
    ["SHA-256 of the file", renderCode(documentSha256)]
  ];
  const list = facts.flatMap(([name, html]) => html === "" ? [] : [`<div><dt>${name}</dt><dd>${html}</dd></div>`]).join("");
  return `<h2><span class="kind">${escapeHtml(kind)}</span> ${renderCode(key)}${distinction === void 0 ? "" : ` <span class="quiet">${escapeHtml(distinction)}</span>`}</h2>
<p class="verdict">${renderMark(verdict, label.toLowerCase())} ${renderProse(text)}${partial ? " <strong>Partial:</strong> only some of it was judged." : ""}</p>
<details class="facts"><summary>About this document</summary><dl>${list}</dl></details>`;
}

// packages/report/src/page/blocks/table-block.ts
function toTableBlock({ title, columns, rows, more = 0, folded = false, numeric = [] }) {
  const name = escapeHtml(title);
  const head = columns.map((column, index) => `<th scope="col"${numeric.includes(index) ? ' class="number"' : ""}>${escapeHtml(column)}</th>`).join("");
  const table = `<div class="wide" role="group" tabindex="0" aria-label="${name}"><table><caption class="unseen">${name}</caption><thead><tr>${head}</tr></thead><tbody>`;
  const opening = folded ? `<details class="block"><summary>${name}</summary>` : `<section class="block"><h3>${name}</h3>`;
  return { head: `${opening}${table}`, items: rows.map((row) => toRow(row, numeric)), foot: `</tbody></table></div>${folded ? "</details>" : "</section>"}`, more };
}
function toRow({ cells, outcome }, numeric) {
  const shown = cells.map((cell, index) => index === 0 ? `<th scope="row">${cell}</th>` : `<td${numeric.includes(index) ? ' class="number"' : ""}>${cell}</td>`);
  return `<tr${outcome === void 0 ? "" : ` data-outcome="${escapeHtml(outcome)}"`}>${shown.join("")}</tr>`;
}

// packages/report/src/page/overview.ts
var everything = Number.POSITIVE_INFINITY;
function renderOverview(documents, { hrefOf, decided, distinctions, more }) {
  if (documents.length === 0) return "";
  const rows = documents.map((document) => {
    const { kind, key, verdict, label, summary, copies } = document;
    const counts = [summary.checked, summary.pass, summary.fail, summary.unverified, summary.warn, summary.waived].map((count) => count === 0 ? '<span class="quiet">0</span>' : String(count));
    const again = copies.length === 0 ? "" : ` <span class="quiet">and ${copies.length === 1 ? "a copy" : `${copies.length} copies`}</span>`;
    const distinction = distinctions.get(document);
    const name = `<a href="${hrefOf(document)}">${escapeHtml(kind)} ${renderCode(key, 80)}${distinction === void 0 ? "" : ` <span class="quiet">${escapeHtml(distinction)}</span>`}</a>`;
    return { cells: [`${name}${again}`, renderMark(verdict, label.toLowerCase()), ...counts, ...decided === null ? [] : [escapeHtml(toStanding(document, decided))]], outcome: verdict };
  });
  const columns = ["Document", "Verdict", "Checked", "Passed", "Failed", "Not verified", "Warned", "Waived", ...decided === null ? [] : ["Gate"]];
  const block = toTableBlock({ title: "Every document with its counts", columns, rows, numeric: [2, 3, 4, 5, 6, 7] });
  return `${renderBlocks([{ ...block, head: block.head.replace(/<h3>.*?<\/h3>/, "") }], everything)}${more === 0 ? "" : `<p class="more">${more} more lie there, none worse than these.</p>`}`;
}
function toStanding(document, decided) {
  if (document === decided) return "the decision";
  const named = decided.decision?.judged.filter(({ kind, key }) => kind === document.kind && key === document.key) ?? [];
  if (named.length === 0) return "not seen";
  return named.some(({ contentDigest }) => contentDigest === document.contentDigest) ? "judged" : "judged another one";
}
function renderWaivers(documents, hrefOf) {
  const seen = /* @__PURE__ */ new Set();
  const rows = documents.flatMap((document) => document.findings.flatMap(({ waiver, rule, message, place, fingerprint }) => {
    if (waiver === null || seen.has(fingerprint)) return [];
    seen.add(fingerprint);
    const what = `${renderCode(rule)}${place === null ? "" : ` at ${renderCode(place)}`}<br/>${renderProse(message, 300)}`;
    return [{ cells: [what, renderCode(waiver.owner), renderProse(waiver.reason, 400), escapeHtml(waiver.expires), `<a href="${hrefOf(document)}">${escapeHtml(document.kind)} ${renderCode(document.key, 60)}</a>`], outcome: "waived" }];
  }));
  const more = documents.reduce((sum, { moreFindings }) => sum + (moreFindings.waived ?? 0), 0);
  if (rows.length === 0) return "";
  const block = toTableBlock({ title: "Findings that are waived", columns: ["What", "Owner", "Reason", "Until", "Document"], rows, more });
  return renderBlocks([{ ...block, head: block.head.replace(/<h3>.*?<\/h3>/, "") }], 4e5);
}

// packages/report/src/page/page-script.ts
var pageScript = `(() => {
  const byId = (id) => document.getElementById(id);
  const [form, text, outcome, status] = ['filter', 'filter-text', 'filter-outcome', 'filter-status'].map(byId);
  const entries = [...document.querySelectorAll('[data-outcome]')].map((element) => ({ element, words: null }));
  const holders = [...document.querySelectorAll('.block, .file')].filter((one) => one.querySelector('[data-outcome]'));
  const all = () => [...document.querySelectorAll('main details')];
  let opened = [];
  const apply = () => {
    const wanted = text.value.trim().toLowerCase();
    const outcomes = outcome.value === '' ? null : outcome.value.split(' ');
    for (const details of opened) details.open = false;
    opened = [];
    let shown = 0;
    for (const entry of entries) {
      entry.words ??= entry.element.textContent.toLowerCase();
      const fits = (outcomes === null || outcomes.includes(entry.element.dataset.outcome)) && (wanted === '' || entry.words.includes(wanted));
      entry.element.hidden = !fits;
      if (!fits) continue;
      shown += 1;
      const fold = wanted === '' && outcomes === null ? null : entry.element.closest('details.block:not([open])');
      if (fold !== null) { fold.open = true; opened.push(fold); }
    }
    for (const holder of holders) holder.hidden = !holder.querySelector('[data-outcome]:not([hidden])');
    status.textContent = wanted === '' && outcomes === null ? '' : shown + ' of ' + entries.length + ' entries';
  };
  const reveal = () => {
    const target = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
    if (target === null) return;
    if (target.hidden || target.closest('[hidden]')) { text.value = ''; outcome.value = ''; apply(); }
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    target.scrollIntoView();
  };
  // What does not scroll needs no stop on the way of a keyboard.
  const place = () => { for (const one of document.querySelectorAll('[role=group][tabindex]')) one.tabIndex = one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight ? 0 : -1; };
  let folded = [];
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  text.addEventListener('input', apply);
  outcome.addEventListener('change', apply);
  byId('open-all').addEventListener('click', () => { for (const one of all()) one.open = true; });
  byId('close-all').addEventListener('click', () => { for (const one of all()) one.open = false; });
  addEventListener('resize', place);
  document.addEventListener('toggle', place, true);
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => { folded = all().filter((one) => !one.open); for (const one of folded) one.open = true; });
  addEventListener('afterprint', () => { for (const one of folded) one.open = false; });
  place();
  reveal();
})();`;

// packages/report/src/page/page-style.ts
var pageStyle = `:root{color-scheme:light dark;--text:#1c2128;--quiet:#57606a;--back:#fff;--panel:#f6f8fa;--edge:#d5dbe1;--link:#0a58ca;--focus:#0a58ca;
--fail:#a8071a;--fail-back:#fdecea;--unverified:#5e35b1;--unverified-back:#f1ecfa;--warn:#7a4d00;--warn-back:#fff4d6;--pass:#0f6a2f;--pass-back:#e6f5ea;--still:#4b5560;--still-back:#edf0f3;--added:#e3f6e8;--removed:#fde7e5}
@media screen and (prefers-color-scheme:dark){:root{--text:#e8edf3;--quiet:#9aa5b1;--back:#0f1318;--panel:#171c23;--edge:#303843;--link:#72abff;--focus:#8dbcff;
--fail:#ff8d86;--fail-back:#3a1a1b;--unverified:#c4aaff;--unverified-back:#2a2140;--warn:#efbb55;--warn-back:#362a10;--pass:#66cf85;--pass-back:#143021;--still:#b4bec9;--still-back:#242b34;--added:#12301e;--removed:#3b1b1c}}
*{box-sizing:border-box}html{scroll-padding-top:1rem}
body{margin:0;font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--text);background:var(--back);overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}main:focus{outline:none}
code,pre{font:.87em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}code{overflow-wrap:anywhere;padding:.08em .32em;border-radius:4px;background:var(--still-back)}a code{color:inherit}
h1,h2,h3,h4{line-height:1.35;margin:0}p,ul,dl{margin:.5rem 0}ul{padding-left:1.25rem}
.quiet,.more{color:var(--quiet)}.more{font-style:italic}.small{font-size:.87em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem;top:0;padding:.6rem 1rem;background:var(--back);z-index:2}.skip:focus{left:0}
[hidden]{display:none!important}
.mark{display:inline-flex;align-items:center;gap:.35em;padding:.1em .6em;border-radius:99px;font-size:.8rem;font-weight:600;line-height:1.5;white-space:nowrap;background:var(--still-back);color:var(--still);vertical-align:.08em}
.mark .sign{font-weight:800}
.mark.fail{background:var(--fail-back);color:var(--fail)}.mark.unverified{background:var(--unverified-back);color:var(--unverified)}.mark.warn,.mark.permitted{background:var(--warn-back);color:var(--warn)}.mark.pass{background:var(--pass-back);color:var(--pass)}
.top{border-bottom:1px solid var(--edge);background:var(--panel);border-top:5px solid var(--still)}.top.fail{border-top-color:var(--fail)}.top.unverified{border-top-color:var(--unverified)}.top.warn{border-top-color:var(--warn)}.top.pass{border-top-color:var(--pass)}
.top>div{max-width:80rem;margin:0 auto;padding:1.25rem 1.5rem 1.5rem}
.brand{margin:0 0 .9rem;font-size:.82rem;font-weight:650;letter-spacing:.02em}.brand .quiet{font-weight:400}
h1{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .8rem;font-size:1.6rem;letter-spacing:-.01em;font-weight:650}h1 .mark{font-size:.95rem}
.rest{max-width:60rem;font-size:1.02rem}
dl.subject,.values,.facts dl{display:flex;flex-wrap:wrap;gap:.35rem 2.2rem;margin:1rem 0 0}dt{font-size:.75rem;color:var(--quiet)}dd{margin:0}
.attention{margin-top:1.1rem;padding:.7rem 1rem;border:1px solid var(--edge);border-left:4px solid var(--warn);border-radius:6px;background:var(--back)}.attention h2{font-size:.95rem;margin:0}.attention ul{margin:.3rem 0 0}
.columns{display:grid;grid-template-columns:15.5rem minmax(0,1fr);gap:2.5rem;max-width:80rem;margin:0 auto;padding:1.25rem 1.5rem 3rem}
nav{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow-y:auto;font-size:.87rem;padding:.25rem}nav ul{list-style:none;padding:0;margin:0}nav p{margin:1rem 0 .3rem;font-size:.75rem;color:var(--quiet)}nav a{display:block;padding:.28rem .4rem;border-radius:4px;color:var(--text);text-decoration:none}nav a:hover{background:var(--still-back)}
nav .mark{padding:0;width:1.3em;height:1.3em;justify-content:center;font-size:.72rem;gap:0;margin-right:.35rem}
#filter{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;padding:.75rem 1rem;border:1px solid var(--edge);border-radius:8px;background:var(--panel)}
#filter>div{display:flex;flex-direction:column;gap:.15rem}label{font-size:.75rem;color:var(--quiet)}#filter>div:first-child{flex:1 1 14rem}
input,select,button{font:inherit;font-size:.9rem;color:var(--text);background:var(--back);border:1px solid var(--quiet);border-radius:6px;padding:.35rem .6rem;min-height:2.2rem;max-width:100%}button{cursor:pointer}button:hover{background:var(--still-back)}#filter-status{margin:0;color:var(--quiet);font-size:.87rem;flex-basis:100%}#filter-status:empty{display:none}
.part{padding:1.9rem 0 0}.part>h2{font-size:1.22rem;letter-spacing:-.005em;margin-bottom:.6rem}
.document.part{margin-top:2.2rem;padding-top:1.6rem;border-top:1px solid var(--edge)}.kind{font-weight:650}h2 .quiet,h3 .quiet{font-weight:400;font-size:.85em}
.finding{border:1px solid var(--edge);border-left:4px solid var(--still);border-radius:6px;padding:.85rem 1.1rem;margin:.8rem 0}.finding.fail{border-left-color:var(--fail)}.finding.unverified{border-left-color:var(--unverified)}.finding.warn,.finding.permitted{border-left-color:var(--warn)}
.finding:target{outline:2px solid var(--focus);outline-offset:2px}
.finding :is(h3,h4){font-size:1rem;font-weight:600}.finding .mark{margin-right:.3rem}.permalink{color:var(--quiet)}
.meta{margin:.35rem 0;font-size:.87rem;color:var(--quiet)}.finding .values{margin:.6rem 0}.next{margin:.6rem 0 .3rem}.next strong{display:inline-block;margin-right:.4rem}
.fingerprint{margin:.5rem 0 0;font-size:.75rem;color:var(--quiet)}.fingerprint code{background:none;padding:0}
.line{margin:.35rem 0}
.block{margin:1.3rem 0 0}.block>h3{font-size:1rem;font-weight:600;margin-bottom:.35rem}
details>summary{cursor:pointer;padding:.2rem 0}details.block>summary{font-weight:600}details.facts>summary,.finding details>summary{font-size:.87rem;color:var(--quiet)}
.file{margin:.7rem 0;border:1px solid var(--edge);border-radius:6px}.file>summary{padding:.45rem .8rem}.file>:not(summary){margin-left:.8rem;margin-right:.8rem}.file>.diff{margin:0}.file>.diff~details{margin:.3rem .8rem .5rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{overflow-wrap:break-word;text-align:left;vertical-align:top;padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--edge)}thead th{font-size:.75rem;font-weight:500;color:var(--quiet);white-space:nowrap;vertical-align:bottom}tbody th{font-weight:400;min-width:9rem}
.wide table{min-width:34rem}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td:last-child,th:last-child{padding-right:.2rem}
.timeline tbody th{min-width:5rem}.span{width:34%;min-width:9rem}.bar{display:block;width:100%;height:16px;margin-top:.25rem}.axis{stroke:var(--edge);stroke-width:1;vector-effect:non-scaling-stroke}
.bar rect{fill:var(--still)}.bar .fail,.margin .bad{fill:var(--fail)}.bar .unverified{fill:var(--unverified)}.bar .warn{fill:var(--warn)}.bar .pass,.margin .good{fill:var(--pass)}
.margin{width:120px;height:14px;margin-left:.6rem;vertical-align:-.1em}.margin .axis,.interval .axis{stroke:var(--quiet)}
.interval{display:block;width:200px;height:24px}.interval .range{stroke:var(--link);stroke-width:2}.interval circle{fill:var(--link)}.at-warn{stroke:var(--warn);stroke-dasharray:2 2}.at-fail{stroke:var(--fail)}
.trend svg{width:100%;max-width:720px;border:1px solid var(--edge);border-radius:6px}.trend polyline{fill:none;stroke:var(--link);stroke-width:1.5}.trend circle{fill:var(--link)}.trend .limit{stroke:var(--pass);stroke-width:1.5;stroke-dasharray:6 4}.trend .level{stroke:var(--pass);stroke-width:2}.trend .change{stroke:var(--fail);stroke-dasharray:4 3}.trend .missed{stroke:var(--fail);stroke-width:2.5;fill:none}
pre{margin:.4rem 0;padding:.6rem .8rem;overflow-x:auto;border-radius:6px;background:var(--panel);white-space:pre;tab-size:4}.diff{border-radius:0;border-top:1px solid var(--edge);max-height:30rem;overflow:auto}.diff code{display:inline-block;min-width:100%;padding:0;background:none;font:inherit}.diff span{display:block}.diff .added{background:var(--added)}.diff .removed{background:var(--removed)}.diff .place{color:var(--quiet)}
.changes,.files{font-size:.9rem}.changes li,.files li{margin:.2rem 0}
footer{max-width:80rem;margin:0 auto;padding:1rem 1.5rem 2.5rem;color:var(--quiet);font-size:.85rem;border-top:1px solid var(--edge)}
@media(max-width:64rem){.columns{grid-template-columns:minmax(0,1fr);gap:.5rem}nav{position:static;max-height:none}nav ul:not(.own){display:flex;flex-wrap:wrap;gap:.1rem .4rem}nav .own,nav p{display:none}nav a{padding:.3rem .5rem;border:1px solid var(--edge)}}
@media(max-width:40rem){.top>div,.columns,footer{padding-left:1rem;padding-right:1rem}h1{font-size:1.3rem}.finding{padding:.7rem .8rem}}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{@page{margin:16mm 14mm}body{font-size:10pt}.columns{display:block;padding:0;max-width:none}nav,#filter,.skip,.permalink{display:none!important}.top{background:none}.top>div,footer{padding-left:0;padding-right:0;max-width:none}
details::details-content{content-visibility:visible;display:block;block-size:auto}details>summary{list-style:none}.wide,.diff,pre{overflow:visible;max-height:none}.wide table{min-width:0}pre{white-space:pre-wrap}.diff code{display:block}
.finding,tr,.trend{break-inside:avoid}h1,h2,h3,h4,summary{break-after:avoid}.mark{border:1px solid currentColor;background:none!important}a{color:inherit}.bar rect,.margin rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

// packages/report/src/page/page-head.ts
var shownValues = 4;
function renderPageHead(facts, documents) {
  const { weight, words, headline, rest, attention } = facts;
  const doubts = attention.length === 0 ? "" : `<section class="attention" aria-labelledby="attention-title"><h2 id="attention-title">Before you rely on this</h2><ul>${attention.map((line) => `<li>${renderProse(line)}</li>`).join("")}</ul></section>`;
  return `<header class="top ${weight}"><div>
<p class="brand">Shipworthy <span class="quiet">report</span></p>
<h1>${renderMark(weight, words)} <span>${renderProse(headline)}</span></h1>
${rest === "" ? "" : `<p class="rest">${renderProse(rest, 2e3)}</p>`}
<dl class="subject">${listSubject(facts, documents)}</dl>
${doubts}</div></header>`;
}
function listSubject({ decided }, documents) {
  const values = (pick, show = (text) => renderCode(text)) => {
    const found = new Map(documents.flatMap((document) => {
      const value = pick(document);
      return value === null ? [] : [[value, show(value, document)]];
    }));
    const shown = [...found.values()].slice(0, shownValues).join(", ");
    return found.size > shownValues ? `${shown} and ${found.size - shownValues} more` : shown;
  };
  const { decision = null } = decided ?? {};
  const facts = [
    ["Repository", values(({ subject }) => subject.repository)],
    ["Version", values(({ subject }) => subject.version)],
    ["Commit", values(({ subject }) => subject.commit, (commit) => `<code title="${escapeHtml(commit)}">${escapeHtml(commit.slice(0, 12))}</code>`)],
    ["Ref", values(({ subject }) => subject.ref)],
    ["Run", values(({ run }) => run.id, (id, { runUrl, run }) => `${renderLink(renderCode(id), runUrl)}${run.workflow === null ? "" : ` of ${renderCode(run.workflow, 80)}`}`)],
    ["Level", decision === null ? "" : `${renderCode(decision.level)}${decision.levelReason === null ? "" : ` <span class="quiet">${renderProse(decision.levelReason, 200)}</span>`}`]
  ];
  return facts.flatMap(([name, html]) => html === "" ? [] : [`<div><dt>${name}</dt><dd>${html}</dd></div>`]).join("");
}

// packages/report/src/page/past.ts
var shownTrends = 40;
var fewest = 10;
function renderTrends(trends) {
  const shown = trends.slice(0, shownTrends).map((trend) => {
    const [newest] = trend.points.slice(-1);
    const name = `${renderCode(`${trend.area}/${trend.gate}`, 160)} <span class="quiet">${escapeHtml(shorten(trend.bundle, 80))}</span>`;
    return `<section class="block trend"><h3>${name}${newest === void 0 ? "" : ` ${renderMark(newest.outcome)}`}</h3>${newest === void 0 ? "" : renderNewest(newest, trend.unit)}${renderGateSparkline(trend) ?? "<p>No value is a number.</p>"}</section>`;
  });
  const more = trends.length > shown.length ? `<p class="more">${trends.length - shown.length} more: <code>shipworthy telemetry-bundle-readiness --mode trend</code> draws them all.</p>` : "";
  return shown.length === 0 ? "" : `<p class="quiet">Oldest candidate first. Dashed: the threshold that held. A dot passed, a cross did not, a gap has no value.</p>${shown.join("")}${more}`;
}
function renderNewest({ value, threshold, margin, version, commit }, unit) {
  const at = version ?? commit?.slice(0, 12) ?? null;
  return `<p class="small">${escapeHtml(`${withUnit(showValue(value, margin), unit)}${at === null ? "" : ` at ${shorten(at, 80)}`}; threshold ${withUnit(showValue(threshold), unit)}`)}</p>`;
}
function withUnit(text, unit) {
  return unit === null ? text : `${text} ${shorten(unit, 20)}`;
}
function renderSeries(series, more) {
  const shown = series.map((one) => {
    const { pack, case: id, metric, unit, points, changes } = one;
    const newest = points.at(-1);
    const said = `${points.length} runs${newest === void 0 ? "" : `, now ${withUnit(showValue(newest.value), unit)}`}; ${changes.length > 0 ? `lasting changes: ${changes.length}` : points.length < fewest ? "too few to tell a lasting change" : "no lasting change"}`;
    return `<section class="block trend"><h3>${renderCode(id, 120)} ${renderCode(metric, 120)} <span class="quiet">${escapeHtml(shorten(pack, 80))}</span></h3><p class="small">${escapeHtml(said)}</p>${renderLineChart(one)}</section>`;
  });
  return shown.length === 0 ? "" : `<p class="quiet">Oldest run first. Advisory: nothing is blocked by it.</p>${shown.join("")}${more === 0 ? "" : `<p class="more">${more} more: <code>shipworthy drift-check --mode history</code> draws them all.</p>`}`;
}

// packages/report/src/page/run-facts.ts
var afterGate = /* @__PURE__ */ new Set(["gate-decision", "release-evidence", "release-publication", "release-verification"]);
var shownNames = 5;
function toRunFacts(documents, refused) {
  const decisions = documents.filter(isDecided).toSorted((a, b) => Date.parse(b.run.startedAt) - Date.parse(a.run.startedAt) || b.run.attempt - a.run.attempt);
  const [decided = null] = decisions;
  const judged = new Set((decided?.decision.judged ?? []).map(toIdentity));
  const unjudged = decided === null ? [] : documents.filter((one) => !afterGate.has(one.kind) && !judged.has(toIdentity(one)));
  const isDoubtful = refused.length > 0 || unjudged.some(({ verdict }) => isBlockingWeight(verdict));
  return {
    ...toHeadline(documents, decided, isDoubtful),
    decided,
    attention: listDoubts({ documents, refused, decisions, unjudged }),
    ...splitFindings(documents, decided, new Set(unjudged))
  };
}
function isDecided(document) {
  return document.decision !== null;
}
function toIdentity({ kind, key, contentDigest }) {
  return JSON.stringify([kind, key, contentDigest]);
}
function toHeadline(documents, decided, isDoubtful) {
  if (decided === null) {
    const [worst] = documents.toSorted((a, b) => compareWeights(a.verdict, b.verdict));
    if (worst === void 0) return { weight: "unverified", words: void 0, headline: "No document could be read.", rest: "" };
    const isOpen = !isBlockingWeight(worst.verdict);
    return {
      weight: isOpen ? "unverified" : worst.verdict,
      words: isOpen ? "not judged" : void 0,
      headline: "No gate has judged this.",
      rest: `The worst of ${countOf(documents.length, "document")}: ${worst.kind} ${worst.key}, ${worst.label.toLowerCase()}: ${worst.text}.`
    };
  }
  const [headline = "", ...rest] = decided.decision.text.trim().split(/(?<=\.)\s+/);
  const isBelieved = isBlockingWeight(decided.verdict) || !isDoubtful;
  return { weight: isBelieved ? decided.verdict : "unverified", words: isBelieved ? void 0 : "not the whole of it", headline, rest: rest.join(" ") };
}
function listDoubts({ documents, refused, decisions, unjudged }) {
  const commits = [...new Set(documents.flatMap(({ subject }) => subject.commit === null ? [] : [subject.commit.slice(0, 12)]))];
  const names = documents.map(({ kind, key, run }) => `${kind} ${key}, run ${run.id ?? "without an id"}, attempt ${run.attempt}`);
  const once = /* @__PURE__ */ new Set();
  const twice = [...new Set(names.filter((name) => once.size === once.add(name).size))];
  const partial = documents.filter((one) => one.partial);
  const dirty = documents.filter(({ subject }) => subject.dirty);
  return [
    ...refused.length === 0 ? [] : [`${countOf(refused.length, "file")} could not be used: see the end of this page.`],
    ...unjudged.length === 0 ? [] : [`The decision does not rest on ${countOf(unjudged.length, "document")} that ${unjudged.length === 1 ? "lies" : "lie"} here: ${listNames(unjudged.map(toName))}.`],
    ...decisions.length < 2 ? [] : [`${decisions.length} decisions lie here; the newest counts, ${listNames(decisions.slice(0, 1).map(({ path }) => path))}.`],
    ...twice.length === 0 ? [] : [`There more than once, with different content: ${listNames(twice)}.`],
    ...commits.length < 2 ? [] : [`The documents speak of ${commits.length} commits: ${listNames(commits)}.`],
    ...partial.length === 0 ? [] : [`Only a part was judged by ${listNames(partial.map(toName))}.`],
    ...dirty.length === 0 ? [] : [`Tracked files differed from the commit when ${dirty.length === documents.length ? "this" : listNames(dirty.map(toName))} was made.`]
  ];
}
function splitFindings(documents, decided, unjudged) {
  const blocked = documents.map((document) => ({ document, found: document.findings.filter(({ weight }) => isBlockingWeight(weight)) })).filter(({ found }) => found.length > 0);
  const explained = new Set(blocked.map(({ document }) => `${document.kind}:${document.key}`));
  const isPart = (document) => decided === null || document === decided || !unjudged.has(document) && doesBlock(decided, document);
  const seen = /* @__PURE__ */ new Set();
  const listFrom = (some) => some.flatMap(({ document, found }) => found.flatMap((finding) => {
    const isExplained = finding.rule === "gate/not-passed" && finding.about !== null && explained.has(finding.about);
    if (isExplained || seen.has(finding.fingerprint)) return [];
    seen.add(finding.fingerprint);
    return [{ document, finding }];
  }));
  const blocking = listFrom(blocked.filter(({ document }) => isPart(document)));
  const besides = listFrom(blocked.filter(({ document }) => !isPart(document)));
  return { blocking: blocking.toSorted((a, b) => compareWeights(a.finding.weight, b.finding.weight)), besides };
}
function doesBlock({ decision }, { kind, key }) {
  return decision.judged.some((one) => one.kind === kind && one.key === key && one.blocks);
}
function toName({ kind, key }) {
  return `${kind} ${key}`;
}
function toDistinctions(documents) {
  const counts = /* @__PURE__ */ new Map();
  for (const document of documents) counts.set(toName(document), (counts.get(toName(document)) ?? 0) + 1);
  return new Map(documents.flatMap((document) => {
    const { startedAt, attempt } = document.run;
    return counts.get(toName(document)) === 1 ? [] : [[document, `${startedAt.slice(0, 16).replace("T", " ")}${attempt === 1 ? "" : `, attempt ${attempt}`}`]];
  }));
}
function countOf(count, name) {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
function listNames(names) {
  const shown = names.slice(0, shownNames).map((name) => `\`${shorten(name.replaceAll("`", "'"), 160)}\``).join(", ");
  return names.length > shownNames ? `${shown} and ${names.length - shownNames} more` : shown;
}

// packages/report/src/page/timeline.ts
var shownRows = 100;
var shownRuns = 6;
var [width, height] = [1e3, 16];
function renderTimeline(documents, hrefOf) {
  const runs = /* @__PURE__ */ new Map();
  for (const document of documents) {
    const id = document.run.id ?? "";
    runs.set(id, [...runs.get(id) ?? [], document]);
  }
  const sorted = [...runs].map(([id, made]) => ({ id, bars: toBars(made) })).toSorted((a, b) => endOf(b.bars) - endOf(a.bars));
  const drawn = sorted.filter(({ bars }, index) => index === 0 || bars.length > 1).slice(0, shownRuns);
  const rest = sorted.length - drawn.length;
  const more = rest === 0 ? "" : `<p class="more">${rest} more ${rest === 1 ? "run is" : "runs are"} not drawn; their documents stand above.</p>`;
  return `${drawn.map(({ id, bars }) => renderRun(id, bars, hrefOf)).join("")}${more}`;
}
function endOf(bars) {
  return bars.reduce((latest, { to }) => Math.max(latest, to), 0);
}
function toBars(documents) {
  return documents.map((document) => {
    const [from, to] = [Date.parse(document.run.startedAt), Date.parse(document.run.finishedAt)];
    return { document, from, to: Math.max(from, to) };
  }).toSorted((a, b) => a.from - b.from || a.to - b.to);
}
function renderRun(id, bars, hrefOf) {
  const [first] = bars;
  if (first === void 0) return "";
  const start = first.from;
  const span = Math.max(1, bars.reduce((latest, { to }) => Math.max(latest, to), start) - start);
  let done = start;
  const rows = bars.slice(0, shownRows).map((bar) => {
    const waited = Math.max(0, bar.from - done);
    done = Math.max(done, bar.to);
    return renderRow(bar, { start, span, waited, href: hrefOf(bar.document) });
  });
  const { run, runUrl } = first.document;
  const name = id === "" ? "Outside a CI run" : `Run ${id}`;
  const title = `${renderLink(escapeHtml(name), runUrl)}${run.workflow === null ? "" : ` <span class="quiet">${escapeHtml(run.workflow)}</span>`}`;
  const caption = `${name}: ${bars.length} documents from ${new Date(start).toISOString()}, ${showDuration(span)} in all`;
  return `<section class="block"><h3>${title}</h3><p class="quiet">From ${escapeHtml(new Date(start).toISOString())}, ${escapeHtml(showDuration(span))} in all.</p><div class="wide" role="group" tabindex="0" aria-label="${escapeHtml(name)}"><table class="timeline"><caption class="unseen">${escapeHtml(caption)}</caption><thead><tr><th scope="col">Job</th><th scope="col">Document</th><th scope="col" class="number">Start</th><th scope="col" class="number">Took</th><th scope="col" class="number">Idle before</th><th scope="col" class="span">When</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>${bars.length > shownRows ? toMoreLine(bars.length - shownRows) : ""}</section>
`;
}
function renderRow({ document, from, to }, { start, span, waited, href }) {
  const { kind, key, run, verdict } = document;
  const at = (time) => (time - start) / span * width;
  const length = Math.min(width, Math.max(6, at(to) - at(from)));
  const x = Math.min(at(from), width - length);
  const picture = `<svg class="bar" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false"><line class="axis" x1="0" x2="${width}" y1="${height / 2}" y2="${height / 2}"/><rect class="${verdict}" x="${x.toFixed(1)}" y="2" width="${length.toFixed(1)}" height="${height - 4}"/></svg>`;
  const attempt = run.attempt === 1 ? "" : ` <span class="quiet">attempt ${run.attempt}</span>`;
  return `<tr><th scope="row">${run.job === null ? '<span class="quiet">no job</span>' : renderCode(run.job, 80)}${attempt}</th><td><a href="${href}">${escapeHtml(kind)} ${renderCode(key, 60)}</a></td><td class="number">+${escapeHtml(showDuration(from - start))}</td><td class="number">${escapeHtml(showDuration(to - from))}</td><td class="number">${waited === 0 ? "\u2013" : escapeHtml(showDuration(waited))}</td><td class="span">${picture}</td></tr>`;
}
function showDuration(ms) {
  if (ms < 1e3) return `${Math.round(ms)} ms`;
  if (ms < 6e4) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  const minutes = Math.floor(ms / 6e4);
  if (minutes < 60) return `${minutes} min ${Math.floor(ms % 6e4 / 1e3)} s`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / (24 * 60))} d ${Math.floor(minutes / 60) % 24} h`;
}

// packages/report/src/page/render-run-page.ts
var shownDocuments = 400;
var [blockingBudget, sectionBudget] = [1e6, 25e5];
var shownFiles = 200;
function renderRunPage({ documents: all, refused, ignored, trends, series, moreSeries }, hash) {
  const facts = toRunFacts(all, refused);
  const documents = chooseShown(all);
  const places = /* @__PURE__ */ new Map();
  const distinctions = toDistinctions(documents);
  const anchors = new Map(documents.map((document, index) => [document, `d${index + 1}-${toAnchor(`${document.kind}.${document.key}`).slice(0, 120)}`]));
  const hrefOf = (document) => `#${anchors.get(document) ?? "documents"}`;
  const blocking = renderBlocking(facts, { places, hrefOf, more: countBlocking(all) });
  const parts = [
    ["blocks", facts.blocking.length === 0 ? "What blocks" : `What blocks, and the next step (${facts.blocking.length})`, blocking],
    ["besides", `Failed, without being part of the decision (${facts.besides.length})`, facts.besides.length === 0 ? "" : renderCards(facts.besides, places, hrefOf)],
    ["documents", `Documents (${all.length})`, renderOverview(documents, { hrefOf, decided: facts.decided, distinctions, more: all.length - documents.length })],
    ["timeline", "Timeline", documents.length === 0 ? "" : renderTimeline(documents, hrefOf)],
    ["trends", `Gates over candidates (${trends.length})`, renderTrends(trends)],
    ["metrics", `Metrics over runs (${series.length + moreSeries})`, renderSeries(series, moreSeries)],
    ["waivers", "Waived", renderWaivers(documents, hrefOf)]
  ];
  const sections = renderSections(documents, { anchors, places, distinctions });
  const shown = [...parts.filter(([, , html]) => html !== ""), ...renderUnused(refused, ignored)];
  const main = shown.map(([id, title, html]) => `<section id="${id}" class="part" aria-labelledby="${id}-title"><h2 id="${id}-title">${escapeHtml(title)}</h2>
${html}</section>`);
  const [last] = refused.length + ignored.length > 0 ? main.splice(-1) : [];
  const links = [...shown.map(([id, title]) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`)];
  const own = documents.slice(0, 60).map((document) => `<li><a href="${hrefOf(document)}">${renderMark(document.verdict, "")}<span class="unseen">${escapeHtml(document.label)}: </span>${escapeHtml(document.kind)} <span class="quiet">${escapeHtml([shorten(document.key, 40), distinctions.get(document)].filter((part) => part !== void 0).join(", "))}</span></a></li>`);
  return `<!doctype html>
<html lang="en">
${renderDocumentHead(facts, all, hash)}
<body>
<a class="skip" href="#main">Skip to the report</a>
${renderPageHead(facts, all)}
<div class="columns">
<nav aria-label="Contents"><ul>${links.join("")}</ul>${own.length === 0 ? "" : `<p>Documents</p><ul class="own">${own.join("")}</ul>`}</nav>
<main id="main" tabindex="-1">
${renderFilter()}
${main.join("\n")}
${sections}
${last ?? ""}
</main>
</div>
<footer><p>Made by <code>shipworthy report</code> from the documents alone; open it anywhere, it needs no network. What decides is the gate, not this page.</p></footer>
<script>${pageScript}</script>
</body>
</html>
`;
}
function renderDocumentHead(facts, documents, hash) {
  const [first] = documents;
  const of = [first?.subject.repository, first?.subject.version ?? first?.subject.commit?.slice(0, 12)].filter((part) => part != null).join(" ");
  const policy = `default-src 'none'; style-src 'sha256-${hash(pageStyle)}'; script-src 'sha256-${hash(pageScript)}'; base-uri 'none'; form-action 'none'`;
  const title = shorten([facts.headline.replace(/[.:].*$/s, ""), of, "Shipworthy"].filter((part) => part !== "").join(" \u2013 "), 200);
  return `<head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy).replaceAll("&#39;", "'")}"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/><meta name="referrer" content="no-referrer"/><meta name="generator" content="shipworthy"/><title>${escapeHtml(title)}</title>
<style>${pageStyle}</style></head>`;
}
function chooseShown(documents) {
  if (documents.length <= shownDocuments) return documents;
  const kept = new Set(documents.toSorted((a, b) => compareWeights(a.verdict, b.verdict)).slice(0, shownDocuments));
  return documents.filter((one) => kept.has(one));
}
function countBlocking(documents) {
  return documents.reduce((sum, { moreFindings }) => sum + (moreFindings.fail ?? 0) + (moreFindings.unverified ?? 0), 0);
}
function renderFilter() {
  const choices = [["", "everything"], ["fail unverified", "what blocks"], ["warn permitted", "warnings"], ["waived", "what is waived"], ["pass not-applicable", "what passed or does not apply"]];
  return `<form id="filter" role="search" aria-label="Filter" hidden=""><div><label for="filter-text">Find</label><input id="filter-text" type="search" autocomplete="off" spellcheck="false"/></div><div><label for="filter-outcome">Show</label><select id="filter-outcome">${choices.map(([value, text]) => `<option value="${value}">${text}</option>`).join("")}</select></div><button type="button" id="open-all">Open all</button><button type="button" id="close-all">Close all</button><p id="filter-status" role="status"></p></form>`;
}
function renderBlocking({ blocking, decided, weight }, { places, hrefOf, more }) {
  if (blocking.length > 0) return `${renderCards(blocking, places, hrefOf)}${more === 0 ? "" : toMoreLine(more)}`;
  const isGreen = decided !== null && !isBlockingWeight(weight);
  return `<p>${isGreen ? "Nothing." : decided === null ? "No document names anything; but no gate has judged them." : "No finding says so by itself; see the decision above."}</p>`;
}
function renderCards(findings, places, hrefOf) {
  let room = blockingBudget;
  const cards = [];
  for (const { document, finding } of findings) {
    const id = toFindingId(finding.fingerprint);
    const card = renderFindingCard(finding, { level: 3, id, source: ` \xB7 in <a href="${hrefOf(document)}">${escapeHtml(document.kind)} ${renderCode(document.key, 80)}</a>` });
    room -= card.length;
    if (room < 0) break;
    places.set(finding.fingerprint, id);
    cards.push(card);
  }
  const rest = findings.length - cards.length;
  return `${cards.join("")}${rest === 0 ? "" : `<p class="more">${rest} more are told in the sections of their documents.</p>`}`;
}
function renderSections(documents, { anchors, places, distinctions }) {
  const blocks = documents.map((document) => toSectionBlocks(document, places));
  const shares = shareBudget(blocks.map(sizeOf), sectionBudget);
  return documents.map((document, index) => `<section class="document part" id="${anchors.get(document) ?? ""}">${renderSectionHead(document, distinctions.get(document))}
${renderBlocks(blocks[index] ?? [], shares[index] ?? 0)}</section>`).join("\n");
}
function renderUnused(refused, ignored) {
  if (refused.length + ignored.length === 0) return [];
  const lines = refused.slice(0, shownFiles).map(({ path, reason, message }) => `<li data-outcome="unverified">${renderMark("unverified", reason)} ${renderCode(path)}: ${renderProse(message, 600)}</li>`);
  const foreign = ignored.slice(0, shownFiles).map((path) => `<li>${renderCode(path)}</li>`);
  const html = [
    lines.length === 0 ? "" : `<ul class="files">${lines.join("")}</ul>${refused.length > lines.length ? `<p class="more">${refused.length - lines.length} more.</p>` : ""}`,
    foreign.length === 0 ? "" : `<details><summary>JSON files that are no documents of Shipworthy (${ignored.length})</summary><ul class="files">${foreign.join("")}</ul>${ignored.length > foreign.length ? `<p class="more">${ignored.length - foreign.length} more.</p>` : ""}</details>`
  ].join("");
  return [["unused", `Files that were not used (${refused.length + ignored.length})`, html]];
}

// packages/report/src/page/blocks/about-block.ts
var shownInputs = 200;
function toAboutBlock({ inputs, policy }) {
  const rules = policy.commit === null ? policy.source : `${policy.source} ${policy.commit}`;
  const rows = [
    { cells: ["policy", renderCode(rules), ""] },
    ...inputs.slice(0, shownInputs).map((input) => ({ cells: [renderCode(input.name, 120), ...describeInput(input).map((text) => renderCode(text))] }))
  ];
  return toTableBlock({ title: `Inputs and digests (${inputs.length})`, columns: ["Input", "What", "Digest"], rows, more: Math.max(0, inputs.length - shownInputs), folded: true });
}
function describeInput(input) {
  return isFileInput(input) ? [input.path, `sha256:${input.sha256}`] : [`${input.kind} ${input.key}`, input.contentDigest];
}
function isFileInput(input) {
  return typeof input["path"] === "string" && typeof input["sha256"] === "string";
}

// packages/report/src/page/blocks/margin-bar.ts
var [width2, height2] = [120, 14];
function toMarginShare(value, margin) {
  if (margin === null || !Number.isFinite(margin)) return null;
  const size = typeof value === "number" && Number.isFinite(value) ? Math.max(Math.abs(value), Math.abs(margin)) : Math.abs(margin);
  return size === 0 ? 0 : margin / size;
}
function renderMarginBar(share, reach) {
  if (share === null) return "";
  const length = reach === 0 ? 0 : Math.max(2, Math.abs(share) / reach * (width2 / 2));
  const x = share < 0 ? width2 / 2 - length : width2 / 2;
  return ` <svg class="margin" viewBox="0 0 ${width2} ${height2}" aria-hidden="true" focusable="false"><rect class="${share < 0 ? "bad" : "good"}" x="${x.toFixed(1)}" y="3" width="${length.toFixed(1)}" height="${height2 - 6}" rx="1"/><line class="axis" x1="${width2 / 2}" x2="${width2 / 2}" y1="0" y2="${height2}"/></svg>`;
}

// packages/report/src/page/blocks/bundle-blocks.ts
var shownRows2 = 500;
var shownFiles2 = 3;
function toBundleBlocks(document) {
  const { areas, redaction } = document.details;
  const weights = new Map(checksOf(document).checks.map(({ what, name, weight }) => [`${what}\0${name}`, weight]));
  const weightOf2 = (what, name) => weights.get(`${what}\0${name}`) ?? "pass";
  const reach = areas.flatMap(({ gates: some }) => some).reduce((most, { value, margin }) => Math.max(most, Math.abs(toMarginShare(value, margin) ?? 0)), 0);
  const gates = areas.flatMap((area) => area.gates.map((gate) => toGateRow(area, gate, { weight: weightOf2("gate", `${area.name}/${gate.id}`), reach })));
  const required = areas.flatMap((area) => area.requirements.map((one) => {
    const weight = weightOf2("artifact", `${area.name}/${one.id}`);
    const files = one.files.slice(0, shownFiles2).map(({ path }) => renderCode(path)).join(", ");
    const more = one.files.length > shownFiles2 ? ` and ${one.files.length - shownFiles2} more` : "";
    return { weight, row: { cells: [toName2(area, one.id, one.title), renderMark(weight), escapeHtml(one.status), `${files}${more}`], outcome: weight } };
  }));
  return [
    ...toNextBlock(document),
    ...toBlock("Gates", { columns: ["Gate", "Value", "Threshold", "Margin", "Samples", "Outcome"], numeric: [1, 3, 4] }, gates),
    ...toBlock("Requirements", { columns: ["Requirement", "Outcome", "Status", "Files"] }, required),
    ...redaction === null ? [] : toRedactionBlock(redaction)
  ];
}
function toName2({ name }, id, title) {
  return `${renderCode(`${name}/${id}`, 160)}${title === id ? "" : ` <span class="quiet">${renderProse(title, 160)}</span>`}`;
}
function toGateRow(area, { id, title, value, threshold, margin, unit, samples }, { weight, reach }) {
  const withUnit3 = (text) => escapeHtml(unit === null ? text : `${text} ${unit.slice(0, 20)}`);
  const cells = [
    toName2(area, id, title),
    value === null ? "nothing" : withUnit3(showValue(value, margin)),
    withUnit3(showValue(threshold)),
    `${margin === null ? "\u2013" : withUnit3(`${margin > 0 ? "+" : ""}${showValue(margin)}`)}${renderMarginBar(toMarginShare(value, margin), reach)}`,
    samples === null ? "\u2013" : String(samples),
    renderMark(weight)
  ];
  return { weight, row: { cells, outcome: weight } };
}
function toBlock(title, { columns, numeric = [] }, rows) {
  if (rows.length === 0) return [];
  const sorted = rows.toSorted((a, b) => compareWeights(a.weight, b.weight)).map(({ row }) => row);
  return [toTableBlock({ title: `${title} (${rows.length})`, columns, numeric, rows: sorted.slice(0, shownRows2), more: Math.max(0, rows.length - shownRows2) })];
}
function toNextBlock({ details: { blockers }, findings }) {
  if (blockers.length === 0) return [];
  const messages = new Map(findings.map(({ fingerprint, message }) => [fingerprint, message]));
  const rows = blockers.slice(0, shownRows2).map(({ fingerprint, category, next }) => ({ cells: [renderProse(messages.get(fingerprint) ?? fingerprint, 200), escapeHtml(category.replace("-", " ")), renderCode(next, 600)] }));
  return [toTableBlock({ title: `What comes next (${blockers.length})`, columns: ["What blocks", "Kind", "Next command"], rows, more: Math.max(0, blockers.length - shownRows2) })];
}
function toRedactionBlock({ files, hits, more }) {
  if (hits.length === 0 && more === 0) return [];
  const rows = hits.slice(0, shownRows2).map(({ rule, category, path, line }) => ({ cells: [renderCode(`${path}:${line}`), escapeHtml(category), renderCode(rule)] }));
  return [toTableBlock({ title: `Secrets and personal data (${hits.length + more} in ${files} files)`, columns: ["Place", "Category", "Kind"], rows, more: more + Math.max(0, hits.length - shownRows2) })];
}

// packages/report/src/page/blocks/check-blocks.ts
var openRows = 30;
var shownRows3 = 1e3;
function toCheckBlocks(document) {
  const checks = checksOf(document).checks.toSorted((a, b) => compareWeights(a.weight, b.weight));
  if (checks.length === 0) return [];
  const isNoted = checks.some(({ note }) => note !== null);
  const columns = ["Check", "Outcome", ...isNoted ? ["Note"] : []];
  const toRow2 = ({ what, name, weight, note }) => ({
    cells: [`<span class="quiet">${what}</span> ${renderCode(name, 160)}`, renderMark(weight), ...isNoted ? [note === null ? "" : renderProse(note, 300)] : []],
    outcome: weight
  });
  if (checks.length <= openRows) return [toTableBlock({ title: `Checks (${checks.length})`, columns, rows: checks.map(toRow2) })];
  const [noted, passed] = [checks.filter(({ weight }) => weight !== "pass"), checks.filter(({ weight }) => weight === "pass")];
  const toPart = (title, part, folded) => part.length === 0 ? [] : [
    toTableBlock({ title: `${title} (${part.length})`, columns, rows: part.slice(0, shownRows3).map(toRow2), more: Math.max(0, part.length - shownRows3), folded })
  ];
  return [...toPart("Checks that did not pass", noted, false), ...toPart("Checks that passed", passed, true)];
}

// packages/report/src/page/blocks/diff.ts
var shownLines = 240;
var longestLine = 400;
function renderDiff(hunks, name) {
  const lines = hunks.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n", shownLines + 1);
  const shown = lines.slice(0, shownLines).map((line) => {
    const kind = kindOf(line);
    return `<span${kind === null ? "" : ` class="${kind}"`}>${escapeHtml(shorten(line, longestLine), "\n	")}
</span>`;
  });
  const more = lines.length > shownLines ? '<p class="more">The document has the rest of this difference.</p>' : "";
  return `<pre class="diff" role="group" tabindex="0" aria-label="${escapeHtml(shorten(`Difference in ${name}`, longestLine))}"><code>${shown.join("")}</code></pre>${more}`;
}
function kindOf(line) {
  if (/^(?:@@|--- |\+\+\+ )/.test(line)) return "place";
  if (line.startsWith("+")) return "added";
  return line.startsWith("-") ? "removed" : null;
}

// packages/report/src/page/blocks/interval-plot.ts
var [width3, height3, middle] = [200, 24, 12];
function renderInterval({ ratio, low, high, limits }) {
  const words = `${showChange(ratio)}, between ${showChange(low)} and ${showChange(high)}${limits === void 0 ? "" : `; warns beyond ${showShare(limits.warn)}, fails beyond ${showShare(limits.fail)}`}`;
  const numbers = [ratio, low, high];
  if (!numbers.every(Number.isFinite)) return escapeHtml(words);
  const marks = limits === void 0 ? [] : toLimits(limits);
  const reach = [...numbers, ...marks.map(({ at }) => at)].reduce((most, value) => Math.max(most, Math.abs(value - 1)), 0.01);
  const x = (value) => (width3 / 2 + (value - 1) / reach * (width3 / 2 - 6)).toFixed(1);
  const lines = marks.filter(({ at }) => Number.isFinite(at)).map(({ at, kind }) => `<line class="${kind}" x1="${x(at)}" x2="${x(at)}" y1="2" y2="${height3 - 2}"/>`);
  return `<svg class="interval" viewBox="0 0 ${width3} ${height3}" aria-hidden="true" focusable="false"><line class="axis" x1="${width3 / 2}" x2="${width3 / 2}" y1="0" y2="${height3}"/>${lines.join("")}<line class="range" x1="${x(low)}" x2="${x(high)}" y1="${middle}" y2="${middle}"/><circle cx="${x(ratio)}" cy="${middle}" r="4"/></svg><span class="small">${escapeHtml(words)}</span>`;
}
function toLimits({ better, warn, fail }) {
  const sides = better === "lower" ? [1] : better === "higher" ? [-1] : [-1, 1];
  return sides.flatMap((side) => [{ at: 1 + side * warn, kind: "at-warn" }, { at: 1 + side * fail, kind: "at-fail" }]);
}
function showChange(ratio) {
  const change = (ratio - 1) * 100;
  return `${change < 0 ? "\u2212" : "+"}${Math.abs(change).toFixed(1)} %`;
}
function showShare(share) {
  return `${Number((share * 100).toFixed(1))} %`;
}

// packages/report/src/page/blocks/drift-blocks.ts
var shownFiles3 = 60;
var shownChanges = 25;
var shownMetrics = 500;
function toDriftBlocks({ details, policy }) {
  const changed = details.cases.flatMap(({ id, files: files2 }) => files2.filter(({ outcome }) => outcome !== "pass").map((file) => ({ id, file })));
  const files = changed.slice(0, shownFiles3).map(({ id, file }) => renderFile(`${id} \xB7 ${file.path}`, file));
  const metrics = details.cases.flatMap(({ id, metrics: all }) => all.map((metric) => ({ id, metric }))).toSorted((a, b) => compareWeights(weightOf({ ...a.metric, reason: null }, policy), weightOf({ ...b.metric, reason: null }, policy)));
  return [...toFilesBlock("What drifted", files, changed.length - files.length), ...toMetricBlock(metrics.filter(({ metric }) => metric.sampled === void 0)), ...toSampledBlock(metrics)];
}
function toComparisonBlocks({ details }) {
  const changed = details.cases.flatMap(({ id, comparisons = [] }) => comparisons.map((one) => ({ id, one })));
  const files = changed.slice(0, shownFiles3).map(({ id, one }) => renderFile(`${id} \xB7 ${one.path} against ${one.expected}`, { ...one, note: one.why ?? void 0 }));
  return toFilesBlock("Outputs that differ", files, changed.length - files.length);
}
function toFilesBlock(title, files, more) {
  return files.length === 0 ? [] : [{ head: `<section class="block"><h3>${title} (${files.length + more})</h3>`, items: files, foot: "</section>", more }];
}
function renderFile(name, { counts, changes, more, hunks, summary, note }) {
  const parts = summary ?? ["added", "removed", "changed"].map((what) => ({ what, count: counts[what] }));
  const said = parts.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what}`).join(", ");
  const rest = Math.max(0, changes.length - shownChanges) + more;
  const list = changes.length === 0 ? "" : `<ul class="changes">${changes.slice(0, shownChanges).map((change) => `<li>${renderChange(change, summary !== void 0)}</li>`).join("")}${rest === 0 ? "" : `<li class="quiet">${rest} more</li>`}</ul>`;
  const body = `${note === void 0 ? "" : `<p>Only digests were compared: ${renderProse(note)}.</p>`}${hunks === null ? list : `${renderDiff(hunks, name)}${list === "" ? "" : `<details><summary>The changes one by one (${changes.length + more})</summary>${list}</details>`}`}`;
  return `<details class="file" open=""><summary>${renderCode(name)} <span class="quiet">${escapeHtml(said)}</span></summary>${body}</details>`;
}
function renderChange({ kind, path, line, expected, actual }, isTold) {
  const place = isTold ? renderProse(path, 300) : `${kind} ${renderCode(path)}${line === null ? "" : ` (line ${line})`}`;
  const value = (text) => renderCode(toValueText(text));
  if (kind === "changed") return `${place}: ${value(expected)} \u2192 ${value(actual)}`;
  const one = kind === "added" ? actual : expected;
  return isTold && one === null ? place : `${place}: ${value(one)}`;
}
function withUnit2(value, unit) {
  return value === null ? "nothing" : escapeHtml(`${showValue(value)}${unit === null ? "" : ` ${unit.slice(0, 20)}`}`);
}
function toMetricBlock(metrics) {
  if (metrics.length === 0) return [];
  const rows = metrics.slice(0, shownMetrics).map(({ id, metric: { name, unit, expected, actual, delta, outcome } }) => ({
    cells: [`${renderCode(id, 120)} ${renderCode(name, 120)}`, withUnit2(expected, unit), withUnit2(actual, unit), delta === null ? "\u2013" : escapeHtml(`${delta > 0 ? "+" : ""}${showValue(delta)} %`), renderMark(outcome)],
    outcome
  }));
  return [toTableBlock({ title: `Metrics (${metrics.length})`, columns: ["Metric", "Baseline", "Now", "Change", "Outcome"], rows, more: Math.max(0, metrics.length - shownMetrics), numeric: [1, 2, 3] })];
}
function toSampledBlock(all) {
  const metrics = all.filter(({ metric }) => metric.sampled !== void 0);
  if (metrics.length === 0) return [];
  const rows = metrics.slice(0, shownMetrics).flatMap(({ id, metric: { name, unit, expected, actual, sampled, outcome } }) => sampled === void 0 ? [] : [{
    cells: [
      `${renderCode(id, 120)} ${renderCode(name, 120)}`,
      withUnit2(expected, unit),
      withUnit2(actual, unit),
      renderInterval(sampled),
      escapeHtml(`${sampled.samples.baseline} ${sampled.against === "record" ? "of the record" : "of the baseline command"}, ${sampled.samples.current} now; p ${showValue(sampled.pValue)}`),
      renderMark(outcome)
    ],
    outcome
  }]);
  return [toTableBlock({ title: `Sampled metrics (${metrics.length})`, columns: ["Metric", "Median before", "Median now", "Change with its 95 % interval", "Samples", "Outcome"], rows, more: Math.max(0, metrics.length - shownMetrics), numeric: [1, 2] })];
}

// packages/report/src/page/blocks/gate-blocks.ts
function toGateBlocks({ details: { approvals = [], approvalsNeeded = 0, notApplicable } }) {
  const consented = approvals.map(({ accepted, approver, keyId, how, source, tree, commit, at, note }) => ({
    cells: [renderCode(approver ?? keyId ?? "nobody"), renderMark(accepted ? "pass" : "not-applicable", accepted ? "counts" : "does not count"), `${escapeHtml(how.replaceAll("-", " "))} ${renderCode(source)}`, renderCode((tree ?? commit ?? "\u2013").slice(0, 12)), escapeHtml(at ?? "\u2013"), note === null ? "" : renderProse(note)]
  }));
  const left = notApplicable.map(({ check, reason }) => ({ cells: [renderCode(check), renderProse(reason, 300)] }));
  return [
    ...consented.length === 0 ? [] : [toTableBlock({ title: `Approvals (${approvals.filter(({ accepted }) => accepted).length} count, ${approvalsNeeded} needed)`, columns: ["Who", "Counts", "How", "What", "When", "Why not"], rows: consented })],
    ...left.length === 0 ? [] : [toTableBlock({ title: `Does not apply here (${left.length})`, columns: ["Check", "Reason"], rows: left, folded: true })]
  ];
}

// packages/report/src/page/blocks/generic-blocks.ts
var shownRows4 = 100;
var shownColumns = 6;
var longestValue = 300;
var deepest = 3;
function toGenericBlocks(details) {
  const fields = Object.entries(details);
  const facts = listFacts(fields, "", 0);
  const rows = facts.slice(0, shownRows4).map(([name, value]) => ({ cells: [escapeHtml(toWords(name)), renderValue(value)] }));
  const block = facts.length === 0 ? [] : [toTableBlock({ title: `Details (${facts.length})`, columns: ["What", "Value"], rows, more: Math.max(0, facts.length - shownRows4), folded: true })];
  return [...block, ...fields.flatMap(([name, value]) => isTable(value) ? [toListBlock(toTitle(name), value)] : [])];
}
function isTable(value) {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isPlain(one));
}
function isPlain(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function listFacts(fields, prefix, depth) {
  return fields.flatMap(([name, value]) => {
    const full = `${prefix}${name}`;
    if (depth === 0 && isTable(value)) return [];
    if (isPlain(value) && depth < deepest) return listFacts(Object.entries(value), `${full}.`, depth + 1);
    return value === null || Array.isArray(value) && value.length === 0 ? [] : [[full, value]];
  });
}
function toListBlock(title, list) {
  const shown = list.slice(0, shownRows4);
  const names = new Set(shown.flatMap((one) => Object.entries(one).filter(([, value]) => !isPlain(value) && !isTable(value) && value !== null).map(([name]) => name)));
  const columns = [...names].slice(0, shownColumns);
  const rows = shown.map((one) => {
    const values = new Map(Object.entries(one));
    const outcome = values.get("outcome");
    return { cells: columns.map((name) => renderValue(values.get(name))), ...isWeight(outcome) ? { outcome } : {} };
  });
  return toTableBlock({ title: `${title} (${list.length})`, columns: columns.map(toTitle), rows: columns.length === 0 ? [] : rows, more: list.length - (columns.length === 0 ? 0 : shown.length), folded: list.length > 30 });
}
function renderValue(value) {
  if (value === void 0 || value === null) return "\u2013";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return showValue(value);
  if (isWeight(value)) return renderMark(value);
  if (typeof value === "string") return /^[^\s]*$/.test(value) ? renderCode(value, longestValue) : renderProse(value, longestValue);
  const list = Array.isArray(value) ? value : null;
  const text = list?.every((one) => typeof one === "string") === true ? list.slice(0, 20).join(", ") : JSON.stringify(value);
  return renderCode(shorten(text, longestValue));
}
function toWords(name) {
  return shorten(name, 80).replace(/([a-z])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`);
}
function toTitle(name) {
  return toWords(name).replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

// packages/report/src/page/blocks/kind-blocks.ts
function toKindBlocks(document) {
  switch (document.kind) {
    case "regression-plan":
      return toCheckBlocks(document);
    case "regression-observations":
      return [...toComparisonBlocks(document), ...toCheckBlocks(document)];
    case "drift-report":
      return [...toDriftBlocks(document), ...toCheckBlocks(document)];
    case "bundle-readiness":
      return toBundleBlocks(document);
    case "gate-decision":
      return [...toCheckBlocks(document), ...toGateBlocks(document)];
    default:
      return [...toCheckBlocks(document), ...toGenericBlocks(document.details)];
  }
}

// packages/report/src/page/to-page-finding.ts
var longestText = 1200;
var longestName = 300;
var shownConsequences = 20;
var shownLines2 = 40;
function toPageFinding({ primary, consequences, weight }, { document, links, printed }) {
  const { policy } = document;
  const { location, keys, waiver, debt } = primary;
  const values = valuesOf(primary);
  return {
    rule: primary.rule,
    weight,
    ownWeight: weightOf(primary, policy),
    fingerprint: primary.fingerprint,
    message: shorten(primary.message, longestText),
    ...toPlace(primary),
    placeUrl: location === null ? null : links.file(location.path, location.line),
    values: values === null ? null : { expected: toValueText(values.expected), actual: toValueText(values.actual) },
    reason: primary.reason,
    remedy: shorten(primary.remedy, longestText),
    waiver: waiver === null ? null : { owner: shorten(waiver.owner, longestName), reason: shorten(waiver.reason, longestText), expires: waiver.expires },
    debt: debt === void 0 ? null : { acceptedBy: shorten(debt.acceptedBy, longestName), reason: shorten(debt.reason, longestText) },
    consequences: consequences.slice(0, shownConsequences).map((one) => ({ weight: weightOf(one, policy), rule: one.rule, message: shorten(one.message, longestName), ...toPlace(one) })),
    moreConsequences: Math.max(0, consequences.length - shownConsequences),
    about: document.kind === "gate-decision" && keys["kind"] !== void 0 && keys["key"] !== void 0 ? `${keys["kind"]}:${keys["key"]}` : null,
    printed: printed.map(({ stream, log, lines }) => ({ stream, log: shorten(log, longestName), text: lines.slice(-shownLines2).map((line) => shorten(line, longestName)).join("\n") }))
  };
}
function toPlace(finding) {
  const place = placeOf(finding);
  return { place: place === null ? null : shorten(place, longestName) };
}

// packages/report/src/page/to-page-document.ts
var shownFindings = 200;
var longestName2 = 300;
var shownJudged = 1e3;
function toPageDocument(document, { serverUrl, ...source }) {
  const links = toLinks(document, toLinkBase(document, serverUrl));
  const groups = groupFindings(document);
  const printed = printedBy(groups, document);
  const { id, attempt, workflow, job, event, startedAt, finishedAt } = document.run;
  const { label, text } = toVerdictLine(document);
  return {
    ...source,
    path: shorten(source.path, longestName2),
    copies: [],
    kind: document.kind,
    key: shorten(document.key, longestName2),
    verdict: document.verdict,
    label,
    text: shorten(text, 2e3),
    summary: document.summary,
    partial: document.partial,
    subject: toShortSubject(document.subject),
    run: { id: toShort(id), attempt, workflow: toShort(workflow), job: toShort(job), event: toShort(event), startedAt, finishedAt },
    runUrl: links.run,
    tool: shorten(`${document.tool.name} ${document.tool.version}`, longestName2),
    findings: groups.slice(0, shownFindings).map((group) => toPageFinding(group, { document, links, printed: printed.get(group) ?? [] })),
    moreFindings: countWeights(groups.slice(shownFindings)),
    decision: toDecision(document),
    blocks: [...toKindBlocks(document), toAboutBlock(document)]
  };
}
function toLinkBase({ run }, serverUrl) {
  return serverUrl === null || run.workflow === null ? null : { serverUrl, root: "" };
}
function toShort(text) {
  return text === null ? null : shorten(text, longestName2);
}
function toShortSubject({ repository, commit, testedCommit, baseCommit, ref, version, dirty }) {
  return { repository: toShort(repository), commit, testedCommit, baseCommit, ref: toShort(ref), version: toShort(version), dirty };
}
function countWeights(groups) {
  const counts = {};
  for (const { weight } of groups) counts[weight] = (counts[weight] ?? 0) + 1;
  return counts;
}
function toDecision(document) {
  if (document.kind !== "gate-decision") return null;
  const { decision, level, levelReason = null, documents } = document.details;
  return {
    text: shorten(decision, 2e3),
    level,
    levelReason: toShort(levelReason),
    judged: documents.slice(0, shownJudged).map(({ kind, key, contentDigest, outcome }) => ({ kind: shorten(kind, longestName2), key: shorten(key, longestName2), contentDigest, blocks: outcome === "fail" || outcome === "unverified" }))
  };
}

// packages/cli/src/report/collect-page.ts
import { stat } from "node:fs/promises";
import { basename, dirname, relative } from "node:path";
var shownSeries = 40;
async function collectPage(place, named, serverUrl) {
  const root = await isFolder(place, named) ? place : dirname(place);
  const bySha = /* @__PURE__ */ new Map();
  const refused = [];
  const [readiness, drift] = [[], []];
  const { ignored } = await visitDocuments(
    { root, out: root, resolve: (path) => path === "." ? root : resolveInside(root, path), toDocumentPath: (absolute) => toPosixPath(relative(root, absolute)) },
    [root === place ? "." : basename(place)],
    ({ path, kind, key, read, refusal }) => {
      if (refusal !== null) refused.push({ path: key === null || kind === null ? path : `${path} (${kind} ${key})`, reason: refusal.reason, message: refusal.message });
      if (read === null) return;
      const { document, contentDigest, documentSha256 } = read;
      const known = bySha.get(documentSha256);
      bySha.set(documentSha256, known === void 0 ? toPageDocument(document, { path, contentDigest, documentSha256, serverUrl }) : { ...known, copies: [...known.copies, path] });
      if (known === void 0 && document.kind === "bundle-readiness") readiness.push(toGatesOnly(document));
      if (known === void 0 && document.kind === "drift-report") drift.push(toMetricsOnly(document));
    }
  ).catch((error) => {
    throw toReadError(error, named);
  });
  const documents = [...bySha.values()].toSorted((a, b) => orderOf(a) - orderOf(b) || compareText(a.key, b.key) || compareText(a.run.startedAt, b.run.startedAt) || compareText(a.path, b.path));
  if (documents.length + refused.length === 0) throw noDocument(named, ignored.length);
  const [only] = refused;
  if (root !== place && documents.length === 0 && only !== void 0) throw notUsable(named, only);
  const series = collectHistory(drift).filter(({ points }) => points.length > 2);
  return {
    documents,
    refused,
    ignored,
    trends: collectTrend(readiness).gates.filter(({ points }) => points.length > 1),
    series: series.slice(0, shownSeries).map((one) => toHistorySeries(one, changeDefaults)),
    moreSeries: Math.max(0, series.length - shownSeries)
  };
}
async function isFolder(place, named) {
  const stats = await stat(place).catch((error) => {
    throw toReadError(error, named);
  });
  return stats.isDirectory();
}
function toReadError(error, named) {
  const code = typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "ENOENT" || code === "ENOTDIR") return new ShipworthyError("config/not-found", `${named} does not exist.`, { hint: "Name the folder that evidence was written to, such as `shipworthy-out`.", cause: error });
  return /^E[A-Z]+$/.test(code) ? new ShipworthyError("config/unreadable", `${named} cannot be read (${code}).`, { hint: "See that this user may read the folder and everything in it.", cause: error }) : error;
}
function noDocument(named, ignored) {
  const others = ignored === 0 ? "no JSON file at all" : `${ignored} JSON ${ignored === 1 ? "file" : "files"}, but none of Shipworthy's`;
  return new ShipworthyError("config/not-found", `${named} holds no evidence document: ${others}.`, { hint: "Name the folder that evidence was written to (`out`, by default shipworthy-out), or the one that artifacts were downloaded to." });
}
function notUsable(named, { message }) {
  return new ShipworthyError("config/not-found", `${named} is no evidence document that can be used: ${message}`, { hint: "Name a document, such as `shipworthy-out/gate-decision.default.json`, or the folder that evidence was written to." });
}
function orderOf({ kind }) {
  return knownKinds.findIndex((known) => known === kind);
}
function compareText(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
function toGatesOnly(document) {
  const areas = document.details.areas.map((area) => ({ ...area, requirements: [] }));
  return { ...document, findings: [], inputs: [], details: { ...document.details, areas, blockers: [], redaction: null } };
}
function toMetricsOnly(document) {
  const cases = document.details.cases.filter(({ metrics }) => metrics.length > 0).map((one) => ({ ...one, files: [] }));
  return { ...document, findings: [], inputs: [], details: { ...document.details, cases, received: [], fixtures: [] } };
}

// packages/cli/src/report/run-report.ts
async function runReport(invocation, flags) {
  const { values, positionals, output, options, global } = invocation;
  const faults = listFaults(invocation, flags);
  const [named] = positionals;
  if (named === void 0 || faults.length > 0) throw toUsageError("report", faults);
  output.disarmed = true;
  const place = resolve(options.cwd, named);
  const serverUrl = values["server-url"] ?? "https://github.com";
  const { path, documents, refused } = await writePage({ place, named, out: values["out"] === void 0 ? null : resolve(options.cwd, values["out"]), serverUrl: serverUrl === "none" ? null : serverUrl });
  const shown = relative2(options.cwd, path);
  if (global.format === "json") await output.print(`${JSON.stringify({ page: shown, documents, refused }).replaceAll("##[", "#\\u0023[")}
`);
  else await output.print(`${showControls(`page  ${shown}`)}
`);
  if (refused.length > 0) await output.note(`${refused.length === 1 ? "1 file" : `${refused.length} files`} could not be used; the page says why.`);
  return 0;
}
async function writePage({ place, named, out, serverUrl }) {
  const page = await collectPage(place, named, serverUrl);
  const html = renderRunPage(page, (text) => createHash("sha256").update(text).digest("base64"));
  const path = out ?? join((await stat2(place)).isDirectory() ? place : dirname2(place), "report.html");
  await writeFileAtomically(path, html);
  return { path, documents: page.documents.length, refused: page.refused.map((one) => one.path) };
}
function listFaults({ values, unknown, positionals, faults, global }, flags) {
  const all = [...faults, ...listStrayArguments({ unknown, positionals }, flags, 1)];
  const { out, "server-url": serverUrl } = values;
  if (positionals.length === 0) all.push({ message: "The folder with the documents is missing: `shipworthy report shipworthy-out`." });
  if (global.format !== "text" && global.format !== "json") all.push({ message: "`--format` of `report` must be `text` or `json`." });
  if (out !== void 0 && !/\.html?$/i.test(out)) all.push({ message: "`--out` must end in `.html`: it is a page." });
  if (serverUrl !== void 0 && serverUrl !== "none" && !/^https?:\/\/[^/\s]+\/?$/i.test(serverUrl)) all.push({ message: "`--server-url` must be the address of a server, such as `https://github.example`, or `none`." });
  return all;
}
export {
  runReport,
  writePage
};
