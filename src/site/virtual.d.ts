/** What a publisher wrote in `site.config.ts`; handed over by `src/astro/theme.ts`. */
declare module 'virtual:bedside/site' {
  const site: import('./settings.ts').SiteSettings;
  export default site;
}

/** A publisher's own colours; handed over by `src/astro/look.ts`. */
declare module 'virtual:bedside/look.css';

/** The collections that hold no file; handed over by `src/astro/theme.ts`. */
declare module 'virtual:bedside/empty-sections' {
  const empty: readonly import('../schemas/index.ts').CollectionName[];
  export default empty;
}
