import type { z } from 'zod';
import { faultsTogether } from './article-fields-together.ts';
import {
  contactAddress,
  day,
  fields,
  flag,
  label,
  languageCode,
  listOf,
  oneOf,
  plainReference,
  posted,
  printed,
  type Reference,
  unprinted,
  webAddress,
} from './parts.ts';
import { peersSchema } from './peers.ts';
import { reviewersWhoWrote } from './people-of.ts';
import { pictureSchema } from './picture.ts';
import { sheetsSchema } from './sheets.ts';

/**
 * The front matter of one article. What is required here is what a page cannot be made without; what a page should
 * have to be trusted (sources, reviewer, a way to reach people) is asked for by lint rules, which can explain why.
 */
export function articleSchema(reference: Reference = plainReference) {
  return fields('front matter', {
    /** The page's one heading and its name in search results, best as the reader would ask it. */
    title: printed('title', { min: 3, max: 80 }),
    /** What search results and shared links show below the title; 160 characters is about where they cut off. */
    description: printed('description', { min: 50, max: 160 }),
    /** The real question this article answers. */
    question: question().optional(),
    /** The one topic the article is listed under: a file in `content/topics`. */
    topic: reference('topics'),
    /** Other names a reader may search for: lay words, medical words, short forms. */
    aliases: listOf('aliases', label('alias', { max: 60 })),
    /** Who the page is for, in words that finish "For …": "people who have just been told they have asthma". */
    audience: printed('audience', { max: 120 }).optional(),
    /** The language it is written in, when that is not the site's own: "cy", "ar". */
    language: languageCode('language').optional(),
    /** The article it says the same as in another language: a file in `content/articles`. Each then tells of the other. */
    translationOf: reference('articles').optional(),
    /** What kind of page it is; rules about length and sources differ between kinds. */
    type: oneOf('type', ['explainer', 'howto', 'definition', 'story', 'notice', 'contact']).default(
      'explainer',
    ),
    /** Why it was written: to help, to tell news, or to promote a service. */
    intent: oneOf('intent', ['help', 'news', 'promo']).default('help'),
    /** How much is at stake for the reader; serious pages must lead to urgent help and to other people. */
    severity: oneOf('severity', ['routine', 'serious', 'critical', 'end-of-life']).default('routine'),
    /** True where somebody at home must not see that it was read: it can be left at once, and no device keeps it. */
    sensitive: flag('sensitive'),
    /** Who wrote it: a file in `content/people`. */
    author: reference('people'),
    /** Who wrote it with them. */
    coAuthors: listOf('co-authors', reference('people'), 6),
    /** Who checked it; never the author. */
    reviewedBy: reference('people').optional(),
    /** Who checked it with them. */
    coReviewers: listOf('co-reviewers', reference('people'), 6),
    /** Readers who read it before it went out, in a sentence: "Eight people with asthma read it in May." */
    readerPanel: printed('reader panel', { max: 160 }).optional(),
    /** The day it first went out. */
    published: day('published'),
    /** The day its meaning last changed. */
    updated: day('updated').optional(),
    /** The day somebody last checked all of it. */
    lastReviewed: day('last reviewed').optional(),
    /** The day by which it will be checked again. */
    nextReview: day('next review').optional(),
    /** A picture at the top of the text. */
    picture: pictureSchema().optional(),
    /** The three to five things to take away; shown first. */
    keyPoints: listOf('key points', printed('key point', { max: 240 }), 7),
    /** Where the facts come from. */
    sources: listOf('sources', source()),
    /** The people and places that can help with exactly this. */
    connect: connect(reference).optional(),
    /** Steps away from the screen, one sentence each: a clinic, a class, a library. */
    onTheGround: listOf('on the ground', printed('step on the ground', { max: 240 }), 10),
    /** What readers said about this article and what was changed because of it. No personal data. */
    feedback: listOf('feedback', feedback()),
    /** Articles worth reading next, by file name. */
    related: listOf('related', reference('articles'), 8),
    /** The words used to announce this article elsewhere; checked like the article itself. */
    syndicate: listOf('syndicate', post(), 20),
    /** Where a reader of this article can answer back; the site's own address is used when it is left out. */
    replyTo: contactAddress('reply to').optional(),
    /** Who paid for this article, if anyone did. */
    sponsor: label('sponsor', { max: 120 }).optional(),
    /** What readers should know about money or interests behind the article. */
    disclosure: printed('disclosure', { max: 400 }).optional(),
    /** Words of identity that the community asks for, such as "autistic": person-first rules leave them alone. */
    identityFirst: listOf('identity first', unprinted('identity-first word', { max: 40 })),
    /** What can be found here and nowhere else: an interview, local data, a reader's question. */
    original: listOf('original', printed('original', { max: 240 }), 10),
    /** Exceptions from lint rules for the whole article, each with its reason. */
    lintOk: listOf('lint ok', lintException(), 20),
    /** What people answered on score sheets such as the Clear Communication Index: `bedside sheet` writes it. */
    sheets: sheetsSchema(reference).optional(),
    /** True keeps the article out of the built site. */
    draft: flag('draft'),
  }).superRefine((article, context) => {
    for (const { field, message } of faultsTogether(article))
      context.addIssue({ code: 'custom', path: [field], message });
    const message = 'Who wrote it cannot also be a reviewer. Ask somebody else to check it.';
    for (const at of reviewersWhoWrote(article))
      context.addIssue({ code: 'custom', path: ['coReviewers', at], message });
    if (article.reviewedBy && article.coAuthors.includes(article.reviewedBy))
      context.addIssue({ code: 'custom', path: ['reviewedBy'], message });
  });
}

