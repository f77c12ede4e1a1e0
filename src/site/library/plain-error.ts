/**
 * An error for people who write, not for people who program: Astro prints the message as it stands, without the trail
 * of code that led there.
 */
export class PlainError extends Error {
  override name = 'PlainError';
  override stack = '';
}
