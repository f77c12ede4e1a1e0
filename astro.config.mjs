import { defineConfig } from 'astro/config';
import site from './site.config.ts';
import { bedside } from './src/astro/index.ts';

// What a publisher changes is in site.config.ts, not here.
export default defineConfig({ integrations: [bedside(site)] });
