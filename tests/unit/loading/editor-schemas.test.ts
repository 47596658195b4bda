import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchema } from '../../../src/domain/editor-schema.ts';
import { articleSchema } from '../../../src/domain/schemas/article.ts';
import {
  knownKeys,
  sharedSchemas,
  writeFrontmatterSchemas,
} from '../../../src/loading/editor-schemas.ts';
import { splitMarkdownFile } from '../../../src/loading/frontmatter.ts';

const SHIPPED =
  splitMarkdownFile(readFileSync('content/articles/taurus-leak.md', 'utf8'))?.yaml ?? '';

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function articleCheck() {
  const sources = Object.keys((parse(SHIPPED) as { sources: object }).sources);
  const schema = editorSchema(articleSchema, { ...(await knownKeys('content')), sources });
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  return (yaml: string) => {
    validate(parse(yaml));
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
    );
  };
}

test('the schemas checked in are those that the code gives; `npm run schemas` writes them', async () => {
  const shared = sharedSchemas(await knownKeys('content'));
  for (const [name, schema] of Object.entries(shared)) {
    expect(json(path.join('.vscode', 'schemas', name)), name).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  }
});

test.each(['site', 'verdicts'])('the shipped %s.yaml is sound to an editor', (name) => {
  const schema = json(`.vscode/schemas/${name}.schema.json`) as object;
  const validate = new Ajv({ strict: false }).compile(schema);
  validate(parse(readFileSync(`content/${name}.yaml`, 'utf8')));
  expect(validate.errors).toBeNull();
});

describe('frontmatter in an editor', () => {
  test('the shipped article is sound', async () => {
    expect((await articleCheck())(SHIPPED)).toEqual([]);
  });

  test('`verdict: true` needs no quotes', async () => {
    const text = SHIPPED.replace('verdict: unsupported', 'verdict: true');
    expect((await articleCheck())(text)).toEqual([]);
  });

  test.each([
    ['misspelt key', 'title:', 'titel:', / must NOT have additional properties/u],
    ['misspelt key of a claim', '    said:', '    siad:', /\/claims\/0 must NOT have/u],
    [
      'verdict that is none',
      'verdict: unsupported',
      'verdict: unsuported',
      /\/claims\/0\/verdict/u,
    ],
    [
      'source that is none',
      'source: sz-message',
      'source: sz-masage',
      /evidence\/0\/source must be equal/u,
    ],
    ['person that is none', '- desk', '- dusk', /\/review\/by\/0 must be equal/u],
    ['stance that is none', 'stance: disputes', 'stance: denies', /evidence\/0\/stance/u],
    ['address that is none', 'url: https://english', 'url: english', /\/source\/url must match/u],
    [
      'day written otherwise',
      "published: '2024-03-05'",
      "published: '5.3.2024'",
      /\/source\/published/u,
    ],
  ])('a %s is underlined', async (_name, from, to, expected) => {
    expect(SHIPPED).toContain(from);
    expect((await articleCheck())(SHIPPED.replace(from, to)).join('\n')).toMatch(expected);
  });

  test('every field explains itself', async () => {
    const schema = JSON.stringify(editorSchema(articleSchema, await knownKeys('content')));
    for (const text of [
      'words of the body that are judged',
      'An archived copy',
      'Key of verdicts.yaml',
    ]) {
      expect(schema).toContain(text);
    }
  });
});

test('each markdown file is mapped to a schema with the source keys of its own', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'collections-'));
  try {
    await writeFrontmatterSchemas('content', folder);
    const { entries } = json(path.join(folder, 'collections.json')) as {
      entries: Record<string, string>;
    };
    const [address] = Object.keys(entries).filter((name) => name.endsWith('/taurus-leak.md'));
    expect(address).toMatch(/^file:\/\/\/.*\/content\/articles\/taurus-leak\.md$/u);
    expect(entries[address ?? '']).toBe('article-taurus-leak');
    const schema = readFileSync(path.join(folder, 'article-taurus-leak.schema.json'), 'utf8');
    expect(schema).toContain('"sz-message"');
  } finally {
    await rm(folder, { recursive: true });
  }
});
