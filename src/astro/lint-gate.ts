import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { PlainError } from '../site/library/plain-error.ts';
import { printPlainly } from './plain-output.ts';
import { checkAll, runLinter } from './run-linter.ts';

/** How long to wait after a file was saved, in milliseconds: editors often write twice. */
const settleMilliseconds = 80;

/** What the gate looks at. */
export interface GateOptions {
  /**
   * The files and folders that are checked, relative to the folder of the site; left out, those that `lint.config.ts`
   * names or, where it names none, the folders in which Astro keeps content.
   */
  paths?: readonly string[];
}

/**
 * Stands between the writers and the readers. `astro build` stops when an article has a must-fix, before anything is
 * made; `astro dev` prints the findings of each saved article and stops nothing.
 *
 * @param watched what is checked when it is saved
 */
export function lintGate({ paths }: GateOptions = {}, watched = paths): AstroIntegration {
  let command = '';
  let root = process.cwd();
  return {
    name: 'bedside-lint-gate',
    hooks: {
      'astro:config:setup': (setup) => {
        command = setup.command;
        root = fileURLToPath(setup.config.root);
        if (command === 'build' || command === 'dev') printPlainly(root);
      },
      // Not at `astro:build:start`: by then Astro has read the content and stopped at the first field it cannot read,
      // in its own words. Here the linter speaks first, and about all articles at once.
      'astro:config:done': async ({ logger }) => {
        if (command !== 'build') return;
        const { view, isReady, mustFix } = await check(root, await checkAll(root, paths));
        if (isReady) {
          logger.info('every article may be published');
          return;
        }
        console.error(view);
        // Astro would add that "an unhandled error occurred", which is not what happened.
        logger.error = () => {};
        throw new PlainError(sayStopped(mustFix));
      },
      'astro:server:setup': ({ server, logger }) => {
        watchArticles(server, root, watched, async (path) => {
          try {
            console.log((await check(root, await runLinter(root, [path]))).view);
          } catch (error) {
            logger.warn(`${path} could not be checked: ${error instanceof Error ? error.message : error}`);
          }
        });
      },
    },
  };
}

/** Puts what the linter says into the words of the writer view. */
async function check(root: string, { report }: Awaited<ReturnType<typeof runLinter>>) {
  const [{ loadReporter }, { commandLine, drawingOn }] = await Promise.all([
    import('#linter/reporters/reporter.ts'),
    import('#linter/cli/terminal.ts'),
  ]);
  const showAsWriter = await loadReporter('writer');
  const view = showAsWriter(report, {
    ...drawingOn(process.stdout, process.env, true),
    quiet: false,
    // What stops a build is named whole, however much it is.
    all: true,
    // The next step that is offered is to check again, not to build again.
    command: commandLine({ ...process.env, npm_lifecycle_event: scriptOf(root) }),
    pathPrefix: '',
  });
  return { view, isReady: report.state === 'ready', mustFix: report.counts['must-fix'] };
}

/** The script by which writers of this site check their articles; where there is none, they call the command itself. */
function scriptOf(root: string): string {
  const name = 'lint:content';
  try {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return scripts?.[name] ? name : 'npx';
  } catch {
    return 'npx';
  }
}

/** Calls back with the path of each article that is saved, relative to the root, one at a time. */
function watchArticles(
  server: ViteDevServer,
  root: string,
  paths: readonly string[] | undefined,
  onSaved: (path: string) => Promise<void>,
): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let queue = Promise.resolve();
  const saved = new Set<string>();
  const note = (file: string) => {
    const path = relative(root, file).replaceAll('\\', '/');
    if (!/^(?!\.|node_modules\/|dist\/).+\.mdx?$/.test(path)) return;
    if (paths && !paths.some((one) => path.startsWith(one.replace(/^\.\/|\/$/g, '')))) return;
    saved.add(path);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      // A file that is gone again was an editor's own.
      const present = [...saved].filter((one) => existsSync(join(root, one)));
      saved.clear();
      for (const next of present) queue = queue.then(() => onSaved(next));
    }, settleMilliseconds);
  };
  server.watcher.on('change', note);
  server.watcher.on('add', (file) => {
    // When the server starts, the watcher names every file once; only what is new after that was saved by somebody.
    if (server.httpServer?.listening) note(file);
  });
}

function sayStopped(mustFix: number): string {
  if (mustFix === 0) return 'The site was not built: not every article could be checked. See above.';
  const things = mustFix === 1 ? 'one thing' : `${mustFix} things`;
  return `The site was not built: ${things} in the articles must be fixed first. See above.`;
}
