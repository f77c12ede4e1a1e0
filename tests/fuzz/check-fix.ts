import type { Finding } from '#linter/finding/report.ts';
import type { Edit } from '#linter/fix/fix.ts';
import { fixText } from '#linter/fix/fix-text.ts';
import { Session } from '#linter/session.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import medicalTerms from '#rules/words/medical-terms.json' with { type: 'json' };
import config from '../../lint.config.ts';

/** What was wrong with the mending of one text, and how much was mended in it. */
export interface CheckedFix {
  faults: string[];
  made: number;
}

/**
 * Mends texts as `--fix` does and says what it did that it must not. What it is held to is worked out here once more, with
 * nothing of what it asks itself.
 *
 * @param folder an empty one
 * @param isOwn whether texts are articles of the site, or of a folder without settings
 */
export function fixChecker(folder: string, isOwn: boolean): (source: string, ending: string) => CheckedFix {
  const { settings: _, ...site } = config;
  const collections = { articles: { ...config.collections?.articles, folder: '.' } };
  const own = { ...(isOwn ? { ...site, collections } : {}), paths: ['.'] } as typeof config;
  const handed = {
    cwd: folder,
    rules,
    wordLists,
    model,
    profiles,
    config: own,
    today: '2026-11-22',
  };
  const sessions = new Map<string, Session>();
  return (source, ending) => {
    const session = sessions.get(ending) ?? new Session(handed);
    sessions.set(ending, session);
    /* Half an emoji has no bytes. */
    const text = Buffer.from(source).toString();
    return checkFix(text, session, `mutant${ending}`);
  };
}

function checkFix(text: string, session: Session, path: string): CheckedFix {
  const rounds: { text: string; findings: readonly Finding[] }[] = [];
  const check = (now: string) => {
    const report = session.check(path, now);
    const findings = [...report.articles.flatMap(({ findings }) => findings), ...report.corpus.findings];
    rounds.push({ text: now, findings });
    return findings;
  };
  try {
    const fixed = fixText(text, check, session.vocabulary);
    if (fixed.made.length === 0)
      return { faults: fixed.text === text ? [] : ['changed for nothing'], made: 0 };
    const replayed = rounds.reduce((before, { findings }) => {
      const edits = fixed.made
        .filter(({ finding }) => findings.includes(finding))
        .flatMap(({ fix: { edits } }) => edits);
      return splice(before, edits);
    }, text);
    const faults = replayed === fixed.text ? [] : ['a byte outside the edits changed'];
    for (const [what, of] of Object.entries(kept)) {
      const [before, after] = [of(text), of(fixed.text)];
      const at = before.findIndex((word, index) => word !== after[index]);
      if (at >= 0 || before.length !== after.length)
        faults.push(`${what} changed: ${JSON.stringify([before[at], after[at]])}`);
    }
    const again = fixText(fixed.text, check, session.vocabulary);
    if (again.text !== fixed.text || again.made.length > 0) faults.push('a second time changes more');
    return { faults, made: fixed.made.length };
  } catch (error) {
    return { faults: [`crashed: ${error instanceof Error ? error.message : String(error)}`], made: 0 };
  }
}

/** From the last edit to the first, so that no offset has to be moved. */
function splice(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

/** In the list stand phrases too, whose single words are not medical: "in the blood". */
const terms = new Set(medicalTerms.map(({ term }) => term).filter((term) => /^\p{L}+$/u.test(term)));

/** What no fix may change, as lists in reading order. An exception that is deleted is no part of the text. */
const kept: Readonly<Record<string, (text: string) => string[]>> = {
  'a digit': (text) => withoutExceptions(text).match(/\d/g) ?? [],
  'a medical word': (text) =>
    (
      withoutExceptions(text)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    ).filter((word) => terms.has(word)),
  'a quotation': (text) => asRead(text).match(/“[^”\r\n]{1,400}”/g) ?? [],
  'a line of a quotation': (text) => asRead(text).match(/^[ \t]*>.*$/gm) ?? [],
};

function withoutExceptions(text: string): string {
  return text.replace(/\{\/\*\s*lint-ok[\s\S]*?\*\/\}|<!--\s*lint-ok[\s\S]*?-->/g, '');
}

/** The body with the signs that are mended so that it can be read at all, as they are read then. */
function asRead(text: string): string {
  return withoutExceptions(text.replace(/^\uFEFF?---[ \t]*[\r\n][\s\S]*?^---[ \t]*$/m, ''))
    .replace(/\{\/\*|<!--/g, '<!--')
    .replace(/\*\/\}|-->/g, '-->')
    .replace(/&lt;/g, '<')
    .replace(/\\([<{])/g, '$1')
    .replace(/[ \t]*\/>/g, '>');
}
