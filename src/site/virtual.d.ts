/** What a publisher wrote in `site.config.ts`; handed over by `src/astro/theme.ts`. */
declare module 'virtual:bedside/site' {
  const site: import('./settings.ts').SiteSettings;
  export default site;
}
