import { claimAt, linesOf, noteOf } from './claims-on-page.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MET = 'is-met';

/** Shows which note belongs to which words while either is pointed at or has the focus. */
export function pairUp(article: HTMLElement): void {
  const leader = document.createElementNS(SVG, 'svg');
  const path = leader.appendChild(document.createElementNS(SVG, 'path'));
  leader.setAttribute('class', 'leader');
  leader.setAttribute('aria-hidden', 'true');
  article.append(leader);

  const meet = ({ target }: Event): void => {
    for (const element of article.querySelectorAll(`.${MET}`)) element.classList.remove(MET);
    path.removeAttribute('d');
    const claim = claimAt(target);
    const note = claim === undefined ? null : noteOf(claim);
    if (claim === undefined || !note?.checkVisibility()) return;
    const lines = linesOf(claim);
    for (const element of [note, ...lines]) element.classList.add(MET);
    leader.dataset['tone'] = note.dataset['tone'] ?? '';
    const course = courseOf(article, lines[0], note);
    if (course !== undefined) path.setAttribute('d', course);
  };
  for (const event of ['pointerover', 'focusin']) article.addEventListener(event, meet);
}

/** The way from the edge of the text, level with a claim's first line, to its note; none where notes stand below. */
function courseOf(
  article: HTMLElement,
  line: HTMLElement | undefined,
  note: HTMLElement,
): string | undefined {
  const words = line?.getClientRects()[0];
  const block = line?.closest('[data-block]')?.getBoundingClientRect();
  if (words === undefined || block === undefined) return undefined;
  const frame = article.getBoundingClientRect();
  const box = note.getBoundingClientRect();
  const isRight = box.left >= block.right;
  if (!isRight && box.right > block.left) return undefined;
  const from = isRight ? block.right : block.left;
  const to = isRight ? box.left - NOTE_EDGE : box.right + NOTE_EDGE;
  const y = (top: number): string => (top - frame.top).toFixed(1);
  const x = (left: number): string => (left - frame.left).toFixed(1);
  return `M${x(from)} ${y(words.bottom)}H${x((from + to) / 2)}V${y(box.top + FIRST_LINE)}H${x(to)}`;
}

/** Where a note's edge and the middle of its first line are, in pixels from its box. */
const NOTE_EDGE = 14;
const FIRST_LINE = 12;
