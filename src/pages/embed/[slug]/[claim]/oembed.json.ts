import type { APIRoute } from 'astro';
import { claimPages, type ClaimPage } from '../../../../site/claim-pages.ts';
import { oembedOf } from '../../../../site/embed.ts';

export const getStaticPaths = claimPages;

export const GET: APIRoute<ClaimPage['props']> = ({ props: { article, claim } }) =>
  Response.json(oembedOf(article, claim));
