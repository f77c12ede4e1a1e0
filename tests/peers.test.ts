import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#linter/model/printed-fields.ts';
import { articleSchema, groupSchema, groupsOf, isPeer, noPeersOf } from '#schemas/index.ts';
import { lintFiles } from './helpers/project.ts';

const config = {
  collections: {
    articles: { folder: 'content/articles', schema: articleSchema },
    groups: { folder: 'content/groups', schema: groupSchema },
  },
};
const group = (kind: string) => `name: A\nkind: ${kind}\naudience: people with asthma
about: Tea and talk.\nurl: https://a.test/\narea: Leeds\ncost: Free\nrunBy: Members\nlastChecked: 2026-10-01\n`;
const article = (peers: string) => `---
title: Living with asthma
description: How to live well with asthma, day by day, and where to turn when it gets worse.
topic: lungs
author: amina-yusuf
published: 2026-01-02
connect:
  peers: ${peers}
---

Text.
`;

async function told(peers: string) {
  const report = await lintFiles(
    { 'content/articles/a.mdx': article(peers), 'content/groups/tea.yaml': group('support-group') },
    { config },
  );
  return report.articles
    .filter(({ path }) => path.endsWith('a.mdx'))
    .flatMap(({ findings }) => findings.map(({ say, text, start }) => [start.line, text, say]));
}

describe('connect.peers', () => {
  test.each([
    '[tea]',
    '[]',
    '\n    none:\n      lookedOn: 2026-10-01\n      where: two libraries',
    '{ none: { lookedOn: 2026-10-01, where: the list of the county } }',
  ])('may be written %j', async (peers) => {
    expect(await told(peers)).toEqual([]);
  });

  test.each([
    ['[teas]', 8, 'teas', 'There is no file "teas" in content/groups. Did you mean "tea"?'],
    ['none', 8, 'none', /^The peers should be a list of groups, or say that there is none: /],
    ['{ none: { where: a library } }', 8, /where: a library/, 'The looked on date is missing.'],
    [
      '{ none: { lookedOn: 2 May, where: a library } }',
      8,
      '2 May',
      'Write the looked on date as YYYY-MM-DD: 2026-03-31.',
    ],
    ['{ none: { lookedOn: 2026-10-01 } }', 8, /lookedOn/, 'The line "where" is missing.'],
    [
      '{ none: { lookdOn: 2026-10-01, lookedOn: 2026-10-01, where: a library } }',
      8,
      'lookdOn',
      'There is no field called "lookdOn" here. Did you mean "lookedOn"?',
    ],
  ])('is explained at its place when it is %j', async (peers, line, text, say) => {
    expect(await told(peers)).toEqual([
      [
        line,
        typeof text === 'string' ? text : expect.stringMatching(text),
        typeof say === 'string' ? say : expect.stringMatching(say),
      ],
    ]);
  });

  test('says of each of its shapes what readers see', () => {
    const marks = fieldsOf(articleSchema())
      .filter(({ path }) => path.startsWith('connect.peers'))
      .map(({ path, mark }) => [path, mark]);
    expect(marks).toEqual([
      ['connect.peers.*', 'id'],
      ['connect.peers.none.lookedOn', 'day'],
      ['connect.peers.none.where', 'words'],
    ]);
  });
});

describe('who is a peer', () => {
  const connect = (fields: object) => ({
    connect: { groups: [], onTheGround: [], moreQuestions: [], ...fields },
  });
  const entry = (id: string, kind: 'helpline' | 'support-group' | 'local-service') => ({
    id,
    data: { kind },
  });

  test('groups speak for themselves when nobody says who the peers are', () => {
    const article = connect({ groups: ['tea', 'line'] });
    expect(groupsOf(article)).toEqual(['tea', 'line']);
    expect(isPeer(article, entry('tea', 'support-group'))).toBe(true);
    expect(isPeer(article, entry('line', 'helpline'))).toBe(false);
  });

  test('what is named comes first, once, and alone counts', () => {
    const article = connect({ groups: ['line', 'lunch'], peers: ['lunch'] });
    expect(groupsOf(article)).toEqual(['lunch', 'line']);
    expect(isPeer(article, entry('lunch', 'local-service'))).toBe(true);
    expect(isPeer(article, entry('tea', 'support-group'))).toBe(false);
    expect(noPeersOf(article)).toBeUndefined();
  });

  test('none is none, since a day', () => {
    const none = { lookedOn: '2026-10-01', where: 'a library' };
    const article = connect({ groups: ['line'], peers: { none } });
    expect(groupsOf(article)).toEqual(['line']);
    expect(isPeer(article, entry('line', 'helpline'))).toBe(false);
    expect(noPeersOf(article)).toEqual(none);
    expect(noPeersOf({})).toBeUndefined();
  });
});
