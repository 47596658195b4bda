import { renderProse, type RenderedProse } from './render.ts';

/** Prose that is rendered when, and if, somebody asks for it. */
export interface LaterProse {
  /** As {@link RenderedProse}. */
  readonly html: () => string;
  readonly links: () => readonly string[];
}

/** Every link begins with one of these: in brackets, as HTML, as an address, or as one of e-mail. */
const MAY_HOLD_LINK = /[[<@]|:\/\/|www\./iu;

/** Prose by {@link renderProse}, once. Text that cannot hold a link is not rendered to find none. */
export function renderLater(markdown: string): LaterProse {
  let rendered: RenderedProse | undefined;
  const render = () => (rendered ??= renderProse(markdown));
  return {
    html: () => render().html,
    links: () => (MAY_HOLD_LINK.test(markdown) ? render().links : []),
  };
}
