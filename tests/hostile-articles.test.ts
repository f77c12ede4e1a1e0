import { expect, test } from 'vitest';
import { findingsIn, plainArticles } from './helpers/project.ts';

const components = ['Callout', 'Term'];

/** The places a writer is told of, as [line, words]. */
async function toldOf(source: string, kind: 'md' | 'mdx', config = plainArticles(components)) {
  const found = await findingsIn(source, { config }, `article.${kind}`);
  expect(found.every(({ rule, level }) => rule === 'can-read-article' && level === 'must-fix')).toBe(true);
  return found.map(({ start, text }) => [start.line, text]);
}

const evil = 'https://evil.example/';

/** What must not be published from Markdown, with the words that are marked; all on the third line. */
test.each([
  ['<script>run()</script>', '<script'],
  ['Hello <ScRiPt src="x.js"></sCrIpT>', '<ScRiPt'],
  ['<img src=x onerror=run()>', 'onerror=run()'],
  ['<div><img/src="x"/onerror=run()></div>', 'onerror=run()'],
  ['<p OnClick = "run()">x</p>', 'OnClick = "run()"'],
  ['<div><svg/onload=run()></svg></div>', '<svg'],
  ['<svg><a xlink:href="javascript:run()"><text>x</text></a></svg>', '<svg'],
  ['<math href="javascript:run()">x</math>', '<math'],
  [
    '<math><mtext><table><mglyph><style><img src=x onerror=run()></style></mglyph></table></mtext></math>',
    '<math',
  ],
  [`<iframe src="${evil}"></iframe>`, '<iframe'],
  ['<iframe srcdoc="<script>run()</script>"></iframe>', '<iframe'],
  [`<!--><iframe src="${evil}"></iframe> -->`, '<iframe'],
  [`<!---><iframe src="${evil}"></iframe> -->`, '<iframe'],
  [`<!-- a --!><iframe src="${evil}"></iframe> -->`, '<iframe'],
  [`<?php > <iframe src="${evil}"></iframe> ?>`, '<iframe'],
  [`<![CDATA[ > <iframe src="${evil}"></iframe> ]]>`, '<iframe'],
  ['<!-- x', '<!--'],
  ['<!--!>', '<!--'],
  ['<div>\n</\n\n<b title="><img src=x onerror=run()>"></b></div>', '</'],
  ['<meta http-equiv="refresh" content="5; url=https://evil.example/">', '<meta'],
  ['<META HTTP-EQUIV=refresh CONTENT=0>', '<META'],
  ['<base href="https://evil.example/">', '<base'],
  ['<link rel="stylesheet" href="https://evil.example/a.css">', '<link'],
  ['<style>@import "https://evil.example/a.css";</style>', '<style'],
  [
    '<p style="background:url(https://evil.example/a.png)">x</p>',
    'style="background:url(https://evil.example/a.png)"',
  ],
  ['<table background="https://evil.example/a.png"></table>', 'background="https://evil.example/a.png"'],
  [`<form action="${evil}">x</form>`, '<form'],
  ['<input name="pin">', '<input'],
  ['<button formaction="javascript:run()">x</button>', '<button'],
  ['<object data="x.swf"></object>', '<object'],
  ['<embed src="x.swf">', '<embed'],
  ['<template shadowrootmode="open">x</template>', '<template'],
  ['<noscript><p title="</noscript><img src=x onerror=run()>">x</p></noscript>', '<noscript'],
  ['<plaintext>', '<plaintext'],
  ['<xmp><b></xmp>', '<xmp'],
  ['<p>Take <bdo dir="rtl">peels</bdo></p>', '<bdo'],
  ['<textarea>', '<textarea'],
  ['<title>A title</title>', '<title'],
  ['<a href="javascript:run()">x</a>', 'href="javascript:run()"'],
  ['<a href=java&Tab;script:run()>x</a>', 'href=java&Tab;script:run()'],
  ['<a href=" &#1; JaVa&#10;ScRiPt&colon;run()">x</a>', 'href=" &#1; JaVa&#10;ScRiPt&colon;run()"'],
  ['<a href="&#x6A;avascript&#58;run()">x</a>', 'href="&#x6A;avascript&#58;run()"'],
  ['<a href="java script:run()">x</a>', 'href="java script:run()"'],
  ['<a href="vbscript:run()">x</a>', 'href="vbscript:run()"'],
  ['<a href="data:text/html,x">x</a>', 'href="data:text/html,x"'],
  ['<a href="javascript:run()" href="/ok/">x</a>', 'href="javascript:run()"'],
  ['<a href="/ok/" target="_blank">x</a>', 'target="_blank"'],
  ['<a href="/ok/" ping="https://evil.example/">x</a>', 'ping="https://evil.example/"'],
  [`<img alt="" src="${evil}a.png">`, `src="${evil}a.png"`],
  ['<img alt="" src="//evil.example/a.png">', 'src="//evil.example/a.png"'],
  ['<img alt="" src="\\\\evil.example/a.png">', 'src="\\\\evil.example/a.png"'],
  ['<img alt="" src="&#x2f;\t/evil.example/a.png">', 'src="&#x2f;\t/evil.example/a.png"'],
  [`<img alt="" srcset="/a.png 1x, ${evil}x.png 2x">`, `srcset="/a.png 1x, ${evil}x.png 2x"`],
  ['<video poster="https://evil.example/a.png"></video>', 'poster="https://evil.example/a.png"'],
  ['<img alt="" src="data:image/svg+xml,x">', 'src="data:image/svg+xml,x"'],
  ['<div set:html="x"></div>', 'set:html="x"'],
  ['<b is="x-y">x</b>', 'is="x-y"'],
  ['[x](javascript:run())', 'javascript:run()'],
  ['[x]( JavaScript:run() "A title")', 'JavaScript:run()'],
  ['[x](java&Tab;script:run())', '[x](java&Tab;script:run())'],
  ['<javascript:run()>', '<javascript:run()>'],
  ['[x][y]\n\n[y]: javascript:run()', 'javascript:run()'],
  [`![x](${evil}a.png)`, `${evil}a.png`],
  [`![x][y]\n\n[y]: ${evil}a.png`, `${evil}a.png`],
  ['![x](./run.js)', './run.js'],
  ['![x](some-package)', 'some-package'],
  ['</div>', '</div>'],
  ['</main>', '</main>'],
  ['x </article> y', '</article>'],
  ['<div>\n\nx', '<div>'],
  ['<details><summary>x</summary>\n\nx', '<details>'],
  ['A <b>word', '<b>'],
  ['<div title="\n\n<p title="><img src=x onerror=run()>">', '<div'],
  ['- <div>\n\nx </div>', '<div>'],
])('in Markdown, %j must be fixed', async (line, words) => {
  const told = await toldOf(`Rest for a day.\n\n${line}\n`, 'md');
  expect(told.map(([, text]) => text)).toContain(words);
  const [at] = told.filter(([, text]) => text === words);
  expect(at?.[0]).toBe(line.includes('\n\n[y]') ? 5 : words === '</' ? 4 : 3);
});

