import { seededNumbers } from './seeded-numbers.ts';

/** An article of a site that has never been checked, in pieces, so that one of them can be moved or mended. */
export interface OldArticle {
  name: string;
  title: string;
  /** Paragraphs, each a list of sentences. */
  paragraphs: string[][];
  /** Rows of a table, the head first. */
  table: string[][];
}

const people = ['a nurse', 'the pharmacist', 'your midwife', 'a carer', 'our dietitian', 'the school nurse'];
const things = ['the inhaler', 'the blue tablets', 'a blood test', 'the patch', 'eye drops', 'the cream'];
const times = ['breakfast', 'a long walk', 'your next visit', 'bedtime', 'the operation', 'the school run'];

/** Sentences with a fault; each is made with a person, a thing and a time. */
const faulty: readonly ((person: string, thing: string, time: string) => string)[] = [
  (person, thing, time) =>
    `Patients should **utilize** ${thing} prior to ${time}, as ${person} will explain.`,
  (_person, thing, time) =>
    `Here it is important to note that ${thing} may be commenced subsequent to ${time}.`,
  (person, _thing, time) => `If ${person} helped you before ${time}, please like us on Facebook.`,
  (person, thing) => `Many sufferers tell ${person} that _${thing}_ gave them myalgia & dyspnoea.`,
  (_person, thing, time) => `Ask about ${thing} before ${time} ([click here](https://example.org/leaflet)).`,
  (person, thing, time) =>
    `When ${person} has shown you ${thing} and you have tried it at home for some days, and when nothing hurts any more and you sleep well and eat well, you may try it by yourself before ${time} without any help from others.`,
];

/** Sentences with nothing to mend. */
const plain: readonly ((person: string, thing: string, time: string) => string)[] = [
  (person, thing) => `Ask ${person} how ${thing} works.`,
  (person, _thing, time) => `Call ${person} before ${time} if you feel worse.`,
  (_person, thing, time) => `Take ${thing} with water before ${time}.`,
];

/** Makes an old article; the same number always gives the same one. */
export function oldArticle(seed: number): OldArticle {
  const next = seededNumbers(seed);
  const pick = <Some>(list: readonly Some[]): Some => list[Math.floor(next() * list.length)] as Some;
  const sentence = () => pick(next() < 0.5 ? faulty : plain)(pick(people), pick(things), pick(times));
  return {
    name: `article-${seed}`,
    title: `How ${pick(things)} helps before ${pick(times)}, part ${seed}`,
    paragraphs: Array.from({ length: 4 + Math.floor(next() * 4) }, () =>
      Array.from({ length: 1 + Math.floor(next() * 3) }, sentence),
    ),
    table: [
      ['When', 'What'],
      [pick(times), `Utilize ${pick(things)}`],
      [pick(times), `Commence ${pick(things)}`],
    ],
  };
}

/** The article as it is written; `padding` is how wide the cells of its table are drawn. */
export function writeArticle({ title, paragraphs, table }: OldArticle, padding = 0): string {
  const rows = table.map((row) => `| ${row.map((cell) => cell.padEnd(padding)).join(' | ')} |`);
  const line = padding > 0 ? `|:${'-'.repeat(padding)}|-:|` : '|---|---|';
  const body = paragraphs.map((sentences) => sentences.join(' '));
  return [`---\ntitle: ${title}\n---`, ...body, [rows[0], line, ...rows.slice(1)].join('\n'), ''].join(
    '\n\n',
  );
}

/** What a writer may do to an old article that leaves its other sentences as they are. */
export const changes: Readonly<Record<string, (article: OldArticle) => { file: string; text: string }>> = {
  'moves a paragraph': (article) => {
    /* What opens an article is judged as its opening, so that stays where it is. */
    const [opening = [], first = [], ...rest] = article.paragraphs;
    return fileOf({ ...article, paragraphs: [opening, ...rest, first] });
  },
  'renames the file': (article) => fileOf({ ...article, name: `${article.name}-renamed` }),
  'adds text above': (article) =>
    fileOf({ ...article, paragraphs: [['Rest for a day.', 'Drink water.'], ...article.paragraphs] }),
  'mends another sentence': (article) => fileOf(mend(article)),
  'formats a table anew': (article) => ({ ...fileOf(article), text: writeArticle(article, 30) }),
};

/** The article with its last sentence made plain. */
export function mend(article: OldArticle): OldArticle {
  const last = article.paragraphs.at(-1) ?? [];
  const mended = [...last.slice(0, -1), 'Rest, and call the clinic if you feel worse.'];
  return { ...article, paragraphs: [...article.paragraphs.slice(0, -1), mended] };
}

/** The article as a file. */
export function fileOf(article: OldArticle): { file: string; text: string } {
  return { file: `content/${article.name}.md`, text: writeArticle(article) };
}
