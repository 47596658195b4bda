import type { Finding } from '../problem.ts';

/**
 * The frontmatter's title must be the body's first heading.
 *
 * @param title Folded title.
 * @param heading Folded text of the body's first heading; `undefined` if the body has none.
 */
export function findTitleDiffers(title: string, heading: string | undefined): Finding[] {
  if (title === heading) return [];
  return [
    {
      rule: 'title-differs',
      at: { keys: ['title'] },
      message:
        heading === undefined
          ? 'the body has no heading; expected the title as its first heading'
          : `the title differs from the first heading; expected "${heading}"`,
      hint: 'Copy the headline of the body into `title`, or add it to the body as `# Headline`.',
    },
  ];
}
