import type { interfaceLanguages } from './texts/languages.ts';

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
  language: (typeof interfaceLanguages)[number];
  /** Who answers for the content. */
  publisher: {
    /** The publisher's name. */
    name: string;
    /** The e-mail address for readers. */
    contact: string;
  };
  /** The sentence for readers in danger. */
  emergency: string;
  /** The sentence for readers who think of ending their life. */
  crisis: string;
  /** How the search works. */
  search: {
    /** Above this many articles the names to search travel in parts, by first letter. */
    shardAbove: number;
    /** Whether readers can also search inside the text of articles. */
    fullText: boolean;
  };
  /** Whether this is a demonstration with example people. */
  demo: boolean;
}
