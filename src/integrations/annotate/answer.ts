import {
  type AnnotationRequest,
  annotationRequestSchema,
  type ArticleInForm,
  type Refusal,
  type Written,
} from '../../domain/schemas/annotation.ts';
import { addClaim, type AnnotationContext, editClaim } from '../../loading/annotate-article.ts';
import { articleInForm } from '../../loading/article-in-form.ts';
import { loadContext } from '../../loading/load-content.ts';
import { findArticleFile, readArticleFile, updateArticleFile } from './article-file.ts';

/** Does what a request asks for. */
export async function answer(
  contentDir: string,
  json: unknown,
): Promise<ArticleInForm | Written | Refusal> {
  const parsed = annotationRequestSchema.safeParse(json);
  if (!parsed.success) return toRefusal(parsed.error.issues[0]);
  const request = parsed.data;
  const found = await findArticleFile(contentDir, request.article);
  if ('refusal' in found) return found;
  const { context } = await loadContext(contentDir);
  if (request.action === 'describe') {
    const text = await readArticleFile(found);
    return articleInForm(found.file, text, context, request.selection);
  }
  const refusal = await updateArticleFile(found, (text) =>
    annotate(text, request, {
      verdicts: context.verdicts.map(({ key }) => key),
      published: context.permalinks[request.article] ?? {},
      today: context.today,
    }),
  );
  return refusal ?? { id: request.id };
}

function annotate(
  text: string,
  request: Exclude<AnnotationRequest, { action: 'describe' }>,
  context: AnnotationContext,
) {
  return request.action === 'add'
    ? addClaim(text, request, context)
    : editClaim(text, request, context);
}

function toRefusal(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): Refusal {
  const field = String(issue?.path.at(-1) ?? '');
  return { field, refusal: `${field === '' ? 'The request' : field}: ${issue?.message ?? ''}` };
}
