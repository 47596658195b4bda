import { createHash } from 'node:crypto';
import { toDataFiles, type DataFile, type DataFiles } from '../domain/dataset/files.ts';
import type { ClaimRecord } from '../domain/dataset/claim-record.ts';
import { toClaimRecord } from '../domain/dataset/to-claim-record.ts';
import { getClaims, getSite, memoise } from './queries.ts';
import { absoluteUrl } from './urls.ts';
import { getVerdictLookup } from './verdicts.ts';

/** The claims as records, by article and in the order of the text. */
export const getClaimRecords = memoise((): readonly ClaimRecord[] => {
  const context = {
    site: getSite(),
    verdictOf: getVerdictLookup(),
    absolute: absoluteUrl,
    digest,
  };
  return getClaims().map(({ article, claim }) => toClaimRecord(article, claim, context));
});

/** The files of the dataset. */
export const getDataFiles = memoise((): DataFiles => {
  return toDataFiles(getClaimRecords(), {
    site: getSite(),
    absolute: absoluteUrl,
    digest,
    bytesOf,
  });
});

/** Length of a text's UTF-8 in bytes. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** A file of the dataset as an answer. */
export function respondWith({ content, mediaType }: DataFile): Response {
  return new Response(content, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
