import type { APIRoute } from 'astro';
import { toCsl } from '../../../../domain/citation.ts';
import { toBibtex } from '../../../../site/bibtex.ts';
import { citationOf } from '../../../../site/citation.ts';
import { claimPages, type ClaimPage } from '../../../../site/claim-pages.ts';

export const getStaticPaths = claimPages;

export const GET: APIRoute<ClaimPage['props']> = ({ props: { article, claim } }) =>
  new Response(toBibtex(toCsl(citationOf(article, claim))), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
