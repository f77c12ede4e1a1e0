import type { Texts } from './en.ts';
import type { ProsePart } from './en-pages.ts';

const about: readonly ProsePart[] = [
  {
    text: [
      '{site} responde a preguntas de todos los días sobre la salud con palabras sencillas. Cada página empieza por la respuesta. Cada página acaba con personas: alguien a quien preguntar, y otras que viven lo mismo.',
      'No le pedimos que nos dé un «me gusta». Preferimos ayudarle a encontrar a las personas que necesita.',
    ],
  },
  {
    demoOnly: true,
    heading: 'Esto es una demostración',
    text: [
      'Muestra cómo es un sitio de salud hecho con Bedside. Los artículos son de verdad y nombran sus fuentes. Las personas, y los grupos marcados así, son ejemplos: ninguna enfermera, médico o lector de los que aparecen aquí existe. Por favor, no lo use en lugar de la atención médica.',
    ],
  },
  {
    heading: 'Quién paga',
    text: ['Nadie paga por aparecer aquí. Una página que alguien hubiera pagado lo diría, con el nombre.'],
  },
  {
    heading: 'Cómo llegar a nosotros',
    text: [
      'Escriba a [{contact}](mailto:{contact}). Díganos qué está mal, qué falta o qué le gustaría saber.',
      'Vea también [cómo escribimos y revisamos](/editorial-standards/).',
      'Puede [leer sobre nuestra gente](/people/).',
      'Anotamos [lo que usted dijo y cambiamos](/you-said/).',
      'Anotamos [en qué nos equivocamos](/corrections/).',
    ],
  },
];

const privacy: readonly ProsePart[] = [
  {
    heading: 'Lo que nuestras páginas no hacen',
    list: [
      'No ponen cookies.',
      'No cargan nada de nadie más: ni anuncios, ni contadores, ni botones para compartir, ni letras de fuera.',
      'No cuentan visitas.',
      'No dicen al sitio siguiente de qué página viene usted.',
    ],
  },
  {
    heading: 'Lo que se queda en su aparato',
    id: 'kept-pages',
    text: [
      'Su navegador guarda una copia de las últimas páginas que abrió aquí, para que pueda leerlas de nuevo sin conexión: en un hospital, en un autobús, en casa sin saldo. Las copias nunca salen de su aparato. Nosotros no podemos verlas.',
      'Quien use el mismo aparato podría abrirlas. Puede [ver la lista y borrarla](/offline/) cuando quiera. Una ventana privada no guarda nada cuando la cierra.',
      'Las páginas sobre asuntos que nadie en casa deba ver que leyó no se guardan nunca. Tienen arriba un botón para salir enseguida, y las búsquedas parecidas también. Su navegador puede anotarlas en su historial.',
    ],
  },
  {
    heading: 'Qué pasa cuando busca',
    text: [
      'Su navegador carga una lista de los nombres de nuestras páginas y busca en ella en su propio aparato. Las palabras que escribe no se nos envían ni a nosotros ni a nadie, y la página de búsqueda nunca se guarda. Sus palabras sí están en la dirección de la página de resultados, así que su navegador puede guardarlas en su historial. Si comparte su aparato, puede borrarlas allí.',
    ],
  },
  {
    heading: 'Qué ve nuestro servidor',
    text: [
      'Como todo servidor, el que le envía estas páginas ve la dirección de su conexión y la página que pide. Quien publica este sitio decide cuánto tiempo se guardan esos datos. Nosotros pedimos el menor tiempo posible.',
    ],
  },
  {
    heading: 'Cómo puede comprobarlo',
    text: [
      'Abra las herramientas de su navegador, elija «Red» y lea cualquier página. Cada línea debería empezar por la dirección de este sitio. Nuestras pruebas comprueban lo mismo antes de cada versión nueva.',
    ],
  },
  {
    heading: 'Cuando nos escribe',
    text: [
      'Usamos su mensaje para responderle. Publicamos una pregunta solo si usted está de acuerdo, y nunca con su nombre. Escriba a [{contact}](mailto:{contact}) para que borremos un mensaje.',
    ],
  },
];

const standards: readonly ProsePart[] = [
  {
    heading: 'Ayudamos a las personas a encontrarse',
    list: [
      'Cada página lleva a alguien a quien puede preguntar y, donde lo hay, a [un grupo de personas que viven lo mismo](/groups/).',
      'La ayuda cercana va antes que los enlaces a redes.',
      'Nunca le pedimos que dé un «me gusta», siga, comparta o etiquete por nosotros.',
    ],
  },
  {
    heading: 'Escribimos con sencillez',
    list: [
      'La respuesta va primero.',
      'Usamos palabras de todos los días. Donde hace falta una palabra médica, la explicamos en la página.',
      'Intentamos que las frases tengan 20 palabras o menos.',
    ],
  },
  {
    heading: 'Decimos algo que vale su tiempo',
    list: [
      'Una página dice qué puede hacer después y cuándo pedir ayuda.',
      'No publicamos páginas vacías, copias ni relleno.',
    ],
  },
  {
    heading: 'Decimos de dónde viene',
    list: [
      'Las cifras vienen de una fuente pública con nombre, que está en la página.',
      'Usted ve quién escribió la página, quién la revisó, cuándo, y cuándo se revisará de nuevo.',
      'Quien revisa nunca es quien escribió.',
      'Una página que va con retraso lo dice arriba. El [calendario de revisiones](/review-calendar/) las muestra todas.',
      'Una página que alguien pagó dice quién.',
    ],
  },
  {
    heading: 'Escuchamos',
    list: [
      'Las páginas empiezan por [preguntas que alguien hizo](/questions/).',
      'Cada página tiene una manera de responder, y una persona lee cada mensaje.',
      'Lo que nos cuentan cambia las páginas. Vea [usted lo dijo, lo cambiamos](/you-said/).',
    ],
  },
  {
    heading: 'Arreglamos los errores',
    id: 'corrections',
    list: [
      'Cada artículo y cada grupo tienen una manera de avisar de un error.',
      'Arreglamos la página y decimos qué estaba mal en [correcciones](/corrections/).',
      'Una dirección que se publicó una vez no muere nunca. Si una página se muda, su dirección de antes lleva a la nueva.',
    ],
  },
];

/** Prose of the standing pages, in Spanish. */
export const esProse: Texts['prose'] = { about, privacy, standards };
