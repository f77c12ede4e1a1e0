/** `/groups/#cafe` as a page and a part of it. */
export function splitAddress(address: string): { to: string; part?: string } {
  const [to = '', part] = address.split('#');
  return part ? { to, part } : { to };
}
