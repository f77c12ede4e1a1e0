import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { oneLine } from '#linter/one-line.ts';
import { SetUpError } from '#linter/rule/rule-set.ts';
import type { Fault, Requests } from '../messages.ts';
import { refusalOf } from './guard.ts';
import { articlePage, faultPage, headersOf, listPage } from './pages.ts';
import type { Room } from './room.ts';

/** What the desk is given by the server it is part of. */
export interface DeskOptions {
  /** The folder of the host that the site is in, with a slash at both ends. */
  base: string;
  /** Opens the site. What it throws is told, and it is asked again the next time. */
  openRoom: () => Promise<Room>;
  /** The code of its page. */
  script: () => Promise<string>;
  /** What is wrong with the program, for those who look after it. */
  onFailure: (message: string) => void;
}

/** Answers what is below `/write/`, and hands on everything else. */
export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => Promise<void>;

/** An article of 300,000 words has half of this, in bytes. */
const mostBytes = 5_000_000;

const name = z.string();
const edit = z.object({ start: z.int().min(0), end: z.int().min(0), text: z.string() });
const shapes = {
  open: z.object({ name }),
  check: z.object({ name, text: z.string() }),
  accept: z.object({
    name,
    text: z.string(),
    fingerprint: z.string(),
    rule: z.string(),
    reason: z.string(),
  }),
  save: z.object({ name, print: z.string(), edits: z.array(edit) }),
  new: z.object({ title: z.string(), topic: z.string(), author: z.string() }),
} satisfies { [Name in keyof Requests]: z.ZodType<Requests[Name]> };

/** The desk: pages for writers on the development server, on this machine alone. */
export function makeDesk({ base, openRoom, script, onFailure }: DeskOptions): Middleware {
  const home = `${base}write/`;
  const token = randomBytes(24).toString('hex');
  let opening: Promise<Room> | undefined;
  const enter = () => {
    opening ??= openRoom();
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  async function answer(path: string, request: IncomingMessage): Promise<Reply> {
    if (request.method === 'POST') return answerQuestion(path, request);
    if (path === '-/page.js') return { status: 200, type: 'text/javascript', body: await script() };
    const nonce = randomBytes(16).toString('hex');
    const page = { home, base, token, nonce };
    const type = 'text/html';
    try {
      const room = await enter();
      if (path === '') return { status: 200, type, nonce, body: listPage(room.list(), room.choices(), page) };
      const told = decoded(/^-\/told\/([^/]+)\/$/.exec(path)?.[1] ?? '');
      if (told) return jsonOf(room.told(told));
      const wanted = decoded(path.replace(/\/$/, ''));
      const opened = wanted === undefined ? undefined : room.open({ name: wanted });
      return opened && !('fault' in opened)
        ? { status: 200, type, nonce, body: articlePage(wanted as string, opened, page) }
        : { status: 404, type, nonce, body: faultPage(opened?.fault ?? 'There is no such page.', page) };
    } catch (error) {
      return { status: 500, type, nonce, body: faultPage(say(error), page) };
    }
  }

  async function answerQuestion(path: string, request: IncomingMessage): Promise<Reply> {
    const question = path.replace(/^-\/|\/$/g, '') as keyof Requests;
    if (!path.startsWith('-/') || !Object.hasOwn(shapes, question))
      return fault(404, { fault: 'There is no such page.' });
    const body = await bodyOf(request);
    if (body === undefined) return fault(413, { fault: 'This is too much for one article.' });
    const asked = shapes[question].safeParse(parsed(body));
    if (!asked.success)
      return fault(400, { fault: 'The desk did not understand its own page. Open it anew.' });
    try {
      const room = await enter();
      return jsonOf(room[question](asked.data as never));
    } catch (error) {
      return fault(error instanceof SetUpError ? 422 : 500, { fault: say(error) });
    }
  }

  function say(error: unknown): string {
    if (error instanceof SetUpError) return error.message;
    onFailure(oneLine(error));
    return `Bedside itself failed, your article is not to blame: ${oneLine(error)}`;
  }

  return async (request, response, next) => {
    const path = (request.url ?? '').split('?', 1)[0] as string;
    if (`${path}/` === home) {
      response.writeHead(302, { location: home }).end();
      return;
    }
    if (!path.startsWith(home)) {
      next();
      return;
    }
    const { method, headers, socket } = request;
    const refusal = refusalOf({ method, headers, remoteAddress: socket.remoteAddress }, token);
    const reply = refusal
      ? fault(403, { fault: refusal })
      : await answer(path.slice(home.length), request).catch((error) => fault(500, { fault: say(error) }));
    response.writeHead(reply.status, headersOf(reply.type, reply.nonce)).end(reply.body);
  };
}

interface Reply {
  status: number;
  type: string;
  body: string;
  /** Of the page, so that its own styles may be used. */
  nonce?: string;
}

function jsonOf(result: object | Fault): Reply {
  if ('fault' in result) return fault('isChanged' in result ? 409 : 422, result as Fault);
  return { status: 200, type: 'application/json', body: JSON.stringify(result) };
}

function fault(status: number, body: Fault): Reply {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += (piece as Buffer).length;
    // What comes after is read and thrown away, so that the answer arrives.
    if (length <= mostBytes) pieces.push(piece as Buffer);
  }
  return length > mostBytes ? undefined : Buffer.concat(pieces).toString('utf8');
}
