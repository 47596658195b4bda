import { defineToolbarApp } from 'astro/toolbar';
import type { Stance } from '../../domain/schemas/article.ts';
import type {
  AddRequest,
  ArticleInForm,
  ClaimInForm,
  EditRequest,
  EvidenceDraft,
} from '../../domain/schemas/annotation.ts';
import { describeArticle, writeClaim } from './ask-server.ts';
import { forgetDraft, keepDraft, keptDraft } from './draft.ts';
import { Panel } from './panel.ts';
import { readSelection, type SelectionReading } from './read-selection.ts';
import { SelectionButton } from './selection-button.ts';

const NOTHING_SELECTED = 'Nothing is selected yet.';

/** The toolbar app: select words of the article, or click a highlight, and write what is to be said of it. */
export default defineToolbarApp({
  init(canvas, app) {
    const slug = /\/articles\/([^/]+)\/$/u.exec(location.pathname)?.[1];
    const panel = new Panel(canvas);
    const button = new SelectionButton(() => {
      app.toggleState({ state: true });
    });
    let isOpen = false;
    let reading: SelectionReading = { kind: 'nothing' };
    let article: ArticleInForm | undefined;
    let claim: ClaimInForm | undefined;

    const refresh = async (): Promise<void> => {
      if (slug === undefined) {
        panel.showNew(undefined, 'This page shows no checked text. Open an article.');
        return;
      }
      const asked = reading;
      const answer = await describeArticle(
        slug,
        asked.kind === 'words' ? asked.selection : undefined,
      );
      if (asked !== reading) return;
      if ('refusal' in answer) {
        panel.showNew(undefined, answer.refusal);
        return;
      }
      article = answer;
      panel.showArticle(answer);
      const level = answer.problems.some(({ isError }) => isError) ? 'error' : 'warning';
      app.toggleNotification(
        answer.problems.length > 0 ? { state: true, level } : { state: false },
      );
      if (claim === undefined) showSelection(panel, reading, answer);
    };
    const choose = (id: string): void => {
      claim = article?.claims.find((candidate) => candidate.id === id);
      if (claim !== undefined) panel.showClaim(claim);
      else if (article !== undefined) showSelection(panel, reading, article);
    };
    const submit = async (): Promise<void> => {
      if (slug === undefined) return;
      const request =
        claim === undefined ? toAdd(panel, slug, reading) : toEdit(panel, slug, claim);
      if (request === undefined) return;
      const missing = ['verdict', 'claim', 'summary', ...(claim === undefined ? ['id'] : [])].find(
        (name) => panel.valueOf(name) === '',
      );
      if (missing !== undefined) {
        panel.showRefusal({ field: missing, refusal: 'Expected something here.' });
        return;
      }
      const answer = await writeClaim(request);
      if ('refusal' in answer) {
        panel.showRefusal(answer);
        return;
      }
      forgetDraft();
      panel.clearErrors();
      panel.part('status').textContent =
        'Written into the file. The page will show it in a moment.';
      // The page reloads as soon as the content is read again; the claim's words are then in view.
      history.replaceState(null, '', `#${answer.id}`);
    };

    document.addEventListener('selectionchange', () => {
      const now = readSelection();
      button.show(!isOpen && now.kind === 'words' ? now.range : undefined);
      if (now.kind === 'nothing') return;
      reading = now;
      claim = undefined;
      if (isOpen) void refresh();
    });
    document.addEventListener(
      'click',
      (event) => {
        if (!isOpen || document.getSelection()?.isCollapsed === false) return;
        const mark = event.target instanceof Element ? event.target.closest('mark.claim') : null;
        const innermost = mark?.getAttribute('data-claims')?.split(' ').at(-1);
        if (innermost === undefined) return;
        event.preventDefault();
        choose(innermost);
      },
      true,
    );
    panel.control('existing').addEventListener('change', () => {
      choose(panel.valueOf('existing'));
    });
    const close = (): void => {
      forgetDraft();
      app.toggleState({ state: false });
    };
    panel.part('close').addEventListener('click', close);
    canvas.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') close();
    });
    panel.form.addEventListener('input', () => {
      keepDraft({
        path: location.pathname,
        claim: claim?.id,
        selection: reading.kind === 'words' ? reading.selection : undefined,
        values: panel.values(),
      });
    });
    panel.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void submit();
    });
    app.onToggled(({ state }) => {
      isOpen = state;
      button.show(undefined);
      if (!state) return;
      void refresh().then(() => {
        panel.control(panel.form.hidden ? 'existing' : 'verdict').focus();
      });
    });
    const draft = keptDraft(location.pathname);
    if (draft?.selection !== undefined) reading = { kind: 'words', selection: draft.selection };
    void refresh().then(() => {
      if (draft === undefined) return;
      if (draft.claim !== undefined) choose(draft.claim);
      panel.restore(draft.values);
      app.toggleState({ state: true });
    });
  },
});

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
