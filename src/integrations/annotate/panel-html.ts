/** One labelled control. The error beside it is empty until the server refuses its value. */
function field(name: string, label: string, control: string, hint = ''): string {
  return `<div class="field" data-field="${name}">
    <label for="${name}">${label}</label>
    ${control.replace('>', ` id="${name}" name="${name}" aria-describedby="${name}-hint ${name}-error">`)}
    <p class="hint" id="${name}-hint">${hint}</p>
    <p class="error" id="${name}-error"></p>
  </div>`;
}

const EVIDENCE = `<details class="field" data-part="evidence"><summary>Evidence</summary>
  ${field('source', 'Source', '<select></select>', 'A source card of this file. Further evidence goes into the file.')}
  ${field('stance', 'It', '<select></select>')}
  ${field('evidence-quote', 'Its words', '<textarea rows="2"></textarea>', 'One short sentence of the source, word for word.')}
</details>`;

/** The form, and everything around it. Nothing of the content is in it: that is filled in as text. */
export const PANEL_HTML = `<section class="panel" role="dialog" aria-labelledby="title">
  <header><h2 id="title">Annotate</h2><button type="button" data-part="close" aria-label="Close">×</button></header>
  <p data-part="status" role="status"></p>
  ${field('existing', 'Claim', '<select></select>', 'Select words in the article for a new one, or click a highlight to change it.')}
  <form novalidate>
    <blockquote data-part="quote"></blockquote>
    <p class="hint" data-part="quote-hint"></p>
    ${field('verdict', 'Verdict', '<select></select>')}
    ${field('claim', 'The claim', '<textarea rows="2"></textarea>', 'One plain sentence, without the verdict; fewer than 75 characters.')}
    ${field('summary', 'Short answer', '<textarea rows="3"></textarea>', 'One or two sentences that stand alone.')}
    ${field('id', 'Id', '<input autocomplete="off" spellcheck="false">', 'Part of the claim’s address for ever.')}
    ${field('speaker', 'Speaker', '<select></select>', 'Somebody who already speaks in this file; others go into the file.')}
    ${field('reason', 'Why the verdict changes', '<textarea rows="2"></textarea>', 'It was published: readers see this in the claim’s history.')}
    ${EVIDENCE}
    <p class="error" data-part="refusal" role="alert"></p>
    <button type="submit">Write into the file</button>
  </form>
  <details data-part="problems" hidden><summary></summary><ul></ul></details>
</section>`;

/** Quiet, and told apart from the page by its own colours. */
export const PANEL_STYLE = `
  :host { color-scheme: light dark; }
  .panel {
    position: fixed; inset: auto 16px 76px auto; z-index: 2000000000; box-sizing: border-box;
    inline-size: min(360px, calc(100vw - 32px)); max-block-size: calc(100vh - 100px); overflow: auto;
    padding: 14px 18px; border: 1px solid light-dark(#c9c4ba, #4a4a4a); border-radius: 4px;
    background: light-dark(#fdfcf9, #1d1d1c); color: light-dark(#222, #e8e6e1);
    font: 13px/1.4 system-ui, sans-serif; box-shadow: 0 2px 16px #0003;
  }
  header { display: flex; justify-content: space-between; align-items: baseline; }
  h2 { margin: 0; font-size: 15px; }
  p { margin: 0; }
  blockquote { margin: 0.75rem 0 0; padding-inline-start: 0.75rem; border-inline-start: 2px solid currentColor;
    font: 15px/1.4 Georgia, serif; max-block-size: 8rem; overflow: auto; }
  .field { margin-block-start: 10px; }
  label, details > summary { display: block; font-weight: 600; cursor: pointer; }
  details > summary { display: list-item; }
  input, select, textarea, button { font: inherit; color: inherit; box-sizing: border-box; }
  input, select, textarea { inline-size: 100%; padding: 0.3rem 0.4rem; background: light-dark(#fff, #111);
    border: 1px solid light-dark(#77736b, #8a8780); border-radius: 2px; }
  [aria-invalid='true'] { border-color: light-dark(#a3261b, #ff9c8f); }
  button { padding: 0.35rem 0.8rem; border: 1px solid currentColor; border-radius: 2px; background: none; cursor: pointer; }
  [type='submit'] { margin-block-start: 1rem; font-weight: 600; }
  [data-part='close'] { border: 0; padding: 0 0.4rem; font-size: 1.2rem; }
  :focus-visible { outline: 2px solid light-dark(#1a56b0, #8ab8ff); outline-offset: 1px; }
  .hint { color: light-dark(#5c5850, #b3afa6); }
  .error { color: light-dark(#a3261b, #ff9c8f); }
  .hint:empty, .error:empty, [data-part='status']:empty, [hidden] { display: none; }
  ul { margin: 0.25rem 0 0; padding-inline-start: 1.1rem; }
`;
