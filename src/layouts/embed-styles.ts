import { embedPolicy } from '../domain/content-policy.ts';
import { memoise } from '../site/queries.ts';
import { styleHash } from '../site/style-hash.ts';
import { getLineRules } from '../site/verdicts.ts';
import embed from '../styles/embed.css?raw';
import tokens from '../styles/tokens.css?raw';
import tones from '../styles/tones.css?raw';
import verdict from '../styles/verdict.css?raw';

/** The styles of an embedded claim, and the policy that allows them and nothing else: the same on every card. */
export const getEmbedStyles = memoise(() => {
  const styles = [
    '@layer tokens, embed, parts;',
    tokens,
    tones,
    verdict,
    embed,
    getLineRules(),
  ].join('\n');
  return { styles, policy: embedPolicy([styleHash(styles)]) };
});
