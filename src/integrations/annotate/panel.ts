import type { ArticleInForm, ClaimInForm, Refusal } from '../../domain/schemas/annotation.ts';
import { suggestId } from '../../domain/suggest-id.ts';
import { PANEL_HTML, PANEL_STYLE } from './panel-html.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The author's form. It shows and collects; it asks nothing of the server. */
export class Panel {
  readonly #root: ShadowRoot;
  #article: ArticleInForm | undefined;
  #claim: ClaimInForm | undefined;
  /** The author has written an id: it is no longer made from the claim. */
  #hasOwnId = false;

  /** @param root Shadow root that the form is put into. */
  constructor(root: ShadowRoot) {
    this.#root = root;
    const style = document.createElement('style');
    style.textContent = PANEL_STYLE;
    root.innerHTML = PANEL_HTML;
    root.prepend(style);
    this.control('claim').addEventListener('input', () => {
      this.#suggestId();
    });
    this.control('id').addEventListener('input', () => {
      this.#hasOwnId = this.valueOf('id') !== '';
    });
    this.control('verdict').addEventListener('change', () => {
      this.#explainVerdict();
    });
  }

  /** The element marked `data-part="name"`. */
  part(name: string): HTMLElement {
    return this.#find(`[data-part="${name}"]`);
  }

  get form(): HTMLFormElement {
    const form = this.#root.querySelector('form');
    if (form === null) throw new Error('The panel has no form.');
    return form;
  }

  control(name: string): Control {
    const control = this.#root.querySelector<Control>(`[name="${name}"]`);
    if (control === null) throw new Error(`The form has no field "${name}".`);
    return control;
  }

  /** What is written in a control, without white space around it. */
  valueOf(name: string): string {
    return this.control(name).value.trim();
  }

  /** Fills in what is known of the article; what the author has typed stays. */
  showArticle(article: ArticleInForm): void {
    this.#article = article;
    this.#options('existing', [
      ['', 'A new one'],
      ...article.claims.map(({ id, claim }) => [id, claim === '' ? id : claim] as const),
    ]);
    this.#options('verdict', [
      ['', 'Choose…'],
      ...article.verdicts.map(({ key, label }) => [key, label] as const),
    ]);
    this.#options('speaker', [['', '—'], ...article.speakers.map((name) => [name, name] as const)]);
    this.#options('source', [
      ['', '—'],
      ...article.sources.map(({ key, label }) => [key, label] as const),
    ]);
    this.#options(
      'stance',
      article.stances.map((stance) => [stance, stance] as const),
    );
    this.#showProblems(article.problems);
  }

  /** Makes the form one for a new claim about words, or, without words, asks for them. */
  showNew(quote: string | undefined, hint: string): void {
    if (this.#claim !== undefined) this.#reset();
    this.#claim = undefined;
    this.control('existing').value = '';
    this.#showFields({ isNew: true, isOpen: quote !== undefined });
    this.part('quote').textContent = quote ?? '';
    this.part('quote-hint').textContent = quote === undefined ? '' : hint;
    this.part('status').textContent = quote === undefined ? hint : '';
    this.#suggestId();
    this.#explainVerdict();
  }

  /** Makes the form one for changing a claim. */
  showClaim(claim: ClaimInForm): void {
    this.#reset();
    this.#claim = claim;
    this.control('existing').value = claim.id;
    for (const name of ['verdict', 'claim', 'summary'] as const) {
      this.control(name).value = claim[name].trim();
    }
    this.#showFields({ isNew: false, isOpen: true });
    this.part('quote').textContent = '';
    this.part('quote-hint').textContent = '';
    this.part('status').textContent = '';
    this.#explainVerdict();
  }

  /** What is written in the form, by name. */
  values(): Record<string, string> {
    const controls = this.form.querySelectorAll<Control>('[name]');
    return Object.fromEntries(Array.from(controls, ({ name, value }) => [name, value]));
  }

  /** Writes into the form what was written in it before. */
  restore(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) this.control(name).value = value;
    this.#hasOwnId = this.valueOf('id') !== '';
    this.#explainVerdict();
  }

  /** Puts the reason of a refusal next to its field, or below the form. */
  showRefusal({ refusal, field }: Refusal): void {
    this.clearErrors();
    const name = field === 'quote' ? 'evidence-quote' : field;
    // The verdict may have been published since the form was opened.
    if (name === 'reason') this.#field('reason').hidden = false;
    const control = this.#root.querySelector<Control>(`[name="${name ?? ''}"]`);
    const error = this.#root.querySelector(`[id="${name ?? ''}-error"]`);
    if (control === null || error === null || control.closest('[hidden]') !== null) {
      this.part('refusal').textContent = refusal;
      return;
    }
    error.textContent = refusal;
    control.setAttribute('aria-invalid', 'true');
    control.closest('details')?.setAttribute('open', '');
    control.focus();
  }

  clearErrors(): void {
    for (const error of this.#root.querySelectorAll('.error')) error.textContent = '';
    for (const control of this.#root.querySelectorAll('[aria-invalid]')) {
      control.removeAttribute('aria-invalid');
    }
  }

  #reset(): void {
    this.form.reset();
    this.#hasOwnId = false;
    this.clearErrors();
  }

  #showFields({ isNew, isOpen }: { isNew: boolean; isOpen: boolean }): void {
    this.form.hidden = !isOpen;
    this.#field('id').hidden = !isNew;
    this.#field('speaker').hidden = !isNew || (this.#article?.speakers.length ?? 0) === 0;
    this.#field('reason').hidden = true;
    this.part('evidence').hidden = (this.#article?.sources.length ?? 0) === 0;
  }

  #showProblems(problems: ArticleInForm['problems']): void {
    const part = this.part('problems');
    part.hidden = problems.length === 0;
    this.#find('[data-part="problems"] summary').textContent =
      problems.length === 1
        ? 'One problem in this file'
        : `${String(problems.length)} problems in this file`;
    this.#find('[data-part="problems"] ul').replaceChildren(
      ...problems.map(({ text }) => {
        const item = document.createElement('li');
        item.textContent = text;
        return item;
      }),
    );
  }

  #suggestId(): void {
    if (this.#claim !== undefined || this.#hasOwnId) return;
    this.control('id').value = suggestId(this.valueOf('claim'), this.#article?.ids ?? []);
  }

  #explainVerdict(): void {
    const verdict = this.#article?.verdicts.find(({ key }) => key === this.valueOf('verdict'));
    const needsEvidence = verdict?.judges === true && this.#claim === undefined;
    this.#find('#verdict-hint').textContent = [
      verdict?.definition ?? '',
      needsEvidence ? 'It needs evidence: until there is some, the site cannot be built.' : '',
      needsEvidence && this.#article?.sources.length === 0
        ? 'Write a source card under `sources` in the file first: it can then be chosen below.'
        : '',
    ]
      .join(' ')
      .trim();
    this.#field('reason').hidden =
      this.#claim?.needsReason !== true || this.#claim.verdict === this.valueOf('verdict');
  }

  #field(name: string): HTMLElement {
    return this.#find(`[data-field="${name}"]`);
  }

  /** Sets what can be chosen, and keeps what is chosen. */
  #options(name: string, options: readonly (readonly [string, string])[]): void {
    const select = this.control(name);
    const { value } = select;
    select.replaceChildren(...options.map(([key, label]) => new Option(label, key)));
    select.value = options.some(([key]) => key === value) ? value : (options[0]?.[0] ?? '');
  }

  #find(selector: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The form has no ${selector}.`);
    return found;
  }
}
