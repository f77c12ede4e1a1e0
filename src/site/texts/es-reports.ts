import type { Texts } from './en.ts';

const decimal = new Intl.NumberFormat('es', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Words of the pages that are made from dates, reports and links, in Spanish. */
export const esReports: Pick<
  Texts,
  | 'calendar'
  | 'corrections'
  | 'youSaid'
  | 'rules'
  | 'mirror'
  | 'connections'
  | 'offline'
  | 'sheet'
  | 'nobodyYet'
  | 'groupsBy'
> = {
  calendar: {
    title: 'Calendario de revisiones',
    description:
      'Cuándo se revisó cada artículo por última vez, cuándo toca revisarlo de nuevo y cuáles van con retraso.',
    lead: 'Los consejos de salud cambian. Cada página nuestra tiene un día antes del cual alguien la revisa entera. Aquí están esos días, y los que no cumplimos.',
    asOf: (day) => `A ${day}.`,
    none: 'Ninguna página va con retraso.',
    manyOverdue: (count) => `${count} páginas van con retraso.`,
    oneOverdue: '1 página va con retraso.',
    overdue: 'Con retraso',
    noneOverdue: 'Nada va con retraso. Si fuera así, estaría aquí y al principio de la propia página.',
    soon: 'En los próximos 3 meses',
    noneSoon: 'Ninguna página toca en los próximos 3 meses.',
    later: 'Más tarde',
    undated: 'Sin día',
    undatedText: 'Estas páginas no dicen cuándo se revisarán de nuevo. Ese error es nuestro.',
    byTopic: 'Por tema',
    columns: { topic: 'Tema', all: 'Páginas', soon: 'Pronto', next: 'La próxima' },
    was: (day) => `tocaba el ${day}`,
    due: (day) => `toca el ${day}`,
    checkedBy: (day, name) => `última revisión el ${day}${name ? ` por ${name}` : ''}`,
    neverChecked: 'sin revisar todavía',
  },
  corrections: {
    title: 'Correcciones',
    description:
      'Errores que encontramos o de los que nos avisaron: qué estaba mal, qué dice ahora la página y cuándo.',
    lead: 'Cuando una página estaba mal, la arreglamos y lo decimos aquí. Si leyó las palabras de antes, puede ver qué cambió.',
    was: 'Qué estaba mal',
    now: 'Qué dice ahora',
    noticedBy: (who) => `Lo vio ${who}.`,
    none: 'Todavía no hay correcciones. Eso no quiere decir que no haya errores.',
    report: 'Avisar de un error',
    reportText: '¿Ha visto algo que está mal? Escríbanos.',
    subject: 'Un error en su sitio',
  },
  youSaid: {
    title: 'Usted lo dijo, lo cambiamos',
    description:
      'Lo que nos contaron sobre estas páginas quienes las leen, y qué cambiamos por ello, con las fechas.',
    lead: 'El mensaje de una persona mejora a menudo una página para la siguiente. Estos lo hicieron.',
    said: 'Usted dijo',
    did: 'Cambiamos',
    none: 'Nadie nos ha dicho todavía nada que cambiara una página. Usted puede ser la primera persona.',
    tell: 'Cuéntenos',
  },
  rules: {
    all: 'Cada norma, con sus razones',
    lead: 'Un programa revisa cada artículo con estas normas antes de publicarlo. Cada norma tiene una página, en inglés, que dice por qué está ahí, con líneas que encontraría y líneas que deja en paz.',
    bad: 'Encuentra',
    good: 'Deja en paz',
    goals: {
      social: 'Unir a las personas',
      plain: 'Escribir con sencillez',
      substance: 'Decir algo',
      trust: 'Ganar confianza',
      findable: 'Que se encuentre',
      corpus: 'Todas las páginas juntas',
      housekeeping: 'Buen orden',
    },
    levels: {
      'must-fix': 'Hay que arreglarlo antes de publicar la página',
      'should-fix': 'Se debería arreglar',
      idea: 'Una idea, no un deber',
      off: 'Aquí no se usa',
    },
    descriptionOf: (id) => `La norma ${id} de nuestra manera de escribir y revisar, con ejemplos en inglés.`,
  },
  mirror: {
    title: 'El espejo',
    description:
      'Cómo cumplen nuestros artículos nuestras propias normas: puntos, grados de lectura, qué se encontró y cada excepción.',
    lead: 'Cada artículo tiene que cumplir unas normas. Esta página muestra cómo van los nuestros, y se hace de nuevo cada vez que se construye el sitio. No falta nada.',
    score: 'puntos de media, de 100',
    points: (points, of) => `${decimal.format(points)} de ${decimal.format(of)} puntos`,
    counts: { 'must-fix': 'por arreglar', 'should-fix': 'que se deberían arreglar', idea: 'ideas' },
    daySet: 'Este día se puso a mano para esta versión; no es el verdadero.',
    limits:
      'Los puntos dicen dónde mirar primero. No prueban que una página sea correcta: para eso hace falta una persona que sepa, con su nombre en cada página.',
    articles: 'Artículo por artículo',
    columns: {
      article: 'Artículo',
      score: 'Puntos',
      grade: 'Grado de lectura',
      must: 'Por arreglar',
      should: 'Debería',
      idea: 'Ideas',
    },
    noGrade: 'no se mide',
    gradeText:
      'El grado de lectura es el de Flesch-Kincaid, hecho para el inglés: más o menos cuántos años de escuela hacen falta para leer la página.',
    findings: 'Qué se encontró',
    noFindings: 'No se encontró nada.',
    line: (line) => `línea ${line}`,
    together: 'Entre artículos',
    exceptions: 'Excepciones abiertas',
    exceptionsText:
      'Quien edita puede levantar una norma en un lugar, con una razón. Aquí están todas las excepciones.',
    noExceptions: 'No hay ninguna: no se levantó ninguna norma.',
    until: (day) => `vale hasta el ${day}`,
    noEnd: 'sin último día',
    states: { used: 'en uso', unused: 'ya no hace falta', expired: 'su día ha pasado' },
    goals: 'De dónde vienen los puntos',
    failures: 'No se pudo revisar',
  },
  connections: {
    title: 'Cómo se une todo',
    description:
      'Un dibujo y una lista de qué artículos, grupos y personas de este sitio llevan unos a otros, para que nadie se quede solo.',
    lead: 'Ninguna página debería ser un callejón sin salida. Este dibujo muestra qué artículos llevan a otros, a personas y a grupos.',
    picture: 'Dibujo de las conexiones',
    skip: 'Saltar el dibujo y leer la lista',
    scrollHint: 'En una pantalla pequeña puede mover el dibujo hacia los lados.',
    list: 'Lo mismo como lista',
    articles: 'Artículos',
    groups: 'Grupos y líneas de ayuda',
    people: 'Personas',
    leadsTo: 'lleva a',
    ledToBy: 'lo nombra',
    alone: 'todavía no está unido a nada',
  },
  offline: {
    title: 'Leer sin conexión',
    description: 'Las páginas que abrió antes se guardan en su aparato y se pueden leer sin conexión.',
    lead: 'Si llegó aquí por un enlace, ahora no hay conexión y esa página no está en su aparato. Las páginas que abrió antes se pueden leer.',
    kept: 'Páginas guardadas en este aparato',
    noneKept: 'No hay páginas guardadas en este aparato.',
    needsScript: 'La lista de páginas guardadas necesita JavaScript, que está apagado en su navegador.',
    forget: 'Borrarlas todas de este aparato',
    forgotten: 'Borradas. Ya no se guarda nada en este aparato.',
  },
  sheet: {
    link: 'Una hoja para su cita',
    linkText: 'Una página para imprimir y llevar: lo principal, preguntas que hacer y sitio para notas.',
    title: (title) => `Para llevar: ${title}`,
    description: (title) => `Una página para imprimir y llevar a su cita, hecha de «${title}».`,
    eyebrow: 'Para llevar a su cita',
    main: 'Lo principal',
    ask: 'Tres preguntas que hacer',
    usualQuestions: [
      '¿Qué opciones tengo, y qué tiene de bueno y de malo cada una?',
      '¿Por qué señales debo llamarles, y a qué número?',
      '¿Qué viene ahora, y cuándo será?',
    ],
    ownQuestion: 'Mi propia pregunta:',
    words: 'Palabras que puede oír',
    call: 'A quién llamar',
    callClinic: 'Mi centro de salud:',
    notes: 'Notas',
    howToPrint: 'Elija «Imprimir» en el menú de su navegador.',
    back: 'Volver al artículo',
    from: (site, day) => `De ${site}${day ? `, última revisión el ${day}` : ''}.`,
    readAgain: (address) => `Para volver a leerla: ${address}`,
    qrCode: 'Un código para la cámara de un teléfono. Lleva a la dirección que está al lado.',
  },
  nobodyYet: {
    title: 'Aquí no hay nadie todavía',
    looked: (where, day) =>
      `Buscamos en ${where} el ${day} y no encontramos ningún grupo de personas que vivan lo mismo.`,
    ask: '¿Conoce uno, o quiere empezarlo? Bastan dos personas y una mesa. Escríbanos.',
    write: 'Háblenos de un grupo',
    subject: (title) => `Un grupo para «${title}»`,
  },
  groupsBy: {
    byCondition: 'Por tema de salud',
    byPlace: 'Por lugar',
    all: 'Todos',
    forTitle: (condition) => `Apoyo: ${condition}`,
    forDescription: (condition) =>
      `Grupos, líneas de ayuda y clases sobre ${condition}: quién los lleva, cuánto cuestan y cuándo los miramos por última vez.`,
    inTitle: (place) => `Apoyo: ${place}`,
    inDescription: (place) =>
      `Grupos, líneas de ayuda y clases de ${place}: para quién son, quién los lleva y cuánto cuestan.`,
    articles: 'Lea sobre ello',
    count: (count) => (count === 1 ? '1 entrada' : `${count} entradas`),
    stale: (day) =>
      `Lo miramos por última vez el ${day}. Hace más de un año: puede haber cambiado, así que pregunte antes de ir.`,
    notStated: 'No lo dicen',
  },
};
