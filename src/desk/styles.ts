/** How the desk looks: in the colours of the theme, by day and by night. */
export const styles = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf6ee, #151a22); --sheet: light-dark(#fffdf9, #1d2430); --line: light-dark(#e2d8c8, #364052);
  --ink: light-dark(#23212e, #efe9df); --ink-soft: light-dark(#565264, #b9b7c0); --link: light-dark(#0a566b, #8fd6e6);
  --calm: light-dark(#0f6077, #7fcbdd); --calm-wash: light-dark(#e3f0f2, #1b333d); --on-strong: light-dark(#fff, #10161d);
  --focus: light-dark(#b4570a, #ffc766); --lamp-line: light-dark(#b4570a, #f2b544); --lamp-wash: light-dark(#fdeecb, #342c1c);
  --emergency: light-dark(#a11524, #ff9c96); --emergency-ground: light-dark(#a11524, #7d1420); --on-emergency: #fff;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.15rem; line-height: 1.3; }
h2 { margin: 1.25rem 0 0.5rem; font-size: 1.1rem; line-height: 1.3; }
h3 { margin: 0; font-size: 1rem; line-height: 1.4; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
button, input, select, textarea { font: inherit; color: var(--ink); background: var(--sheet); }
button {
  max-inline-size: 100%; padding: 0.3rem 0.8rem; overflow-wrap: anywhere; text-align: start; cursor: pointer;
  border: 1px solid var(--calm); border-radius: 0.4rem; color: var(--link);
}
button:hover { text-decoration: underline; }
button.main { background: var(--calm); color: var(--on-strong); font-weight: 600; }
input:not([type='checkbox']), select, textarea {
  display: block; inline-size: 100%; padding: 0.35rem 0.5rem; border: 1px solid var(--ink-soft); border-radius: 0.3rem;
}
textarea { resize: vertical; field-sizing: content; }
label { font-weight: 600; }
.note { margin: 0.2rem 0; color: var(--ink-soft); font-size: 0.9rem; }
.fault { margin: 0.3rem 0; color: var(--emergency); font-weight: 600; }
.fault:empty { display: none; }
.doing { display: flex; flex-wrap: wrap; gap: 0.4rem 0.6rem; align-items: center; margin-block: 0.6rem; }

body > header {
  display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; padding: 0.5rem 1rem;
  border-block-end: 1px solid var(--line); background: var(--sheet);
}
body > header h1 { flex: 1 1 14rem; overflow-wrap: anywhere; }
.state, .status { margin: 0; }
.state { font-weight: 600; color: var(--emergency); }
.state.ready { color: var(--calm); }
.status { min-inline-size: 9rem; color: var(--ink-soft); }
body:has(> .desk) { display: flex; flex-direction: column; block-size: 100dvh; }
.desk { flex: 1; min-block-size: 0; display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); }
.text { display: flex; flex-direction: column; min-block-size: 0; border-inline-end: 1px solid var(--line); background: var(--sheet); }
.beside { min-block-size: 0; overflow: auto; padding: 0 1rem 1rem; }
@media (max-width: 56rem) {
  body:has(> .desk) { block-size: auto; }
  .desk { display: block; }
  .text { block-size: 60dvh; border-block-end: 1px solid var(--line); }
  .beside { overflow: visible; }
}
[role='tablist'] {
  position: sticky; inset-block-start: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 0.4rem; padding-block: 0.6rem;
  background: var(--paper);
}
[role='tab'] { border-color: var(--line); }
[role='tab'][aria-selected='true'] { background: var(--calm); color: var(--on-strong); }
iframe { inline-size: 100%; border: 1px solid var(--line); background: #fff; }
.preview iframe { block-size: calc(100dvh - 11rem); min-block-size: 24rem; }

.components { display: flex; flex-wrap: wrap; gap: 0.35rem; padding: 0.5rem 1rem; border-block-end: 1px solid var(--line); }
.components button { padding: 0.15rem 0.6rem; font-size: 0.9rem; }
.fact { margin-block: 0.9rem; }
.field { margin-block: 0.5rem; }
fieldset { margin: 0.5rem 0; padding: 0.4rem 0.8rem 0.7rem; border: 1px solid var(--line); border-radius: 0.4rem; }
legend { font-weight: 700; }
ol.items { margin: 0; padding: 0; list-style: none; }
.items > li { margin-block: 0.6rem; }
ul.fault { padding-inline-start: 1.2rem; }

.cm-editor { flex: 1; min-block-size: 0; }
.cm-editor.cm-focused { outline: 3px solid var(--focus); outline-offset: -3px; }
.cm-editor .cm-scroller { font: 1.05rem/1.65 Georgia, 'Times New Roman', serif; overflow: auto; }
.cm-editor .cm-content { max-inline-size: 46rem; padding: 1rem 1.25rem 40vh; caret-color: var(--ink); }
.cm-editor .cm-cursor { border-color: var(--ink); }
.cm-editor .cm-foldPlaceholder {
  padding: 0 0.6rem; border: 1px solid var(--calm); border-radius: 1rem; background: var(--calm-wash); color: var(--link);
  font: 0.9rem/1.5 system-ui, sans-serif;
}
.cm-editor .cm-lintRange { background: none; text-decoration: underline 2px; text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
.cm-editor .cm-lintRange-error { text-decoration-style: wavy; text-decoration-color: var(--emergency); }
.cm-editor .cm-lintRange-warning { text-decoration-style: wavy; text-decoration-color: var(--lamp-line); }
.cm-editor .cm-lintRange-info { text-decoration-style: dotted; text-decoration-color: var(--calm); }
.cm-editor .cm-tooltip, .cm-editor .cm-panels {
  border: 1px solid var(--line); border-radius: 0.4rem; background: var(--sheet); color: var(--ink); font-family: system-ui, sans-serif;
}
.cm-editor .cm-tooltip { max-inline-size: 30rem; font-size: 0.95rem; }
.cm-editor .cm-diagnostic { padding: 0.5rem 0.75rem; border-inline-start: 0.3rem solid var(--calm); }
.cm-editor .cm-diagnostic-error { border-color: var(--emergency); }
.cm-editor .cm-diagnostic-warning { border-color: var(--lamp-line); }
.cm-editor .cm-diagnosticAction { margin: 0.3rem 0.5rem 0 0; background: var(--calm); color: var(--on-strong); }
.cm-editor .cm-button { background: var(--sheet); color: var(--link); }
.cm-editor .cm-textfield { background: var(--sheet); color: var(--ink); }
.cm-editor .cm-gutters { border: 0; background: var(--sheet); color: var(--ink-soft); }
.cm-editor .cm-collapsedLines { background: var(--calm-wash); color: var(--ink); font-family: system-ui, sans-serif; }

ol.findings, ul.articles { list-style: none; margin: 0; padding: 0; }
.findings > li {
  margin-block: 0.75rem; padding: 0.6rem 0.9rem; border-inline-start: 0.4rem solid var(--calm); border-radius: 0.4rem;
  background: var(--sheet); overflow-wrap: anywhere;
}
.findings > li.must-fix { border-color: var(--emergency); }
.findings > li.should-fix { border-color: var(--lamp-line); }
.findings p { margin-block: 0.3rem; }
.level { padding: 0.05rem 0.6rem; border-radius: 1rem; background: var(--calm-wash); color: var(--ink); font-size: 0.9em; }
.must-fix .level { background: var(--emergency-ground); color: var(--on-emergency); }
.should-fix .level { background: var(--lamp-wash); }
blockquote { margin: 0.4rem 0; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--line); }
summary { inline-size: fit-content; padding-block: 0.3rem; cursor: pointer; }
dl { margin: 0; }
dl > div { display: flex; gap: 1rem; justify-content: space-between; max-inline-size: 24rem; }
dd { margin: 0; font-variant-numeric: tabular-nums; }

dialog {
  inline-size: min(40rem, 92vw); max-block-size: 92dvh; padding: 0 1.25rem 1rem; overflow: auto; border: 1px solid var(--line);
  border-radius: 0.6rem; background: var(--paper); color: var(--ink);
}
dialog.wide { inline-size: min(80rem, 96vw); }
dialog::backdrop { background: rgb(0 0 0 / 45%); }
dialog iframe { block-size: 65dvh; }
.two-texts { border: 1px solid var(--line); background: var(--sheet); overflow: auto; max-block-size: 60dvh; }
.two-texts .cm-content { max-inline-size: none; padding: 0.5rem 0.75rem; }
.two-names { display: flex; font-weight: 600; }
.two-names > span { flex: 1; }

.list { max-inline-size: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
.list h1 { font-size: 1.6rem; }
.articles > li { padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
.articles a { font-weight: 600; }
`;
