import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { z } from 'zod';
import { nearest } from '../did-you-mean.ts';
import { mappableFields } from '../model/field-map.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { TookTooLong, withinTime } from '../within-time.ts';
import { configShape, type LintConfig } from './config.ts';
import { configNames } from './find-config.ts';
import { readJsonConfig } from './read-json-config.ts';

/* Made for one run, checks that are compiled first take longer than the checking. */
z.config({ jitless: true });

/** A config that has not come to its end after so long never will, in milliseconds. */
const mostWait = 20_000;

/** What a config file exports. */
type Exported = { default?: unknown };

/** Where a config is found, given its whole path: in another file that says the same, or loaded already. */
export type FindConfig = (path: string) => string | Promise<Exported>;

const require = createRequire(import.meta.url);

/** How a config is loaded. */
export interface LoadOptions {
  /** A config named by hand; it must then exist. */
  file?: string;
  find?: FindConfig | undefined;
  /** Set when no other process could end a config that is in a loop. */
  isAlone?: boolean;
  /** How long it may take, in milliseconds. */
  wait?: number | undefined;
}

/**
 * Reads the config of a folder. A folder without one is checked with every rule at its own level.
 *
 * @throws SetUpError when the file cannot be run, or says something no config can say
 */
export async function loadConfig(
  cwd: string,
  { file, find = (path) => path, isAlone = false, wait = mostWait }: LoadOptions = {},
): Promise<LintConfig> {
  const names = file === undefined ? configNames : [file];
  const name = names.find((candidate) => existsSync(resolve(cwd, candidate)));
  if (name === undefined) {
    if (file !== undefined) throw new SetUpError(`There is no config file called "${file}".`);
    return {};
  }
  const path = resolve(cwd, name);
  const isJson = name.endsWith('.json');
  const { default: config } = isJson
    ? readJsonConfig(path, name)
    : await runFile(path, { name, find, isAlone, wait });
  const fault = exportFault(config);
  if (fault && isJson) throw new SetUpError(`The file ${name} holds no settings. Write: { "rules": { … } }`);
  if (fault)
    throw new SetUpError(`The file ${name} exports ${fault}. Write: export default defineConfig({ … });`);
  return checkConfig(config, name);
}

async function runFile(
  path: string,
  { name, find, isAlone, wait }: { name: string; find: FindConfig; isAlone: boolean; wait: number },
): Promise<Exported> {
  /* A config that calls `process.exit`, or waits for what never comes, ends the process without a word. */
  const onExit = () => {
    process.stderr.write(`The file ${name} ended the program, or waits for something that never comes.\n`);
    process.exitCode = 2;
  };
  process.prependOnceListener('exit', onExit);
  /* It fires only when something else, such as a timer of the config, keeps the process alive. */
  const waiting = setTimeout(() => process.exit(2), wait).unref();
  try {
    const found = find(path);
    if (typeof found !== 'string') return await found;
    return await (isAlone ? runWithin(wait, found) : import(pathToFileURL(found).href));
  } catch (error) {
    if (error instanceof TookTooLong)
      throw new SetUpError(`The file ${name} was still not read after ${Math.ceil(wait / 1000)} seconds.`);
    const message = error instanceof Error ? error.message : `it throws ${inspect(error)}`;
    throw new SetUpError(`The file ${name} cannot be run: ${message.split('\n')[0]}`);
  } finally {
    clearTimeout(waiting);
    process.off('exit', onExit);
  }
}

/** A config that waits for something while it is read cannot be run in one go, and so is not stopped in a loop. */
function runWithin(wait: number, path: string): Exported | Promise<Exported> {
  try {
    return withinTime(wait, () => require(path) as Exported);
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code !== 'ERR_REQUIRE_ASYNC_MODULE') throw error;
    return import(pathToFileURL(path).href);
  }
}

/** What a file exports that is no record of settings, in a writer's words. */
function exportFault(config: unknown): string | undefined {
  if (config === undefined) return 'nothing';
  if (config instanceof Promise) {
    /* Should it fail, one sentence is enough. */
    config.catch(() => {});
    return 'a promise, which has to be awaited first';
  }
  if (typeof config === 'function') return 'a function, not its settings';
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return 'no settings';
  return undefined;
}

/** A setting may be a program of its own, which fails when it is asked for. */
function parsed(value: unknown, name: string) {
  try {
    return z.strictObject(configShape).safeParse(value);
  } catch (error) {
    const [message] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new SetUpError(`In ${name}: a setting cannot be read: ${message}`);
  }
}

/**
 * Checks a config and gives it back typed.
 *
 * @throws SetUpError with the field, what it may hold, and the nearest known name of a mistyped one
 */
export function checkConfig(value: unknown, name = 'the config'): LintConfig {
  const result = parsed(value, name);
  if (result.success) return result.data as LintConfig;
  const issue = result.error.issues[0] as z.core.$ZodIssue;
  const place = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = place === '' ? Object.keys(configShape) : place === 'fields' ? mappableFields : [];
    const guess = nearest(key, known);
    throw new SetUpError(
      `In ${name}: there is no setting called "${place ? `${place}.` : ''}${key}".` +
        (guess ? ` Did you mean "${guess}"?` : ''),
    );
  }
  throw new SetUpError(`In ${name}${place ? `, setting "${place}"` : ''}: ${issue.message}`);
}
