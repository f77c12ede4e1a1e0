import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The header in which the page of the desk shows that this server made it. */
export const tokenHeader = 'x-bedside-desk';

/** What of a request says where it comes from. */
export interface Asking {
  method?: string | undefined;
  headers: IncomingHttpHeaders;
  /** Address of the machine that asks. */
  remoteAddress?: string | undefined;
}

const onlyHere =
  'The desk is for this computer alone. Open it where "npm run dev" runs, at http://localhost.';

/**
 * Says in one sentence why a request is refused; undefined when it may pass. Any page that is open in a browser can send
 * requests to this computer, other computers may reach the server, and a name can be made to lead here: so the machine,
 * the name, and the page that asks must be our own. Astro takes `Origin` away, which is why it is not asked.
 *
 * @param token that the pages of this server were given
 */
export function refusalOf({ method, headers, remoteAddress }: Asking, token: string): string | undefined {
  if (!isThisMachine(remoteAddress) || !isLocalName(headers.host ?? String(headers[':authority'] ?? '')))
    return onlyHere;
  const from = headers['sec-fetch-site'];
  if (method === 'GET' || method === 'HEAD') {
    /* Who follows a link comes from another page; no other page can read what it opens. */
    const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
    return from === 'same-origin' || from === 'none' || isVisit
      ? undefined
      : 'Another page asked for the desk.';
  }
  if (method !== 'POST') return 'The desk does not know this request.';
  if (from !== 'same-origin' || headers['content-type'] !== 'application/json')
    return 'Only the page of the desk may write, in a browser that says where a request comes from.';
  return isSame(String(headers[tokenHeader] ?? ''), token)
    ? undefined
    : 'The server was started again. Open this page anew: what you typed is kept.';
}

function isThisMachine(address = ''): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address);
}

function isLocalName(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
