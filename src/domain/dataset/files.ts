import { z } from 'zod';
import { type Addresses, sitePaths } from '../addresses.ts';
import type { Site } from '../schemas/site.ts';
import { type ClaimRecord, claimRecordSchema } from './claim-record.ts';
import { toCsv } from './to-csv.ts';

/** Number of the record's form. It grows when a field changes its meaning or goes away. */
const FORMAT_VERSION = 1;

/** Names of the files, under `/data/`. */
export const DATA_FILES = {
  jsonl: 'claims.jsonl',
  csv: 'claims.csv',
  schema: 'claims.schema.json',
  package: 'datapackage.json',
} as const;

/** One file of the dataset. */
export interface DataFile {
  readonly name: string;
  readonly content: string;
  readonly mediaType: string;
}

/** Every file of the dataset, by kind. */
export type DataFiles = Readonly<Record<keyof typeof DATA_FILES, DataFile>>;

/** What the files say about themselves. */
export interface DatasetContext {
  readonly site: Pick<Site, 'name' | 'license'>;
  readonly absolute: Addresses['absolute'];
  /** SHA-256 of a text's UTF-8, in hexadecimal digits. */
  readonly digest: (text: string) => string;
  /** Length of a text's UTF-8 in bytes. */
  readonly bytesOf: (text: string) => number;
}

/** The dataset. The same records give the same files, byte for byte. */
export function toDataFiles(records: readonly ClaimRecord[], context: DatasetContext): DataFiles {
  const files = {
    jsonl: {
      name: DATA_FILES.jsonl,
      mediaType: 'application/jsonl',
      content: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    },
    csv: { name: DATA_FILES.csv, mediaType: 'text/csv', content: toCsv(records) },
    schema: {
      name: DATA_FILES.schema,
      mediaType: 'application/schema+json',
      content: json(toJsonSchema(context)),
    },
  };
  return {
    ...files,
    package: {
      name: DATA_FILES.package,
      mediaType: 'application/json',
      content: json(toDataPackage(records, Object.values(files), context)),
    },
  };
}

/** Version of a dataset: the form of its records, and the day it was last changed or its evidence looked at. */
export function datasetVersion(records: readonly ClaimRecord[]): string {
  return `${FORMAT_VERSION}.${latestDay(records).replaceAll('-', '')}`;
}

function toJsonSchema({ site, absolute }: DatasetContext): object {
  return {
    $id: absolute(sitePaths.data(DATA_FILES.schema)),
    title: `${site.name}: a checked claim`,
    ...z.toJSONSchema(claimRecordSchema, { target: 'draft-2020-12' }),
  };
}

/** After the Data Package standard (https://datapackage.org/standard/data-package/). */
function toDataPackage(
  records: readonly ClaimRecord[],
  files: readonly DataFile[],
  { site, absolute, digest, bytesOf }: DatasetContext,
): object {
  return {
    name: 'checked-claims',
    title: `${site.name}: checked claims`,
    version: datasetVersion(records),
    homepage: absolute(sitePaths.data()),
    licenses: [{ title: site.license.name, path: site.license.url }],
    claims: records.length,
    asOf: latestDay(records),
    resources: files.map(({ name, mediaType, content }) => ({
      name: name.replaceAll('.', '-'),
      path: name,
      mediatype: mediaType,
      encoding: 'utf-8',
      bytes: bytesOf(content),
      hash: `sha256:${digest(content)}`,
      ...(name === DATA_FILES.jsonl && { jsonSchema: DATA_FILES.schema }),
    })),
  };
}

function latestDay(records: readonly ClaimRecord[]): string {
  return records
    .flatMap(({ modified, asOf }) => [modified, asOf])
    .reduce((latest, day) => (day > latest ? day : latest), '1970-01-01');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
