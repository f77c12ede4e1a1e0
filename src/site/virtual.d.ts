/** What a publisher wrote in `site.config.ts`; handed over by `src/astro/theme.ts`. */
declare module 'virtual:bedside/site' {
  const site: import('./settings.ts').SiteSettings;
  export default site;
}

/** What the parts of a page know of it without being told; set by `src/site/middleware.ts`. */
declare namespace App {
  interface Locals {
    /** The language of the page; left out, it is the site's. */
    language?: string | undefined;
  }
}

/** A publisher's own colours; handed over by `src/astro/look.ts`. */
declare module 'virtual:bedside/look.css';

/** The collections that hold no file; handed over by `src/astro/theme.ts`. */
declare module 'virtual:bedside/empty-sections' {
  const empty: readonly import('../schemas/index.ts').CollectionName[];
  export default empty;
}

/** What runs in a browser on the page that checks texts, as it was bundled; handed over by `src/astro/try-engine.ts`. */
declare module 'virtual:bedside/engine' {
  const files: { worker: string; element: string };
  export default files;
}
