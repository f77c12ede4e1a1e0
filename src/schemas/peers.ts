import { z } from 'zod';
import { day, fields, listOf, printed, type Reference } from './parts.ts';

/** Said where `peers` is of neither shape. */
const sayShape =
  'The peers should be a list of groups, or say that there is none: peers: { none: { lookedOn: 2026-03-31, where: the library } }.';

/** Groups of people who share what an article is about: files in `content/groups`; or that none was found. */
export function peersSchema(reference: Reference) {
  return z.union(
    [listOf('peers', reference('groups'), 12).unwrap(), fields('peers block', { none: lookedInVain() })],
    { error: sayShape },
  );
}

function lookedInVain() {
  return fields('block "none"', {
    /** The day somebody last looked for a group. */
    lookedOn: day('looked on'),
    /** Where they looked, in words that finish "We looked in …": "the county's list of groups, and two libraries". */
    where: printed('line "where"', { min: 3, max: 160 }),
  });
}

/** When and where somebody looked for a group and found none. */
export interface NoPeers {
  /** YYYY-MM-DD */
  lookedOn: string;
  /** Finishes "We looked in …". */
  where: string;
}
