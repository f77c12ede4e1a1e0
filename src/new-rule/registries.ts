import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pluginName } from '../linter/unified.ts';

/** The files that name every rule, made from the folders of the rules. */
export const registries = ['index.ts', 'unified.ts'] as const;

type Registry = (typeof registries)[number];

/** Where a rule is: its goal and its name are those of its folders. */
interface Place {
  goal: string;
  id: string;
}

/** Rules about the form of an article, which come last wherever rules are listed. */
const last = 'housekeeping';

/**
 * What the registries say of the rules in a folder. Rules keep the order they have in `index.ts`, which is the order writers
 * meet them in; new ones come after the last one of their goal.
 *
 * @param folder `lint-rules`
 */
export function makeRegistries(folder: string): Record<Registry, string> {
  const places = inOrder(placesIn(folder), orderIn(folder));
  return { 'index.ts': makeIndex(places), 'unified.ts': makeUnified(places) };
}

/** Writes them. */
export function writeRegistries(folder: string): void {
  const made = makeRegistries(folder);
  for (const name of registries) writeFileSync(join(folder, name), made[name]);
}

/** What a rule is called in code: `no-like-us` is `noLikeUs`. */
export function codeName(id: string): string {
  return pluginName(id)
    .slice('retext'.length)
    .replace(/^./, (letter) => letter.toLowerCase());
}

function placesIn(folder: string): Place[] {
  const foldersOf = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  return foldersOf(folder).flatMap((goal) =>
    foldersOf(join(folder, goal))
      .filter((id) => existsSync(join(folder, goal, id, 'rule.ts')))
      .map((id) => ({ goal, id })),
  );
}

/** The names of the rules as the index lists them now. */
function orderIn(folder: string): string[] {
  const path = join(folder, 'index.ts');
  const list =
    existsSync(path) && /^export const rules\b[^[]*\[\]? = \[([^\]]*)\]/m.exec(readFileSync(path, 'utf8'));
  return list ? (list[1] as string).split(/[\s,]+/).filter(Boolean) : [];
}

function inOrder(places: readonly Place[], order: readonly string[]): Place[] {
  const known = order.flatMap((name) => places.find(({ id }) => codeName(id) === name) ?? []);
  const sorted = [...known];
  for (const place of places.filter((each) => !known.includes(each))) {
    const ofGoal = sorted.findLastIndex(({ goal }) => goal === place.goal);
    const end = sorted.findIndex(({ goal }) => goal === last);
    const at = ofGoal !== -1 ? ofGoal + 1 : end === -1 || place.goal === last ? sorted.length : end;
    sorted.splice(at, 0, place);
  }
  return sorted;
}

function importsOf(places: readonly Place[], others: readonly [path: string, line: string][] = []): string {
  const lines: [string, string][] = places.map(({ goal, id }) => {
    const path = `./${goal}/${id}/rule.ts`;
    return [path, `import ${codeName(id)} from '${path}';`];
  });
  return [...lines, ...others]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line)
    .join('\n');
}

function makeIndex(places: readonly Place[]): string {
  return `import type { WordLists } from '#linter/document/words/vocabulary.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';
${importsOf(places, [['./words/never-changed.ts', "import { guardLists } from './words/never-changed.ts';"]])}

/*
 * Made from the folders by \`npm run new:rule -- --list\`. Change only the order of the list.
 */

/** Every rule, in the order writers meet them. */
export const rules: readonly AnyRule[] = [
${places.map(({ id }) => `  ${codeName(id)},`).join('\n')}
];

/** Lists of words that rules look words up in by name. */
export const wordLists: WordLists = guardLists;

export { model } from './model.ts';
export { profiles } from './profiles.ts';
`;
}

function makeUnified(places: readonly Place[]): string {
  return `import type { AnyRule } from '#linter/rule/define-rule.ts';
import { toPlugin } from '#linter/unified.ts';
${importsOf(places, [['./index.ts', "import { model, rules, wordLists } from './index.ts';"]])}

/*
 * Every rule under its own name, for remark and retext pipelines:
 *
 *   retext().use(retextEnglish).use(retextNoLikeUs)
 *   remark().use(retextNoLikeUs)
 *
 * Made from the folders by \`npm run new:rule -- --list\`.
 */
const known = rules.map(({ id }) => id);
const binding = rules.flatMap(({ id, isBinding }) => (isBinding ? [id] : []));
const plugin = (rule: AnyRule) => toPlugin(rule, { model, wordLists, known, binding });

${places.map(({ id }) => `export const ${pluginName(id)} = plugin(${codeName(id)});`).join('\n')}

/** All rules at once, as a preset: \`remark().use(bedside)\`. */
export default { plugins: rules.map(plugin) };

export { toPlugin };
`;
}
