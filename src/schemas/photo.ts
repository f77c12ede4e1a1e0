import { termSchema } from './consent.ts';
import { fields, label } from './parts.ts';
import { picture } from './picture-address.ts';

/** The face of a person, and until when they agree to be seen. Their name stands beside it. */
export function photoSchema() {
  return fields('photo', {
    /** The file in `public/`: "/pictures/asha.jpg". It is shown as a square. */
    file: picture('file of the photo'),
    /** Who took it. */
    credit: label('credit', { max: 120 }).optional(),
    /** What they agreed to. The day after its last, the letter of their name stands there again. */
    consent: termSchema(),
  });
}
