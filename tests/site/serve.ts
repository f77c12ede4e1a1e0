import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { headersFor, parseHeaders } from './headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A small web server over a built site, as any static host would serve it, with a log of what was asked for. */
export interface Server {
  /** Where it listens, without a slash at the end. */
  origin: string;
  /** Every address asked for, query included, in order. */
  asked: string[];
  close(): Promise<void>;
}

/**
 * Serves a folder on a free port of this machine, with the headers that its `_headers` file asks for: a policy that
 * breaks a page is then seen by every test in a browser.
 * @param isCompressed true sends text with Brotli, as hosts do; for measurements
 */
export async function serve(folder: string, isCompressed = false): Promise<Server> {
  const asked: string[] = [];
  const rules = parseHeaders(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const server = createServer(async (request, response) => {
    asked.push(request.url ?? '');
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const body = await readFile(file);
      const type = types[extname(file)] ?? 'application/octet-stream';
      const isText = isCompressed && /^text|json|xml|svg/.test(type);
      response
        .writeHead(200, {
          'content-type': type,
          ...(isText && { 'content-encoding': 'br' }),
          ...headersFor(rules, path),
        })
        .end(isText ? brotliCompressSync(body) : body);
    } catch {
      const body = await readFile(join(folder, '404.html')).catch(() => 'Not found');
      response.writeHead(404, { 'content-type': types['.html'] ?? '' }).end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
