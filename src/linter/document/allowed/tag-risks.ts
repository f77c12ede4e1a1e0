import { addressRisk } from './address.ts';
import { addressUse, isAllowedAttribute, isAllowedElement } from './allowed-html.ts';
import type { Risk } from './risk.ts';

/** A risk before its place is known. */
export type Unplaced = Pick<Risk, 'code' | 'name' | 'expected'>;

/** What is wrong with an element of HTML, whatever its attributes. */
export function elementRisk(name: string): Unplaced | undefined {
  return isAllowedElement(name.toLowerCase()) ? undefined : { code: 'element', name: name.toLowerCase() };
}

/**
 * What is wrong with an attribute of an allowed element.
 *
 * @param value as browsers read it, entities decoded
 */
export function attributeRisk(element: string, written: string, value: string): Unplaced | undefined {
  const name = written.toLowerCase();
  return (
    anyAttributeRisk(name, written) ??
    (isAllowedAttribute(element.toLowerCase(), name)
      ? addressOf(name, value)
      : { code: 'attribute', name: written, expected: element })
  );
}

/** What is wrong with a prop of a component, which may be handed on to an element. */
export function propRisk(written: string, value: string): Unplaced | undefined {
  const name = written.toLowerCase();
  if (name === 'slot' || name === 'is') return { code: 'attribute-directive', name: written };
  return anyAttributeRisk(name, written) ?? addressOf(name, value);
}

function anyAttributeRisk(name: string, written: string): Unplaced | undefined {
  if (/^on./.test(name)) return { code: 'attribute-event', name: written };
  if (name === 'style') return { code: 'attribute-style', name: written };
  if (name.includes(':')) return { code: 'attribute-directive', name: written };
  return undefined;
}

function addressOf(attribute: string, value: string): Unplaced | undefined {
  const use = addressUse(attribute);
  const risk = use && addressRisk(value, use);
  return risk && { code: `address-${risk}`, name: value };
}
