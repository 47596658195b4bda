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
  ${field('stance', 'It does this to the claim', '<select></select>')}
  ${field('evidence-quote', 'Its words', '<textarea rows="2"></textarea>', 'One short sentence of the source, word for word.')}
</details>`;

/** The form, and everything around it. Nothing of the content is in it: that is filled in as text. */
export const PANEL_HTML = `<section class="panel" role="dialog" aria-labelledby="title">
  <div class="head"><h2 id="title">Annotate</h2><button type="button" data-part="close" aria-label="Close">×</button></div>
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
    <div class="foot"><button type="submit">Write into the file</button></div>
  </form>
  <details data-part="problems" hidden><summary></summary><ul></ul></details>
</section>`;

/** The page's own two voices and colours: the checked words in serif, ours in sans. */
export const PANEL_STYLE = `
  :host { color-scheme: light dark; --quiet: light-dark(#5c5850, #b3afa6); --wrong: light-dark(#a3261b, #ff9c8f); }
  .panel {
    --ground: var(--paper, light-dark(#fdfcf9, #1d1d1c));
    position: fixed; inset: 16px 16px 76px auto; block-size: fit-content; margin-block: auto 0; z-index: 2000000000;
    box-sizing: border-box; inline-size: min(360px, calc(100vw - 32px)); max-block-size: calc(100vh - 92px);
    overflow: auto; overscroll-behavior: contain; padding-inline: 20px;
    border: 1px solid light-dark(#c9c4ba, #4a4a4a); border-radius: 2px;
    background: var(--ground); color: var(--ink, light-dark(#222, #e8e6e1));
    font: 14px/1.35 var(--ours, system-ui, sans-serif); box-shadow: 0 4px 24px #0002;
  }
  .head, .foot { position: sticky; z-index: 1; margin-inline: -20px; padding: 12px 20px; background: var(--ground); }
  .head { inset-block-start: 0; display: flex; justify-content: space-between; align-items: center;
    border-block-end: 1px solid light-dark(#e4e0d7, #3a3937); }
  .foot { inset-block-end: 0; margin-block-start: 14px; border-block-start: 1px solid light-dark(#e4e0d7, #3a3937); }
  h2 { margin: 0; font-size: 17px; line-height: 1.2; }
  p { margin: 0; }
  blockquote { margin: 16px 0 0; font: 17px/1.4 var(--theirs, Georgia, serif); max-block-size: 8rem; overflow: auto; }
  [data-part='status'] { margin-block: 12px; }
  [data-part='quote-hint'] { margin-block-start: 4px; }
  .field { margin-block-start: 14px; }
  label, details > summary { display: block; margin-block-end: 3px; font-weight: 600; cursor: pointer; }
  details > summary { display: list-item; }
  details[data-part='evidence'] { padding-block-start: 12px; border-block-start: 1px solid light-dark(#e4e0d7, #3a3937); }
  input, select, textarea, button { font: inherit; color: inherit; box-sizing: border-box; }
  input, select, textarea { display: block; inline-size: 100%; padding: 5px 7px; background: light-dark(#fff, #111);
    border: 1px solid light-dark(#8b867c, #8a8780); border-radius: 2px; }
  textarea { resize: vertical; field-sizing: content; min-block-size: 3.6em; max-block-size: 14em; }
  [aria-invalid='true'] { border-color: var(--wrong); }
  button { padding: 6px 14px; border: 1px solid currentColor; border-radius: 2px; background: none; cursor: pointer; }
  [type='submit'] { font-weight: 600; border-color: transparent; background: var(--ink, CanvasText); color: var(--ground); }
  [data-part='close'] { border: 0; margin-inline-end: -10px; padding: 2px 10px; font-size: 20px; line-height: 1.2; }
  [data-part='problems'] { margin-block: 12px; }
  .panel:has(form[hidden]) { padding-block-end: 16px; }
  :focus-visible { outline: 2px solid var(--accent, light-dark(#1a56b0, #8ab8ff)); outline-offset: 1px; }
  .hint { margin-block-start: 3px; font-size: 13px; color: var(--quiet); }
  .error { margin-block-start: 3px; color: var(--wrong); }
  .hint:empty, .error:empty, [data-part='status']:empty, [hidden] { display: none; }
  ul { margin: 4px 0 0; padding-inline-start: 18px; }
`;
