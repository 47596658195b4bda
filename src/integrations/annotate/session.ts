import type { Stance } from '../../domain/schemas/article.ts';
import type {
  AddRequest,
  ArticleInForm,
  ClaimInForm,
  EditRequest,
  EvidenceDraft,
} from '../../domain/schemas/annotation.ts';
import { describeArticle, writeClaim } from './ask-server.ts';
import { type Draft, forgetDraft, keepDraft } from './draft.ts';
import type { Panel } from './panel.ts';
import type { SelectionReading } from './read-selection.ts';

const NO_ARTICLE = 'This page shows no checked text. Open an article.';
const NOTHING_SELECTED = 'Nothing is selected yet.';

/** What the author is doing on one page: which words or which claim the form is about. */
export class Session {
  readonly #panel: Panel;
  readonly #slug: string | undefined;
  #reading: SelectionReading = { kind: 'nothing' };
  #article: ArticleInForm | undefined;
  #claim: ClaimInForm | undefined;

  /** @param slug The article that the page shows; `undefined` on other pages. */
  constructor(panel: Panel, slug: string | undefined) {
    this.#panel = panel;
    this.#slug = slug;
  }

  /** What `npm run check` finds in the article's file, as far as known. */
  get problems(): ArticleInForm['problems'] {
    return this.#article?.problems ?? [];
  }

  /** Takes up what was being written before the page was reloaded. */
  async resume(draft: Draft): Promise<void> {
    if (draft.selection !== undefined) {
      this.#reading = { kind: 'words', selection: draft.selection };
    }
    await this.refresh();
    if (draft.claim !== undefined) this.choose(draft.claim);
    this.#panel.restore(draft.values);
  }

  /** Makes the form one about the words selected now. */
  select(reading: SelectionReading): void {
    this.#reading = reading;
    this.#claim = undefined;
  }

  /** Asks the server how things stand, and shows it. */
  async refresh(): Promise<void> {
    const asked = this.#reading;
    const answer =
      this.#slug === undefined
        ? { refusal: NO_ARTICLE }
        : await describeArticle(this.#slug, asked.kind === 'words' ? asked.selection : undefined);
    // A later selection has asked by itself.
    if (asked !== this.#reading) return;
    if ('refusal' in answer) {
      this.#panel.showNew(undefined, answer.refusal);
      return;
    }
    this.#article = answer;
    this.#panel.showArticle(answer);
    if (this.#claim === undefined) showSelection(this.#panel, this.#reading, answer);
  }

  /** Makes the form one for changing a claim; for a new claim if there is none of that id. */
  choose(id: string): void {
    this.#claim = this.#article?.claims.find((candidate) => candidate.id === id);
    if (this.#claim !== undefined) this.#panel.showClaim(this.#claim);
    else if (this.#article !== undefined) showSelection(this.#panel, this.#reading, this.#article);
  }

  /** Keeps what is written over a reload. */
  keep(): void {
    keepDraft({
      path: location.pathname,
      claim: this.#claim?.id,
      selection: this.#reading.kind === 'words' ? this.#reading.selection : undefined,
      values: this.#panel.values(),
    });
  }

  /** Has the claim written into the file, or shows why it was not. */
  async submit(): Promise<void> {
    const required = ['verdict', 'claim', 'summary', ...(this.#claim === undefined ? ['id'] : [])];
    const missing = required.find((name) => this.#panel.valueOf(name) === '');
    const request = this.#request();
    if (request === undefined) return;
    const answer =
      missing === undefined
        ? await writeClaim(request)
        : { field: missing, refusal: 'Expected something here.' };
    if ('refusal' in answer) {
      this.#panel.showRefusal(answer);
      return;
    }
    forgetDraft();
    this.#panel.clearErrors();
    this.#panel.part('status').textContent =
      'Written into the file. The page will show it in a moment.';
    // The page reloads as soon as the content is read again; the claim's words are then in view.
    history.replaceState(null, '', `#${answer.id}`);
  }

  #request(): AddRequest | EditRequest | undefined {
    if (this.#slug === undefined) return undefined;
    return this.#claim === undefined
      ? toAdd(this.#panel, this.#slug, this.#reading)
      : toEdit(this.#panel, this.#slug, this.#claim);
  }
}

function showSelection(panel: Panel, reading: SelectionReading, article: ArticleInForm): void {
  if (reading.kind !== 'words' || article.selection === undefined) {
    panel.showNew(undefined, reading.kind === 'refused' ? reading.reason : NOTHING_SELECTED);
  } else if ('refusal' in article.selection) {
    panel.showNew(undefined, article.selection.refusal);
  } else {
    const { quote, prefix, suffix, extended } = article.selection;
    const hints = [
      extended ? 'Extended to whole words.' : '',
      prefix === undefined ? '' : `The words occur again; these are the ones after “${prefix}”.`,
      suffix === undefined ? '' : `The words occur again; these are the ones before “${suffix}”.`,
    ];
    panel.showNew(quote, hints.join(' ').trim());
  }
}

function toAdd(panel: Panel, article: string, reading: SelectionReading): AddRequest | undefined {
  if (reading.kind !== 'words') return undefined;
  const speaker = panel.valueOf('speaker');
  return {
    action: 'add',
    article,
    selection: reading.selection,
    id: panel.valueOf('id'),
    ...judgementIn(panel),
    ...(speaker === '' ? {} : { speaker }),
    ...evidenceIn(panel),
  };
}

function toEdit(panel: Panel, article: string, claim: ClaimInForm): EditRequest {
  const reason = panel.valueOf('reason');
  return {
    action: 'edit',
    article,
    id: claim.id,
    was: { verdict: claim.verdict, claim: claim.claim, summary: claim.summary },
    ...judgementIn(panel),
    ...(reason === '' ? {} : { reason }),
    ...evidenceIn(panel),
  };
}

function judgementIn(panel: Panel) {
  return {
    verdict: panel.valueOf('verdict'),
    claim: panel.valueOf('claim'),
    summary: panel.valueOf('summary'),
  };
}

function evidenceIn(panel: Panel): { evidence?: EvidenceDraft } {
  const source = panel.valueOf('source');
  const quote = panel.valueOf('evidence-quote');
  // The server offered these, and checks what comes back.
  const stance = panel.valueOf('stance') as Stance;
  return source === '' ? {} : { evidence: { source, stance, ...(quote === '' ? {} : { quote }) } };
}
