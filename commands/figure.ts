import { answerTo } from './context.ts';
import { defineCommand } from './definition.ts';

/** A number, who says it, as of when; of one entity where it is named. */
export const figure = defineCommand({
  name: 'figure',
  descriptions: {
    'zh-CN': '一个数据：多少、谁说的、截至何时',
    'zh-TW': '一個資料：多少、誰說的、截至何時',
    en: 'A number, who says it, as of when',
  },
  options: {
    figure: {
      type: 'concept',
      required: true,
      descriptions: {
        'zh-CN': '哪项数据，如金额、比例',
        'zh-TW': '哪項資料，如金額、比例',
        en: 'Which figure, such as an amount or a share',
      },
    },
    of: {
      type: 'entity',
      required: false,
      descriptions: { 'zh-CN': '谁的', 'zh-TW': '誰的', en: 'Whose' },
    },
  },
  for: 'anyone',
  run: (context, { figure: concept, of }) => answerTo(context, { kind: 'figure', concept, ...(of !== undefined && { of }) }),
});
