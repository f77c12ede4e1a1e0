import type { Texts } from './en.ts';

/** Words for lines that somebody answers, and when, in Spanish. */
export const esThere: Pick<Texts, 'forOnePerson' | 'reach' | 'quickExit' | 'there'> = {
  forOnePerson: {
    title: 'Dé esta página a una persona',
    text: 'No contamos nada, y no nos enteramos.',
    say: 'He pensado en ti.',
    share: 'Elegir cómo',
    sms: 'Por mensaje de texto',
    mail: 'Por correo',
    message: (title, link) => `He pensado en ti. ${title} ${link}`,
    from: 'Alguien que le quiere bien le envió esta página.',
    first: 'Primero, las personas a las que puede acudir:',
  },
  reach: {
    noName: 'Por teléfono o por carta no hace falta que diga su nombre.',
    byPost: (address) => `Por carta: ${address}`,
    outOfDate: '¿Ya no es así? Díganoslo',
    outOfDateSubject: (name) => `«${name}» ya no es así`,
  },
  quickExit: { leave: 'Salir ya de esta página', how: 'O pulse tres veces la tecla de mayúsculas (Shift).' },
  there: {
    title: 'Quién atiende, y cuándo',
    name: 'Quién',
    hours: 'Cuándo',
    how: 'Cómo',
    notKnown: 'En su página dicen cuándo atienden',
    call: (number) => `Llamar al ${number}`,
    text: (number) => `Enviar un mensaje al ${number}`,
    opening: {
      always: 'A cualquier hora, todos los días',
      everyDay: 'Todos los días',
      daysFrom: (first, last) => `De ${first} a ${last}`,
      times: (days, from, to) => `${days}, de ${from} a ${to}`,
      zone: (city) => `(hora de ${city})`,
      closedOn: (days) => `Cerrado el ${days}`,
    },
    client: {
      now: 'Ahora hay alguien',
      later: 'Quién atiende después',
      open: 'Abierto ahora',
      until: 'Abierto ahora, hasta las {time}',
      soon: 'Abre en {count} minutos',
      at: 'Abre a las {time}',
      on: 'Abre el {day} a las {time}',
      closed: 'Cerrado ahora',
    },
  },
};
