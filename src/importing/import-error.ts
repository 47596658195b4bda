/** Why a text cannot become an article: what is wrong and what was expected, and the action apart. */
export class ImportError extends Error {
  /** What to do next. */
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ImportError';
    this.hint = hint;
  }
}
