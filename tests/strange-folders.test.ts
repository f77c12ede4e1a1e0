import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '#linter/config/load-config.ts';
import { safeConfig } from '#linter/config/safe-config.ts';
import { lint } from '#linter/run.ts';
import { model, rules, wordLists } from '#rules/index.ts';
import { init } from '../src/init/init.ts';
import { projectOf } from './helpers/project.ts';

/** Enough of an article that only what a fixture adds is told. */
const text = `Drink a glass of water when you wake. A dry mouth makes a cough worse, and water calms it in a few minutes.
Ring the clinic on a weekday if the cough lasts three weeks. A nurse listens to your chest and tells you what comes next.`;
const astro = { type: 'module', dependencies: { astro: '7.0.0' } };
const json = (value: unknown) => JSON.stringify(value);

/** One small site of each generator, its words made up. */
const sites: Record<
  string,
  { files: Record<string, string>; fields: Record<string, unknown>; settings?: Record<string, unknown> }
> = {
  Astro: {
    files: {
      'package.json': json(astro),
      'tsconfig.json': '{}',
      'src/content/blog/cough.mdx': `---
title: How do I calm a cough at night?
pubDate: 2026-01-02
author: Kim Lee
---
import Card from '../components/Card.astro';
export const days = 3;

<Card title="Call us first" days={days}>

${text}

</Card>

{days * 2} <Fragment>more</Fragment>
`,
    },
    fields: { author: 'author', published: 'pubDate' },
    settings: { paths: ['src/content'], templates: false },
  },
  Starlight: {
    files: {
      'package.json': json({ dependencies: { astro: '7', '@astrojs/starlight': '1' } }),
      'src/content/docs/cough.mdx': `---
title: How do I calm a cough at night?
draft: false
lastReviewedAt: 2026-03-04
medicallyReviewedBy: { name: Dr Kim Lee }
citations: ["https://www.nhs.uk/conditions/cough/"]
---

:::tip[Drink first]
${text}
:::

<Tabs><TabItem label="Day">Rest.</TabItem></Tabs>
`,
    },
    fields: {
      reviewedBy: 'medicallyReviewedBy',
      lastReviewed: 'lastReviewedAt',
      sources: 'citations',
      draft: 'draft',
    },
    settings: { paths: ['src/content/docs'], templates: false, components: ['Tabs', 'TabItem'] },
  },
  Docusaurus: {
    files: {
      'docusaurus.config.js': 'module.exports = {};',
      'docs/cough.md': `---
title: How do I calm a cough at night?
slug: /cough
---

import Tabs from '@theme/Tabs';

## At night {#night}

:::warning Mind the dose

${text}

:::
`,
    },
    fields: { address: 'slug' },
    settings: { paths: ['docs'], templates: false },
  },
  VitePress: {
    files: {
      'package.json': json({ devDependencies: { vitepress: '2' } }),
      'docs/cough.md': `---
title: How do I calm a cough at night?
---

<script setup>
import { ref } from 'vue'
const n = ref('like us')
</script>

::: details More
${text} {{ n }}
:::
`,
    },
    fields: {},
    settings: { paths: ['docs'] },
  },
  Eleventy: {
    files: {
      'eleventy.config.js': 'export default () => {};',
      'src/cough.md': `---json
{ "title": "How do I calm a cough at night?", "permalink": "/cough/" }
---

{% set x = 1 %}
${text}
{{ x | safe }}
`,
    },
    fields: { address: 'permalink' },
    settings: { paths: ['src'] },
  },
  Hugo: {
    files: {
      'hugo.toml': 'baseURL = "https://clinic.test"',
      'content/posts/cough.md': `+++
title = "How do I calm a cough at night?"
date = 2026-01-02
draft = false
slug = "cough"
aliases = ["/old-cough"]
[params]
  reviewer = "Dr Kim Lee"
+++

{{< figure src="a.png" alt="A glass of water" >}}

${text} See [flu]({{< ref "flu.md" >}}).
`,
    },
    fields: {
      reviewedBy: 'params.reviewer',
      published: 'date',
      draft: 'draft',
      address: ['slug', 'aliases'],
    },
    settings: { paths: ['content'] },
  },
  Jekyll: {
    files: {
      '_config.yml': 'title: Clinic',
      '_posts/2026-01-02-cough.markdown': `---
layout: post
title: How do I calm a cough at night?
published: true
redirect_from: /old/
---

{% include note.html %}

## At night
{: .no_toc }

${text} [More]({{ site.baseurl }}{% link flu.md %}).
`,
      '_layouts/post.html': '<p>{{ content }}</p>',
    },
    fields: { draft: 'published', address: 'redirect_from' },
    settings: { paths: ['.'], extensions: ['.markdown'] },
  },
  'a plain folder': {
    files: {
      'cough.md': `# How do I calm a cough at night?

By Kim Lee, nurse. Medically reviewed by Dr Ann Bee on 3 May 2026.

> [!NOTE]
> ${text.replace('\n', '\n> ')}

## References

- [NHS: cough](https://www.nhs.uk/conditions/cough/)
`,
      'README.md': 'About this folder.',
    },
    fields: {},
    settings: { paths: ['.'], ignore: ['README.md'] },
  },
};

