import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from './built-site.ts';

/** A development server, as `npm run dev` starts it. */
export interface DevServer {
  /** Where it listens, without a slash at the end. */
  origin: string;
  /** Everything it has said so far. */
  said: () => string;
  stop: () => Promise<void>;
}

/**
 * Starts the development server of a project.
 *
 * @param folder of the project
 * @throws with everything it said, when it ends before it listens
 */
export async function startDev(folder: string): Promise<DevServer> {
  const port = await freePort();
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', '--port', String(port)], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development', VITEST: '', FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const hear = (piece: Buffer) => {
      said += piece.toString();
      if (said.includes(`localhost:${port}`)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
  return {
    origin: `http://localhost:${port}`,
    said: () => said,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
