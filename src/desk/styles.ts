/** How the desk looks. */
export const styles = 'body { margin: 0; }';