const run = async (cwd: string, config = {}, paths?: string[]) => {
  const report = await lint({ cwd, rules, wordLists, model, config, today: '2026-11-22', paths });
  const findings = report.articles.flatMap(({ path, findings }) => findings.map((one) => ({ ...one, path })));
  return {
    report,
    findings,
    stopping: findings.filter(({ level }) => level === 'must-fix').map(({ say, text }) => `${say} ${text}`),
  };
};

describe.each(Object.entries(sites))('%s', (name, { files, fields, settings }) => {
  test('as it comes, nothing that the site itself handles is told', async () => {
    const cwd = projectOf(files);
    const named = Object.keys(files).filter((path) => /\.(?:mdx?|markdown)$/.test(path));
    const { report, stopping } = await run(cwd, safeConfig(cwd), named);
    expect(report.articles).toHaveLength(named.length);
    expect(stopping).toEqual([]);
  });

  test('with the settings that were written, its own fields are judged', async () => {
    const cwd = projectOf(files);
    const said = await init(cwd, undefined, {});
    expect(said).toContain(name);
    const config = await loadConfig(cwd);
    expect(config).toMatchObject({ ...settings, fields });
    const { stopping } = await run(cwd, config);
    expect(stopping).toEqual([]);
  });
});

test('each trust rule reads the names that a site has for its fields', async () => {
  const article = (more: string) => `---\ntitle: How do I calm a cough?\n${more}---\n\n${text}\n`;
  const cwd = projectOf({
    'good.md': article(
      'by: [{ name: Kim Lee }]\nchecker: Dr Bee\nlast_check: March 4, 2026\nrefs:\n  - { href: www.nhs.uk/cough }\n',
    ),
    'old.md': article(
      'by: The Web Team\nchecker: Dr Bee\nlast_check: 2019/3/4\nrefs: [https://blog.test/a]\n',
    ),
    'none.md': article(''),
    'privacy.md': article(''),
  });
  const config = {
    paths: ['.'],
    fields: { author: 'by', reviewedBy: 'checker', lastReviewed: ['last_check'], sources: 'refs' },
  } as const;
  const { findings } = await run(cwd, config);
  const told = (path: string) =>
    findings
      .filter((one) => one.path === path && /^(?:require-(?:exp|rev|sou)|review)/.test(one.rule))
      .map(({ rule, text }) => [rule, text]);
  expect(told('good.md')).toEqual([]);
  expect(told('privacy.md')).toEqual([]);
  expect(told('old.md')).toEqual([
    ['review-date', '2019/3/4'],
    ['require-sources', 'https://blog.test/a'],
  ]);
  expect(
    told('none.md')
      .map(([rule]) => rule)
      .sort(),
  ).toEqual(['require-expert', 'require-review', 'require-sources']);
  expect(findings.find(({ rule, path }) => rule === 'require-review' && path === 'none.md')?.try).toEqual([
    'checker: family-doctor',
    'last_check: 2026-11-22',
  ]);
});

