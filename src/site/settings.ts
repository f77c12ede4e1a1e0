import type { CollectionName } from '../schemas/index.ts';
import type { InterfaceLanguage } from './texts/languages.ts';

/** Sentences of `site.config.ts` in another language. */
export interface TranslatedSentences {
  emergency?: string;
  crisis?: string;
  safety?: string;
  child?: string;
  country?: { name: string; elsewhere: string };
}

/** The shape of `site.config.ts`, so that a missing setting is an error in the editor and not on the site. */
export interface SiteSettings {
  /** The site's name. */
  name: string;
  /** One line that says what a reader finds here. */
  promise: string;
  /** The site's own address, starting with https://; a folder of the host may follow: https://example.org/health */
  address: string;
  /** Whose clocks say what day it is on the site: an IANA name, such as "Europe/London". */
  timeZone: string;
  /** The language of the interface, as in `<html lang>`: the name of a file in `src/site/texts`. */
  language: InterfaceLanguage;
  /** Who answers for the content. */
  publisher: {
    /** The publisher's name. */
    name: string;
    /** The e-mail address for readers. */
    contact: string;
    /** A number readers may call, and need not give a name there. */
    phone?: string;
    /** Where readers may write by post, and need not give a name there. */
    post?: string;
    /**
     * The address of a program of the publisher's own that takes what readers write in a form: no name, no mail program.
     * A path of this site ("/messages"), or a whole address. No form where it is left out.
     */
    form?: string;
  };
  /** The country most readers are in. */
  country: {
    /** Its name, as it stands after "in": "the UK". */
    name: string;
    /** Numbers to call, as people write them. Wherever a page says to call one of them, it can be tapped. */
    phones: {
      /** The number for danger to life: the button on the emergency card calls it. */
      emergency: string;
      /** Numbers for people who think of ending their life. */
      crisis: readonly string[];
      /** Other numbers that articles name: advice lines, helplines. */
      others: readonly string[];
      /** Numbers of other countries that the site names. */
      abroad: readonly string[];
    };
    /** Whom to call elsewhere: shown to readers who ask for it. */
    elsewhere: string;
  };
  /** The sentence for readers in danger. */
  emergency: string;
  /** The sentence for readers who think of ending their life. */
  crisis: string;
  /** The sentence for readers who are hurt or scared at home; `emergency` is said where it is left out. */
  safety?: string;
  /** The sentence for readers who worry about a child in danger; `emergency` is said where it is left out. */
  child?: string;
  /**
   * What this file says to readers, in other languages of the interface: on articles that are written in them, and for
   * searches in them. Left out, the interface says whom to call, by the numbers of `country`.
   */
  translations?: Partial<Record<InterfaceLanguage, TranslatedSentences>>;
  /** Where the button leads that leaves a page in a hurry: a page anybody may have open, such as a weather report; no button where it is left out. */
  quickExit?: string;
  /** How many days a reader who asks waits for an answer at most: the page says by which day. 14 where it is left out. */
  answerWithinDays?: number;
  /** How the search works. */
  search: {
    /** Above this many articles the names to search travel in parts, by first letter. */
    shardAbove: number;
    /** Whether readers can also search inside the text of articles. */
    fullText: boolean;
  };
  /**
   * Whether the site has `/try/`, where anybody can paste a text and see what a reader would stumble over. Left out, it
   * has none. Its engine is about half a megabyte, which only that page loads.
   */
  tryText?: boolean;
  /** Colours, sign and font of a publisher's own; left out, those of the theme. */
  look?: {
    /**
     * By the name of a colour in `src/site/styles/tokens.css`: `{ link: ['#0a566b', '#8fd6e6'] }`, by day and by night.
     * The build stops where a text would be too faint.
     */
    colours?: Readonly<Record<string, string | readonly [day: string, night: string]>>;
    /** A picture in `public/`, shown beside the name: `/mark.svg`. */
    mark?: string;
    /** A font whose files lie in the folder of the site. */
    font?: {
      name: string;
      files: readonly { file: string; weight?: string; style?: 'normal' | 'italic' }[];
    };
  };
  /** Whether this is a demonstration with example people. */
  demo: boolean;
  /** Where the files of a kind are, when that is not `content/<kind>`: `{ articles: 'posts' }`. */
  folders?: Partial<Record<CollectionName, string>>;
  /**
   * Parts of the pages that a publisher makes anew, by the name of the part: `{ GroupCard: './src/MyCard.astro' }`. A
   * part is a file of `src/site` in this package that ends in `.astro`.
   */
  components?: Readonly<Record<string, string>>;
}
