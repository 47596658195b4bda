import { SOUND } from '../loading/content-folder.ts';

/** A publication in several scripts, with a hostile title, a renamed claim and a withdrawn one. */
export const SCRIPTS = {
  ...SOUND,
  'articles/voda.md': `---
title: 'Вода ]]> & <script>alert(1)</script>'
lang: ru
source:
  publisher: Газета
  url: https://gazeta.example/voda
  published: 2024-03-05
  rights: Theirs.
review:
  by: [desk]
  published: 2024-04-01
  updated: 2024-05-01
  summary: The water rose by one metre & not two.
claims:
  - id: metres
    aliases: [meters]
    quote: уровень воды поднялся на два метра
    claim: The water rose by two metres
    speaker: { name: Сергей Ковальчук }
    verdict: opinion
    summary: It rose by one.
    topics: [water]
    asOf: 2024-04-01
  - id: gone
    quote: никто не пострадал
    claim: Nobody was hurt
    verdict: opinion
    summary: Taken back.
    asOf: 2024-04-01
    withdrawn: { date: 2024-06-01, reason: These were not their words. }
---

# Вода \\]\\]> & \\<script>alert(1)\\</script>

По словам мэра, уровень воды поднялся на два метра, и никто не пострадал.
`,
  'articles/tasrib.md': `---
title: التسريب
lang: ar
source:
  publisher: الجريدة
  url: https://jarida.example/tasrib
  published: 2024-03-05
  rights: Theirs.
review:
  by: [desk]
  published: 2024-04-01
  summary: It may have.
claims:
  - id: place
    quote: التسريب وقع على الأرجح في سنغافورة
    claim: The leak occurred in Singapore
    speaker: { name: بوريس }
    verdict: opinion
    summary: A view.
    topics: [water]
    asOf: 2024-04-01
---

# التسريب

وقال الوزير إن التسريب وقع على الأرجح في سنغافورة.
`,
};