/** What must not be published from MDX; all on the third line. */
test.each([
  ['<script>{`run()`}</script>', 'script'],
  ['<meta http-equiv="refresh" content="5; url=https://evil.example/" />', '<meta'],
  ['<img src="x" onerror="run()" />', 'onerror="run()"'],
  ['<img src="x" onError="run()" />', 'onError="run()"'],
  ['<p onClick={"run()"}>x</p>', 'onClick={"run()"}'],
  ['<svg onload="run()" />', '<svg'],
  ['<svg><script>x</script></svg>', '<svg'],
  ['<math href="javascript:run()">x</math>', '<math'],
  ['<iframe srcdoc="x" />', '<iframe'],
  ['<Script>x</Script>', 'Script'],
  ['<SCRIPT>x</SCRIPT>', 'SCRIPT'],
  ['<Fragment set:html="x" />', 'Fragment'],
  ['<_x />', '_x'],
  ['<my-element />', '<my-element'],
  ['<svg:script />', '<svg:script'],
  ['<Callout.Part />', 'Callout.Part'],
  ['<slot />', '<slot'],
  ['<style>{`a{}`}</style>', '<style'],
  ['<form action="https://evil.example/"><input /></form>', '<form'],
  ['<a href="javascript:run()">x</a>', 'href="javascript:run()"'],
  ['<a href="java&Tab;script:run()">x</a>', 'href="java&Tab;script:run()"'],
  ['<a href={"javascript:run()"}>x</a>', 'href={"javascript:run()"}'],
  ['<a href={`java\nscript:run()`}>x</a>', 'href={`java\nscript:run()`}'],
  ['<a href={["javascript:run()"]}>x</a>', 'href={["javascript:run()"]}'],
  ['<a href="/ok/" href="javascript:run()">x</a>', 'href="javascript:run()"'],
  ['<a href="/ok/" target="_blank">x</a>', 'target="_blank"'],
  ['<a xlink:href="javascript:run()">x</a>', 'xlink:href="javascript:run()"'],
  ['<img alt="" src="https://evil.example/a.png" />', 'src="https://evil.example/a.png"'],
  [
    '<img alt="" srcset="/a.png 1x,https://evil.example/x.png 2x" />',
    'srcset="/a.png 1x,https://evil.example/x.png 2x"',
  ],
  ['<p style={{ color: "red" }}>x</p>', 'style={{ color: "red" }}'],
  ['<p set:html={"<b>x</b>"}></p>', 'set:html={"<b>x</b>"}'],
  ['<p class:list={["a"]}>x</p>', 'class:list={["a"]}'],
  ['<Callout client:load>x</Callout>', 'client:load'],
  ['<Callout server:defer>x</Callout>', 'server:defer'],
  ['<Callout slot="head">x</Callout>', 'slot="head"'],
  ['<Callout onclick="run()">x</Callout>', 'onclick="run()"'],
  ['<Callout src="//evil.example/a.png">x</Callout>', 'src="//evil.example/a.png"'],
  ['<Callout {...props}>x</Callout>', '{...props}'],
  ['<Callout {...{ title: "x" }}>x</Callout>', '{...{ title: "x" }}'],
  ['<Callout title={process.env.X}>x</Callout>', 'title={process.env.X}'],
  ['<Callout title={/* later */}>x</Callout>', 'title={/* later */}'],
  ["<Callout title={/* ' */ process.env.X /* ' */}>x</Callout>", "title={/* ' */ process.env.X /* ' */}"],
  ["{/* ' */ process.env.X /* ' */}", "{/* ' */ process.env.X /* ' */}"],
  ['{0 // \u2028 + process.env.X\n}', '{0 // \u2028 + process.env.X\n}'],
  ['{[1, x]}', '{[1, x]}'],
  ['{"a" + "b"}', '{"a" + "b"}'],
  ['{import.meta.env}', '{import.meta.env}'],
  ['A word {undefined} here.', '{undefined}'],
  ['import x from "node:fs"', 'import x from "node:fs"'],
  ['export const a = 1', 'export const a = 1'],
  ['[x](javascript:run())', 'javascript:run()'],
  ['![x](./run.mjs?a.png)', './run.mjs?a.png'],
  ['![x](../../src/module)', '../../src/module'],
  ['![x](node:fs)', 'node:fs'],
  ['![x](https://evil.example/a.png)', 'https://evil.example/a.png'],
])('in MDX, %j must be fixed', async (line, words) => {
  const told = await toldOf(`Rest for a day.\n\n${line}\n`, 'mdx');
  expect(told.map(([, text]) => String(text).replace(/^<(?=script)/, ''))).toContain(words);
  expect(told[0]?.[0]).toBe(3);
});

