/** Screen readers hear the result once the typing rests, and not every number on the way. */
const REST_MS = 700;

/** Writes what is going on where it is seen, at once, and where it is heard, after a rest. */
export class Announcer {
  readonly #seen: HTMLElement;
  readonly #heard: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(seen: HTMLElement, heard: HTMLElement) {
    this.#seen = seen;
    this.#heard = heard;
  }

  say(message: string): void {
    this.#seen.textContent = message;
    this.tell(message);
  }

  /** What is seen elsewhere is only heard. */
  tell(message: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#heard.textContent = message;
    }, REST_MS);
  }
}
