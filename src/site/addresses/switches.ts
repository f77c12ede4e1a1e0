import type { SiteSettings } from '../settings.ts';

/** The settings that decide whether a site has some pages. */
export type Switches = Pick<SiteSettings, 'tryText'>;

/** Whether the settings of a site ask for a page, as far as they have a say in it. */
export function isSwitchedOn(address: string, { tryText }: Switches): boolean {
  return tryText === true || !address.startsWith('/try/');
}
