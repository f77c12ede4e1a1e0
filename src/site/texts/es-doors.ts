import type { Texts } from './en.ts';
import type { ProsePart } from './en-pages.ts';

const waysToRead: readonly ProsePart[] = [
  {
    heading: 'Lo que puede hacer',
    list: [
      'Agrandar la letra: mantenga pulsada la tecla Ctrl (en un Mac, Cmd) y pulse +. En un teléfono, use el tamaño del texto en los ajustes de su navegador. Ninguna página se corta.',
      'Imprimir: cada artículo tiene una hoja de una página para llevar. El enlace está cerca del final del artículo.',
      'Escuchar: casi todos los teléfonos y navegadores pueden leer en voz alta. Busque «leer en voz alta» o «escuchar» en su menú.',
      'Leer a oscuras: las páginas siguen los ajustes de su aparato.',
      'Leer sin conexión: las páginas que abrió se guardan en su aparato. [Aquí está la lista](/offline/).',
      'Usar un teclado o un lector de pantalla: cada página se puede leer y usar con los dos.',
      'Encontrar una palabra sin saber cómo se escribe: [de la A a la Z](/a-to-z/) y [palabras explicadas](/glossary/).',
    ],
  },
  {
    heading: 'Lo que aún no tenemos',
    list: [
      'Lectura fácil: páginas con dibujos y líneas cortas.',
      'Lengua de signos.',
      'Grabaciones propias.',
      'Otros idiomas, salvo en artículos sueltos. Su navegador puede traducir una página; compruebe con alguien lo que dice.',
    ],
    text: [
      'Si necesita algo de esto, díganos para qué página: [{contact}](mailto:{contact}). Empezamos por lo que más se pide.',
    ],
  },
];

/** Words of the doors that are no articles, in Spanish. */
export const esDoors: Pick<Texts, 'carers' | 'waysToRead' | 'waysToReadProse'> = {
  carers: {
    title: 'Para quienes cuidan',
    description:
      'Para quienes cuidan de un familiar o de un amigo: quién atiende ahora, qué le dicen nuestras páginas y grupos de cuidadores.',
    lead: 'Usted cuida de alguien. Esta página es para usted.',
    pages: 'Lo que nuestras páginas dicen a quienes cuidan',
    from: 'De:',
    groups: 'Grupos',
    signs: ['cuida', 'famili'],
  },
  waysToRead: {
    title: 'Maneras de leer este sitio',
    description:
      'Letra más grande, imprimir, escuchar, a oscuras, sin conexión, con teclado, y lo que aún no tenemos.',
    lead: 'Lo que puede cambiar, y lo que todavía no podemos ofrecer.',
  },
  waysToReadProse: waysToRead,
};
