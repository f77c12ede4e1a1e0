import type { Substance } from './measure.ts';

/** One thing an article can give, what it is worth, and what to say and do when it is missing. */
interface Part {
  /** Most points it brings. */
  of: number;
  points: (substance: Substance) => number;
  reason: string;
  try: string;
}

/** An article weighed: points from 0 to 100, and what it lacks, heaviest first. */
export interface Weighed {
  points: number;
  lacks: readonly { reason: string; try: string }[];
}

/**
 * What makes a page worth reading, after PEMAT (steps), the CDC Clear Communication Index (what to do, where to go),
 * and Google's questions on helpful content (sources, more than the obvious). No part counts words: 35 points for
 * different telling words begin at 5 and are full at 30, about the median of 981 MedlinePlus summaries (28).
 */
const parts: readonly Part[] = [
  {
    of: 35,
    points: ({ tellingWords }) => Math.min(1, Math.max(0, (tellingWords - 5) / 25)),
    reason: 'Most of it could stand on any page.',
    try: 'Say what only you know: what it feels like, what happens, how long it takes.',
  },
  {
    of: 15,
    points: ({ sentences }) => Math.min(1, sentences / 3),
    reason: 'It explains too little in full sentences.',
    try: 'Say in a sentence or two what each item means for the reader.',
  },
  {
    of: 15,
    points: ({ steps }) => [0, 0.6, 0.8][steps] ?? 1,
    reason: 'It gives no step a reader can take.',
    try: 'Add a step to take today, such as: Hold a cold cloth on it for ten minutes.',
  },
  {
    of: 15,
    points: ({ specifics }) => [0, 0.5, 0.75][specifics] ?? 1,
    reason: 'It gives no number or example.',
    try: 'Say how much, how long or how often, or give an example.',
  },
  {
    of: 10,
    points: ({ waysToGetHelp }) => Math.min(1, waysToGetHelp),
    reason: 'It does not say when to get help.',
    try: 'Say when to call, and whom, such as: Call a pharmacist if it itches for two days.',
  },
  {
    of: 10,
    points: ({ sources }) => Math.min(1, sources),
    reason: 'It names no source.',
    try: 'Name the source of what it says.',
  },
];

const announcement = {
  reason: 'It speaks of the publisher, not to the reader.',
  try: 'Say what changes for the reader: who can come, when, and what it costs.',
};

/**
 * Where few words tell anything, the rest drowns them: below the first share nothing counts, from the second on all
 * does. Of 981 MedlinePlus summaries 5 % are below 0.14, of padded pages written for this project none is above 0.1.
 */
const [leastShare, fullShare] = [0.05, 0.11];

/** So many different telling words are no padding, however many others stand between them. */
const fullPage = 90;

/** A page that rests on so many sources is no padding either: an announcement that leads to the papers it is about. */
const manySources = 4;

/** Weighs what was counted. */
export function weigh(substance: Substance): Weighed {
  const isFull = substance.tellingWords >= fullPage || substance.sources >= manySources;
  const drowned = isFull
    ? 0
    : 1 - Math.min(1, Math.max(0, (substance.tellingShare - leastShare) / (fullShare - leastShare)));
  const weighed = parts.map((part) => ({ part, got: part.points(substance) * part.of * (1 - drowned) }));
  const lacks = weighed
    .filter(({ part, got }) => got < part.of / 2)
    .sort((a, b) => b.part.of - b.got - (a.part.of - a.got))
    .map(({ part }) => ({ reason: part.reason, try: part.try }));
  return {
    points: weighed.reduce((sum, { got }) => sum + got, 0),
    lacks: substance.isAnnouncement ? [announcement, ...lacks] : lacks,
  };
}