test.each([
  ['## References\n\n- [NHS](https://www.nhs.uk/cough/)', 'fine'],
  ['### Further reading\n\n1. Bee A, et al. Cough at night. J Cough 2020;12:3.', 'fine'],
  ['**Sources:**\n\n- https://www.cdc.gov/cough', 'fine'],
  ['Sources: NHS, WHO.', 'fine'],
  ['Water helps.[^1]\n\n[^1]: https://www.nhs.uk/cough/', 'fine'],
  ['## Sources\n\n- [My blog](https://blog.test/a)', 'No source is a public body or a study.'],
  ['## Sources of stress\n\n- Work', 'This article names no sources.'],
  ['We have many sources: see the clinic.', 'This article names no sources.'],
])('sources in the text count: %s', async (ending, say) => {
  const cwd = projectOf({ 'a.md': `# Cough\n\n${text}\n\n${ending}\n` });
  const { findings } = await run(cwd, { paths: ['.'], fields: { sources: [] } });
  expect(findings.find(({ rule }) => rule === 'require-sources')?.say ?? 'fine').toBe(say);
});

test.each([
  ['Medically reviewed by Dr Ann Bee on 3 May 2026.', []],
  ['Page last reviewed: 3 May 2026. Reviewer: Ann Bee', []],
  ['Checked for facts by Ann Bee in May 2026', []],
  ['Medically reviewed by our team.', ['Nobody is named who checked this article.']],
  ['Last reviewed 3 May 2019 by Ann Bee', ['This article was last checked on 2019-05-03.']],
  ['Reviewed by Ann Bee. Next review: May 2029', ['It was checked, but when is not said.']],
])('a line that says who checked counts: %s', async (line, says) => {
  const cwd = projectOf({ 'a.md': `# Cough\n\n${text}\n\n${line}\n` });
  const { findings } = await run(cwd, { paths: ['.'], fields: { reviewedBy: [], lastReviewed: [] } });
  expect(
    findings.filter(({ rule }) => /^(?:require-review|review-date)$/.test(rule)).map(({ say }) => say),
  ).toEqual(says);
});

test('settings that are there are kept, unless they are to be written anew', async () => {
  const cwd = projectOf({ 'a.md': text, 'lint.config.mjs': 'export default {};' });
  await expect(init(cwd, undefined, {})).rejects.toThrow('There is a lint.config.mjs already');
  await expect(init(cwd, undefined, { json: true, force: true })).rejects.toThrow('Delete it first');
  expect(readFileSync(join(cwd, 'lint.config.mjs'), 'utf8')).toBe('export default {};');
  await init(cwd, undefined, { force: true });
  expect(
    await loadConfig(cwd, { file: 'lint.config.mjs', find: (file) => import(`${file}?anew`) }),
  ).toMatchObject({ paths: ['.'] });
});

test('writes JSON when asked, and an import only where it can be found', async () => {
  const cwd = projectOf({ 'a.md': text });
  await init(cwd, undefined, { json: true });
  expect(JSON.parse(readFileSync(join(cwd, 'lint.config.json'), 'utf8'))).toEqual({ paths: ['.'] });
  const door = 'export const defineConfig = (config) => config;';
  const installed = {
    'node_modules/bedside/package.json': json({ name: 'bedside', type: 'module', exports: './a.js' }),
    'node_modules/bedside/a.js': door,
  };
  const site = projectOf({ 'a.md': text, ...installed });
  await init(site, undefined, {});
  expect(readFileSync(join(site, 'lint.config.mjs'), 'utf8')).toContain(
    "import { defineConfig } from 'bedside';",
  );
  const broken = projectOf({ 'a.md': text, ...installed, 'node_modules/bedside/a.js': 'throw new Error();' });
  await init(broken, undefined, {});
  expect(readFileSync(join(broken, 'lint.config.mjs'), 'utf8')).not.toContain('import');
});

test('says what is wrong with the folder', async () => {
  const cwd = projectOf({ 'a.txt': 'x' });
  await expect(init(cwd, 'none', {})).rejects.toThrow('There is no folder called "none"');
  await expect(init(cwd, undefined, {})).rejects.toThrow('There are no articles');
  expect(existsSync(join(cwd, 'lint.config.mjs'))).toBe(false);
});
