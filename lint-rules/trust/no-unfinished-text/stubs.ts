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
  /^\W*(?:write|add|insert|put|enter|type) (?:a |an |your |some |the )?(?:(?:short|brief|catchy|clear|two-line|closing|opening) )*(?:intro|introduction|summary|heading|headline|title|caption|description|conclusion|paragraph|quote|bio|text|content) here\W*$/i,
  /^\W*(?:your|insert|enter|add) (?:own )?(?:text|title|heading|content|message|caption|description) here\W*$/i,
  /^\W*(?:briefly )?(?:write|add|insert|give|provide|describe|explain|summari[sz]e)\b.{0,60}\b(?:in this (?:section|paragraph|space)|for this (?:page|article|section)|of (?:this|your) (?:page|article|post|section|organi[sz]ation|service|company|business|practice|charity))(?: here| in .{0,30})?\W*$/i,
  /^\W*(?:replace|edit|delete|overwrite) this (?:text|paragraph|sentence|line|section|image|heading|placeholder)\b/i,
  /^\W*this (?:section|paragraph|page|article) should (?:explain|describe|say|tell|contain|include|cover|summari[sz]e|introduce)\b/i,
  /* What the writer is told to write: "In this section, explain how the test is done". A form asks for what is "your". */
  /^\W*(?:in|use|with) this (?:section|paragraph|space|part|box),? (?:to )?(?:please )?(?:briefly )?(?:describe|explain|introduce|summari[sz]e|outline|mention|provide|include|discuss|list the|state|cover)\b(?!.*\b(?:you|your|you['’]\w+)\b)/i,
  /^\W*(?:briefly )?(?:write|add|insert|give|provide|describe|explain|summari[sz]e|include|list)\b(?!.*\byour?\b).{0,60}\b(?:in|of|with) (?:one|two|three|four|five|\d|a few)(?: (?:or|to) (?:one|two|three|four|five|\d))? (?:short |brief |clear )?(?:sentences|paragraphs|bullet points|bullets)\b/i,
  /^\W*(?:write|add|insert|provide|include) (?:one|two|three|four|five|\d|a few)(?: (?:or|to) (?:one|two|three|four|five|\d))? (?:short |brief |clear )?(?:sentences|paragraphs|bullet points|bullets) (?:about|on|explaining|describing|that|to|for)\b(?!.{0,80}\b(?:your|my|diary|journal)\b)/i,
  /^\W*(?:a |one |two |three |some )?(?:short |brief )?(?:bio|biography|summary|sentences?|paragraphs?|description|intro|introduction|quote|caption|subtitle|image|photo|copy|text)\b.{0,60}\bgoes? here\W*$/i,
  /^\W*(?:use this (?:space|section|area)|this is (?:where|the place|the section where) you) (?:to )?(?:describe|tell (?:visitors|readers|customers)|introduce|list|explain|showcase|promote|share)\b(?=.{0,60}\b(?:services|business|company|organi[sz]ation|practice|clinic|team|visitors|readers|customers|clients|treatment|symptoms\W*$))/i,
  /^\W*(?:click|double-click|tap)(?: here)? to (?:edit|add|change|enter|type)(?: (?:me|this|your|the|a|some|own|text|title|subtitle|heading|content|caption|paragraph))*\W*$/i,
  /^\W*(?:add|enter|type|insert) (?:your |a |some )?(?:own )?(?:text|heading|headline|subheading|subtitle|caption)(?: here)?\W*$/i,
  /^\W*(?:your|image|photo|picture|video) (?:headline|heading|title|subtitle|caption|paragraph|text|slogan|tagline|caption|description)(?: text)?(?: here| goes here)?\W*$/i,
  /^\W*(?:type|write|text|copy|heading|title|caption|subtitle) (?:here|goes here)\W*$/i,
  /^\W*(?:this is (?:a|an|some) )?(?:sample|dummy|example|placeholder|test) (?:text|page|post|content|copy|article)\W*$/i,
  /^\W*(?:just another wordpress (?:site|weblog)|welcome to wordpress|edit or delete (?:it|this post),? then start (?:writing|blogging))\b/i,
  /* Notes to those who make the page. */
  /^\W*(?:note|notes) to (?:the )?(?:editor|writer|author|designer|self|dev|developer|web ?team|translator|reviewer)s?\s*:/i,
  /^\W*(?:editor(?:['’]s|ial)?|writer['’]s|author['’]s|production) note\s*:.{0,60}\b(?:check (?!out\b|back\b)\w+|confirm|replace|update (?:this|the)|remove|delete|cut (?:this|the)|before (?:we|you|it|this) (?:go(?:es)?|publish)|goes live)\b/i,
  /^\W*(?:this is a )?draft\W{0,3} ?(?:do not|don['’]t|not) (?:for )?(?:publish|publication|share|circulate|circulation|distribute|distribution)\b/i,
  /^\W*not (?:yet )?(?:for publication|to be published)(?: yet)?\W*$/i,
  /\((?:add|need|needs|find|insert|check|missing) (?:a |the )?(?:ref|reference|citation|source|stat|figure|quote|link)s?\)|\((?:ref|reference|citation|source)s?\s*(?:\?+|needed|missing|here|tk|tbc)\)/i,
  /\((?:need|needs) to check (?:the |this )?(?:date|dose|fact|figure|link|name|number|reference|source|spelling|wording)\b[^)\n]{0,40}\)/i,
];

/** A whole text that is a label of a template: what should be there has never been written. */
const labels =
  /^\W*(?:key (?:fact|point|message) \d+|(?:sub)?heading \d+|bullet(?: point)? \d+|(?:card|section|slide|page|post|article) title(?: \d+)?|headline \d+|paragraph \d+|placeholder|untitled(?: (?:page|post|document))?|new (?:post|page|article))\W*$/i;

/** Whether a sentence stands where text is missing. */
export function isStub(sentence: Sentence): boolean {
  return stubs.some((shape) => shape.test(sentence.text));
}

/** Whether a whole block is a label of a template, such as "Key fact 1". In a heading it may number what follows. */
export function isLabel({ text, kind }: { text: string; kind: string }): boolean {
  return text.length < 40 && labels.test(text) && !(kind === 'heading' && /\d\W*$/.test(text));
}
