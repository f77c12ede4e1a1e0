import { SetUpError } from '#linter/rule/rule-set.ts';
import { nearest } from '../names/nearest.ts';
import cdc from './instruments/cdc.json' with { type: 'json' };
import jama from './instruments/jama.json' with { type: 'json' };
import pemat from './instruments/pemat.json' with { type: 'json' };

/** One question of an instrument, asked so that "yes" is what helps a reader. */
export interface Item {
  /** Its number in the instrument. */
  item: number;
  part: string;
  /** What is asked, in our own words. */
  asks: string;
  /** Rules that answer it: "no" where one of them has found something, "yes" where all have looked and found nothing. */
  rules?: readonly string[];
  /** Rules whose findings are shown to the person who answers. */
  hints?: readonly string[];
  /** Items without which it is "no": where there is no message, it cannot come first. */
  needs?: readonly number[];
  /** The item that opens its part: where that one does not apply, this one does not either. */
  onlyWith?: number;
  /** Whether a person may say that it does not apply. */
  mayNotApply?: boolean;
}

/** A score of an instrument: the share of "yes" among the items that apply. */
export interface ScoreOf {
  name: string;
  /** The items it is about; all of them when left out. */
  from?: number;
  upTo?: number;
  /** What the instrument asks for, in hundredths. */
  goal?: number;
  /** Whether it is told as a number of items and not in hundredths. */
  isCount?: boolean;
}

/** A published list of questions by which health texts are judged. */
export interface Instrument {
  name: string;
  /** Where it is published. */
  source: string;
  scores: readonly ScoreOf[];
  items: readonly Item[];
}

/** Types of article that the rules were made to judge as these instruments do; of any other a person answers all. */
export const judgedTypes: readonly string[] = ['explainer', 'howto'];

/** All instruments there are, by the name that the command knows them under. */
export const instruments = { cdc, pemat, jama } satisfies Record<string, Instrument>;

/** The name of an instrument. */
export type SheetName = keyof typeof instruments;

/**
 * The instrument of a name.
 *
 * @throws SetUpError when there is none
 */
export function instrumentOf(name: string): { sheet: SheetName; instrument: Instrument } {
  const known = Object.keys(instruments);
  if (Object.hasOwn(instruments, name)) {
    const sheet = name as SheetName;
    return { sheet, instrument: instruments[sheet] };
  }
  const guess = nearest(name, known);
  throw new SetUpError(
    `There is no sheet called "${name}".${guess ? ` Did you mean "${guess}"?` : ''} There are ${known.join(', ')}.`,
  );
}
