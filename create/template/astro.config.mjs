import { defineConfig } from 'astro/config';
import { bedside } from 'bedside/astro';
import site from './site.config.ts';

export default defineConfig({ integrations: [bedside(site)] });
