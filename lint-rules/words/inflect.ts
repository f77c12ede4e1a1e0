import irregular from './irregular-verbs.json' with { type: 'json' };

/** How a row bends: nouns take a plural, verbs bend in their first word, the others stay as they are. */
export type WordKind = 'noun' | 'verb' | 'adjective' | 'fixed';

/** Which bent form of a row was met. `past` stands for the participle too: English spells most of them alike. */
export type Bend = 'base' | 'plural' | 'third' | 'past' | 'participle' | 'gerund';

const irregularPast = new Map<string, readonly string[]>(Object.entries(irregular));
const doubling = new Set([
  'begin',
  'cut',
  'get',
  'let',
  'put',
  'set',
  'stop',
  'plan',
  'drop',
  'permit',
  'submit',
  'run',
]);

/** Every form a row is met in, so that a list names each word once. */
export function bentForms(term: string, kind: WordKind): { text: string; bend: Bend }[] {
  if (kind === 'noun') return [base(term), { text: bend(term, kind, 'plural'), bend: 'plural' }];
  if (kind !== 'verb') return [base(term)];
  const others = (['third', 'past', 'participle', 'gerund'] as const)
    .map((form) => ({ text: bend(term, kind, form), bend: form as Bend }))
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index);
  return [base(term), ...others];
}

/** A word or wording in another form: `find out` in the past is `found out`. */
export function bend(text: string, kind: WordKind, form: Bend): string {
  if (form === 'base') return text;
  if (kind === 'noun') return form === 'plural' ? pluralHead(text) : text;
  if (kind !== 'verb') return text;
  const [verb = '', ...rest] = text.split(' ');
  return [bendVerb(verb, form), ...rest]
    .join(' ')
    .replace(/ or (\w+)$/, (_, second) => ` or ${bendVerb(second, form)}`);
}

function base(text: string): { text: string; bend: Bend } {
  return { text, bend: 'base' };
}

/** "heart doctor" bends in its last word, "loss of smell" before the preposition, "getting rid of waste" not at all. */
function pluralHead(text: string): string {
  if (/^\w+ing\b/.test(text)) return text;
  const parts =
    /^(.*?)( (?:of|in|for|with|to|at|from|that|when|by|between|on|after|before|around) .*)?$/.exec(text);
  const [head, tail] = [parts?.[1] ?? text, parts?.[2] ?? ''];
  return head.split(' or ').map(plural).join(' or ') + tail;
}

function plural(text: string): string {
  if (/(?:ss|sh|ch|x|z|us|is)$/.test(text)) return /is$/.test(text) ? text.replace(/is$/, 'es') : `${text}es`;
  if (/[^aeiou]y$/.test(text)) return text.replace(/y$/, 'ies');
  return text.endsWith('s') ? text : `${text}s`;
}

function bendVerb(verb: string, form: Bend): string {
  const known = irregularPast.get(verb);
  switch (form) {
    case 'third':
      if (verb === 'have') return 'has';
      return /(?:ss|sh|ch|x|o)$/.test(verb) ? `${verb}es` : plural(verb);
    case 'gerund':
      if (doubling.has(verb)) return `${verb}${verb.at(-1)}ing`;
      return `${verb.replace(/([^e])e$/, '$1')}ing`;
    case 'past':
    case 'participle':
      if (known) return known[form === 'past' ? 0 : known.length - 1] as string;
      if (doubling.has(verb)) return `${verb}${verb.at(-1)}ed`;
      return /[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ied') : `${verb.replace(/e$/, '')}ed`;
    default:
      return verb;
  }
}
