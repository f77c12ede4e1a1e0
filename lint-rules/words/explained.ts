import type { Block, Document, Range } from '#linter/document/document.ts';

/** How far behind a term its explanation may begin, in UTF-16 code units: about two sentences. */
const reach = 260;

/** The shortest text that can explain a label, in UTF-16 code units. */
const leastExplanation = 12;

/** So many letters tell which word it is, whatever its ending, in UTF-16 code units. */
const longEnough = 6;

/** How close a plain wording stands to the term it explains, in UTF-16 code units: about one clause. */
const beside = 90;

const bracket = /^\s*\(([^()]{3,160})\)/;
const pronunciation =
  /^["“']?(?:[Pp]ronounced\b.*|[Ss]ay\b.*|(?=.*[-·]\p{L}+[-·]|.*\p{Lu}{2})\p{L}+(?:[-·]\p{L}+)+)["”']?$/u;
/** What stands in brackets in reports of research: numbers, counts and places, which explain nothing. */
const figures =
  /\d|[=<>%]|\b(?:stud(?:y|ies)|trials?|participants|patients|evidence|certainty|quality|data|figure|table|one|two|three|four|five|six|seven|eight|nine|ten)\b/iu;
/** "confidence interval (CI)" says what the letters are short for, not what they mean. */
const letters = /^\p{Lu}{2,}s?$/u;
const openBracketBefore = /\(([^()]*)$/;
const apposition =
  /^["”']?\s*(?:,\s*(?:or|also (?:called|known as)|known as|called|sometimes called|which (?:are|mean|make|help|cause|happen|(?!was\b|has\b|includes\b)\p{L}+s)|in which|when (?:they|you|your|the)|meaning|that is|an?|one of|the (?:\p{L}+ ){1,3}(?:of|in|that|which|between|around)|i\.e\.),?\s+\p{L}|(?:\s[-–—]{1,3}|—|:)\s*\p{L})/u;
/** "called vulvar dysplasia", "parts of the urinary tract". */
const namingFrame =
  /(?:\b(?:(?:called|known as|(?:doctors|experts|people|scientists) call(?: (?:it|this|these))?)\s+(?:an?\s+|the\s+)?(?:(?!and\b|or\b|of\b|in\b|that\b)\p{L}[\p{L}-]*\s+){0,2}|(?:termed|named|name for|refers to|meaning|defined as|described as|the word|the term)\s+|(?:parts? of|makes? up) (?:the|your|our) (?:\p{L}+er )?)|\bname for [^.;:]{3,40} is\s+|,\s*or\s+)(?:an?\s+|the\s+)?["“'*]?$/iu;
const article =
  '(?:an?|the|any|when|what|where|how|one|another|your|part|also (?:called|known)|called|known as)';
/** What an organ, a test or an expert does says what it is. */
const doing =
  '(?:becomes? pregnant|carr(?:y|ies)|compares?|connects?|covers?|cushions?|examines?|filters?|looks? (?:at|inside)|measures?|meets? with|produces?|releases?|stores?|suppl(?:y|ies)|surrounds?|uses|views?|(?:is|are) (?:located )?(?:above|behind|below|beside|between|inside|under))';
const defining = `(?:(?:is|are)\\s+(?:(?:usually|often|sometimes|also|really|simply)\\s+)?(?:${article}\\b|(?:\\p{L}+,?\\s+){1,4}?(?:characterized|marked|that|which|who)\\s)|describes?\\b|is\\s+\\p{L}+ing\\s+(?:in|of)\\s|means?\\b|refers?\\s+to\\b|(?:happens?|occurs?|starts?|begins?)\\s+(?:when|if)\\b|stands?\\s+for\\b|(?:is|are)\\s+(?:short\\s+for|made\\s+(?:up\\s+)?of|clear|flat|hollow|large|long|round|small|soft|swollen|thin|tiny)\\b|are\\s+(?!at\\b|used\\b|made\\b|some\\b|signs\\b|often\\b)(?:\\p{L}+\\s+){1,3}of\\s|${doing}\\b|causes?\\s+\\p{L}|makes\\s+\\p{L}|helps?\\s+\\p{L}|(?:is|are)\\s+(?:often\\s+)?used\\s+to\\s+(?:block|check|kill|look|open|remove|see|stop)\\b)`;
const notADefinition =
  /^\W*(?:is|are)\s+(?:not|never|very|more|most|less|the\s+(?:same|most|best|only)|an?\s+(?:(?:common|rare|serious)\b(?!\s+(?:\p{L}+\s+){0,2}(?:cancer|condition|disease|disorder|illness|infection|tumor)\s+(?:caused|characterized|in\s+which|marked|of|that|where)\b)|problem|concern|risk|leading|major))\b/u;
const copula = new RegExp(
  `^["”'’]*(?:\\s+(?!(?:and|are|can|for|in|is|may|of|or|the|this|to|will|with)\\b)\\p{L}+){0,2}(?:\\s*\\([^()]*\\))?,?\\s+${defining}`,
  'u',
);
const nextSentence = new RegExp(
  `^[^.!?]{0,80}[.!?]["”)]*\\s+(?:Normally, )?(?:It|[Tt]his|They|[Tt]hese|That|Here|In other words)\\b[^.!?]{0,24}?\\b${defining}`,
  'u',
);

/**
 * Whether a term is explained where it stands: in brackets, beside it, by "is" or "means", by a naming frame before
 * it, in the sentences right after it, or through a link to the glossary.
 *
 * @param plain plain wordings of the term; one of them close by is an explanation too
 */
export function isExplained(place: Range, plain: readonly string[], document: Document): boolean {
  const { block, start, end } = place;
  if (isLinkedToGlossary(place)) return true;
  const after = block.text.slice(end, end + reach);
  const before = block.text.slice(Math.max(0, start - reach), start);
  return (
    explainsInBrackets(after) ||
    (!letters.test(block.text.slice(start, end)) && standsInBrackets(before, after)) ||
    apposition.test(after) ||
    namingFrame.test(before) ||
    isDefinition(after) ||
    nextSentence.test(after) ||
    isDefinedAgain(block.text.slice(start, end), after) ||
    isLabel(place, document) ||
    hasWording(`${before.slice(-beside)} ${after.slice(0, beside)}`.toLowerCase(), plain)
  );
}

function isLinkedToGlossary({ block, start, end }: Range): boolean {
  if (block.components.some((name) => name === 'Term' || name === 'abbr')) return true;
  return block.spans.some(
    (span) =>
      span.start <= start &&
      end <= span.end &&
      (span.name === 'Term' ||
        span.name === 'abbr' ||
        (span.kind === 'link' && /glossary/i.test(span.url ?? ''))),
  );
}

/** "(a lump filled with fluid)", but not "(COPD)", "(sir-RO-sis)" or "(see page 3)". */
function explainsInBrackets(after: string): boolean {
  const inside = bracket.exec(after)?.[1]?.trim();
  if (!inside || pronunciation.test(inside) || figures.test(inside) || /^see\b/i.test(inside)) return false;
  return /\p{Ll}{3,}/u.test(inside);
}

/** "tummy (abdomen)": a few words in brackets behind the plain wording. */
function standsInBrackets(before: string, after: string): boolean {
  const opened = openBracketBefore.exec(before);
  if (!opened || opened.index === 0) return false;
  const inside = `${opened[1]} ${/^[^()]*/.exec(after)?.[0]}`;
  return inside.trim().split(/\s+/).length <= 4;
}

/** "is a disease that …", but not "is a common problem" or "is more likely". */
function isDefinition(after: string): boolean {
  return copula.test(after) && !notADefinition.test(after);
}

/** "… with ataxia. Ataxia is when …", "… to give sedation. Sedatives help …" */
function isDefinedAgain(term: string, after: string): boolean {
  const stem = term.length > longEnough ? term.slice(0, longEnough) : term;
  const at = after.toLowerCase().indexOf(stem.toLowerCase());
  return at >= 0 && isDefinition(after.slice(at + stem.length).replace(stem === term ? '' : /^\p{L}*/u, ''));
}

/** A table cell or heading that holds nothing but the term, or "What is …?": what follows is about it. */
function isLabel({ block, start, end }: Range, document: Document): boolean {
  const next: Block | undefined = document.blocks[block.index + 1];
  if (!next || next.text.length < leastExplanation) return false;
  if (block.kind !== 'heading' && block.kind !== 'table-cell') return false;
  const others = `${block.text.slice(0, start)}${block.text.slice(end)}`.trim();
  if (block.kind === 'heading') return /^(?:what (?:is|are|does|causes)\b.*)?\W*$/i.test(others);
  return next.kind === 'table-cell' && /^\W*$/.test(others);
}

/** A wording of one short word stands near by chance; "high blood pressure" beside "hypertension" does not. */
function hasWording(around: string, plain: readonly string[]): boolean {
  return plain.some((wording) => wording.includes(' ') && around.includes(wording.toLowerCase()));
}
