/** Shows and hides, by the reader's own clock, what is true only once a day has passed, or only until then. */
const now = new Date();
const pad = (number: number) => String(number).padStart(2, '0');
const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
for (const one of document.querySelectorAll<HTMLElement>('[data-after]'))
  one.hidden = today > (one.dataset.after ?? '') === 'until' in one.dataset;

export {};