function question() {
  return fields('question', {
    /** The question in the reader's own words. */
    text: printed('question', { min: 5, max: 200 }),
    /** Where it was asked, in words that finish "Asked at …": "a pharmacy counter", "the Tuesday clinic". No names. */
    askedBy: label('asked by', { max: 80 }).optional(),
    /** The day it was asked. */
    date: day('question').optional(),
  });
}

function feedback() {
  return fields('feedback', {
    /** The day it was said. */
    date: day('feedback'),
    /** What a reader said, in a sentence. */
    said: printed('line "said" of the feedback', { max: 300 }),
    /** What was changed because of it, in a sentence; feedback that changed nothing is answered, not listed. */
    did: printed('line "did" of the feedback', { max: 300 }),
  });
}

function source() {
  return fields('source', {
    /** The title of the page or paper. */
    title: label('source title', { max: 200 }),
    /** Where it can be read. */
    url: webAddress('source address'),
    /** Who published it. */
    publisher: label('source publisher', { max: 120 }),
    /** The day it was published or last reviewed by its publisher. */
    date: day('source').optional(),
  });
}

function connect(reference: Reference) {
  return fields('connect block', {
    /** Somebody who can help with this: a file in `content/people`. */
    person: reference('people').optional(),
    /** Every group, class, line and service that helps with this: files in `content/groups`. */
    groups: listOf('groups', reference('groups'), 12),
    /**
     * Which of them are people who share this, or where none was found and when. Left out, `groups` speaks for itself:
     * what is of a kind in `peerKinds` is counted. Staff, a clinic or a helpline are none.
     */
    peers: peersSchema(reference).optional(),
    /** A page for those who care for somebody with this. */
    carers: fields('page for carers', {
      /** What the link says. */
      title: printed('title of the page for carers', { max: 120 }),
      /** An https address or a page of this site, starting with "/". */
      url: contactAddress('page for carers'),
    }).optional(),
    /** One question to take to the next appointment. */
    clinicQuestion: printed('clinic question', { max: 240 }).optional(),
    /** Up to two more, for the sheet that goes along; the usual questions fill up what is missing. */
    moreQuestions: listOf('more questions', printed('question for the clinic', { max: 160 }), 2),
    /** When to get help at once; shown in a box near the top. */
    urgent: fields('urgent block', {
      /** How soon: emergency (now), urgent (today), routine (when you can). */
      level: oneOf('urgent level', ['emergency', 'urgent', 'routine']).default('emergency'),
      /** The heading, ending in "if": "Call 999 if", "Ask for an appointment today if". */
      title: printed('urgent title', { max: 80 }),
      /** The signs, one each: "your lips turn blue or grey". */
      signs: listOf('signs', printed('sign', { max: 160 }), 10),
    }).optional(),
  });
}

function post() {
  return fields('post', {
    /** Where it will be posted. */
    network: unprinted('network', { max: 40 }),
    /** The words of the post. */
    text: posted('post text', { max: 1000 }),
  });
}

function lintException() {
  return fields('exception', {
    /** The rule that does not apply here. */
    rule: unprinted('rule', { max: 60 }),
    /** Why not, for the next editor. */
    reason: label('reason', { min: 5, max: 300 }),
    /** The last day on which the exception holds. */
    until: day('until').optional(),
  });
}

/** The checked front matter of an article. */
export type Article = z.output<ReturnType<typeof articleSchema>>;
