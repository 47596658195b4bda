import type {
  AddRequest,
  ArticleInForm,
  EditRequest,
  Refusal,
  Selection,
  Written,
} from '../../domain/schemas/annotation.ts';

declare global {
  /** Set by the integration in every page that `npm run dev` serves. */
  var annotateToken: string | undefined;
}

/** Asks for what the form needs to know about an article. */
export function describeArticle(
  article: string,
  selection?: Selection,
): Promise<ArticleInForm | Refusal> {
  return post({ action: 'describe', article, ...(selection === undefined ? {} : { selection }) });
}

/** Writes a claim into the article file. */
export function writeClaim(request: AddRequest | EditRequest): Promise<Written | Refusal> {
  return post(request);
}

async function post<Answer>(request: object): Promise<Answer | Refusal> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/?$/u, '/')}__annotate`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-annotate-token': globalThis.annotateToken ?? '',
      },
      body: JSON.stringify(request),
    });
    return (await response.json()) as Answer | Refusal;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { refusal: `The server did not answer (${reason}). Is \`npm run dev\` still running?` };
  }
}
