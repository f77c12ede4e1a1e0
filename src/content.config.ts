/** The folders of `content/`, as the theme reads them. */
export { collections } from './site/content.ts';
