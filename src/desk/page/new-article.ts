import { isFault, makeAsk, type PageData } from './ask.ts';

/** Lets the form on the list of articles begin a new one. */
export function serveNewArticle(data: PageData): void {
  const ask = makeAsk(data);
  const form = document.querySelector<HTMLFormElement>('#new');
  const fault = form?.querySelector('.fault');
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const given = new FormData(form);
    const word = (name: string) => String(given.get(name) ?? '');
    const answer = await ask('new', { title: word('title'), topic: word('topic'), author: word('author') });
    if (!isFault(answer)) location.href = `${data.home}${encodeURIComponent(answer.name)}/`;
    else if (fault) fault.textContent = answer.fault;
  });
}
