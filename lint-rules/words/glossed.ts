import type { Document, Range } from '#linter/document/document.ts';

/** How far an explanation may stand from a term, in UTF-16 code units: about two sentences. */
const reach = 260;

/** "Surgery to remove the tonsils is tonsillectomy." */
const namedLast =
  /\b(?:surgery|operation|procedure|test|name|term|doctor)\b[^.;:]{3,80}\bis\s+(?:an?\s+|the\s+)?$/iu;
/** "bone diseases such as rickets" tells of what kind the example is; "symptoms such as" would leave it open. */
const exampleOf =
  /\b(?:antibiotics|bacteria|cancers|chemicals|conditions|diseases|disorders|drugs|germs|hormones|illnesses|infections|medications|medicines|minerals|parasites|products|substances|supplements|viruses|vitamins)\b[^.;:,]{0,60}?,? (?:such as|like|include|including|e\.g\.)\s(?:(?!\bthat\b|\bwhich\b|\bof\b)[^.;:]){0,140}$/iu;
/** "Expressive aphasia - …", "Complete blood count (CBC) with …: …" at the head of a paragraph or list item. */
const labelBehind =
  /^(?:\s+(?!is\b|are\b|includes?\b|may\b|can\b)\p{L}[\p{L}-]*){0,3}(?:\s*\([^()]*\))?(?:\s+with\s+\p{L}+)?(?:\s*:|\s+[-–—])\s+\p{L}[^.]{11}/u;
const labelBefore = /^(?:(?:\p{L}[\p{L}-]*|\(\p{Lu}+\))\s+){0,4}$/u;
/** "stem cells (cells that …)": the bracket belongs to all of the name. */
const bracketBehindName =
  /^\s+(?!and\b|or\b|of\b|in\b|with\b|is\b|are\b)\p{L}[\p{L}-]*(?:\s+(?!and\b|or\b|of\b|in\b)\p{L}+)?\s*\((?!see\b|such\b|for\b|about\b)(?!\D*\d)(\p{Ll}[\p{L}-]*\s+\p{L}[^()]{0,140})\)/u;

/** "reflux (GER), which occurs when …", "triglyceride levels, a type of fat", "patellar part, the knee cap." */
const behindName =
  /^(?:\s+(?!and\b|or\b|of\b|in\b)\p{L}[\p{L}-]*){0,2}(?:\s*\(\p{L}+\))?,\s*(?:also\s+(?:called|known\s+as)\s|which\s+(?!was\b|has\b|includes?\b|may\b|can\b)\p{L}+|an?\s+(?:form|group|kind|sort|type)\s+of\s|the\s+\p{L}+(?:\s\p{L}+)?\s*[.;])/u;
/** "… ablation. For this procedure, a wire …" */
const toldNext = /^[^.!?]{0,140}[.!?]\s+(?:During|For|In|With)\s+(?:this|these)\s+\p{L}+,?\s/u;
/** "body mass index (BMI). BMI is …" */
const lettersNext = /^\s*\((\p{Lu}{2,})s?\)[^.]{0,60}\.\s+(?:(?:An?|The)\s+)?\1\b/u;
/** "In adenomyosis, the lining grows in the outside walls." */
const showsWhatItIs = /(?:^|[.!?]\s+)In\s(?:\p{L}+\s)?$/u;
/** "viewed under a microscope by a pathologist" */
const doneBy = /\b(?:checked|examined|read|seen|tested|viewed)\b[^.;:]{0,60}\bby\s+an?\s$/u;
const expert = /(?:er|ist|or)s?$/u;
const called = /\b(?:called|known as)\s(?:an?\s|the\s)?[^.;,]{0,40}$/u;
/** "is also called renal dysplasia or multicystic …" */
const calledOr = /\b(?:called|known as)\s(?:\p{L}[\p{L}-]*\s){1,4}or\s(?:an?\s)?$/u;

/** How far around a term its meaning may be told, in UTF-16 code units: this sentence and about one more. */
const [reachBefore, reachAfter] = [160, 240];

/** The share of the words of a gloss that stand there, and the fewest of them. */
const [leastShare, leastWords] = [0.6, 2];

/** Shorter words link. */
const leastLetters = 4;

const empty = new Set(
  'about that with from when where which while your into like something someone body'.split(' '),
);

/**
 * Whether a term with no plain twin is told of in ways that would not excuse a word that has one: as the label of a
 * text, as the name at the end of a definition, as an example, or by what its gloss would say.
 */
export function isGlossed(place: Range, glosses: readonly string[], document: Document): boolean {
  const { block, start, end } = place;
  const before = block.text.slice(Math.max(0, start - reach), start);
  const after = block.text.slice(end, end + reach);
  return (
    isLabel(place, document) ||
    (labelBefore.test(block.text.slice(0, start)) && labelBehind.test(after)) ||
    (namedLast.test(before) && /^["”]?[.;,]/.test(after)) ||
    bracketBehindName.test(after) ||
    behindName.test(after) ||
    toldNext.test(after) ||
    lettersNext.test(after) ||
    calledOr.test(before) ||
    (showsWhatItIs.test(before) && /^,\s/.test(after)) ||
    (expert.test(block.text.slice(start, end)) && doneBy.test(before)) ||
    isNamedAgain(block.text.slice(start, end), after) ||
    (glosses.length === 0 ? exampleOf.test(before) : tellsMeaning(place, glosses))
  );
}

/** "Punctal cautery. … a surgery called punctal cautery closes the holes." */
function isNamedAgain(term: string, after: string): boolean {
  const at = after.toLowerCase().indexOf(term.toLowerCase());
  return at >= 0 && called.test(after.slice(0, at));
}

/** A paragraph that holds nothing but the term is a heading without its mark. */
function isLabel({ block, start, end }: Range, document: Document): boolean {
  if (block.kind !== 'paragraph' || !document.blocks[block.index + 1]) return false;
  return /^\W*$/.test(block.text.slice(0, start) + block.text.slice(end));
}

/** Whether the text around a term says what its gloss says: "removes a small piece of tissue for a biopsy". */
function tellsMeaning({ block, start, end }: Range, glosses: readonly string[]): boolean {
  const term = stemsIn(block.text.slice(start, end));
  let around: Set<string> | undefined;
  return glosses.some((gloss) => {
    const words = stemsOfGloss(gloss).filter((word) => !term.has(word));
    if (words.length < leastWords) return false;
    around ??= stemsIn(
      `${block.text.slice(Math.max(0, start - reachBefore), start)} ${block.text.slice(end, end + reachAfter)}`,
    );
    const told = words.filter((word) => around?.has(word)).length;
    return told >= leastWords && told >= words.length * leastShare;
  });
}

/** Glosses come from the word lists, so there are few of them, and each is asked about often. */
const glossStems = new Map<string, readonly string[]>();

function stemsOfGloss(gloss: string): readonly string[] {
  let stems = glossStems.get(gloss);
  if (!stems) {
    stems = [...stemsIn(gloss)];
    glossStems.set(gloss, stems);
  }
  return stems;
}

function stemsIn(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(
    words
      .filter((word) => word.length >= leastLetters && !empty.has(word))
      .map((word) => word.replace(/(?:ings?|ied|ies|ed|es|s|e|y)$/, '')),
  );
}
