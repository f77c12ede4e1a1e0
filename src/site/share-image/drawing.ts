/** A picture as satori reads it: boxes with CSS, no React. */
export interface Box {
  type: string;
  props: { style?: Record<string, string | number>; children?: string | Box[]; [attribute: string]: unknown };
}

/** What a share image says. */
export interface ShareWords {
  /** The article's title, which is the reader's question. */
  title: string;
  /** The shelf it stands on. */
  topic: string;
  /** The site's name. */
  site: string;
  /** The site's promise, as the last line. */
  promise: string;
  /** What marks a demonstration; left out on a live site. */
  example?: string | undefined;
}

/** The font's two halves by their part of the alphabet; satori looks for a letter in the first, then in the second. */
export const fontNames = {
  latin: 'Atkinson Hyperlegible Next',
  'latin-ext': 'Atkinson Hyperlegible Next Extended',
};

/** What networks ask for (Open Graph): 1.91 to 1, in pixels. */
export const shareSize = { width: 1200, height: 630 };

// The day colours of styles/tokens.css: a picture cannot follow the reader's light and dark.
const paper = '#fbf6ee';
const ink = '#23212e';
const inkSoft = '#565264';
const calm = '#0f6077';
const onStrong = '#ffffff';
const lampWash = '#fde3ae';

/** The picture that stands beside a shared link: the question first, because that is what people recognise. */
export function drawShareImage({ title, topic, site, promise, example }: ShareWords): Box {
  return box(
    {
      width: shareSize.width,
      height: shareSize.height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '56px 80px 52px',
      color: ink,
      fontFamily: `${fontNames.latin}, ${fontNames['latin-ext']}`,
      backgroundColor: paper,
      backgroundImage: `radial-gradient(circle at 22% 30%, ${lampWash}, ${paper} 62%)`,
    },
    [
      box({ alignItems: 'center', justifyContent: 'space-between' }, [
        box({ alignItems: 'center', fontSize: 44, fontWeight: 800, letterSpacing: '-0.02em' }, [
          lamp(),
          box({ marginLeft: 18 }, site),
        ]),
        box(pill(calm, onStrong), topic),
      ]),
      box(
        {
          ...textBlock,
          fontSize: sizeFor(title),
          fontWeight: 800,
          lineHeight: 1.12,
          letterSpacing: '-0.02em',
          lineClamp: 4,
          wordBreak: 'break-word',
        },
        title,
      ),
      box({ alignItems: 'center', justifyContent: 'space-between', gap: 40 }, [
        box({ ...textBlock, fontSize: 30, fontWeight: 400, color: inkSoft, lineClamp: 2 }, promise),
        ...(example ? [box(pill('#ffffff', inkSoft), example)] : []),
      ]),
    ],
  );
}

/** Satori clamps lines only in a block; every other box is a flex row. */
const textBlock = { display: 'block' };

/** The largest size in pixels at which a title of 80 characters, the most the schema allows, stays within four lines. */
function sizeFor(title: string): number {
  if (title.length <= 34) return 104;
  if (title.length <= 52) return 88;
  return 68;
}

function box(style: Record<string, string | number>, children: string | Box[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function pill(ground: string, text: string) {
  return {
    padding: '9px 24px 11px',
    borderRadius: 40,
    border: `2px solid ${text === onStrong ? ground : text}`,
    backgroundColor: ground,
    color: text,
    fontSize: 27,
    fontWeight: 400,
  };
}

/** The site's mark, as in components/Lamp.astro. */
function lamp(): Box {
  const path = (fill: string, d: string, opacity = 1): Box => ({ type: 'path', props: { fill, d, opacity } });
  return {
    type: 'svg',
    props: {
      width: 74,
      height: 74,
      viewBox: '0 0 40 40',
      children: [
        path('#f4b63f', 'M13 17 3 38h34L27 17Z', 0.45),
        path(
          '#f4b63f',
          'M14.5 4h11a2 2 0 0 1 1.9 1.4L31 17.4a1.2 1.2 0 0 1-1.1 1.6H10.1a1.2 1.2 0 0 1-1.1-1.6l3.6-12A2 2 0 0 1 14.5 4Z',
        ),
        path(ink, 'M19 19h2v13h5a1.5 1.5 0 0 1 1.5 1.5V35h-15v-1.5A1.5 1.5 0 0 1 14 32h5Z'),
      ],
    },
  };
}
