/** A text with some slips of the finger: at any place a letter left out, put in, replaced, or swapped, all as likely. */
export function slip(text: string, slips: number, random: () => number): string {
  let typed = text;
  for (let made = 0; made < slips; made++) {
    const before = typed;
    while (typed === before) typed = slipOnce(before, random);
  }
  return typed;
}

function slipOnce(text: string, random: () => number): string {
  const place = Math.floor(random() * text.length);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, rest] = [text.slice(0, place), text.slice(place)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + rest.slice(1);
    case 1:
      return before + letter + rest;
    case 2:
      return before + letter + rest.slice(1);
    default:
      return before + rest.slice(1, 2) + rest.slice(0, 1) + rest.slice(2);
  }
}

/** How people write what they only ever heard; each row is [as spelled, as somebody may write it]. */
const byEar: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/pn/, 'n'],
  [/ps/, 's'],
  [/rrh/, 'r'],
  [/rh/, 'r'],
  [/sth/, 's'],
  [/tion/, 'shun'],
  [/sion/, 'shun'],
  [/ous\b/, 'us'],
  [/ough/, 'off'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/ea/, 'ee'],
  [/ie/, 'ee'],
  [/ei/, 'ee'],
  [/er\b/, 'ar'],
  [/or\b/, 'er'],
  [/ar\b/, 'er'],
  [/le\b/, 'el'],
  [/igh/, 'y'],
  [/c(?=[eiy])/, 's'],
  [/c(?=[aoul])/, 'k'],
  [/ck/, 'k'],
  [/qu/, 'kw'],
  [/x/, 'ks'],
  [/cz/, 'x'],
  [/y/, 'i'],
  [/i(?=[a-z])/, 'e'],
  [/e(?=[a-z]{2})/, 'i'],
  [/([bcdfglmnprst])\1/, '$1'],
  [/(?<=[aeiou])([lmnprst])(?=[aeiou])/, '$1$1'],
  [/e\b/, ''],
  [/gh/, 'g'],
  [/wh/, 'w'],
  [/kn/, 'n'],
];

/** A text written by ear: two or three of its sounds spelled another way, or fewer when it has no more. */
export function writeByEar(text: string, random: () => number): string {
  const times = 2 + Math.floor(random() * 2);
  let typed = text;
  for (let made = 0; made < times; made++) {
    const fitting = byEar.filter(([spelled]) => spelled.test(typed));
    const habit = fitting[Math.floor(random() * fitting.length)];
    if (habit) typed = typed.replace(habit[0], habit[1]);
  }
  return typed;
}
