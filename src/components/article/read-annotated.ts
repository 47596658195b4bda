import { followAddress } from './claim-in-address.ts';
import { returnFocus, stepByKeys } from './claim-keys.ts';
import { pairUp } from './claim-pairs.ts';

const article = document.querySelector<HTMLElement>('.annotated');
if (article !== null) {
  followAddress();
  stepByKeys(article);
  returnFocus(article);
  pairUp(article);
}
