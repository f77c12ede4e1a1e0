/** How the page looks: on a screen by day and by night, on a phone, and on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcfa, #16191d);
  --ink: light-dark(#1d2329, #e8eaed);
  --faint: light-dark(#57606a, #a3adb8);
  --line: light-dark(#d5d9de, #3a424b);
  --box: light-dark(#ffffff, #1e2328);
  --must: light-dark(#a8201a, #ff9a90);
  --should: light-dark(#7a5200, #f2c14e);
  --good: light-dark(#1a6b3c, #7fd6a2);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem;
  background: var(--paper); color: var(--ink);
  font: 1.05rem/1.55 "Atkinson Hyperlegible Next", system-ui, sans-serif;
}
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
p, ul, ol { margin: .5rem 0; max-width: 42rem; }
ul, ol { padding-left: 1.25rem; }
li { margin: .35rem 0; overflow-wrap: anywhere; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
a { color: inherit; text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
.state { font-size: 1.2rem; font-weight: 700; }
.not-ready, .must { color: var(--must); }
.should { color: var(--should); }
.ready { color: var(--good); }
.faint { color: var(--faint); }
.box { background: var(--box); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem 1rem; margin: .75rem 0; break-inside: avoid; }
.box > h3 { margin-top: .25rem; }
q, .words { font-style: normal; font-weight: 600; }
code { font-size: .92em; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 100%; }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td.number, th.number { width: 6.5rem; text-align: right; font-variant-numeric: tabular-nums; }
thead th { font-size: .9rem; color: var(--faint); }
tbody th { font-weight: 600; overflow-wrap: anywhere; }
@media (max-width: 40rem) { td.number, th.number { width: auto; } th, td { padding-right: .5rem; } body { font-size: 1rem; } }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; background: none; }
  nav { display: none; }
  h2 { break-after: avoid; }
  h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  @page { margin: 18mm 16mm; }
}
`;
