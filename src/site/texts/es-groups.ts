import type { Texts } from './en.ts';
import type { ProsePart } from './en-pages.ts';

const starter: readonly ProsePart[] = [
  {
    heading: 'Antes de empezar',
    id: 'before',
    list: [
      'Busque a una persona más. Dos que se reparten el trabajo no lo dejan cuando una enferma.',
      'Diga en una línea para quién es y qué no es: compañía y consejos prácticos, no un tratamiento.',
      'Elija un día y una hora, y no los cambie: el primer martes, a las dos. Quien falta una vez sabe así cuándo es la próxima.',
    ],
  },
  {
    heading: 'A quién pedir una sala',
    id: 'room',
    list: [
      'A una biblioteca, un centro cívico o un lugar de culto. Muchos dejan una sala gratis a un grupo que no cobra.',
      'A un centro de salud: pregunte por trabajo social.',
      'Pida una sala sin escalones, con un baño cerca y una puerta que cierre.',
      'En línea, use una sala con lista de espera y no grabe.',
    ],
  },
  {
    heading: 'La primera reunión',
    id: 'first',
    list: [
      'Llegue pronto. Salude a cada persona en la puerta por su nombre; es la mitad de todo.',
      'Sillas en círculo, algo caliente y un reloj. Una hora basta.',
      'Diga las normas en voz alta y dé una vuelta: un nombre, y qué ayudaría hoy. Nadie tiene que hablar.',
      'Acabe a la hora. Diga cuándo es la próxima y pida a cada uno que traiga una pregunta.',
    ],
  },
  {
    heading: 'Que nadie salga dañado',
    id: 'safe',
    list: [
      'Lo que se dice aquí se queda aquí. Sin fotos, sin grabaciones, sin nombres fuera.',
      'Contamos lo que hicimos nosotros, no lo que deben hacer los demás. Nadie cambia una medicina por lo que se dijo aquí.',
      'Nadie vende nada, y nadie busca pacientes ni personas para un estudio.',
      'Dos anfitriones saben qué hacer cuando alguien está en peligro y llevan los números de este sitio.',
      'Hay alguien de fuera a quien contar si un anfitrión hace algo malo. Diga quién.',
      'Con niños, o con adultos que necesitan cuidados, pregunte antes en su ayuntamiento qué se exige a los anfitriones.',
    ],
  },
  {
    heading: 'Y después, cuéntenoslo',
    id: 'tell',
    text: [
      'Escriba a [{contact}](mailto:{contact}) con el día, el lugar, quién lo lleva, cuánto cuesta y cómo cuidan de que nadie salga dañado. Lo miramos y lo anotamos con el día en que lo hicimos. Vea también [lo que falta](/groups/wanted/).',
    ],
  },
];

/** Words for groups that are missing, and for whoever would begin one, in Spanish. */
export const esGroups: Pick<Texts, 'wanted' | 'starter' | 'starterProse'> = {
  wanted: {
    title: 'Grupos que faltan',
    description:
      'Temas que se leen aquí y que todavía no tienen grupo, con el día en que alguien buscó. ¿Quiere empezar uno?',
    lead: 'Para estas páginas no conocemos ningún grupo vivo de personas que vivan lo mismo. ¿Conoce uno, o quiere empezarlo?',
    none: 'Cada artículo nombra un grupo de personas que viven lo mismo.',
    onlyExample: 'Solo hay un grupo de ejemplo.',
    neverLooked: 'Nadie ha dicho todavía cuándo buscó.',
    questions: (count) =>
      count === 1 ? '1 pregunta de quienes nos leen' : `${count} preguntas de quienes nos leen`,
    start: 'Cómo empezar un grupo',
    link: 'Grupos que faltan',
  },
  starter: {
    title: 'Cómo empezar un grupo',
    description:
      'Una hoja para quien quiera empezar un grupo: la primera reunión, a quién pedir una sala y cómo cuidar de todos.',
    lead: 'Bastan dos personas y una mesa. Esta hoja se puede imprimir.',
  },
  starterProse: starter,
};
