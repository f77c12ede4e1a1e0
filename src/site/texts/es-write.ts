import type { enWrite } from './en-write.ts';

/** Words of the form for whoever writes without a name and without a mail program, in Spanish. */
export const esWrite: typeof enWrite = {
  writeHere: {
    open: 'Escríbanos aquí',
    noName:
      'No hace falta que diga quién es. Lo que escriba nos llega solo a nosotros, por una línea que nadie más puede leer.',
    message: '¿Qué quiere decirnos?',
    reply: '¿Cómo podemos responderle?',
    replyHint:
      'Una dirección de correo o un número. Déjelo vacío y nadie sabrá quién es: entonces busque la respuesta en este sitio.',
    mayPass: 'Pueden pasar mi pregunta al grupo de personas que viven lo mismo, sin mi nombre.',
    notUrgent: (emergency) => `Nadie lee esto al momento. ${emergency}`,
    send: 'Enviar',
    sent: 'Gracias. Ha llegado, y una persona lo leerá.',
  },
};
