/** The page's look: one constant, so that its policy can name it by its hash. Colours keep a contrast of 4.5 to 1 in both schemes. */
export const pageStyle = `:root{color-scheme:light dark;--text:#1c2128;--quiet:#57606a;--back:#fff;--panel:#f6f8fa;--edge:#d5dbe1;--link:#0a58ca;--focus:#0a58ca;
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
