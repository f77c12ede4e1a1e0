import { fields, label, printed, webAddress } from './parts.ts';
import { picture } from './picture-address.ts';

/** A picture that stands with an article or a topic: its file, what it shows, whose it is, and how it may be used. */
export function pictureSchema() {
  return fields('picture', {
    /** The file in `public/`: "/pictures/inhaler.svg". Of an SVG, lines take the two inks of the site. */
    file: picture('file of the picture'),
    /** What can be seen, for those who cannot see it. */
    alt: printed('alt', { max: 400 }),
    /** Who made it. */
    credit: label('credit', { max: 120 }).optional(),
    /** Where it says how it may be used. */
    licence: webAddress('licence').optional(),
  });
}
