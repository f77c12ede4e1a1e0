import type { Texts } from './en.ts';
import { esArticle } from './es-article.ts';
import { esDoors } from './es-doors.ts';
import { esGroups } from './es-groups.ts';
import { esProse } from './es-pages.ts';
import { esPhones } from './es-phones.ts';
import { esReports } from './es-reports.ts';
import { esSearch } from './es-search.ts';
import { esThere } from './es-there.ts';
import { esTry } from './es-try.ts';
import { esVoices } from './es-voices.ts';
import { esWrite } from './es-write.ts';

/** Every word of the interface, in Spanish that is read alike in all countries: readers are called "usted". */
export const es: Texts = {
  ...esReports,
  ...esVoices,
  ...esWrite,
  prose: esProse,
  tryText: esTry,
  locale: 'es-ES',
  direction: 'ltr',
  skipToContent: 'Ir al contenido',
  demoLabel: 'Sobre esta demostración',
  demo: 'Una demostración: sus personas, y los grupos marcados así, son ejemplos. Aquí nadie lee mensajes.',
  demoMail: 'En esta demostración nadie lee los mensajes.',
  menu: {
    label: 'Principal',
    articles: 'Artículos',
    topics: 'Temas',
    aToZ: 'De la A a la Z',
    groups: 'Encontrar apoyo',
    support: 'Apoyo',
    carers: 'Cuidar',
    askUs: 'Dudas',
    waysToRead: 'Maneras de leer este sitio',
    questions: 'Preguntas que nos hicieron',
    glossary: 'Palabras explicadas',
    people: 'Nuestra gente',
    search: 'Buscar',
    about: 'Quiénes somos',
    standards: 'Cómo escribimos y revisamos',
    privacy: 'Privacidad',
    calendar: 'Calendario de revisiones',
    corrections: 'Correcciones',
    youSaid: 'Usted lo dijo, lo cambiamos',
    voices: 'Lo he vivido',
    connections: 'Cómo se une todo',
    tryText: 'Pruebe su texto',
    mirror: 'Cómo van nuestras páginas',
    feed: 'Canal de novedades (RSS)',
    footer: 'Acerca de este sitio',
    here: 'Usted está aquí',
    home: 'Inicio',
  },
  footerPromise: 'Sin anuncios, sin rastreadores, sin cookies. No contamos a nadie y no vendemos nada.',
  notADoctor:
    'Estas páginas le ayudan a entender y a preguntar. No pueden examinarle. Si algo le preocupa, hable con una enfermera, un médico o un farmacéutico.',
  notIn: (country) => `¿No está en ${country}?`,
  levels: { emergency: 'Emergencia', urgent: 'Urgente', routine: 'Cuándo pedir ayuda' },
  home: {
    description:
      'Respuestas sencillas a preguntas de salud, revisadas por profesionales, con personas y grupos que pueden ayudar. Sin anuncios, sin rastreo, sin cookies.',
    descriptionAlone:
      'Respuestas sencillas a preguntas de salud, revisadas por profesionales. Sin anuncios, sin rastreo, sin cookies.',
    title: '¿Qué le preocupa?',
    ask: 'Pregunte con sus propias palabras',
    askHint: 'Por ejemplo: tensión alta, no puedo dormir. La ortografía no importa.',
    peopleAsked: 'Nos preguntaron',
    topics: 'Por temas',
    helpers: 'No tiene que pasar por esto a solas',
    helpersText:
      'Cada artículo acaba con personas que pueden ayudar: alguien a quien llamar, un grupo de personas que viven lo mismo y una pregunta para llevar a su centro de salud.',
    helpersTextSome:
      'Aquí hay personas con las que hablar: grupos de personas que viven lo mismo, y líneas en las que alguien contesta. Donde conocemos alguno para un artículo, su página lo dice.',
    helpersLink: 'Encontrar un grupo de apoyo o una línea de ayuda',
    promises: 'Lo que puede esperar de nosotros',
    promiseList: [
      {
        what: 'La respuesta va primero.',
        how: 'En palabras sencillas, antes que nada.',
        address: '/editorial-standards/',
      },
      {
        what: 'Alguien lo escribió y otra persona lo revisó.',
        how: 'Los dos nombres, las dos fechas, en cada página.',
        address: '/people/',
      },
      { what: 'Puede responder.', how: 'Una persona lee cada mensaje.', address: '/questions/' },
      {
        what: 'Nadie mira lo que lee.',
        how: 'Sin anuncios, sin rastreadores, sin cookies.',
        address: '/privacy/',
      },
    ],
    all: 'Todos los artículos',
    doorsTitle: 'O vaya directamente a',
    doors: [
      { name: 'Hablar con alguien', address: '/groups/' },
      { name: 'Grupos cerca de mí', address: '/groups/#near-me' },
      { name: 'Para quienes cuidan', address: '/carers/' },
      { name: 'Háganos una pregunta', address: '/questions/#ask' },
    ],
  },
  ...esArticle,
  articles: {
    title: 'Todos los artículos',
    description:
      'Cada artículo de este sitio, del más nuevo al más antiguo, con quién lo escribió y quién lo revisó.',
  },
  topics: {
    title: 'Temas',
    description:
      'Todos los temas de salud de este sitio, cada uno con sus artículos y con los grupos y líneas de ayuda que conocemos.',
    groups: 'Grupos y líneas de ayuda',
    none: 'Aquí no hay todavía ningún artículo. Díganos qué le gustaría saber.',
  },
  aToZ: {
    title: 'De la A a la Z',
    description:
      'Todos los artículos de la A a la Z, con cada nombre que les conocemos, sencillo o médico. Útil cuando no se sabe cómo se escribe.',
    letters: 'Letras',
  },
  ...esDoors,
  ...esGroups,
  ...esPhones,
  ...esThere,
  ...esSearch,
  people: {
    title: 'Nuestra gente',
    description:
      'Las personas que escriben y revisan estas páginas: quiénes son, qué saben y cómo llegar a ellas.',
    example: 'Perfil de ejemplo',
    exampleText: 'Este es un perfil de ejemplo. No describe a ninguna persona real.',
    background: 'Experiencia en salud',
    credentials: 'Títulos',
    languages: 'Habla',
    helpsWith: 'Pregúntele sobre',
    contact: 'Cómo llegar a esta persona',
    wrote: 'Escribió',
    checked: 'Revisó',
    links: 'En otros sitios',
    photoBy: (credit) => `Foto: ${credit}.`,
    descriptionOf: (name, role) =>
      `${name}, ${role}: experiencia en salud, títulos y los artículos que escribió o revisó para este sitio.`,
  },
  groups: {
    title: 'Encontrar apoyo',
    description:
      'Grupos de apoyo, líneas de ayuda y clases, con quién los lleva, cuánto cuestan y cuándo comprobamos por última vez que sigue siendo así.',
    intro:
      'Quienes viven lo mismo saben a menudo qué ayuda. Antes de anotar un grupo miramos quién lo lleva, cuánto cuesta y cómo cuida de las personas.',
    none: 'Aquí no hay todavía ningún grupo ni ninguna línea. ¿Conoce alguno, o quiere empezarlo? Díganoslo.',
    noneDescription: 'Aquí estarán los grupos de apoyo y las líneas de ayuda. Todavía no hay ninguno.',
    kinds: {
      'support-group': 'Grupo de apoyo',
      helpline: 'Línea de ayuda',
      'online-community': 'Comunidad en línea',
      class: 'Clase',
      'local-service': 'Servicio local',
    },
    example: 'Entrada de ejemplo',
    exampleText: 'Esta entrada muestra cómo sería un grupo. El grupo no existe.',
    for: 'Para',
    area: 'Zona',
    hours: 'Cuándo',
    languages: 'Idiomas',
    cost: 'Precio',
    runBy: 'Lo lleva',
    moderation: 'Quién cuida de todos',
    account: 'Hace falta una cuenta',
    data: 'Vende lo que usted escribe',
    isItSafe: '¿Quién lo lleva, y es seguro?',
    call: 'Llamar al',
    visit: 'Ir a su página',
    source: 'Leído en',
    checked: 'Última comprobación',
    lastChecked: (day) => `Lo comprobamos por última vez el ${day}.`,
    answers: { yes: 'Sí', no: 'No', partly: 'Para algunas partes', 'not-stated': 'No lo dicen' },
  },
  glossary: {
    title: 'Palabras explicadas',
    description: 'Palabras médicas en palabras sencillas, con cómo se dicen y dónde leer más sobre cada una.',
    more: 'Leer más',
    also: 'También',
  },
  questions: {
    title: 'Preguntas que nos hicieron',
    description:
      'Preguntas de quienes nos leen, las respuestas, y lo que no podemos responder y por qué. Sin nombres, sin datos personales.',
    askTitle: 'Haga la suya',
    ask: '¿Falta su pregunta? Escríbanos. La publicamos sin su nombre, y solo si usted está de acuerdo.',
    states: { open: 'Estamos en ello', answered: 'Respondida', declined: 'No podemos responder a esto' },
    askedAt: (where, day) => `De ${where}, ${day}`,
    answeredBy: (name, day) => `Respondió ${name}${day ? `, ${day}` : ''}`,
    read: 'Lea la respuesta',
    readMeanwhile: 'Lea mientras tanto',
    meanwhile: 'Hasta entonces:',
    promised: (day) => `Prometimos una respuesta antes del ${day}.`,
    broken: (day) => `Prometimos una respuesta antes del ${day}. Llega tarde, y lo sentimos.`,
    inTime: 'Respondida en el tiempo que prometimos.',
    late: (days) => `Esta persona esperó ${days} días. Prometimos menos.`,
  },
  about: {
    title: 'Quiénes somos',
    description: 'Quién hace este sitio, por qué, quién lo paga y cómo puede llegar a una persona.',
  },
  privacy: {
    title: 'Privacidad',
    lead: 'Lo que lee sobre su salud es asunto suyo. Estas páginas no le vigilan.',
    description: 'Qué recoge este sitio sobre usted: nada. Qué significa eso, y cómo puede comprobarlo.',
  },
  standards: {
    title: 'Cómo escribimos y revisamos',
    lead: 'Antes de publicar una página, un programa la revisa con nuestras normas y otra persona la lee. Una página que rompe una norma que no podemos dejar pasar no se publica.',
    description:
      'Las normas que cada página cumple antes de publicarse: quién escribe, quién revisa, cada cuánto, y lo que nunca hacemos.',
  },
  notFound: {
    title: 'Esta página no está aquí',
    description: 'Esta dirección no lleva a ninguna página. Busque, o mire en la lista de la A a la Z.',
    text: 'La dirección puede tener un error, o la página se ha mudado. Esto le ayudará:',
    didYouMean: 'Quizá buscaba:',
  },
};
