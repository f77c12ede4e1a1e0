import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addCounts, countSentence } from '#linter/document/words/metrics.ts';
import { countSyllables } from '#linter/document/words/syllables.ts';
import { model, rules, wordLists } from '#rules/index.ts';
import { Checker } from '../src/accuracy/checker.ts';
import { measureReadability } from '../src/accuracy/readability.ts';
import { countAsWritten } from '../src/accuracy/written-counts.ts';
import { documentOf } from './helpers/lint.ts';

/** Health words cut into syllables by hand, as a nurse says them; British spellings among them. */
const byHand =
  `ab-do-men al-ler-gies am-bu-lance a-nae-mi-a an-aes-thet-ic an-gi-na an-ti-bi-ot-ic an-ti-co-ag-u-lant anx-i-e-ty
ap-pen-di-ci-tis ar-rhyth-mi-a ar-ter-y ar-thri-tis asth-ma a-tri-al bac-te-ri-a bi-lir-u-bin bi-op-sy blad-der bow-el
bron-chi-tis can-cer car-bo-hy-drate car-di-o-my-op-a-thy car-di-o-vas-cu-lar cat-a-ract cath-e-ter cel-lu-li-tis
cer-vi-cal che-mo-ther-a-py chla-myd-i-a cho-les-ter-ol cir-rho-sis coe-li-ac co-li-tis co-lon-os-co-py con-cus-sion
con-sti-pa-tion co-ro-na-ry de-hy-dra-tion de-pres-sion der-ma-ti-tis di-a-be-tes di-ag-no-sis di-al-y-sis
di-ar-rhe-a di-ar-rhoe-a di-ver-tic-u-li-tis diz-zi-ness dysp-noe-a ec-ze-ma em-phy-se-ma en-ceph-a-li-tis
en-do-me-tri-o-sis ep-i-lep-sy e-ryth-ro-poi-e-tin fa-tigue flu-id gall-stones gas-tro-en-ter-i-tis ge-net-ic
glau-co-ma glu-cose gy-nae-col-o-gy haem-or-rhage he-mo-glo-bin hep-a-ti-tis her-ni-a hy-per-ten-sion
hy-po-gly-cae-mi-a hys-ter-ec-to-my i-bu-pro-fen im-mu-ni-za-tion in-con-ti-nence in-flam-ma-tion in-flu-en-za
in-su-lin jaun-dice ke-to-ac-i-do-sis kid-ney lar-yn-gi-tis leu-kae-mi-a lym-pho-ma ma-lar-i-a mam-mo-gram mea-sles
mel-a-no-ma men-in-gi-tis men-o-pause me-tas-ta-sis mi-graine mis-car-riage my-e-lo-ma my-o-car-di-tis ne-phri-tis
neu-rol-o-gist neu-rop-a-thy o-be-si-ty oe-de-ma oe-soph-a-gus oes-tro-gen os-te-o-my-e-li-tis os-te-o-po-ro-sis
pae-di-a-tri-cian pan-cre-as par-a-ce-ta-mol pen-i-cil-lin pneu-mo-coc-cal pneu-mo-nia po-li-o pre-di-a-be-tes
pre-e-clamp-si-a pros-tate psy-chi-a-trist ra-di-ol-o-gist rheu-ma-toid sal-mo-nel-la schiz-o-phre-ni-a sci-at-i-ca
sep-sis shin-gles si-nus-i-tis ste-roids stom-ach symp-tom ta-chy-car-di-a throm-bo-sis thy-roid ton-sil-li-tis
tra-che-al tu-ber-cu-lo-sis ul-cer u-re-thra u-ri-nar-y u-ter-us vac-ci-na-tion var-i-cose vi-rus`.split(
    /\s+/,
  );

describe('syllables of health words', () => {
  test('are counted as they are cut by hand', () => {
    expect(byHand.length).toBeGreaterThanOrEqual(100);
    const wrong = byHand.filter((cut) => countSyllables(cut.replaceAll('-', '')) !== cut.split('-').length);
    expect(wrong).toEqual([]);
  });
});

/** "Dr." and "a.m." do not end a sentence, "250" is long when it is said, and "Why?" is one word. */
const text = 'Dr. Roe saw him at 7 a.m. on Monday. Take 250 of it with food. Why?';

describe('a text counted by hand', () => {
  const { sentences } = documentOf(text);

  test('as a reader hears it', () => {
    expect(addCounts(sentences.map((sentence) => countSentence(sentence)))).toEqual({
      words: 16,
      sentences: 3,
      // doc-tor Roe saw him at sev-en a-m on Mon-day; take two-hun-dred-fif-ty of it with food; why
      syllables: 13 + 10 + 1,
      longWords: 1,
    });
  });

  test('by its marks alone', () => {
    expect(countAsWritten(documentOf(text))).toEqual({
      words: 16,
      // "Dr", "Why" are too short; "Roe … a", "on Monday" and "Take … food" are left, the second too short as well
      sentences: 2,
      syllables: 12 + 6 + 1,
      longWords: 0,
    });
  });

  test('has one sentence where all are short, and none without words', () => {
    expect(countAsWritten(documentOf('Rest.')).sentences).toBe(1);
    expect(countAsWritten(documentOf('')).sentences).toBe(0);
  });
});

test('grades of whole texts are within 0.3 of those worked out by hand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readability-'));
  const texts = {
    STEPS:
      'Wash the cut with clean water. Press on it with a cloth for 10 minutes. Keep it dry until tomorrow.',
    TERMS:
      'Hypertension seldom has symptoms. Medication and regular activity reduce the probability of a stroke.',
    NOTHING: '',
  };
  // STEPS: 20 words, 3 sentences, 25 syllables (wa-ter, min-utes, un-til, to-mor-row), 1 long word.
  // TERMS: 14 words, 2 sentences, 32 syllables, 5 long words (hy-per-ten-sion, med-i-ca-tion, reg-u-lar, ac-tiv-i-ty, prob-a-bil-i-ty).
  const grade = (words: number, lines: number, syllables: number) =>
    0.39 * (words / lines) + 11.8 * (syllables / words) - 15.59;
  const smog = (long: number, lines: number) => 1.043 * Math.sqrt((long * 30) / lines) + 3.1291;
  const rows = [
    ['flesch_kincaid_grade', 'STEPS', grade(20, 3, 25)],
    ['smog_index', 'STEPS', smog(1, 3)],
    ['flesch_kincaid_grade', 'TERMS', grade(14, 2, 32)],
    ['smog_index', 'TERMS', smog(5, 2)],
    ['flesch_kincaid_grade', 'NOTHING', 0],
    ['smog_index', 'NOTHING', 0],
  ].map(([metric, text_id, expected]) => JSON.stringify({ metric, text_id, lang: 'en_US', expected }));
  writeFileSync(join(folder, 'readability-expected.jsonl'), rows.join('\n'));
  writeFileSync(join(folder, 'readability-texts.json'), JSON.stringify(texts));
  const figures = measureReadability(folder, new Checker(rules, wordLists, model)).flatMap(
    (section) => section.figures,
  );
  expect(figures).toHaveLength(6);
  for (const { name, value } of figures) expect(value, name).toBeLessThanOrEqual(0.3);
});
