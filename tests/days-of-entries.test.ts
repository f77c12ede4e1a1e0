import { expect, test } from 'vitest';
import reviewDate from '#rules/trust/review-date/rule.ts';
import { groupSchema, questionSchema } from '#schemas/index.ts';
import { lintFiles } from './helpers/project.ts';

const config = {
  collections: {
    groups: { folder: 'groups', schema: groupSchema },
    questions: { folder: 'questions', schema: questionSchema },
  },
};

test.each([
  ['groups/walk.yaml', 'name: Walk\nlastChecked: 2026-12-01\n', ['2026-12-01']],
  [
    'questions/flu.yaml',
    'question: Is it flu?\ndate: 2027-01-01\nansweredOn: 2027-02-01\n',
    ['2027-02-01', '2027-01-01'],
  ],
  ['groups/walk.yaml', 'name: Walk\nlastChecked: 2026-11-28\n', []],
  ['groups/walk.yaml', 'name: Walk\nlastChecked: soon\n', []],
])('in %s a day that has not come is no day on which something was done: %j', async (path, text, days) => {
  const { articles } = await lintFiles(
    { [path]: text },
    { rules: [reviewDate], config, today: '2026-11-28' },
  );
  const found = articles.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'review-date'));
  expect(
    found
      .map((finding) => finding.text)
      .sort()
      .reverse(),
  ).toEqual(days);
});
