import { describe, expect, test } from 'vitest';
import { bedside, fromSources, modulesOf } from './helpers/run-bedside.ts';

describe('learning about the rules', () => {
  test('shows how the score is worked out', () => {
    const { code, out } = bedside(['lint', '--explain', 'score']);
    expect(code).toBe(0);
    expect(out).toContain('100 points are shared out');
    expect(bedside(['lint', '--explain', 'scroe']).err).toContain('Did you mean "score"?');
  });

  test('shows the page of a rule, its examples marked', () => {
    const { code, out } = bedside(['lint', '--explain', 'no-like-us']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "no-like-us

      Articles do not ask for likes. See the guide (https://example.org/guide) and
      \`lint-ok\`.

      Do not write

        ✖ | <!-- kept -->
          | If this helped, like us today!
          |                 ^^^^^^^

      Write

        ✔ | Book your flu shot today.

      Options

      Name      Meaning
      \`words\`   More words to look for

      Starts as: must fix. lint.config.ts may change that.
      "
    `);
  });

  test('lists all rules by what they are for', () => {
    expect(bedside(['lint', '--list-rules']).out).toMatchInlineSnapshot(`
      "Reader first
        no-like-us   ✖ must fix    Articles do not ask for likes.

      Plain words
        plain-words  ! should fix  Common words stand where there are some.

      Read about one: npx bedside lint --explain no-like-us
      "
    `);
  });
});

describe('help', () => {
  test('is in the words of a writer', () => {
    expect(bedside(['lint', '--help'], { env: { COLUMNS: '80' } }).out).toMatchInlineSnapshot(`
      "Usage: bedside lint [options] [paths...]

      Checks articles (.md and .mdx) before readers see them. Says at the exact words
      what gets in a reader's way, why it does, and what to try.

      Arguments:
        paths                      articles or folders to check (default: content)

      What you see:
        -q, --quiet                show only what must be fixed
        --ideas                    show ideas as well
        --rule <id>                show only what this rule finds; may be given
                                   several times
        --top <number>             sum up, and name this many rules and articles
        --all                      show every finding, however many there are
        --no-color                 no colours (as NO_COLOR=1 does)
        -f, --format <names>       how the report is written: writer, compact, github,
                                   json, sarif, gitlab, rdjson, junit, html; or
                                   several, as a,b (default: writer)
        -o, --out <file>           write the report into a file, several into a
                                   folder; you still see the writer view

      When it stops you:
        --max-should-fix <number>  not ready with more should-fix findings than this
        --allow-empty              on CI, let a folder without articles pass
        --baseline [do]            write, check or prune lint-baseline.jsonl, which
                                   lets old findings pass (choices: "write", "check",
                                   "prune")
        --no-baseline              leave that file alone

      What is checked:
        --changed [ref]            report on what differs from --changed=BRANCH, or
                                   else from the last commit
        --staged                   report on articles of the next commit, as they will
                                   be in it
        --fail-on <what>           with one of these two: let pass what was there
                                   before (choices: "new")
        --stdin                    read one article from standard input
        --stdin-path <file>        where that article belongs
        --shard <part>             check one part of several, such as 2/4, for
                                   "bedside merge"
        --no-cache                 read everything again, also when nothing has
                                   changed

      What it does for you:
        --fix                      mend what can be mended without changing what is
                                   said
        --dry-run                  show what --fix would change, and write nothing
        --accept <words...>        let the finding of this number stay: --accept 3
                                   "the reason"
        --until <date>             with --accept: the last day it may stay, such as
                                   2027-03-01
        --watch                    stay, and check each article again when it is saved

      To learn:
        --explain <rule>           show the page of a rule: why it exists, what to
                                   write instead; or of the score
        --trace <rule>             say of each phrase of a rule in one file why it was
                                   told, or was not
        --list-rules               show all rules
        -h, --help                 show this help

      In a writer's words:
        Check everything             npm run lint:content
        Check one article            npm run lint:content -- content/articles/flu-shots.mdx
        What must be fixed, only     npm run lint:content -- --quiet
        Why does this rule exist?    npm run lint:content -- --explain no-like-us
        All of what one rule finds   npm run lint:content -- --rule plain-words --all
        Mend what a machine may      npm run lint:content -- --fix
        Keep a report for later      npm run lint:content -- --format json --out report.json

      It ends with 0 when the articles are ready, with 1 when they are not,
      and with 2 when the check itself could not be done.
      "
    `);
  });

  test('of the score sheets says how to answer and how it ends', () => {
    const { code, out } = bedside(['sheet', '--help'], { program: fromSources });
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: bedside sheet \[options\] \[sheet\] \[article\]/);
    for (const words of ['cdc, pemat or jama', '--answer 1=yes,11=no --by practice-nurse', 'It ends with 0'])
      expect(out).toContain(words);
  });

  test.each([
    ['--version'],
    ['--help'],
    ['lint --help'],
    ['sheet --help'],
  ])('%s loads neither the parser nor a word list', (args) => {
    const loaded = modulesOf(args.split(' '), fromSources);
    expect(loaded.filter((url) => /commander/.test(url)).length).toBeGreaterThan(0);
    expect(
      loaded.filter((url) =>
        /unified|remark|micromark|nlcst|subtlex|lint-rules|words|linter\/document|zod/.test(url),
      ),
    ).toEqual([]);
  });
});
