import { enArticle } from './en-article.ts';
import { enDoors } from './en-doors.ts';
import { enGroups } from './en-groups.ts';
import { enProse } from './en-pages.ts';
import { enPhones } from './en-phones.ts';
import { enReports } from './en-reports.ts';
import { enSearch } from './en-search.ts';
import { enThere } from './en-there.ts';
import { enTry } from './en-try.ts';
import { enVoices } from './en-voices.ts';
import { enWrite } from './en-write.ts';

/** Every word of the interface, in English. Articles are not here: they are in `content/`. */
export const en = {
  ...enReports,
  prose: enProse,
  tryText: enTry,
  locale: 'en-GB',
  direction: 'ltr' as 'ltr' | 'rtl',
  skipToContent: 'Skip to the content',
  demoLabel: 'About this demonstration',
  demo: 'A demonstration: its people, and groups marked so, are examples. Nobody reads messages here.',
  demoMail: 'On this demonstration nobody reads the messages.',
  menu: {
    label: 'Main',
    articles: 'Articles',
    topics: 'Topics',
    aToZ: 'A to Z',
    groups: 'Find support',
    support: 'Support',
    carers: 'Carers',
    askUs: 'Ask us',
    waysToRead: 'Ways to read this site',
    questions: 'Questions you asked',
    glossary: 'Words explained',
    people: 'Our people',
    search: 'Search',
    about: 'About us',
    standards: 'How we write and check',
    privacy: 'Privacy',
    calendar: 'Review calendar',
    corrections: 'Corrections',
    youSaid: 'You said, we changed',
    voices: 'Been there',
    connections: 'How it all connects',
    tryText: 'Try your text',
    mirror: 'How our own pages do',
    feed: 'News feed (RSS)',
    footer: 'About this site',
    here: 'You are here',
    home: 'Home',
  },
  footerPromise: 'No adverts, no trackers, no cookies. We count nobody and sell nothing.',
  notADoctor:
    'These pages help you to understand and to ask. They cannot examine you. If you are worried, speak to a nurse, a doctor or a pharmacist.',
  notIn: (country: string) => `Not in ${country}?`,
  levels: { emergency: 'Emergency', urgent: 'Urgent', routine: 'When to ask for help' },
  home: {
    description:
      'Plain answers to health questions, checked by health workers, with people and groups who can help. No adverts, no tracking, no cookies.',
    descriptionAlone:
      'Plain answers to health questions, checked by health workers. No adverts, no tracking, no cookies.',
    title: 'What is worrying you?',
    ask: 'Ask in your own words',
    askHint: 'For example: high blood pressure, cannot sleep. Spelling does not matter.',
    peopleAsked: 'People asked',
    topics: 'Browse by topic',
    helpers: 'You do not have to do this alone',
    helpersText:
      'Every article ends with people who can help: someone to call, a group of people who live with the same thing, and a question to take to your clinic.',
    helpersTextSome:
      'These are people to talk to: groups of people who live with the same thing, and lines where somebody answers. Where we know of one for an article, its page says so.',
    helpersLink: 'Find a support group or a helpline',
    promises: 'What you can expect from us',
    promiseList: [
      {
        what: 'The answer comes first.',
        how: 'In plain words, before anything else.',
        address: '/editorial-standards/',
      },
      {
        what: 'Somebody wrote it and somebody else checked it.',
        how: 'Both names, both dates, on every page.',
        address: '/people/',
      },
      { what: 'You can answer back.', how: 'A person reads every message.', address: '/questions/' },
      { what: 'Nobody watches you read.', how: 'No adverts, no trackers, no cookies.', address: '/privacy/' },
    ],
    all: 'All articles',
    doorsTitle: 'Or go straight to',
    doors: [
      { name: 'Talk to someone', address: '/groups/' },
      { name: 'Groups near me', address: '/groups/#near-me' },
      { name: 'For carers', address: '/carers/' },
      { name: 'Ask us a question', address: '/questions/#ask' },
    ],
  },
  ...enArticle,
  articles: {
    title: 'All articles',
    description: 'Every article on this site, newest first, each with who wrote it and who checked it.',
  },
  topics: {
    title: 'Topics',
    description:
      'All health topics on this site, each with its articles and with what groups and helplines we know for it.',
    groups: 'Groups and helplines',
    none: 'There is no article here yet. Tell us what you would like to know.',
  },
  aToZ: {
    title: 'A to Z',
    description:
      'All articles from A to Z, by every name we know for them, plain or medical. Useful when you are not sure of the spelling.',
    letters: 'Letters',
  },
  ...enDoors,
  ...enGroups,
  ...enPhones,
  ...enThere,
  ...enSearch,
  ...enVoices,
  ...enWrite,
  people: {
    title: 'Our people',
    description:
      'The people who write and check these pages: who they are, what they know, and how to reach them.',
    example: 'Example profile',
    exampleText: 'This is an example profile. It does not describe a living person.',
    background: 'Health background',
    credentials: 'Qualifications',
    languages: 'Speaks',
    helpsWith: 'Ask about',
    contact: 'How to reach them',
    wrote: 'Wrote',
    checked: 'Checked',
    links: 'Elsewhere',
    photoBy: (credit: string) => `Photo: ${credit}.`,
    descriptionOf: (name: string, role: string) =>
      `${name}, ${role}: health background, qualifications, and the articles written or checked for this site.`,
  },
  groups: {
    title: 'Find support',
    description:
      'Support groups, helplines and classes, with who runs them, what they cost, and when we last checked that this is still true.',
    intro:
      'People who live with the same thing often know what helps. Before we list a group we look at who runs it, what it costs, and how it keeps people safe.',
    none: 'No group and no line is listed here yet. Do you know one, or would you begin one? Tell us.',
    noneDescription: 'Support groups and helplines will be listed here. There is none yet.',
    kinds: {
      'support-group': 'Support group',
      helpline: 'Helpline',
      'online-community': 'Online community',
      class: 'Class',
      'local-service': 'Local service',
    },
    example: 'Example entry',
    exampleText: 'This entry shows what a group would look like. There is no such group.',
    for: 'For',
    area: 'Area',
    hours: 'When',
    languages: 'Languages',
    cost: 'Cost',
    runBy: 'Run by',
    moderation: 'Kept safe by',
    account: 'Account needed',
    data: 'Sells what you write',
    isItSafe: 'Who runs it, and is it safe?',
    call: 'Call',
    visit: 'Go to their page',
    source: 'Read at',
    checked: 'Last checked',
    lastChecked: (day: string) => `We last checked this on ${day}.`,
    answers: { yes: 'Yes', no: 'No', partly: 'For some parts', 'not-stated': 'They do not say' },
  },
  glossary: {
    title: 'Words explained',
    description:
      'Medical words in plain words, with how to say them and where to read more about each of them.',
    more: 'Read more',
    also: 'Also',
  },
  questions: {
    title: 'Questions you asked',
    description:
      'Questions that readers asked us, the answers, and what we cannot answer and why. No names, no personal details.',
    askTitle: 'Ask your own',
    ask: 'Is your question missing? Write to us. We publish the question without your name, and only if you agree.',
    states: { open: 'We are working on it', answered: 'Answered', declined: 'We cannot answer this' },
    askedAt: (where: string, day: string) => `From ${where}, ${day}`,
    answeredBy: (name: string, day: string) => `Answered by ${name}${day ? `, ${day}` : ''}`,
    read: 'Read the answer',
    readMeanwhile: 'Read meanwhile',
    meanwhile: 'Until then:',
    promised: (day: string) => `We promised an answer by ${day}.`,
    broken: (day: string) => `We promised an answer by ${day}. It is late, and we are sorry.`,
    inTime: 'Answered in the time we promised.',
    late: (days: number) => `This reader waited ${days} days. We promised fewer.`,
  },
  about: {
    title: 'About us',
    description: 'Who makes this site, why, who pays for it, and how you can reach a person.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'What you read about your health is your business. These pages do not watch you.',
    description:
      'What this site collects about you: nothing. What that means, and how you can check it yourself.',
  },
  standards: {
    title: 'How we write and check',
    lead: 'Before a page goes out, a program checks it against our rules, and a second person reads it. A page that breaks a rule we cannot accept is not published.',
    description:
      'The rules we hold every page to before it is published: who writes, who checks, how often, and what we never do.',
  },
  notFound: {
    title: 'This page is not here',
    description: 'The address does not lead to a page. Search, or look in the A to Z.',
    text: 'The address may have a typing mistake, or the page has moved. These will help:',
    didYouMean: 'Did you mean:',
  },
};

/** The shape of a language: what `en` says, each other language says too, or does not compile. */
export type Texts = typeof en;
