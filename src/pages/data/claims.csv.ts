import type { APIRoute } from 'astro';
import { getDataFiles, respondWith } from '../../site/dataset.ts';

export const GET: APIRoute = () => respondWith(getDataFiles().csv);
