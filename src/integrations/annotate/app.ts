import { defineToolbarApp } from 'astro/toolbar';
import { forgetDraft, keptDraft } from './draft.ts';
import { Panel } from './panel.ts';
import { readSelection } from './read-selection.ts';
import { SelectionButton } from './selection-button.ts';
import { Session } from './session.ts';

/** The toolbar app: select words of the article, or click a highlight, and write what is to be said of it. */
export default defineToolbarApp({
  init(canvas, app) {
    const panel = new Panel(canvas);
    const session = new Session(panel, /\/articles\/([^/]+)\/$/u.exec(location.pathname)?.[1]);
    const toggle = (state: boolean): void => {
      app.toggleState({ state });
    };
    const button = new SelectionButton(() => {
      toggle(true);
    });
    let isOpen = false;
    const refresh = async (): Promise<void> => {
      await session.refresh();
      const level = session.problems.some(({ isError }) => isError) ? 'error' : 'warning';
      app.toggleNotification(
        session.problems.length > 0 ? { state: true, level } : { state: false },
      );
    };

    listenToForm(canvas, panel, session, () => {
      forgetDraft();
      toggle(false);
    });
    document.addEventListener('selectionchange', () => {
      const reading = readSelection();
      button.show(!isOpen && reading.kind === 'words' ? reading.range : undefined);
      if (reading.kind === 'nothing') return;
      session.select(reading);
      if (isOpen) void refresh();
    });
    document.addEventListener(
      'click',
      (event) => {
        const id = isOpen ? clickedClaim(event) : undefined;
        if (id === undefined) return;
        event.preventDefault();
        session.choose(id);
      },
      true,
    );
    app.onToggled(({ state }) => {
      isOpen = state;
      button.show(undefined);
      if (!state) return;
      void refresh().then(() => {
        panel.control(panel.form.hidden ? 'existing' : 'verdict').focus();
      });
    });
    const draft = keptDraft(location.pathname);
    if (draft === undefined) void refresh();
    else {
      void session.resume(draft).then(() => {
        toggle(true);
      });
    }
  },
});

function listenToForm(canvas: ShadowRoot, panel: Panel, session: Session, close: () => void): void {
  panel.control('existing').addEventListener('change', () => {
    session.choose(panel.valueOf('existing'));
  });
  panel.part('close').addEventListener('click', close);
  canvas.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') close();
  });
  panel.form.addEventListener('input', () => {
    session.keep();
  });
  panel.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void session.submit();
  });
}

/** Id of the innermost claim whose words were clicked, and not selected. */
function clickedClaim(event: MouseEvent): string | undefined {
  if (document.getSelection()?.isCollapsed === false) return undefined;
  const mark = event.target instanceof Element ? event.target.closest('mark.claim') : null;
  return mark?.getAttribute('data-claims')?.split(' ').at(-1);
}
