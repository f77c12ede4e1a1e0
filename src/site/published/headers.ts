import type { Place } from '../addresses/place.ts';

const policy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
] as const;

/** Where the forms of a site may send what is typed: to the site, and to the publisher's own program where there is one. */
function formAction(form: string | undefined): `form-action ${string}` {
  const elsewhere = form && URL.canParse(form) ? ` ${new URL(form).origin}` : '';
  return `form-action 'self'${elsewhere}`;
}

/** The content security policy that all pages share; each page adds the hashes of its own scripts and styles. */
export function policyOf(form: string | undefined) {
  return [...policy, formAction(form)];
}

/**
 * What only a header can say, and what no page needs: not to be framed, no `onclick=` and no `style=` anywhere. There is
 * no `default-src` here, because it would stand above the hashes that each page carries for itself.
 */
const headerPolicy = (form: string | undefined) => [
  ...policyOf(form).filter((directive) => !directive.startsWith('default-src')),
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "script-src-attr 'none'",
  "style-src-attr 'none'",
  'upgrade-insecure-requests',
];

/** What a health page never needs to ask a reader's device for. */
const refusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

const forAll = (form: string | undefined): readonly (readonly [string, string])[] => [
  ['Content-Security-Policy', headerPolicy(form).join('; ')],
  // The address of a health page says what somebody worries about: no other site is told.
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', refusedFeatures.map((feature) => `${feature}=()`).join(', ')],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  // For browsers that do not know `frame-ancestors`.
  ['X-Frame-Options', 'DENY'],
  ['Strict-Transport-Security', 'max-age=31536000'],
];

/** Exceptions by path, in the order in which hosts read them. */
const byPath: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  // Their names change with their content, so that a browser never has to ask again.
  '/_astro/*': [['Cache-Control', 'public, max-age=31536000, immutable']],
  '/share/*': [['Cache-Control', 'public, max-age=86400']],
  // Feed readers that run in a browser may read the feeds from their own address.
  '/rss.xml': [['Access-Control-Allow-Origin', '*']],
  '/feed.json': [['Access-Control-Allow-Origin', '*']],
};

/** What stands in the head of a page that no device may keep. */
export const keepNot = '<meta name="bedside-keep" content="no"';

/**
 * The file `_headers` as Netlify and Cloudflare Pages read it; for other hosts it is the list to copy from.
 * @param form where the publisher's own program takes what readers write
 * @param keptNowhere addresses of pages that no device may keep
 */
export function writeHeaders(
  { href }: Pick<Place, 'href'>,
  keptNowhere: readonly string[] = [],
  form?: string,
): string {
  const notKept = Object.fromEntries(
    keptNowhere.map((address) => [address, [['Cache-Control', 'no-store']] as const]),
  );
  return Object.entries({ '/*': forAll(form), ...byPath, ...notKept })
    .map(
      ([path, headers]) =>
        `${href(path)}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
    )
    .join('\n');
}
