#!/usr/bin/env node
// npm create bedside: asks four things and writes a site.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { nodeFault } from './node-fault.js';
import { countries, faultOf, languages, writeSite } from './write-site.js';

const questions = {
  name: 'What is your site called?',
  address: 'Where will it live? (https://clinic.org, or https://clinic.org/health)',
  country: `Which country are your readers in? (${countries.map(({ code }) => code).join(', ')})`,
  language: `Which language are its pages in? (${languages.join(', ')})`,
  contact: 'To which e-mail address may readers write?',
};

/** What is taken where nobody is asked. */
const usual = {
  name: 'Our health site',
  address: 'https://health.example',
  country: 'uk',
  language: 'en',
  contact: 'hello@health.example',
};

const help = `Begins a health site: settings, one example article, and nothing else.

  npm create bedside my-site
  npm create bedside my-site -- --name "Our clinic" --address https://clinic.org --country uk --language en --contact us@clinic.org --yes

--yes asks nothing and takes what is usual for whatever you did not say.
`;

async function main() {
  const fault = nodeFault();
  if (fault) throw new Error(fault);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...Object.fromEntries(Object.keys(questions).map((key) => [key, { type: 'string' }])),
      yes: { type: 'boolean', short: 'y' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return process.stdout.write(help);
  const isAsking = !values.yes && process.stdin.isTTY;
  const terminal = isAsking && createInterface({ input: process.stdin, output: process.stdout });
  const answers = {};
  try {
    for (const [key, question] of Object.entries(questions)) {
      let value = values[key];
      if (value !== undefined && faultOf(key, value)) throw new Error(`--${key}: ${faultOf(key, value)}`);
      while (terminal && value === undefined) {
        const said = (await terminal.question(`${question}\n> `)).trim() || usual[key];
        const fault = faultOf(key, said);
        if (fault) process.stdout.write(`${fault}\n`);
        else value = said;
      }
      answers[key] = value ?? usual[key];
    }
  } finally {
    if (terminal) terminal.close();
  }
  const folder = positionals[0] ?? 'health-site';
  writeSite(folder, answers, new Date().toISOString().slice(0, 10));
  process.stdout.write(
    `Your site is in ${folder}. Next:\n\n  cd ${folder}\n  npm install\n  npm run dev\n\n` +
      'Its people are examples, and every page says so until "demo" in site.config.ts is false.\n' +
      'Begin a page of your own: npm run new article\n',
  );
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
  process.exitCode = 2;
});
