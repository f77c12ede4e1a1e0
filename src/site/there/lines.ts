import type { Group } from '../../schemas/index.ts';
import type { Entry } from '../library/types.ts';

/** A group with a number that somebody answers, and hours that are known. */
export type Line = Entry<Group & { opening: NonNullable<Group['opening']> }>;

/** The groups somebody answers by phone or text at known hours, those that always do first. An example answers no call. */
export function linesAmong(groups: readonly Entry<Group>[]): Line[] {
  const lines = groups.filter(
    (group): group is Line =>
      group.data.opening !== undefined &&
      (group.data.phone !== undefined || group.data.text !== undefined) &&
      !group.data.example,
  );
  const isAlways = (line: Line) => Number(line.data.opening === 'always');
  return lines.sort((a, b) => isAlways(b) - isAlways(a));
}
