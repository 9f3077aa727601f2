import { startOf } from '../src/dossier/when.ts';
import { answerTo } from './context.ts';
import { defineCommand } from './definition.ts';

/** What happened when, between two times, about somebody. Times in the wrong order are turned round. */
export const timeline = defineCommand({
  name: 'timeline',
  descriptions: { 'zh-CN': '什么时候发生了什么', 'zh-TW': '什麼時候發生了什麼', en: 'What happened when' },
  options: {
    from: {
      type: 'when',
      required: false,
      descriptions: { 'zh-CN': '从何时起，如2024-02', 'zh-TW': '從何時起，如2024-02', en: 'From when, such as 2024-02' },
    },
    to: {
      type: 'when',
      required: false,
      descriptions: { 'zh-CN': '到何时止，如2026', 'zh-TW': '到何時止，如2026', en: 'Until when, such as 2026' },
    },
    about: {
      type: 'entity',
      required: false,
      descriptions: { 'zh-CN': '关于谁', 'zh-TW': '關於誰', en: 'About whom' },
    },
  },
  for: 'anyone',
  run(context, { from, to, about }) {
    const turned = from !== undefined && to !== undefined && startOf(from) > startOf(to);
    // One time alone is all of it: the year 2024, and not what came after it.
    const [first, last] = turned ? [to, from] : [from, to ?? from];
    return answerTo(context, {
      kind: 'timeline',
      ...(first !== undefined && { from: first }),
      ...(last !== undefined && { to: last }),
      ...(about !== undefined && { about }),
    });
  },
});
