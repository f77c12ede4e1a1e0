import type { enVoices } from './en-voices.ts';

/** Words around what is played, and around what people tell of their own life, in Spanish. */
export const esVoices: typeof enVoices = {
  played: { words: 'En palabras', captions: 'Subtítulos' },
  voices: {
    title: 'Lo he vivido',
    description:
      'Personas que han pasado por ello cuentan con sus palabras qué les ayudó y qué les habría gustado saber. Cada una ha dado su permiso.',
    lead: 'Cómo fue, en palabras de quienes lo han vivido. Una vida no es un consejo: pregunte por la suya en su centro de salud.',
    none: 'Ahora no hay aquí ninguna voz. Cada una se quita el día que eligió su persona.',
    partLead: 'Una vida no es un consejo: pregunte por la suya en su centro de salud.',
    listen: (who) => `Escuchar a ${who}`,
    until: (day) => `Se escucha aquí hasta el ${day}, con permiso.`,
    withdraw: 'Para retirarla:',
    reviewed: (name) => `${name} la escuchó primero.`,
    example: 'Voz de ejemplo',
    exampleText: 'Nadie ha dicho esto. Muestra cómo sería una voz.',
    all: 'Todas las voces',
    tell: '¿Lo ha vivido usted?',
    tellText:
      'Cuéntenos en un minuto qué le habría gustado que le dijeran. Usted elige cuánto tiempo se queda. Puede retirarlo cuando quiera, sin decir por qué.',
    subject: 'Lo he vivido',
  },
};
