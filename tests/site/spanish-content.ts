/** Example content in Spanish, without a word of medicine: what a publisher would write, for tests of the interface. */

const article = (fields: string) => `---
title: ¿Cómo me preparo para una cita?
description: Apunte sus dos o tres preguntas más importantes, lleve la lista de sus medicinas y pregunte qué viene después.
topic: appointments
type: howto
author: example-nurse
reviewedBy: example-doctor
published: 2026-11-02
lastReviewed: 2026-11-02
nextReview: 2027-11-02
audience: quienes van al médico por primera vez
question:
  text: ¿Qué pregunto cuando solo tengo diez minutos?
  askedBy: un mostrador de farmacia
  date: 2026-10-01
aliases: [cita médica, ir al médico, ñoñerías]
keyPoints:
  - Apunte sus dos o tres preguntas, y empiece por la que más le importa.
  - Lleve una lista de sus medicinas.
  - Antes de irse, pregunte qué viene después y cuándo.
sources:
  - title: What to ask your doctor
    url: https://www.nhs.uk/nhs-services/gps/what-to-ask-your-doctor/
    publisher: NHS
    date: 2024-01-31
connect:
  person: example-nurse
  groups: [tardes-de-te]
  clinicQuestion: ¿Qué viene después, y cuándo tendré noticias?
  urgent:
    level: emergency
    title: Llame al 112 si
    signs:
      - alguien no puede respirar
onTheGround:
  - Vaya con alguien que escuche y apunte.
feedback:
  - date: 2026-11-02
    said: No sabía qué llevar.
    did: Pusimos una lista.
${fields}---

Apunte sus preguntas el día antes. Ponga primero la que más le importa, porque el tiempo pasa deprisa.

<Steps>

1. Apunte qué ha cambiado y cuándo empezó.
2. Haga una lista de sus <Term id="dosis">dosis</Term>.
3. Elija dos o tres preguntas. Si tiene dudas, llame al 112.

</Steps>

## ¿Qué pregunto antes de irme?

- ¿Qué viene ahora, y quién me lo dirá?
- ¿A quién llamo si va a peor?

<Myth title="Preguntar molesta">
Quien pregunta entiende mejor.
</Myth>

<AskYourClinic>
- ¿Puedo traer a alguien?
</AskYourClinic>
`;

/** The article in Spanish, as the translation of another, on a site in English. */
export const translated = (original: string) =>
  article(`language: es\ntranslationOf: ${original}\n`).replace(
    'topic: appointments',
    'topic: mind-and-sleep',
  );

/** The files of a site that is all in Spanish, below `content/`. */
export const spanishContent: Record<string, string> = {
  'articles/preparar-una-cita.mdx': article(''),
  'topics/appointments.yaml':
    'title: Citas\ndescription: Lo que ayuda antes de una cita, en ella y después.\naliases: [consulta]\n',
  'people/example-nurse.yaml':
    'name: "Enfermera de ejemplo: Asha"\nrole: Enfermera (ejemplo)\nabout: Este perfil muestra cómo sería uno.\nhealthBackground: Doce años en un centro de salud.\ncredentials: [Grado en Enfermería]\nlanguages: [español]\nhelpsWith: [citas]\ncontact: asha@ejemplo.test\nexample: true\n',
  'people/example-doctor.yaml':
    'name: "Médico de ejemplo: Luis"\nrole: Médico (ejemplo)\nabout: Este perfil muestra cómo sería uno.\nexample: true\n',
  'groups/tardes-de-te.yaml':
    'name: Tardes de té\nkind: support-group\naudience: quienes van mucho al médico\nabout: Se juntan y hablan.\nurl: https://grupo.test/\narea: León\ncost: Gratis\nrunBy: Voluntarios\nconditions: [citas]\nlanguages: [español]\nlastChecked: 2026-11-02\nexample: true\n',
  'groups/linea.yaml':
    'name: Línea de prueba\nkind: helpline\naudience: todo el mundo\nabout: Alguien contesta.\nurl: https://linea.test/\narea: Toda España\ncost: Gratis\nrunBy: Voluntarios\nphone: "900 000 000"\nopening:\n  zone: Europe/Madrid\n  times:\n    - { days: [mon, tue, wed, thu, fri], from: "09:00", to: "20:00" }\nlastChecked: 2026-11-02\nsource:\n  title: Línea de prueba\n  publisher: Grupo de prueba\n  url: https://linea.test/\n',
  'questions/fruta.yaml':
    'text: ¿Puedo llevar a mi hermana?\naskedAt: la recepción\ndate: 2026-11-02\nstate: open\ntopic: appointments\n',
  'glossary/dosis.yaml':
    'term: dosis\nmeaning: Cuánto se toma cada vez.\nsayIt: do-sis\narticle: preparar-una-cita\n',
  'corrections/una.yaml':
    'date: 2026-11-02\narticle: preparar-una-cita\nwas: Decíamos una pregunta.\nnow: Dice dos o tres.\n',
  'addresses.txt': '',
  'redirects.yaml': '',
};
