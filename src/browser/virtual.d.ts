/** How common words are, as `packWords` writes it; made by `bin/browser-plugins.js`. */
declare module 'virtual:bedside/words' {
  const packed: string;
  export default packed;
}
