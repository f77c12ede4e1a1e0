import type { Texts } from './en.ts';
import type { ProsePart } from './en-pages.ts';

const notes: readonly ProsePart[] = [
  {
    heading: 'Qué pasa con su texto',
    list: [
      'Se queda en esta página. No se envía nada y no se guarda nada.',
      'Una vez cargada, la página no pide nada más a la red. Puede apagar la red y seguir.',
      'Si cierra la página, el texto desaparece. Cópielo antes.',
    ],
  },
  {
    heading: 'Qué puede decir, y qué no',
    list: [
      'Mira las palabras: las difíciles, las frases largas, las promesas, el hablar de nosotros en vez de usted.',
      'No sabe medicina. Una dosis equivocada en palabras sencillas le parece bien.',
      'Lo que mejor lee es el inglés. En otros idiomas mira los enlaces y la forma, y sus avisos están en inglés.',
      'Puede equivocarse. Cada aviso dice por qué está ahí, y usted decide.',
    ],
    text: [
      'Nuestras páginas siguen las mismas normas: [cómo escribimos y revisamos](/editorial-standards/).',
    ],
  },
];

/** Words of the page on which anybody can try a text, in Spanish. */
export const esTry: Texts['tryText'] = {
  title: 'Pruebe su texto',
  description:
    'Pegue un folleto, una página o una carta y vea dónde tropezaría quien lo lea. No se envía ni se guarda nada.',
  lead: 'Pegue un folleto, una página o una carta. Vea dónde tropezaría quien lo lea, y palabras sencillas para probar.',
  noScript:
    'Esta página necesita JavaScript: su texto se revisa en su propio aparato y nunca se envía. Para revisarlo sin él, pida a quien cuida de su sitio que use la orden de este sitio: «npx bedside lint su-texto.md». Las normas se pueden leer aquí:',
  prose: notes,
};