const harmless = [
  '<details><summary>More</summary>Text</details>',
  '<div class="note">\n\nA note.\n\n</div>',
  '<abbr title="blood pressure">BP</abbr>',
  'H<sub>2</sub>O and 10<sup>9</sup>',
  '<hr />',
  'Line<br />line',
  '<img src="/pictures/inhaler.svg" alt="An inhaler" width="640" height="360" />',
  '<img src="../a.png" alt="A hand" loading="lazy" />',
  '<img alt="Small, large" src="/a.png" srcset="/a.png 1x, /b,c.png 2x, /d.png 3x" sizes="100vw" />',
  '<a href="https://www.example.org/page/?a=b#c" rel="noopener">elsewhere</a>',
  '<a href="/articles/sleep/">sleep</a> <a href="mailto:a@example.org">write</a>',
  '<a href="tel:+441134960000">ring</a> <a href="#signs">signs</a> <a id="signs" name="signs"></a>',
  '<span lang="cy" dir="ltr">Bore da</span>',
  '<bdi>שלום</bdi>',
  '<div align="center">\n\nx\n\n</div>',
  '<figure><img src="/a.png" alt="A" /><figcaption>Words</figcaption></figure>',
  '<dl><dt>Word</dt><dd>Meaning</dd></dl>',
  '<kbd>Ctrl</kbd> + <kbd>P</kbd>, <samp>Done</samp>, <var>x</var>, <code>y</code>',
  '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
  '<ol start="3" type="a" reversed><li value="5">x</li></ol>',
  '<table><caption>Doses</caption><thead><tr><th scope="col" colspan="2">a</th></tr></thead><tbody><tr><td rowspan="2" headers="x">b</td><td>c</td></tr></tbody></table>',
  '<p class="lead" id="lead">Words</p>',
  '<blockquote cite="https://example.org/">Words</blockquote>',
  '<q>Words</q>, <cite>A book</cite>, <dfn>a word</dfn>, <mark>look</mark>',
  '<time datetime="2026-11-28">today</time>, <data value="5">five</data>',
  '<ins datetime="2026-11-28">new</ins> <del>old</del> <s>gone</s> <u>line</u>',
  '<small>print</small> <strong>bold</strong> <em>loud</em> <b>b</b> <i>i</i>',
  '<section aria-label="Signs"><h2>Signs</h2><p>x</p></section>',
  '<aside role="note"><p>x</p></aside>',
  '<ul><li>a</li><li>b <ul><li>c</li></ul></li></ul>',
  '<pre>a\n  b</pre>',
  '<audio controls src="/sounds/breath.mp3"></audio>',
  '<video controls width="640" poster="/a.png"><source src="/a.mp4" type="video/mp4" /><track src="/a.vtt" kind="captions" srclang="en" label="English" /></video>',
  '<picture><source srcset="/a.avif" type="image/avif" media="(min-width: 40rem)" /><img src="/a.png" alt="A" /></picture>',
  '<p>Word<wbr />word &lt;script&gt; &amp; more</p>',
  'In `<script>` and `onclick=` and `{process.env.X}`.',
  '```html\n<script>run()</script>\n<iframe>\n<!-- x\n```',
  '\\<script> and 3 &lt; 5',
  '[x](https://example.org/) and ![y](/a.png "A title") and [z][z].\n\n[z]: /articles/sleep/',
  '<p title="javascript:run() &lt;script>">About javascript:run()</p>',
  '<meter value="3" min="0" max="10">3 of 10</meter> <progress value="1" max="2"></progress>',
  '<address>Ward 4</address><center>old</center><font color="red">old</font>',
  '<p data-note="x" aria-hidden="true" hidden>x</p>',
];

