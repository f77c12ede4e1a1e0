import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { componentSchemas } from '../../src/schemas/components.ts';
import { type CollectionName, collections } from '../../src/schemas/index.ts';
import { type Filling, fillSchema } from '../helpers/fill-schema.ts';

/** What breaks sites, by what it tries: to end a script, to leave an attribute, to stretch a page, to turn it around. */
export const attacks = {
  script: '</script><script>window.ran=1</script><!--<script>',
  quotes: `"><img src=x onerror=window.ran=1> ' onfocus='window.ran=1' autofocus x='`,
  link: 'javascript:window.ran=1 [x](javascript:window.ran=1) &#106;avascript&colon;x',
  code: `\${window.ran=1} {window.ran=1} {{x}} %3Cscript%3E ]]> &lt;script&gt; \\u003c`,
  long: 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(12),
  emoji: '😀👩🏽‍⚕️🏳️‍🌈 é \u2028\u2029 \u200d ﷽',
  rightToLeft: '\u202bשלום עליכם العربية\u202c مرحبا',
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
  const padded = [...words].length >= min ? words : `${words} ${required}`;
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

/** One file of each collection in which every field holds the attack: the schemas say which fields there are. */
function filesFor(attack: Attack): Record<string, string> {
  // Kept different, because search engines and our own tests expect no two pages with one title.
  const id = attack.toLowerCase();
  const filling: Filling = {
    text: ({ min, max }) => cut(attack, max, min),
    id: (path) => (path === 'reviewedBy' || path === 'coReviewers.*' || path === 'related.*' ? 'plain' : id),
    address: (path) =>
      /contact|replyTo/.test(path)
        ? `mailto:a@hostile.test?subject=${attacks[attack].slice(0, 80)}`
        : `https://hostile.test/${attacks[attack].slice(0, 80)}`,
    variant: 0,
  };
  const own: Partial<Record<CollectionName, object>> = {
    articles: {
      aliases: [cut(attack, 60), `${attack} ${cut(attack, 40)}`],
      language: attack === 'rightToLeft' ? 'he' : 'en',
      severity: 'serious',
    },
    groups: { listedIn: [cut(attack, 40), 'Plain'] },
    questions: { state: 'declined' },
  };
  return Object.fromEntries(
    Object.entries(collections).map(([name, schema]) => {
      const filled = fillSchema(schema() as z.ZodType, filling) as Record<string, unknown>;
      const fields = { ...filled, ...own[name as CollectionName] };
      return name === 'articles'
        ? [`articles/${id}.mdx`, article(fields, bodyOf(attack))]
        : [`${name}/${id}.yaml`, stringify(fields)];
    }),
  );
}

/** The attack as words of the text, and in every property of every component. */
function bodyOf(attack: Attack): string {
  const text = attacks[attack].replace(/[\\`*_{}[\]<>&|#!]/g, '\\$&').replace(/\s+/g, ' ');
  const components = Object.entries(componentSchemas())
    .filter(([name]) => name !== 'Term')
    .map(([name, schema]) => {
      const props = fillSchema(schema as z.ZodType, {
        text: () => attacks[attack],
        id: () => '',
        variant: 1,
      });
      const written = Object.entries(props as object).map(
        ([prop, value]) => `${prop}={${JSON.stringify(value)}}`,
      );
      return `<${[name, ...written].join(' ')}>\n${text}\n</${name}>`;
    })
    .join('\n\n');
  return `Start ${text} end.

## Part ${text}

A <Term id="${attack.toLowerCase()}">word</Term> and [a link](/articles/plain/).

${components}

| Name | Value |
|---|---|
| ${text} | ${text} |

The end.`;
}
