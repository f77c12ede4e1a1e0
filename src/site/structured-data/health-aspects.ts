import type { HealthAspectEnumeration, HealthTopicContentLeaf } from 'schema-dts';

/** A heading of an article's text, as Astro lists it. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/**
 * What plain English headings are about, in the order in which they are tried: schema.org's names for the sides of a
 * health question (https://schema.org/HealthAspectEnumeration), as the NHS website marks its sections.
 */
const aspects: readonly (readonly [HealthAspectEnumeration & string, RegExp])[] = [
  ['https://schema.org/SideEffectsHealthAspect', /\bside effects?\b/i],
  ['https://schema.org/SymptomsHealthAspect', /\b(?:symptoms?|signs?|how do I know|feels? like)\b/i],
  ['https://schema.org/CausesHealthAspect', /\b(?:causes?|why (?:did|does) it|what sets it off)\b/i],
  [
    'https://schema.org/SeeDoctorHealthAspect',
    /\bwhen (?:to (?:get|ask|see|call)|is it (?:urgent|more)|it is more|\w+ needs? a doctor)\b/i,
  ],
  ['https://schema.org/ScreeningHealthAspect', /\b(?:tests?|screening|checks will I have)\b/i],
  [
    'https://schema.org/PreventionHealthAspect',
    /\b(?:prevent(?:ing|ion)?|lowering the odds|keeping it to)\b/i,
  ],
  [
    'https://schema.org/PrognosisHealthAspect',
    /\b(?:how long (?:will|does|should) it|get better|outlook)\b/i,
  ],
  ['https://schema.org/EffectivenessHealthAspect', /\b(?:how well does|does) it work\b/i],
  ['https://schema.org/TreatmentsHealthAspect', /\b(?:treat(?:ments?|ed)|medicines?|tablets)\b/i],
  [
    'https://schema.org/SelfCareHealthAspect',
    /\b(?:what (?:eases|can ease|helps|brings it down|to do)|self-care|look(?:ing)? after yourself|the steps)\b/i,
  ],
  ['https://schema.org/LivingWithHealthAspect', /\b(?:living with|working, sleeping|getting through)\b/i],
  ['https://schema.org/GettingAccessHealthAspect', /\b(?:is it free|who can (?:have|get) it|how to get)\b/i],
  ['https://schema.org/MisconceptionsHealthAspect', /\b(?:myths?|not true)\b/i],
  ['https://schema.org/PatientExperienceHealthAspect', /\b(?:stor(?:y|ies)|in their own words)\b/i],
];

/**
 * The sections of an article that are about symptoms, causes, treatment and so on. A heading that fits no row of the
 * table is left out: no claim is better than a wrong one.
 */
export function describeHealthAspects(page: string, headings: readonly Heading[]): HealthTopicContentLeaf[] {
  return headings
    .filter(({ depth }) => depth === 2)
    .flatMap(({ slug, text }) => {
      const aspect = aspects.find(([, heading]) => heading.test(text))?.[0];
      const place = `${page}#${slug}`;
      if (!aspect) return [];
      return [
        { '@type': 'HealthTopicContent', '@id': place, url: place, name: text, hasHealthAspect: aspect },
      ];
    });
}