test.each(harmless)('in Markdown and in MDX, %j is fine', async (line) => {
  for (const kind of ['md', 'mdx'] as const)
    expect(await toldOf(`Rest for a day.\n\n${line}\n`, kind), kind).toEqual([]);
});

test.each([
  'Rest {{a:1}} now',
  '{{a:1}}',
  '{[{a:1}]}',
  '<p>{{a:1}}</p>',
  '<p title={{a:1}}>x</p>',
])('%j would be shown as "[object Object]"', async (line) => {
  const [told, ...others] = await findingsIn(`Rest for a day.\n\n${line}\n`, { config: plainArticles() });
  expect(told).toMatchObject({ say: expect.stringContaining('[object Object]'), start: { line: 3 } });
  expect(others).toEqual([]);
});

/** The parser the site renders with takes no value that holds a stroke and stands in no quotation marks. */
test.each([
  ['See <A HREF=/flu/>it</A> now.', '<A HREF=/flu/>', '<A HREF="/flu/">'],
  [
    '<img src=/a.png alt=A width=4>',
    '<img src=/a.png alt=A width=4>',
    '<img src="/a.png" alt="A" width="4">',
  ],
  ['| a |\n|---|\n| <a class=x href=a/b>b</a> |', '<a class=x href=a/b>', '<a class="x" href="a/b">'],
  ['See <a href=https://example.org>it</a> now.', '<a href=', '<a href="…">'],
])('in Markdown, the tag in %j would be shown as it is written', async (line, text, mended) => {
  const found = await findingsIn(`Rest.\n\n${line}\n`, { config: plainArticles() }, 'article.md');
  const { name = '' } = /<(?<name>\w+)/.exec(text)?.groups ?? {};
  const say = `Readers would see <${name}> as it is written.`;
  expect(found.map((one) => [one.text, one.say, one.try[0]])).toContainEqual([text, say, mended]);
});

