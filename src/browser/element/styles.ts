/** How the element looks; it takes the colours and the font of the page around it where that has some. */
export const styles = `
:host { display: block; color: var(--ink, CanvasText); font: inherit; }
* { box-sizing: border-box; }
label { display: block; font-weight: 700; }
.hint { margin: 0.2rem 0 0.5rem; color: var(--ink-soft, inherit); }
textarea {
  display: block; inline-size: 100%; min-block-size: 16rem; padding: 0.75rem; resize: vertical;
  border: 2px solid var(--ink-soft, GrayText); border-radius: 0.5rem;
  background: var(--sheet, Field); color: var(--ink, FieldText); font: inherit;
}
button {
  max-inline-size: 100%; margin: 0; padding: 0.45rem 0.9rem; overflow-wrap: anywhere; text-align: start;
  border: 2px solid var(--calm, ButtonBorder); border-radius: 2rem;
  background: var(--sheet, ButtonFace); color: var(--link, ButtonText); font: inherit; font-weight: 600; cursor: pointer;
}
button:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--focus, Highlight); outline-offset: 2px; }
a { color: var(--link, LinkText); }
.bar, .doing { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-block: 0.75rem; }
.status { min-block-size: 1.6em; margin-block: 0.75rem; font-weight: 700; }
h2 { margin-block: 2rem 0.75rem; font-size: 1.4em; line-height: 1.25; }
h3 { margin: 0; font-size: 1em; line-height: 1.4; }
ol.findings { list-style: none; margin: 0; padding: 0; }
.findings > li {
  margin-block: 1rem; padding: 0.75rem 1rem; border-inline-start: 0.4rem solid var(--calm, GrayText);
  border-radius: 0.5rem; background: var(--sheet, Canvas); overflow-wrap: anywhere;
}
.findings > li.must-fix { border-color: var(--emergency, Mark); }
.findings > li.should-fix { border-color: var(--lamp-line, GrayText); }
.findings p { margin-block: 0.4rem; }
.level {
  display: inline-block; padding: 0.05rem 0.6rem; border-radius: 1rem;
  background: var(--calm-wash, ButtonFace); color: var(--ink, ButtonText); font-size: 0.9em;
}
.must-fix .level { background: var(--emergency-ground, Mark); color: var(--on-emergency, MarkText); }
.should-fix .level { background: var(--lamp-wash, ButtonFace); }
blockquote { margin: 0.5rem 0; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--line, GrayText); }
summary { inline-size: fit-content; padding-block: 0.35rem; cursor: pointer; }
dl { margin: 0; }
dl > div { display: flex; gap: 1rem; justify-content: space-between; max-inline-size: 24rem; }
dd { margin: 0; font-variant-numeric: tabular-nums; }
@media print { textarea, .bar, .doing { display: none; } }
`;
