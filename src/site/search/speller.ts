import { canBeNear, countSlips, letterBits } from './slips.ts';
import { soundKey } from './sound-key.ts';

/** One way to read a typed word. */
export interface Option {
  /** The known word or name. */
  text: string;
  /** How unlikely it is, counted in slips. */
  slips: number;
  /** What to say to the reader instead of `text`, when that is only the beginning of it. */
  said?: string;
}

/** Finds known texts near a typed one. */
export interface Speller {
  /** The few known texts most likely meant, best first. */
  nearest(typed: string): Option[];
  /** The few known texts that begin with the typed one, best first. */
  complete(typed: string): Option[];
}

/** Shorter words have too many neighbours: "flu" is not "flow". */
const minLettersToCorrect = 3;

/** How many options are kept for one word: when several tie, the other words of the query decide. */
const maxOptions = 6;

/** What a slip of the ear counts beside a slip of the finger, when two words sound the same or nearly so. */
const sameSound = 0.6;

/** A slip in how a word sounds: the key has fewer letters, so each weighs more. */
const soundSlip = 1.2;

/** How many more slips two words may be apart as written when they sound alike: "newmonia" for "pneumonia". */
const soundRoom = 2;

/** What each further slip in writing adds then: a short key is soon alike by chance ("bbies" is babies, not bus). */
const unlikeWriting = 0.25;

/** What another first letter adds: people rarely get that one wrong. */
const otherStart = 0.3;

/** What a small word of a question adds: "were" is less likely meant than "wheeze". */
const smallWord = 0.5;

/** What one missing letter of a half-typed word adds. */
const missingLetter = 0.05;

/** How many slips a text of some length may hold and still be recognised. */
export function maxSlipsFor(letters: number): number {
  if (letters < minLettersToCorrect) return 0;
  if (letters <= 4) return 1;
  return letters <= 7 ? 2 : 3;
}

/**
 * Builds a speller.
 * @param vocabulary known texts, each with how often it occurs
 * @param isSmall tells the small words of a question, which are less likely meant than a word that carries a subject
 */
export function buildSpeller(
  vocabulary: ReadonlyMap<string, number>,
  isSmall: (text: string) => boolean = () => false,
): Speller {
  const known = [...vocabulary]
    .filter(([text]) => text.length >= minLettersToCorrect)
    .map(([text, times]) => ({
      text,
      letters: letterBits(text),
      sound: soundKey(text),
      isSmall: isSmall(text),
      likely: isSmall(text) ? -smallWord : Math.min(times, 9) / 50,
    }));
  const soundBits = known.map(({ sound }) => letterBits(sound));
  const keepBest = (options: Option[]) => options.sort((a, b) => a.slips - b.slips).slice(0, maxOptions);

  return {
    nearest(typed) {
      const limit = maxSlipsFor(typed.length);
      if (limit === 0) return [];
      const letters = letterBits(typed);
      const sound = soundKey(typed);
      const soundLetters = letterBits(sound);
      const soundLimit = Math.max(0, limit - sameSound) / soundSlip;
      const options: Option[] = [];
      known.forEach((word, index) => {
        let slips = Number.POSITIVE_INFINITY;
        if (Math.abs(word.text.length - typed.length) <= limit && canBeNear(word.letters, letters, limit)) {
          slips = countSlips(typed, word.text, limit);
        }
        // Only words that carry a subject are known by ear, and only when they are not too far apart as written.
        const isNearInSound =
          !word.isSmall &&
          Math.abs(word.sound.length - sound.length) <= soundLimit &&
          canBeNear(soundBits[index] ?? 0, soundLetters, soundLimit);
        const written = isNearInSound ? countSlips(typed, word.text, limit + soundRoom) : slips;
        if (isNearInSound && written !== Number.POSITIVE_INFINITY) {
          const heard = word.sound === sound ? 0 : soundSlip * countSlips(sound, word.sound, soundLimit);
          slips = Math.min(slips, sameSound + heard + unlikeWriting * Math.max(0, written - 1));
        }
        if (slips === Number.POSITIVE_INFINITY) return;
        const isSameStart = word.text[0] === typed[0] || word.sound[0] === sound[0];
        // In a short word another first letter makes another word, unless the rest is untouched.
        if (!isSameStart && slips > 1 && typed.length <= 5) return;
        if (word.isSmall && slips > 1) return;
        options.push({ text: word.text, slips: slips + (isSameStart ? 0 : otherStart) - word.likely });
      });
      return keepBest(options);
    },
    complete(typed) {
      return keepBest(
        known
          .filter(({ text }) => text.startsWith(typed))
          .map(({ text, likely }) => ({
            text,
            slips: 0.1 + missingLetter * (text.length - typed.length) - likely,
          })),
      );
    },
  };
}
