import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InitFlags } from '#linter/cli/init-command.ts';
import { configIn } from '#linter/config/find-config.ts';
import { loadConfig } from '#linter/config/load-config.ts';
import { SetUpError } from '#linter/rule/rule-set.ts';
import { configText, type Form } from './config-text.ts';
import { uses } from './generator.ts';
import { type Look, lookAt } from './look-at.ts';
import { findFields } from './map-fields.ts';
import { sayFound } from './say-found.ts';

/**
 * Looks at a folder and writes the settings that fit it.
 *
 * @param path the folder as it was typed; the working folder when left out
 * @returns what was found and written, in words
 * @throws SetUpError when there is no such folder, no article in it, or a config already
 */
export async function init(cwd: string, path: string | undefined, flags: InitFlags): Promise<string> {
  const folder = resolve(cwd, path ?? '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new SetUpError(`There is no folder called "${path}". Check how it is written.`);
  const known = configIn(folder);
  const name = nameFor(folder, known, flags);
  const look = lookAt(folder);
  const fields = findFields(look.heads);
  const form = await write(look, (one) => configText(look, fields, one), name);
  return sayFound(look, fields, relative(cwd, join(folder, form.name)).replaceAll(sep, '/'), path);
}

/** Which file is written; one that is there is overwritten only when that was asked for. */
function nameFor(folder: string, known: string | undefined, { force, json }: InitFlags): string | undefined {
  const name = known && relative(folder, known);
  if (name === undefined) return json ? 'lint.config.json' : undefined;
  if (!force)
    throw new SetUpError(
      `There is a ${name} already, and it was left as it is. To write it anew, add --force.`,
    );
  if (json && name !== 'lint.config.json')
    throw new SetUpError(`The file ${name} is read before any lint.config.json. Delete it first.`);
  return name;
}

/** Writes the file and reads it again: what cannot be loaded there is written in a form that can. */
async function write(look: Look, textIn: (form: Form) => string, name: string | undefined): Promise<Form> {
  const { folder } = look;
  const canImport = canImportFrom(folder);
  const usual = name ?? usualName(look);
  const forms: Form[] = [
    { name: usual, canImport },
    { name: usual, canImport: false },
    { name: 'lint.config.json', canImport: false },
  ];
  const before = existsSync(join(folder, usual)) ? readFileSync(join(folder, usual)) : undefined;
  for (const form of forms) {
    const path = join(folder, form.name);
    try {
      writeFileSync(path, textIn(form));
      /* The same file is run once only, so the address is another each time. */
      await loadConfig(folder, {
        file: form.name,
        find: (file) => import(`${pathToFileURL(file).href}?${form.canImport}`),
      });
      return form;
    } catch (error) {
      if (before) writeFileSync(join(folder, usual), before);
      else rmSync(path, { force: true });
      if (form === forms.at(-1))
        throw new SetUpError(`The file ${form.name} cannot be written: ${messageOf(error)}`);
    }
  }
  throw new SetUpError('No settings could be written.');
}

/** TypeScript where the site speaks it and Node takes it as a module without a word. */
function usualName({ folder, site }: Look): string {
  const speaksTypeScript = uses(site.manifest, 'typescript') || existsSync(join(site.root, 'tsconfig.json'));
  const isModule = site.manifest.type === 'module' && site.root === folder;
  return speaksTypeScript && isModule ? 'lint.config.ts' : 'lint.config.mjs';
}

/** Whether an `import … from 'bedside'` in that folder finds a package with doors. */
function canImportFrom(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, 'node_modules', 'bedside', 'package.json');
    if (existsSync(path)) return hasDoors(path);
    if (dirname(at) === at) return false;
  }
}

function hasDoors(path: string): boolean {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { exports?: unknown }).exports !== undefined;
  } catch {
    return false;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] as string) : String(error);
}
