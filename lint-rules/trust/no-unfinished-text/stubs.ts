import type { Sentence } from '#linter/document/document.ts';

/** Things a page is made of, which can be missing as a winter or a baby cannot. */
const part =
  '(?:page|section|site|website|content|text|details?|information|info|videos?|guides?|articles?|leaflets?|resources?|translations?|photos?|pictures?|images?|posts?|blog|answers?|links?|dates?|stories|story|faqs?|more)';

/** Sentences that only say that something is not there yet, or that tell the writer what to write. */
const stubs = [
  new RegExp(`^\\W*(?:\\w[\\w’'-]* ){0,4}?${part}\\b(?: [\\w’'-]+){0,4}? coming (?:very )?soon\\W*$`, 'i'),
  /^\W*coming (?:very )?soon\W*$/i,
  /\(coming soon\)/i,
  new RegExp(
    `^\\W*(?:(?:this|the|our) )?(?:web ?)?${part} (?:is |are )?(?:still |currently )?under construction\\b`,
    'i',
  ),
  /^\W*under construction\W*$/i,
  new RegExp(
    `^\\W*(?:\\w[\\w’'-]* ){0,2}?${part} (?:to follow|to come|to be (?:written|added|filled in|completed|supplied|provided))\\W*$`,
    'i',
  ),
  /\b(?:text|content|copy|title|heading|headline|description|caption|quote|bio|summary|introduction) goes here\b/i,
  /^\W*(?:this is )?(?:a |an |some )?(?:placeholder|dummy|filler) (?:text|content|copy|image|title|paragraph)\b/i,
  /^\W*(?:your|insert|enter|add) (?:own )?(?:text|title|heading|content|message|caption|description) here\W*$/i,
  /^\W*(?:briefly )?(?:write|add|insert|give|provide|describe|explain|summari[sz]e)\b.{0,60}\b(?:in this (?:section|paragraph|space)|for this (?:page|article|section)|of (?:this|your) (?:page|article|post|section|organi[sz]ation|service|company|business|practice|charity))(?: here| in .{0,30})?\W*$/i,
  /^\W*(?:replace|edit|delete|overwrite) this (?:text|paragraph|sentence|line|section|image|heading|placeholder)\b/i,
  /^\W*this (?:section|paragraph|page|article) should (?:explain|describe|say|tell|contain|include|cover|summari[sz]e|introduce)\b/i,
];

/** A whole text that is a label of a template: what should be there has never been written. */
const labels =
  /^\W*(?:key (?:fact|point|message) \d+|(?:sub)?heading \d+|bullet(?: point)? \d+|(?:card|section|slide|page|post|article) title(?: \d+)?|headline \d+|paragraph \d+|untitled(?: (?:page|post|document))?|new (?:post|page|article))\W*$/i;

/** Whether a sentence stands where text is missing. */
export function isStub(sentence: Sentence): boolean {
  return stubs.some((shape) => shape.test(sentence.text));
}

/** Whether a whole block is a label of a template, such as "Key fact 1". In a heading it may number what follows. */
export function isLabel({ text, kind }: { text: string; kind: string }): boolean {
  return text.length < 40 && labels.test(text) && !(kind === 'heading' && /\d\W*$/.test(text));
}
