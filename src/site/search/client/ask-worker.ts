import type { Query, Reply } from '../worker.ts';

/** Asks the search; the answer is undefined when a newer query was asked in the meantime. */
export type Ask = (query: string, literal?: boolean) => Promise<Reply | undefined>;

let worker: Worker | undefined;
let lastId = 0;

/**
 * Makes one asker. The worker, its code, and its data are loaded with the first question and shared by all askers of a
 * page.
 * @param data where the names to search are
 */
export function makeAsker(data: string): Ask {
  let latest = 0;
  return (query, literal = false) => {
    worker ??= new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
    const current = worker;
    const id = ++lastId;
    latest = id;
    return new Promise((resolve) => {
      const finish = (reply: Reply) => {
        current.removeEventListener('message', listen);
        current.removeEventListener('error', fail);
        resolve(id === latest ? reply : undefined);
      };
      const listen = ({ data: reply }: MessageEvent<Reply>) => {
        if (reply.id === id) finish(reply);
      };
      const fail = () => {
        worker = undefined;
        finish({ id, failed: true });
      };
      current.addEventListener('message', listen);
      current.addEventListener('error', fail);
      current.postMessage({ id, query, literal, data } satisfies Query);
    });
  };
}
