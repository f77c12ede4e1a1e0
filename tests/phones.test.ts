import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phoneHref } from '../src/site/library/addresses.ts';
import { findPhones } from '../src/site/phones/find-phones.ts';
import { linkPhones } from '../src/site/phones/link-phones.ts';
import { enPhones } from '../src/site/texts/en-phones.ts';

const known = ['999', '111', '112', '911', '988', '116 123', '0800 888 6678', '1-800-QUIT-NOW'];
const words = enPhones.phones;
const find = (text: string) =>
  findPhones(text, known, words).map(({ start, end, href }) => [text.slice(start, end), href]);

describe('a number that somebody is asked to call can be tapped', () => {
  test.each([
    ['Call 999 if:', [['Call 999', 'tel:999']]],
    ['If you feel no better, call 999.', [['call 999', 'tel:999']]],
    ['Call your GP (family doctor) or 111 today if:', [['111', 'tel:111']]],
    ['At night, ring the maternity unit or 111.', [['111', 'tel:111']]],
    ['Ask for an urgent appointment, or call 111, if:', [['call 111', 'tel:111']]],
    ['Ring NHS 111 for advice', [['Ring NHS 111', 'tel:111']]],
    ['No better, or worse? Call 999 and say "asthma attack" first.', [['Call 999', 'tel:999']]],
    ['Call 999 or go to A&E.', [['Call 999', 'tel:999']]],
    ['Samaritans answer on 116 123 at any hour.', [['116 123', 'tel:116123']]],
    ['Samaritans answer on 116\u00a0123, free.', [['116\u00a0123', 'tel:116123']]],
    ['The Dementia UK helpline is 0800 888 6678.', [['0800 888 6678', 'tel:08008886678']]],
    ['In the US, call 1-800-QUIT-NOW, which leads on.', [['call 1-800-QUIT-NOW', 'tel:18007848669']]],
    ['Which pains should make me call 999?', [['call 999', 'tel:999']]],
    [
      'If you are in danger, call 999, 112 or 911.',
      [
        ['call 999', 'tel:999'],
        ['112', 'tel:112'],
        ['911', 'tel:911'],
      ],
    ],
  ])('%s', (text, links) => {
    expect(find(text)).toEqual(links);
  });
});

describe('a number that is no phone number, or not one of ours, is left alone', () => {
  test.each([
    'Take 500 mg, and call if 999 mg is on the label.',
    'Call us if it is above 111 mg.',
    'Call 999 people and ask.',
    'Call 111 mg a high dose.',
    'About 2,111 people called 2,999 times.',
    'Count 1-2-3 and call.',
    'Ring on 11.11.2026 or 1999.',
    'Ring if your reading is 150 over 111.',
    'Ring if your reading is 180, 112 or more.',
    'Call if the upper number is 180 and 112 the lower.',
    'Your pulse is 112.',
    'In 988 of 1,000 people it helps.',
    'It costs £999 or €911.',
    'Ring if it is 111-112, 111–112, 111/70 or 111 % of it.',
    'Call at 9:11 or 9.11.',
    'Call 9990.',
    'Call +44999.',
    'Call B999 or 999a.',
    'It cost 116 123 pounds.',
    'It was 2 116 123 in all.',
    'Some 0800 888 66781 too.',
    'A child of 111 cm can call.',
    'The emergency number is not in this text: 500.',
    'A call came. 111 of them did not.',
    'Call it 111 or more.',
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('no dose, range, date, price or reading near a call becomes a link', () => {
    const unit = fc.constantFrom(
      ' mg',
      ' ml',
      ' g',
      '%',
      ' people',
      ' mmHg',
      ' or more',
      ' or above',
      ' times',
      '°',
      ' cm',
      ',000',
      '.5',
      '-5',
      '/80',
      ' puffs',
      ' kcal',
    );
    const before = fc.constantFrom(
      'Call if it is above ',
      'Ring when you took ',
      'Call 999 or take ',
      'Phone us at ',
      'Call, or ',
      'Call the nurse: ',
    );
    fc.assert(
      fc.property(before, fc.constantFrom('999', '111', '112', '911', '988'), unit, (start, number, end) => {
        const place = start.length;
        const hits = findPhones(`${start}${number}${end} today.`, known, words);
        expect(hits.filter((hit) => hit.number === place)).toEqual([]);
      }),
    );
  });
});

describe('in a page', () => {
  const link = (html: string) => linkPhones(html, known, words);

  test('a link says that it calls, by its words or by its name', () => {
    expect(link('<p>Call 999 now.</p>')).toBe('<p><a class="phone" href="tel:999">Call 999</a> now.</p>');
    expect(link('<p>Ring <b>your GP</b> or 111.</p>')).toBe(
      '<p>Ring <b>your GP</b> or <a class="phone" href="tel:111" aria-label="Call 111">111</a>.</p>',
    );
    expect(link('<p><b>Call</b> 999.</p>')).toContain('aria-label="Call 999">999</a>');
  });

  test('character references do not move a link', () => {
    expect(link('<p>Go to A&amp;E &#38; call 999 &quot;now&quot;</p>')).toBe(
      '<p>Go to A&amp;E &#38; <a class="phone" href="tel:999">call 999</a> &quot;now&quot;</p>',
    );
    expect(link('<p>A&amp;E: call 999, or go</p>')).toBe(
      '<p>A&amp;E: <a class="phone" href="tel:999">call 999</a>, or go</p>',
    );
  });

  test.each([
    '<p><a href="/x">Call 999</a></p>',
    '<p><a href="/x"><b>Call 999</b></a></p>',
    '<button>Call 999</button>',
    '<code>Call 999</code>',
    '<script>"Call 999"</script>',
    '<title>Call 999</title>',
    '<p title="Call 999">x</p>',
    '<!-- Call 999 -->',
    '<p>Call</p><p>, 999.</p>',
  ])('stays as it is: %s', (html) => {
    expect(link(html)).toBe(html);
  });

  test('whatever a page holds, without the links it is the page as it was', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="/x">',
      '</a>',
      'Call 999',
      ' or 111.',
      '&amp;',
      '116 123',
      ' mg',
      '<',
      '<li>',
      '<!--',
      '-->',
      '"',
      '<script>',
      '</script>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const html = pieces.join('');
        expect(link(html).replace(/<a class="phone"[^>]*>(.*?)<\/a>/gs, '$1')).toBe(html);
      }),
    );
  });
});

test('letters of a number are dialled by their keys', () => {
  expect(phoneHref('1-800-QUIT-NOW')).toBe('tel:18007848669');
  expect(phoneHref('+44 (0)20 7946 0000')).toBe('tel:+442079460000');
  expect(phoneHref('0800 123 4567 (Freephone, ask for "Jo")')).toBe('tel:08001234567');
});

test('whatever stands in a phone field, the search for it neither fails nor finds a short figure', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (field) => {
      expect(() => findPhones(`Call 22 or ${field} now.`, [field], words)).not.toThrow();
      expect(linkPhones(`<p>${field.replace(/[<&]/g, '')}</p>`, [field], words)).not.toMatch(
        /aria-label="[^"]*"[^>]/,
      );
    }),
  );
  expect(find('Call 999 (free).')).toEqual([['Call 999', 'tel:999']]);
});
