/** The page carries its own style: it loads nothing. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --panel: #f2f0ea; --ink: #1d2a2e; --soft: #5b696d; --line: #dcd8cd;
  --accent: #0d5c63; --accent-soft: #dcebea; --warm: #a4452c;
  --sans: "Inter", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12191b; --panel: #1a2427; --ink: #e6ebe9; --soft: #9aa9ab; --line: #2c393d;
    --accent: #7cc9c4; --accent-soft: #173437; --warm: #e59a80;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; }
body { margin: 0; display: grid; grid-template-columns: 17rem minmax(0, 1fr); background: var(--paper); color: var(--ink); font: 16px/1.6 var(--sans); }
main { max-width: 68rem; padding: 3.5rem clamp(1.25rem, 4vw, 4.5rem) 6rem; }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 2rem 1.25rem 3rem 1.75rem; border-right: 1px solid var(--line); background: var(--panel); font-size: .9rem; }
nav .home { display: block; margin-bottom: 1.25rem; font: 600 1.5rem/1 var(--serif); color: var(--ink); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: .3rem 0; }
nav ul ul { margin: .2rem 0 .7rem; padding-left: .75rem; border-left: 1px solid var(--line); }
nav ul ul li { margin: .1rem 0; }
nav code { font-size: .76rem; background: none; padding: 0; }
nav a { color: var(--soft); }
nav a:hover { color: var(--accent); }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.15; text-wrap: balance; }
h1 { font-size: clamp(3rem, 7vw, 4.75rem); letter-spacing: -.02em; margin: .1rem 0 .8rem; }
h2 { font-size: 2rem; letter-spacing: -.01em; margin: 5rem 0 1rem; padding-top: 1.25rem; border-top: 3px solid var(--ink); }
h3 { font-size: 1.3rem; margin: 2.5rem 0 .6rem; }
h4 { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 1.75rem 0 .5rem; }
p { max-width: 44rem; }
.eyebrow { margin: 0; color: var(--warm); font-size: .85rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; }
.lead { font: 1.35rem/1.5 var(--serif); max-width: 40rem; }
.way { list-style: none; display: grid; grid-template-columns: repeat(3, 1fr); gap: 2.5rem; margin: 2.5rem 0 0; padding: 0; }
.way li { position: relative; padding: 1rem 1.1rem; border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: 4px; background: var(--panel); }
.way li + li::before { content: "\\2192"; position: absolute; left: -1.95rem; top: 50%; translate: 0 -50%; font-size: 1.4rem; color: var(--accent); }
.way strong, .way span { display: block; }
.way span { color: var(--soft); font-size: .92rem; }
code, pre { font-family: var(--mono); font-size: .86em; }
code { background: var(--accent-soft); padding: .08em .32em; border-radius: 3px; overflow-wrap: anywhere; }
pre { margin: 1rem 0; padding: 1rem 1.2rem; overflow-x: auto; line-height: 1.55; background: var(--panel); border: 1px solid var(--line); border-radius: 4px; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
.json b { font-weight: 500; color: var(--accent); }
.json i { font-style: normal; color: var(--warm); }
.wide { overflow-x: auto; margin: 1rem 0; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.5; }
th, td { padding: .6rem .9rem .6rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); font-size: .78rem; font-weight: 600; border-bottom: 2px solid var(--line); }
th code { white-space: nowrap; }
td code { overflow-wrap: normal; }
.fields th:first-child { width: 13rem; }
.fields td:nth-child(3) { width: 13rem; }
.fields td:nth-child(3) code { overflow-wrap: anywhere; background: none; padding: 0; }
.fields td:nth-child(4) { width: 6.5rem; white-space: nowrap; }
.required, .status { display: block; margin-top: .2rem; font-size: .74rem; color: var(--warm); }
.type { display: block; margin-top: .2rem; color: var(--soft); font: .76rem/1.5 var(--mono); }
.calls .method { display: inline-block; min-width: 3.4em; color: var(--warm); font-weight: 600; }
.calls th code { white-space: normal; }
.calls .type span { white-space: nowrap; }
.open { color: var(--soft); }
.kind { margin-top: 3.5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.kind h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .9rem; margin-top: 1.25rem; }
.kind h3 code { background: none; padding: 0; font-size: 1.2rem; color: var(--accent); }
.kind h3 span { font-style: italic; font-weight: 400; font-size: 1.15rem; color: var(--soft); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .35rem 1.5rem; margin: 1rem 0; font-size: .92rem; }
dt { color: var(--soft); }
dd { margin: 0; }
.badge { display: inline-block; padding: 0 .6em; border: 1px solid var(--accent); border-radius: 1em; color: var(--accent); font-size: .8rem; }
.rule { font: .82em var(--mono); white-space: nowrap; }
.refusals th:first-child { width: 13rem; }
.refusals td { width: 42%; }
.refusals td p { margin: .6rem 0 0; }
.rules { display: block; }
.one-rule { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 1rem; padding: .7rem 0; border-bottom: 1px solid var(--line); }
.one-rule dt { font: .82rem/1.8 var(--mono); color: var(--accent); }
.source { color: var(--soft); font-size: .85em; }
.source::before { content: "["; } .source::after { content: "]"; }
:target { background: var(--accent-soft); box-shadow: 0 0 0 .5rem var(--accent-soft); border-radius: 2px; }
.title:target, section:target { background: none; box-shadow: none; }
@media (max-width: 60rem) {
  body { display: block; }
  nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line); columns: 2; }
  nav .home { column-span: all; }
  main { padding-top: 2rem; }
  .way { grid-template-columns: 1fr; gap: 1.75rem; }
  .way li + li::before { content: "\\2193"; left: 1.1rem; top: -.9rem; }
}
@media (max-width: 44rem) {
  .wide { overflow-x: visible; }
  .wide table, .wide tbody, .wide tr, .wide th, .wide td { display: block; }
  .wide thead { display: none; }
  .wide tr { padding: .7rem 0; border-bottom: 1px solid var(--line); }
  .wide th, .wide td, .wide .fields :is(th, td):nth-child(n) { width: auto; padding: .15rem 0; border: 0; }
  .wide code { white-space: normal; overflow-wrap: anywhere; }
  .wide td:empty { display: none; }
  .wide td + td[lang] { margin-top: .5rem; color: var(--soft); }
  .one-rule { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
}
@media print {
  :root { --paper: #fff; --panel: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #0d5c63; --accent-soft: #fff; --warm: #7a3420; }
  body { display: block; font-size: 10pt; }
  nav { display: none; }
  main { max-width: none; padding: 0; }
  h2 { break-before: page; margin-top: 0; }
  h2, h3, h4 { break-after: avoid; }
  tr, pre, .one-rule { break-inside: avoid; }
  .wide, pre { overflow: visible; }
  pre { white-space: pre-wrap; }
}
`;
