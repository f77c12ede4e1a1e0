import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Node, Nodes } from 'nlcst';
import { ParseEnglish } from 'parse-english';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextReadability from 'retext-readability';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import { bring } from '../../tools/bring.js';
import { readPaths, reportUsage } from './usage.ts';

/**
 * What one gets by plugging the well-known packages together, and nothing else: one readability plugin and twenty
 * phrases. It is the yardstick the linter is held to, so it must stay naive.
 */
const brought = bring('bench');
const load = (name: string) => import(pathToFileURL(join(brought, 'node_modules', name, 'index.js')).href);
const { default: remarkGfm } = (await load('remark-gfm')) as { default: Plugin };
const { search } = (await load('nlcst-search')) as {
  search: (tree: Nodes, phrases: readonly string[], found: (nodes: Node[]) => void) => void;
};

const phrases = [
  'like us on facebook',
  'follow us',
  'share this post',
  'tag a friend',
  'click here',
  'read more',
  'subscribe to our newsletter',
  'let us know in the comments',
  'utilize',
  'prior to',
  'in order to',
  'commence',
  'myocardial infarction',
  'hypertension',
  'edema',
  'it is important to note',
  'at the end of the day',
  'world class',
  'state of the art',
  'one stop shop',
];

function findPhrases() {
  return (tree: Nodes, file: VFile) => {
    search(tree, phrases, (nodes) => {
      file.message('Found a phrase', { place: nodes[0]?.position });
    });
  };
}

const md = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkRetext, ParseEnglish)
  .use(retextReadability)
  .use(findPhrases);
const mdx = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkRetext, ParseEnglish)
  .use(retextReadability)
  .use(findPhrases);

let messages = 0;
let failed = 0;
for (const path of readPaths()) {
  const file = new VFile({ path, value: readFileSync(path) });
  const processor = path.endsWith('.mdx') ? mdx : md;
  try {
    processor.runSync(processor.parse(file), file);
  } catch {
    // It gives up on broken MDX and on paragraphs of more than about 58,000 words; its time so far counts.
    failed += 1;
  }
  messages += file.messages.length;
}
reportUsage({ messages, failed });