test.each([
  'Write \\<a href=/flu/> for a link, or `<a href=/flu/>`.',
  'If a <b and b = c/d, or 3 <x =y/z> 2.',
  '```html\n<a href=/flu/>\n```',
])('in Markdown, %j is text', async (line) => {
  const found = await findingsIn(`Rest.\n\n${line}\n`, { config: plainArticles() }, 'article.md');
  expect(found.filter(({ rule }) => rule === 'can-read-article')).toEqual([]);
});

/** What only Markdown reads as HTML that needs no end. */
test.each([
  'Line<br>line<hr><img src="/a.png" alt=A>',
  '<details open><summary>More</summary>\n\nText with **Markdown**.\n\n</details>',
  'Browsers are shown <svg/onload=run()> and <img/src="x"/onerror=run()> as text.',
  '<ul><li>a<li>b</ul>',
  '<p>One<p>Two',
  '<table><tr><td>a<td>b</table>',
  '<!-- a note --> <!-- a > b -- c -->',
  '<!-- lint-off -->\n\n<!-- a\n\nb -->',
  '<b>\n\nbold paragraphs\n\n</b>',
  '> <div>\n>\n> x\n>\n> </div>',
  '- <div>\n\n  x\n\n  </div>',
  'A </b> that browsers pass over, </br> and </p>.',
  '<DIV CLASS=a>x</DIV>',
  '<p><b>x</b></p><p><div>y</div></p>',
])('in Markdown, %j is fine', async (line) => {
  const found = await findingsIn(`Rest.\n\n${line}\n`, { config: plainArticles() }, 'article.md');
  expect(found.filter(({ rule }) => rule === 'can-read-article')).toEqual([]);
});

/** What only MDX knows. */
test.each([
  '{/* a note */}',
  '{"a text"} and {640} and {`a text`} and {[1, 2]}',
  '<Callout title="a" rows={3} list={["a", { b: -1 }]} open>x</Callout>',
  '<>x</>',
])('in MDX, %j is fine', async (line) => expect(await toldOf(`Rest.\n\n${line}\n`, 'mdx')).toEqual([]));

test('the code and the HTML of a folder that may hold programs are left to its site', async () => {
  const lines = {
    mdx: 'import Card from "./card.astro"\n\n<Card {...props} client:load title={process.env.X} /><Local />\n\nexport const Local = () => 1\n\n<script>x</script>\n\n{1 + 1}\n\n![x](https://evil.example/a.png)',
    md: '<script>x</script>\n\n</main>',
  };
  for (const config of [
    {},
    { components },
    { components, collections: { a: { folder: '.', mdx: 'program' as const } } },
  ])
    for (const kind of ['md', 'mdx'] as const) expect(await toldOf(lines[kind], kind, config)).toEqual([]);
});

test('a component nobody made is told of in every folder where the components are named', async () => {
  expect(await toldOf('<Calout>x</Calout>', 'mdx', { components })).toEqual([[1, 'Calout']]);
});

test('nobody can make an exception for what could harm', async () => {
  const source = `---\nlintOk:\n  - rule: can-read-article\n    reason: we need it\n---\n\n<script>x</script>\n`;
  const found = await findingsIn(source, { config: plainArticles() }, 'article.md');
  expect(found.map(({ rule }) => rule).sort()).toEqual(['can-read-article', 'exceptions']);
});
