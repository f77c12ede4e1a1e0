import type { Answers, Fault, ListedArticle, OpenedArticle, Requests } from '../messages.ts';

/** What the server has put into the page. */
export interface PageData {
  kind: 'list' | 'article' | 'fault';
  home: string;
  base: string;
  token: string;
  nonce: string;
  /** There on the page of an article. */
  name?: string;
  article?: OpenedArticle;
  articles?: readonly ListedArticle[];
}

/** What the server has put into the page that is open. */
export function readPageData(): PageData {
  return JSON.parse(document.querySelector('#desk-data')?.textContent ?? '{}');
}

/** Asks the server something; what it cannot or may not do, it says in a sentence. */
export type Ask = <Question extends keyof Requests>(
  question: Question,
  body: Requests[Question],
) => Promise<Answers[Question] | Fault>;

/** Makes what asks the server that has made this page. */
export function makeAsk({ home, token }: Pick<PageData, 'home' | 'token'>): Ask {
  return async (question, body) => {
    try {
      const response = await fetch(`${home}-/${question}/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-bedside-desk': token },
        body: JSON.stringify(body),
      });
      return await response.json();
    } catch {
      return {
        fault: 'The server does not answer. Is "npm run dev" still running? Your words are kept here.',
      };
    }
  };
}

/** Whether something was not done. */
export function isFault(answer: object): answer is Fault {
  return 'fault' in answer;
}
