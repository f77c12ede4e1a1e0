import type { ComponentName } from '../../schemas/components.ts';
import AskYourClinic from './AskYourClinic.astro';
import Audio from './Audio.astro';
import Figure from './Figure.astro';
import GetHelp from './GetHelp.astro';
import KeyPoints from './KeyPoints.astro';
import Myth from './Myth.astro';

import Quote from './Quote.astro';
import Steps from './Steps.astro';
import Story from './Story.astro';
import Term from './Term.astro';
import Video from './Video.astro';

/**
 * The marks a writer may use in an article, handed to it by the page: articles import nothing. Each file here starts
 * with what the mark is for and how it is written.
 */
export const writerComponents = {
  Audio,
  AskYourClinic,
  Figure,
  GetHelp,
  KeyPoints,
  Myth,
  Quote,
  Steps,
  Story,
  Term,
  Video,
} satisfies Record<ComponentName, unknown>;
