import type { Document, Range } from '#linter/document/document.ts';

/** How far behind a word its explanation may begin, in UTF-16 code units: about two sentences. */
const reach = 260;

/** How close a plain wording stands to the word it explains, in UTF-16 code units: about one clause. */
const beside = 90;

/** The rest of a name: "liver cancer" after "metastatic", "magnetic resonance imaging (MRI)" after "cardiac". */
const restOfName =
  '(?:\\s+(?!(?:and|at|by|can|for|from|in|is|are|may|of|on|or|that|to|which|who|with)\\b)[\\p{L}-]+){0,3}(?:\\s*\\([^()]{1,40}\\))?';
const clauseBehindName = new RegExp(
  `^${restOfName}\\*?,\\s+(?:which (?:is|are|means?|affects?)\\b|also (?:called|known as)\\b)`,
  'iu',
);
const saidOfName = new RegExp(
  `^${restOfName}\\s+(?:(?:is|are)\\s+(?:[\\p{L}-]+\\s+){1,5}?(?:that|which|who|where|when)\\b|means?\\b|(?:begins?|starts?)\\s+in\\b|happens?\\b|(?:treats?\\s+(?:adults|babies|children|men|people|women)|speciali[sz]es?\\s+in|ones\\s+are)\\b)`,
  'iu',
);
/** "pediatric cardiologists (doctors who …": brackets long enough to speak of the whole name. */
const longBracketsBehindName = new RegExp(
  `^${restOfName}\\s*\\((?:[\\p{L}-]+\\s+(?:who|that|which)\\b|(?:[\\p{L}'’,-]+\\s+){6}[^()\\d]*\\))`,
  'iu',
);
/** "Unilateral mastectomy: Surgery to remove …", "Postpartum thyroiditis. This type …": an entry of a list. */
const entry = new RegExp(
  `^${restOfName}\\s?(?:(?::|\\s[-–—])\\s+(?:[\\p{L}'’,-]+\\s+){8}|\\.\\s+(?:This|It|These)\\s)`,
  'iu',
);
/** "the operation is called a total laparoscopic hysterectomy" */
const calledThat =
  /\b(?:called|known as|named)\s+(?:an?\s+|the\s+)?(?:(?!(?:for|her|his|in|my|of|our|their|with|your)\b)[\p{L}-]+\s+){0,2}$/iu;

/**
 * Whether a clinical word is explained through the name it is part of ("metastatic liver cancer, which is …"), or
 * comes again right away with its plain wording beside it.
 */
export function isExplainedInName(
  { block, start, end }: Range,
  plain: readonly string[],
  document: Document,
): boolean {
  const word = block.text.slice(start, end).toLowerCase();
  const after = block.text.slice(end, end + reach);
  if ([clauseBehindName, saidOfName, longBracketsBehindName].some((shape) => shape.test(after))) return true;
  if ((start === 0 && entry.test(after)) || hasWording(after, plain)) return true;
  if (calledThat.test(block.text.slice(Math.max(0, start - beside), start))) return true;
  return [after, opening(document, block.index + 1)].some((text, step) => {
    const at = text.toLowerCase().indexOf(word);
    if (at < 0 || (step > 0 && at > 0)) return false;
    const behind = text.slice(at + word.length);
    return saidOfName.test(behind) || hasWording(behind, plain);
  });
}

/** The words a paragraph opens with, but for an article. */
function opening(document: Document, index: number): string {
  const block = document.blocks[index];
  return block?.kind === 'paragraph' ? block.text.replace(/^(?:an?|the) /i, '').slice(0, reach) : '';
}

/**
 * Whether a plain wording follows: a long one in the next two sentences, a short one in the same clause. One word
 * stands near by chance.
 */
function hasWording(text: string, plain: readonly string[]): boolean {
  const near = text.replace(/n['’]t\b/g, ' not').toLowerCase();
  return plain.some((wording) => {
    const parts = wording.split(/[ -]/).length;
    return parts > 1 && near.slice(0, parts > 2 ? reach : beside).includes(wording.toLowerCase());
  });
}
