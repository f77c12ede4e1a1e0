import { describe, expect, test } from 'vitest';
import { SourceText } from '#linter/document/text/source-text.ts';
import { checkDocument } from '#linter/rule/check-document.ts';
import { indexPhrases } from '#linter/rule/phrases-of.ts';
import { activateRules } from '#linter/rule/rule-set.ts';
import { model, rules } from '#rules/index.ts';
import { askRules } from '../src/accuracy/ask-rules.ts';
import { documentOf, today } from './helpers/lint.ts';
import { readExamples } from './helpers/rule-page.ts';

const signs = [
  ...['\u00AD', '\u061C', '\u180E', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF'],
  ...['\uFE00', '\uFE0E', '\uFE0F', '\u{E0100}', '\u{E01EF}'],
];
const anySign = new RegExp(`[${signs.join('')}]`, 'gu');

const active = activateRules(
  rules.filter(({ id }) => askRules.has(id)),
  {},
);
const phrases = indexPhrases(
  active.map(({ rule }) => rule),
  model,
);

/** What is found, as words without the signs nobody sees. */
function found(source: string, path: string): string[] {
  return checkDocument(documentOf(source, path), active, phrases, { today })
    .map(({ active: { rule }, start, end }) => `${rule.id}: ${source.slice(start, end).replace(anySign, '')}`)
    .sort();
}

const examples = active.flatMap(({ rule }) =>
  readExamples(`lint-rules/${rule.goal}/${rule.id}/rule.md`)
    .filter(({ kind }) => kind === 'bad')
    .map((example) => ({ ...example, rule: rule.id })),
);

/** Signs of Markdown, where one more letter makes a page that looks otherwise too: `**`, `](`, `<`, the start of a line. */
function isInMarkup(source: string, at: number): boolean {
  const around = source.slice(Math.max(0, at - 1), at + 1);
  // Before a quotation mark in front matter the mark itself is then printed.
  if (/^\w+: $/.test(source.slice(source.lastIndexOf('\n', at - 1) + 1, at))) return true;
  if (at === 0 || /[\n*_[\]()<>{}#|`!:=\\&;~]/.test(around)) return true;
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return /^[\s>*+\d.#-]*$/.test(line) || /\]\([^)]*$|<[^>]*$|https?:\S*$|^---/.test(line);
}

test('a sign nobody sees changes nothing of what is found', () => {
  expect(examples.length).toBeGreaterThan(100);
  const changed: string[] = [];
  let tried = 0;
  for (const [number, { source, language, rule }] of examples.entries()) {
    const path = `a.${language}`;
    const right = found(source, path);
    for (let at = 1 + (number % 3); at < source.length; at += 3) {
      if (isInMarkup(source, at) || /[\uDC00-\uDFFF]/.test(source[at] as string)) continue;
      const sign = signs[(at + number) % signs.length] as string;
      const strange = source.slice(0, at) + sign + source.slice(at);
      tried += 1;
      const now = found(strange, path);
      if (now.join() !== right.join())
        changed.push(
          `${rule}: ${JSON.stringify(strange.slice(Math.max(0, at - 20), at + 20))} ${now} / ${right}`,
        );
    }
  }
  expect(tried).toBeGreaterThan(1000);
  expect(changed).toEqual([]);
});

describe('letters in a dress are read as letters', () => {
  test.each([
    ['full width', 'Ｌｉｋｅ ｕｓ on Facebook!'],
    ['bold', '𝐋𝐢𝐤𝐞 𝐮𝐬 on Facebook!'],
    ['script', '𝓛𝓲𝓴𝓮 us on Facebook!'],
    ['in circles', 'Ⓛⓘⓚⓔ us on Facebook!'],
    ['written as entities', 'Like&#8203; u&shy;s on Face&ZeroWidthSpace;book!'],
  ])('%s', (_, source) => {
    const text = source.includes('book!') ? source : '';
    const [finding] = checkDocument(documentOf(text, 'a.md'), active, phrases, { today });
    expect(finding?.active.rule.id).toBe('no-like-us');
    expect(text.slice(finding?.start, finding?.end)).toBe(text.replace('!', ''));
  });

  test('letters that printers joined', () => {
    const words = documentOf('You ﬁnd the oﬃce.', 'a.md').sentences.flatMap((one) => one.words);
    expect(words.map(({ text }) => text)).toEqual(['You', 'find', 'the', 'office']);
  });
});

test.each([
  ['Persian', 'می‌خواهم'],
  ['Hindi', 'क्‍ष'],
  ['a picture of several', '👩‍⚕️'],
  ['a family', '👨‍👩‍👧'],
  ['units and powers', 'km² μg Ω № O₂ ½'],
])('what is part of a word stays: %s', (_, text) => {
  const written = new SourceText([{ text, source: 0, sourceLength: text.length }]);
  expect(written.text.replace(/\uFE0F/g, '')).toBe(text.replace(/\uFE0F/g, ''));
  expect(written.endInSource(written.text.length)).toBe(text.length);
});

test('a title holds no sign nobody sees', () => {
  const source = '---\ntitle: "Fl\u200Bu \uFEFFshots"\n---\n\nText.\n';
  expect(documentOf(source, 'a.mdx').blocks[0]?.text).toBe('Flu shots');
});
