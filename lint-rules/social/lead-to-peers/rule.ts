import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import type { Corpus, Facts } from '#linter/rule/facts.ts';
import { articlesOf, dayOf, daysBetween, entriesOf, placeOf, textAt } from '../../corpus/site.ts';
import { asksForPeers } from './asks-for-peers.ts';

interface Options {
  lookAgainDays: number;
  peerKinds: readonly string[];
}

/** What keeps a reader from people who share it: none named, only lines, or an old or undated search. */
type Fault =
  | { what: 'missing' | 'lines' | 'undated' }
  | { what: 'line'; name: string }
  | { what: 'old' | 'future'; lookedOn: string };

/** Asks for people who share what a reader lives with, or for the day on which nobody was found. */
export default defineRule<Options, Fault>({
  id: 'lead-to-peers',
  goal: 'social',
  level: 'should-fix',
  language: 'any',
  about: 'What people live with leads to others who share it.',
  say: (fault) => {
    if (fault.what === 'line') return `"${fault.name}" is a helpline, not people who share this.`;
    if (fault.what === 'old') return `Somebody last looked for a group on ${fault.lookedOn}.`;
    if (fault.what === 'future') return `The day ${fault.lookedOn} has not come yet.`;
    if (fault.what === 'undated') return 'It does not say when a group was looked for.';
    if (fault.what === 'lines') return 'It names lines and services, but no people who share this.';
    return 'This article names no group of people who share this.';
  },
  why: 'Those who live with it know what helps at night. Staff go home.',
  options: z.strictObject({
    /** Days after which somebody has to look for a group again. */
    lookAgainDays: z.number().int().min(30).default(365),
    /** Kinds of groups whose members share something; what stands in `peers` may be of any kind but a helpline. */
    peerKinds: z.array(z.string()).default(['support-group', 'online-community', 'class']),
  }),
  corpus({ corpus, options, today, report }) {
    const kindOf = kindsIn(corpus);
    for (const article of articlesOf(corpus)) {
      if (article.collection !== 'articles' || !asksForPeers(article)) continue;
      const fault = faultOf(article, kindOf, options, today);
      if (!fault) continue;
      const field = ['old', 'future'].includes(fault.what) ? 'connect.peers.none.lookedOn' : 'connect.peers';
      report(article, placeOf(article, field, 'connect.groups'), {
        data: fault,
        try: [
          'connect:\n  peers: [breathing-group]',
          `connect:\n  peers:\n    none: { lookedOn: ${today}, where: "two libraries" }`,
        ],
      });
    }
  },
});

function faultOf(
  article: Facts,
  kindOf: ReadonlyMap<string, string>,
  { lookAgainDays, peerKinds }: Options,
  today: string,
): Fault | undefined {
  const { peers, groups } = (article.data.connect ?? {}) as { peers?: unknown; groups?: unknown };
  if (typeof peers === 'object' && peers !== null && 'none' in peers) {
    const lookedOn = dayOf(textAt(article, 'connect', 'peers', 'none', 'lookedOn'));
    if (lookedOn === undefined) return { what: 'undated' };
    if (lookedOn > today) return { what: 'future', lookedOn };
    return daysBetween(lookedOn, today) > lookAgainDays ? { what: 'old', lookedOn } : undefined;
  }
  const named = idsOf(peers);
  const line = named.find((id) => kindOf.get(id) === 'helpline');
  if (line !== undefined) return { what: 'line', name: line };
  if (named.length > 0) return undefined;
  const all = idsOf(groups);
  if (all.length === 0) return { what: 'missing' };
  // A file that is not there is told of elsewhere, and may well be a group.
  const isPeer = (id: string) => !kindOf.has(id) || peerKinds.includes(kindOf.get(id) as string);
  return all.some(isPeer) ? undefined : { what: 'lines' };
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string' && id.trim() !== '') : [];
}

/** The kind of each group, by the name of its file. */
function kindsIn(corpus: Corpus): Map<string, string> {
  return new Map(
    entriesOf(corpus, 'groups').map((group) => [
      group.path.replace(/^.*\//, '').replace(/\.ya?ml$/, ''),
      textAt(group, 'kind'),
    ]),
  );
}
