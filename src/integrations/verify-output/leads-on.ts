import type { PreviousSite } from '../previous-site.ts';
import { checkReferences } from './check-references.ts';
import { findAnchors } from './find-anchors.ts';
import { createProblemList } from './problem-list.ts';
import { createReferenceList } from './reference-list.ts';
import type { SiteAddresses } from './site-addresses.ts';

/**
 * Whether everything that the previous site led to is still there, so that the links of the files taken over from it
 * need not be read. Where it is not, only one of the files that were made anew may have led there.
 *
 * @param folder of the new site
 * @param home address of its home page
 */
export function leadsOn(
  previous: Pick<PreviousSite, 'addresses' | 'isReused'>,
  folder: string,
  home: string,
  addresses: SiteAddresses,
): boolean {
  const led = createReferenceList(home);
  const before = previous.addresses();
  for (const kind of ['link', 'own'] as const)
    for (const address of before[kind]) led.add({ kind, address }, '');
  const missing = createProblemList();
  const { anchors } = checkReferences(led.all(), addresses, missing);
  // A page that was taken over has the anchors that it had.
  const made = new Map([...anchors].filter(([page]) => !previous.isReused(page)));
  findAnchors(folder, made, missing);
  return missing.counts().size === 0;
}
