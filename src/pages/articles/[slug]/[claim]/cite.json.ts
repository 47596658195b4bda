import type { APIRoute } from 'astro';
import { toCsl } from '../../../../domain/citation.ts';
import { citationOf } from '../../../../site/citation.ts';
import { claimPages, type ClaimPage } from '../../../../site/claim-pages.ts';

export const getStaticPaths = claimPages;

// CSL-JSON is a list of entries, also where there is one.
export const GET: APIRoute<ClaimPage['props']> = ({ props: { article, claim } }) =>
  Response.json([toCsl(citationOf(article, claim))]);
