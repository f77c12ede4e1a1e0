/** Made by `src/astro/mirror.ts` at build. */
declare module 'virtual:bedside/mirror' {
  const mirror: import('./mirror.ts').Mirror;
  export default mirror;
}
