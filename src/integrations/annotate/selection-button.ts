/** The small button below a selection. It lives in a shadow root of its own, so that the page stays as it is. */
export class SelectionButton {
  readonly #button: HTMLButtonElement;

  /** @param onPress Called when it is pressed; the selection is still there. */
  constructor(onPress: () => void) {
    const host = document.createElement('annotate-selection');
    const root = host.attachShadow({ mode: 'open' });
    this.#button = document.createElement('button');
    this.#button.type = 'button';
    this.#button.textContent = 'Annotate';
    this.#button.hidden = true;
    this.#button.style.cssText = STYLE;
    // A press would otherwise drop the selection before the click arrives.
    this.#button.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    this.#button.addEventListener('click', onPress);
    root.append(this.#button);
    document.body.append(host);
  }

  /** Shows the button at a range's end; hides it if there is none. */
  show(range: Range | undefined): void {
    const last = range === undefined ? undefined : Array.from(range.getClientRects()).at(-1);
    this.#button.hidden = last === undefined;
    if (last === undefined) return;
    this.#button.style.left = `${String(Math.max(0, last.right - 40))}px`;
    this.#button.style.top = `${String(last.bottom + 6)}px`;
  }
}

const STYLE =
  'position: fixed; z-index: 1999999999; padding: 0.25rem 0.7rem; font: 600 0.8rem/1.4 system-ui, sans-serif; background: #222; color: #fff; border: 0; border-radius: 3px; cursor: pointer;';
