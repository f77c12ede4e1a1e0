import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** What breaks sites, by what it tries: to end a script, to leave an attribute, to stretch a page, to turn it around. */
export const attacks = {
  script: '</script><script>window.ran=1</script><!--<script>',
  quotes: `"><img src=x onerror=window.ran=1> ' onfocus='window.ran=1' autofocus x='`,
  link: 'javascript:window.ran=1 [x](javascript:window.ran=1) &#106;avascript&colon;x',
  code: `\${window.ran=1} {window.ran=1} {{x}} %3Cscript%3E ]]> &lt;script&gt; \\u003c`,
  long: 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(12),
  emoji: '😀👩🏽‍⚕️🏳️‍🌈 é \u2028\u2029 \u200d ﷽',
  rightToLeft: '\u202eשלום עליכם العربية\u202c مرحبا',
} as const;

/** The name of one attack. */
export type Attack = keyof typeof attacks;

const required = 'Words that are long enough to be a description of something.';

/** Writes a whole `content/` in which every field that a writer can fill holds an attack, and one entry of each kind with no optional field. */
export async function writeHostileContent(folder: string): Promise<void> {
  const files = {
    ...plainFiles(),
    ...Object.assign({}, ...(Object.keys(attacks) as Attack[]).map(filesFor)),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text as string);
  }
}

/** An attack cut to what a field allows, never through the middle of a character. */
function cut(attack: Attack, max: number, min = 1): string {
  const words = attacks[attack].trim();
  const padded = words.length >= min ? words : `${words} ${required}`;
  return padded
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

function article(frontMatter: object, body: string): string {
  return `---\n${stringify(frontMatter)}---\n\n${body}\n`;
}

function plainFiles(): Record<string, string> {
  return {
    'articles/plain.mdx': article(
      { title: 'Plain', description: required, topic: 'plain', author: 'plain', published: '2026-01-02' },
      'Only what an article needs.',
    ),
    'topics/plain.yaml': stringify({ title: 'Plain', description: required }),
    'people/plain.yaml': stringify({ name: 'Plain', role: 'Nurse', about: 'A nurse.' }),
    'groups/plain.yaml': stringify({
      name: 'Plain',
      kind: 'helpline',
      audience: 'anyone',
      about: 'A helpline.',
      url: 'https://group.test/',
      area: 'Here',
      cost: 'Free',
      runBy: 'Us',
      lastChecked: '2026-01-02',
    }),
    'questions/plain.yaml': stringify({
      text: 'Is it bad?',
      askedAt: 'a class',
      date: '2026-01-02',
      state: 'open',
    }),
    'glossary/plain.yaml': stringify({ term: 'plain', meaning: 'A word that is plain.' }),
  };
}

function filesFor(attack: Attack): Record<string, string> {
  const at = (max: number, min?: number) => cut(attack, max, min);
  // Kept different, because search engines and our own tests expect no two pages with one title.
  const id = attack.toLowerCase();
  const url = `https://hostile.test/${attacks[attack].slice(0, 80)}`;
  const contact = `mailto:a@hostile.test?subject=${attacks[attack].slice(0, 80)}`;
  return {
    [`articles/${id}.mdx`]: article(
      {
        title: at(80, 3),
        description: at(160, 50),
        question: { text: at(200, 5), askedBy: at(80), date: '2026-01-02' },
        topic: id,
        aliases: [at(60), `${attack} ${at(40)}`],
        audience: at(120),
        language: attack === 'rightToLeft' ? 'he' : 'en',
        type: 'explainer',
        intent: 'help',
        severity: 'serious',
        author: id,
        reviewedBy: 'plain',
        published: '2026-01-02',
        updated: '2026-01-03',
        lastReviewed: '2026-01-04',
        nextReview: '2026-01-05',
        keyPoints: [at(240)],
        sources: [{ title: at(200), url, publisher: at(120), date: '2026-01-02' }],
        connect: {
          person: id,
          groups: [id, 'plain'],
          carers: { title: at(120), url },
          clinicQuestion: at(240),
          moreQuestions: [at(160), at(160)],
          urgent: { level: 'emergency', title: at(80), signs: [at(160)] },
        },
        onTheGround: [at(240)],
        feedback: [{ date: '2026-01-02', said: at(300), did: at(300) }],
        related: ['plain'],
        syndicate: [{ network: at(40), text: at(1000) }],
        replyTo: contact,
        sponsor: at(120),
        disclosure: at(400),
        identityFirst: [at(40)],
        original: [at(240)],
        lintOk: [{ rule: at(60), reason: at(300, 5), until: '2027-01-02' }],
        draft: false,
      },
      bodyOf(attack),
    ),
    [`topics/${id}.yaml`]: stringify({ title: at(60), description: at(160, 40), aliases: [at(60)] }),
    [`people/${id}.yaml`]: stringify({
      name: at(80),
      role: at(80),
      healthBackground: at(300),
      credentials: [at(120)],
      about: at(800),
      helpsWith: [at(120)],
      languages: [at(40)],
      contact,
      links: [url],
      example: false,
    }),
    [`groups/${id}.yaml`]: stringify({
      name: at(100),
      kind: 'support-group',
      audience: at(160),
      about: at(400),
      conditions: [at(40)],
      topics: [id],
      url,
      phone: at(40),
      hours: at(120),
      area: at(80),
      listedIn: [at(40), 'Plain'],
      languages: [at(40)],
      cost: at(120),
      runBy: at(120),
      moderation: at(200),
      needsAccount: 'partly',
      sellsData: 'not-stated',
      lastChecked: '2026-01-02',
      example: false,
    }),
    [`questions/${id}.yaml`]: stringify({
      text: at(240, 5),
      askedAt: at(80),
      date: '2026-01-02',
      state: 'declined',
      topic: id,
      article: id,
      answer: at(600),
      answeredBy: id,
      answeredOn: '2026-01-03',
      reason: at(300),
    }),
    [`corrections/${id}.yaml`]: stringify({
      date: '2026-01-02',
      article: id,
      was: at(400),
      now: at(400),
      noticedBy: at(80),
    }),
    [`glossary/${id}.yaml`]: stringify({
      term: at(60),
      meaning: at(240, 10),
      plain: at(60),
      aliases: [at(60)],
      sayIt: at(80),
      article: id,
    }),
  };
}

/** The attack as words of the text, and in every property of every component. */
function bodyOf(attack: Attack): string {
  const text = attacks[attack].replace(/[\\`*_{}[\]<>&|#!]/g, '\\$&').replace(/\s+/g, ' ');
  const prop = `{${JSON.stringify(attacks[attack])}}`;
  return `Start ${text} end.

## Part ${text}

A <Term id="${attack.toLowerCase()}">word</Term> and [a link](/articles/plain/).

<KeyPoints title=${prop}>
- ${text}
</KeyPoints>

<Steps>
1. ${text}
</Steps>

<GetHelp level="urgent" title=${prop}>
- ${text}
</GetHelp>

<Quote by=${prop}>
${text}
</Quote>

<Myth title=${prop}>
${text}
</Myth>

<Story title=${prop} by=${prop}>
${text}
</Story>

<Figure src="/pictures/x.svg" alt=${prop} width={640} height={360}>
${text}
</Figure>

<AskYourClinic title=${prop}>
${text}
</AskYourClinic>

| Name | Value |
|---|---|
| ${text} | ${text} |

The end.`;
}
