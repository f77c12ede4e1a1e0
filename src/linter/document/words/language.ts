import functionWords from './function-words.json' with { type: 'json' };
import languages from './languages.json' with { type: 'json' };
import type { TokenKind } from './token.ts';

/** The language an article is written in. */
export interface Language {
  /** As BCP 47 has it, without script and region, in small letters: `es`. `und` when it is known only that it is not English. */
  code: string;
  /** Whether somebody said so; else it was told from the words. */
  isDeclared: boolean;
}

/** What an article is in when nothing speaks against it. */
export const english: Language = { code: 'en', isDeclared: false };

/** Words that are looked at: enough to tell a language by. */
const mostWords = 600;
/** Fewer words, or letters of another script, say nothing. */
const fewestWords = 25;
const fewestLetters = 25;
/** Share of articles, prepositions and the like among the words. English pages of health sites have 0.3 to 0.5. */
const englishShare = 0.2;
/** Share of the short words of another language, and how many times the English share that must be. */
const foreignShare = 0.2;
const timesEnglish = 1.6;

const englishWords = new Set(functionWords.words);
const isAscii = /^\p{ASCII}*$/u;
const latin = /\p{Script=Latin}/gu;
const otherLetters = /[^\P{L}\p{Script=Latin}]/gu;

/** The part of a language's code that names the language itself: `en` of `en-GB`. */
export function primaryCode(code: string): string {
  const primary = (code.trim().split(/[-_]/, 1)[0] as string).toLowerCase();
  // Browsers write "eng" and "cym" as "en" and "cy".
  return Intl.getCanonicalLocales(primary)[0] ?? primary;
}

/** The language that front matter names, in the words of this project or of others; undefined when it names none. */
export function declaredLanguage(data: Record<string, unknown>): Language | undefined {
  const named = [data.language, data.lang].find(isLanguageCode);
  return named === undefined ? undefined : { code: primaryCode(named), isDeclared: true };
}

/** Whether a value is the code of a language, such as `es` or `pt-BR`. */
export function isLanguageCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(value.trim());
}

/** As much of a block as shows its language. */
interface ReadableBlock {
  isBody: boolean;
  sentences: readonly { words: readonly { kind: TokenKind; key: string }[] }[];
}

/** Share of English function words from which a text is English whatever else is said of it, and the words it needs. */
const surelyEnglishShare = 0.3;
const fewestSureWords = 12;
const fewestWordsOfBlock = 6;

/**
 * The language of an article: the one it names, unless its words are plainly English, or else the one its words show.
 * A wrong word in the front matter does not take the article out of the reach of the rules.
 */
export function languageOf(declared: Language | undefined, blocks: readonly ReadableBlock[]): Language {
  if (!declared) return guessLanguage(blocks);
  return declared.code !== english.code && isSurelyEnglish(wordKeysOf(blocks), fewestSureWords, declared.code)
    ? english
    : declared;
}

/** Whether one block of an article in another language is English, though nobody has marked it. */
export function isEnglishBlock(block: ReadableBlock): boolean {
  return isSurelyEnglish(
    wordKeysOf([block], () => true),
    fewestWordsOfBlock,
  );
}

function isSurelyEnglish(keys: Iterable<string>, fewest: number, code = ''): boolean {
  const own = code === '' ? undefined : load().words.get(code);
  let [words, ofEnglish, ofOwn] = [0, 0, 0];
  for (const key of keys) {
    words += 1;
    if (englishWords.has(key)) ofEnglish += 1;
    if (own?.has(key)) ofOwn += 1;
  }
  return words >= fewest && ofEnglish / words >= surelyEnglishShare && ofOwn < ofEnglish;
}

/** The words of the running text, up to the end of the block in which there are enough of them. */
function* wordKeysOf(
  blocks: readonly ReadableBlock[],
  isCounted: (block: ReadableBlock) => boolean = ({ isBody }) => isBody,
): Generator<string> {
  let words = 0;
  for (const block of blocks) {
    if (!isCounted(block)) continue;
    for (const sentence of block.sentences) {
      for (const { kind, key } of sentence.words) {
        if (kind !== 'word') continue;
        words += 1;
        yield key;
      }
    }
    if (words >= mostWords) return;
  }
}

/**
 * Tells from its words whether an article is in another language. Few are: only an article of which most is clearly not
 * English is taken for one, since a page in English that is passed over is worse than one in Welsh that is told about.
 */
export function guessLanguage(blocks: readonly ReadableBlock[]): Language {
  let [words, ofEnglish] = [0, 0];
  const keys: string[] = [];
  let letters = '';
  for (const key of wordKeysOf(blocks)) {
    words += 1;
    if (englishWords.has(key)) ofEnglish += 1;
    keys.push(key);
    if (!isAscii.test(key)) letters += key;
  }
  if (words >= fewestWords && ofEnglish / words >= englishShare && letters.length < words * 4) return english;
  return guessByScript(letters, keys) ?? guessByWords(keys, ofEnglish);
}

/** Made only for what does not look English: most articles do. */
let tables:
  | { words: ReadonlyMap<string, ReadonlySet<string>>; scripts: (readonly [RegExp, string])[] }
  | undefined;

function guessByScript(letters: string, keys: readonly string[]): Language | undefined {
  const other = letters.match(otherLetters)?.length ?? 0;
  if (other < fewestLetters) return undefined;
  const all = other + (keys.join('').match(latin)?.length ?? 0);
  if (other / all < 0.5) return undefined;
  const counted = load().scripts.map(([script, code]) => ({
    code,
    count: letters.match(script)?.length ?? 0,
  }));
  // Japanese is written with Chinese signs too: a fifth of its own is enough.
  const japanese = counted.filter(({ code }) => code === 'ja').reduce((sum, { count }) => sum + count, 0);
  if (japanese > other / 5) return { code: 'ja', isDeclared: false };
  const most = counted.toSorted((a, b) => b.count - a.count)[0];
  return { code: most && most.count > other / 2 ? most.code : 'und', isDeclared: false };
}

function guessByWords(keys: readonly string[], ofEnglish: number): Language {
  if (keys.length < fewestWords) return english;
  let best = { code: 'en', count: 0 };
  for (const [code, words] of load().words) {
    let count = 0;
    for (const key of keys) if (words.has(key)) count += 1;
    if (count > best.count) best = { code, count };
  }
  const isForeign = best.count / keys.length >= foreignShare && best.count >= ofEnglish * timesEnglish;
  return isForeign ? { code: best.code, isDeclared: false } : english;
}

function load(): NonNullable<typeof tables> {
  if (!tables) {
    tables = {
      words: new Map(Object.entries(languages.words).map(([code, list]) => [code, new Set(list)])),
      scripts: languages.scripts.map(([name = '', code = '']) => [
        new RegExp(`\\p{Script=${name}}`, 'gu'),
        code,
      ]),
    };
  }
  return tables;
}
