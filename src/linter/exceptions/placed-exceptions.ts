import type { ExceptionReport } from '../finding/report.ts';
import { type ReportedPlace, SourcePlaces } from '../finding/source-places.ts';
import { covers, type Exception, type Exceptions, type FaultyException, noExceptions } from './exceptions.ts';

interface Placed {
  exception: Exception;
  place: ReportedPlace;
  state: ExceptionReport['state'];
}

/** What `PlacedExceptions` is made of, as it travels between machines. */
export type PlacedParts = readonly Readonly<Placed>[];

/** The exceptions of one article with their places, kept until all rules, those over the corpus too, have spoken. */
export class PlacedExceptions {
  readonly #placed: Placed[];

  constructor({ valid, expired }: Exceptions, places: SourcePlaces) {
    const place = (state: ExceptionReport['state']) => (exception: Exception) => ({
      exception,
      place: places.at(exception.start, exception.end),
      state,
    });
    this.#placed = [...valid.map(place('unused')), ...expired.map(place('expired'))];
  }

  /** Takes up where another machine has stopped. */
  static of(parts: PlacedParts): PlacedExceptions {
    const placed = new PlacedExceptions(noExceptions, new SourcePlaces('', 0));
    placed.#placed.push(...parts.map((part) => ({ ...part })));
    return placed;
  }

  /** All that is known of them. */
  get parts(): PlacedParts {
    return this.#placed;
  }

  /** Whether a finding is waived; the exception that does so is then in use. */
  waives(rule: string, start: number): boolean {
    const speaking = this.#placed.filter(
      ({ exception, state }) => state !== 'expired' && covers(exception, rule, start),
    );
    for (const placed of speaking) placed.state = 'used';
    return speaking.length > 0;
  }

  /**
   * Exceptions nothing was found for, with their places.
   *
   * @param active rules that look at this article; an exception from one that is off waits and is not called unused
   */
  unused(active: ReadonlySet<string>): { fault: FaultyException; place: ReportedPlace }[] {
    return this.#placed
      .filter(({ exception, state }) => state === 'unused' && active.has(exception.rules[0] as string))
      .map(({ exception: { rules, start, end }, place }) => ({
        fault: { fault: 'unused', rule: rules[0] as string, start, end },
        place,
      }));
  }

  /** All of them, for the list of exceptions. */
  report(path: string): ExceptionReport[] {
    return this.#placed.map(({ exception: { rules, reason, until }, place, state }) => {
      const report: ExceptionReport = {
        path,
        line: place.start.line,
        rule: rules[0] as string,
        reason,
        state,
      };
      if (until !== undefined) report.until = until;
      return report;
    });
  }
}
