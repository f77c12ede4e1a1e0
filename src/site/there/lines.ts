import type { Group } from '../../schemas/index.ts';
import type { Entry } from '../library/types.ts';

/**
 * The groups that somebody answers by phone or text: those that always do first, and last those whose hours are not known
 * and those abroad. An example answers no call.
 * @param abroad numbers of other countries
 */
export function linesAmong(groups: readonly Entry<Group>[], abroad: readonly string[] = []): Entry<Group>[] {
  const hasNumber = ({ data: { phone, text, kind } }: Entry<Group>) =>
    text !== undefined || (phone !== undefined && kind === 'helpline');
  const place = ({ data: { opening, phone = '', urgentFor } }: Entry<Group>) =>
    abroad.includes(phone)
      ? 4
      : opening === undefined
        ? 3
        : opening !== 'always'
          ? 2
          : urgentFor.length > 0
            ? 0
            : 1;
  return groups
    .filter((group) => hasNumber(group) && !group.data.example)
    .sort((a, b) => place(a) - place(b));
}
