import { stringify } from 'yaml';
import { seededNumbers } from '../../helpers/seeded-numbers.ts';

/** One made-up article as a file. */
export interface MadeArticle {
  id: string;
  mdx: string;
}

const places =
  'knee hip shoulder neck ankle wrist elbow jaw ear eye nose throat chest stomach hand foot heel thumb finger toe scalp skin back leg arm'.split(
    ' ',
  );
const troubles =
  'ache itch swelling stiffness numbness rash cramp bruise burning tightness dryness twitching weakness soreness lump'.split(
    ' ',
  );
const times = [
  'at night',
  'in the morning',
  'after a walk',
  'at work',
  'in winter',
  'on the stairs',
  'after a fall',
];
const people = [
  'nurse',
  'pharmacist',
  'doctor',
  'physiotherapist',
  'midwife',
  'optician',
  'dentist',
  'friend',
  'neighbour',
  'sister',
];
const things = [
  'a warm cloth',
  'a cushion',
  'a note on paper',
  'a short walk',
  'a glass of water',
  'loose shoes',
  'a chair with arms',
  'a cup of tea',
  'an early night',
  'a slow stretch',
  'a phone call',
  'a list of questions',
];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const verbs = ['try', 'keep', 'bring', 'borrow', 'plan', 'offer', 'prepare', 'choose', 'share', 'use'];
const rooms = [
  'kitchen',
  'garden',
  'bedroom',
  'hall',
  'bathroom',
  'bus',
  'shop',
  'library',
  'park',
  'waiting room',
];
const terms = [
  'insulin',
  'spacer',
  'emollient',
  'link-worker',
  'vaccine',
  'virus',
  'steroid-cream',
  'osteoporosis',
];
const topics = [
  'aches-colds-and-flu',
  'breathing-and-lungs',
  'heart-and-diabetes',
  'later-life-and-caring',
  'mind-and-sleep',
  'pregnancy-and-children',
];
const authors = [
  'example-nurse-asha',
  'example-carer-frank',
  'example-physiotherapist-eva',
  'example-pharmacist-chidi',
];

/**
 * Articles that are as long and as varied in shape as real ones (about 900 words: six sections, a list, a table, a care
 * card, glossary words, links to each other) and say nothing about health. The same seed gives the same articles.
 */
export function makeArticles(count: number, seed = 20261122): MadeArticle[] {
  const random = seededNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const names = Array.from({ length: count }, (_, index) => {
    const place = places[index % places.length];
    const trouble = troubles[Math.floor(index / places.length) % troubles.length];
    const time = times[Math.floor(index / (places.length * troubles.length)) % times.length] ?? '';
    return { id: slug(`${place} ${trouble} ${time}`), place, trouble, time };
  });

  const sentence = (place: string, trouble: string): string =>
    pick([
      () => `On ${pick(days)} you could ${pick(verbs)} ${pick(things)} in the ${pick(rooms)}.`,
      () => `Ask a ${pick(people)} about the ${trouble} before ${pick(days)} comes round.`,
      () => `A ${pick(people)} may see the ${place} in another light than your ${pick(people)} does.`,
      () =>
        `Some people ${pick(verbs)} ${pick(things)}, and some would rather ${pick(verbs)} ${pick(things)}.`,
      () =>
        `Write down where you were when it came: the ${pick(rooms)}, the ${pick(rooms)} or the ${pick(rooms)}.`,
      () => `If ${pick(things)} does not help by ${pick(days)}, call your ${pick(people)}.`,
      () => `You can ${pick(verbs)} ${pick(things)} while the ${pick(people)} looks at your ${place}.`,
      () =>
        `Sit in the ${pick(rooms)} with ${pick(things)} and count slowly to ${10 + Math.floor(random() * 80)}.`,
      () => `The ${pick(rooms)} is a good place to ${pick(verbs)} ${pick(things)} with your ${pick(people)}.`,
      () => `Tell your ${pick(people)} how the ${place} felt in the ${pick(rooms)} on ${pick(days)}.`,
    ])();
  const paragraph = (place: string, trouble: string, sentences: number) =>
    Array.from({ length: sentences }, () => sentence(place, trouble)).join(' ');

  return names.map(({ id, place = '', trouble = '', time }, index) => {
    const other = names[(index + 7) % count] ?? names[0];
    const text = (sentences: number) => paragraph(place, trouble, sentences);
    const frontMatter = {
      title: `What helps with ${place} ${trouble} ${time}?`,
      description: `First steps for ${place} ${trouble} ${time}, what to write down, and whom to ask in your town.`,
      question: {
        text: `My ${place} has this ${trouble} ${time}. What helps?`,
        askedBy: 'a class (example)',
      },
      topic: pick(topics),
      aliases: [`${place} ${trouble}`, `${trouble} of the ${place}`],
      audience: `people with ${trouble} of the ${place}`,
      author: pick(authors),
      reviewedBy: 'example-gp-ben',
      published: `2026-0${1 + (index % 9)}-${10 + (index % 18)}`,
      lastReviewed: `2026-0${1 + (index % 9)}-${10 + (index % 18)}`,
      nextReview: `2028-0${1 + (index % 9)}-${10 + (index % 18)}`,
      keyPoints: [sentence(place, trouble), sentence(place, trouble), sentence(place, trouble)],
      sources: [
        { title: 'A made-up source', url: `https://source.example/${id}`, publisher: 'A made-up publisher' },
      ],
      connect: {
        person: 'example-gp-ben',
        groups: ['example-open-table'],
        clinicQuestion: `What about my ${place}?`,
      },
      onTheGround: [sentence(place, trouble)],
      related: other ? [other.id] : [],
      original: [`Notes on ${place} ${trouble} made up for a measurement`],
    };
    const [first = '', second = '', third = ''] = shuffle(terms, random);
    const body = `${text(4)}

## How do I know it is ${trouble}?

${text(5)} Your ${pick(people)} may speak of <Term id="${first}">${first}</Term>. ${text(3)}

${text(6)}

## What to do ${time}

- ${sentence(place, trouble)}
- ${sentence(place, trouble)}
- ${sentence(place, trouble)}
- ${sentence(place, trouble)}

${text(5)} There is more about [${other?.place} ${other?.trouble}](/articles/${other?.id}/).

## What to write down

| Day | Place | What you did |
|---|---|---|
| ${pick(days)} | ${pick(rooms)} | ${pick(things)} |
| ${pick(days)} | ${pick(rooms)} | ${pick(things)} |
| ${pick(days)} | ${pick(rooms)} | ${pick(things)} |

${text(6)}

## Whom to ask

${text(5)} You may hear of <Term id="${second}">${second}</Term> and <Term id="${third}">${third}</Term>.

<GetHelp level="urgent" title="Ask for an appointment this week if:">

- ${sentence(place, trouble)}
- ${sentence(place, trouble)}

</GetHelp>

## For the people around you

${text(8)}

## What comes next

${text(9)}
`;
    return { id, mdx: `---\n${stringify(frontMatter)}---\n\n${body}` };
  });
}

function slug(words: string): string {
  return words.trim().replace(/\W+/g, '-');
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
