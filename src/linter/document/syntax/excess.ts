import type { Stretch } from './diagnosis.ts';

/** A stretch of source that no parser is given, because one of them would hang on it or end the process. */
export interface Excess extends Stretch {
  /** What there is too much of; see `can-read-article` for the words. */
  code:
    | 'too-deep'
    | 'too-many-marks'
    | 'too-many-columns'
    | 'too-many-tags'
    | 'code-too-deep'
    | 'tags-in-code'
    | 'code-too-long';
}
